import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Request, RequestHandler, Response } from "express";
import { clipFile } from "../line/speech/recorded.ts";
import {
  readWavHeader,
  samplesPerSecond,
  silentSample,
  WavError,
  wavHeaderBytes,
  writeWav,
} from "../line/speech/wav.ts";
import { describeError, type Logger } from "../log.ts";
import { manifestFile } from "./manifest.ts";

/** Half a second of silence, as a file of a recording: for a carrier that would end the call at an error. */
const silentClip: Uint8Array = writeWav(new Uint8Array(samplesPerSecond / 2).fill(silentSample));

/** A file of the folder that cannot be played, and why. */
export class ClipError extends Error {
  readonly code = "clip";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ClipError";
  }
}

/** A file of a recording that is open and whole. Whoever has it closes it. */
interface OpenClip {
  readonly handle: FileHandle;
  readonly bytes: number;
}

/**
 * Opens a file of a recording and sees that it is whole and of the one format there is.
 *
 * @param file its name, which `clipFile` matches
 * @throws {ClipError} when it is not there, cannot be read, is cut short or of another format
 */
export async function openClip(folder: string, file: string): Promise<OpenClip> {
  let handle: FileHandle | undefined;
  try {
    // Whatever else is called so, such as a pipe that nobody writes to, must not be waited for.
    handle = await open(join(folder, file), constants.O_RDONLY | constants.O_NONBLOCK);
    const { size } = await handle.stat();
    const head = Buffer.alloc(wavHeaderBytes);
    const { bytesRead } = await handle.read(head, 0, wavHeaderBytes, 0);
    readWavHeader(head.subarray(0, bytesRead), size);
    return { handle, bytes: size };
  } catch (error) {
    await handle?.close();
    throw new ClipError(error instanceof WavError ? error.message : describe(error), {
      cause: error,
    });
  }
}

function describe(error: unknown): string {
  const { code = "unknown" } = error as NodeJS.ErrnoException;
  return code === "ENOENT" ? "it is not there" : `it cannot be read (${code})`;
}

/** The files of recordings, for whoever serves them. */
export interface RecordingFiles {
  readonly folder: string;
  /** Told of a file that could not be served; until the next look its sentence is spoken. True where it was named. */
  readonly couldNotServe: (file: string) => boolean;
}

/** One of the types that the carrier documents for a WAV: https://www.twilio.com/docs/voice/twiml/play */
const soundType = "audio/wav";

/** Milliseconds in which a file must be open: a disk that hangs is answered for like one that is empty. */
const openLimit = 3_000;

/** Milliseconds that a client may take for a file: the carrier takes a few dozen, and a stranger could hold it for good. */
const fetchLimit = 30_000;

/** Bytes of a file that wait in memory for a client. */
const pieceBytes = 16 * 1024;

/**
 * Answers a request for a recording, by `:language` and `:name`, with what lies in the folder: named by
 * the manifest or not, for another replica may be ahead. The carrier ends a call at an error: where a
 * file of a right name cannot be served, silence is.
 */
export function answerClip(files: RecordingFiles, logger: Logger): RequestHandler {
  const tell = tellUnserved(files, logger);
  return async (request, response, next) => {
    const { language, name } = request.params;
    const file = `${language}/${name}`;
    if (typeof name !== "string" || !clipFile.test(file)) return next("route");
    const etag = `"${name.replace(/\.wav$/, "")}"`;
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    // What a name stands for never changes: whoever has it needs no look at the disk.
    if (isAmong(etag, request.headers["if-none-match"])) return void response.writeHead(304).end();
    await turnOf(response);
    try {
      await send(request, response, await openSoon(files.folder, file));
    } catch (error) {
      tell(file, error);
      sendSilence(response);
    }
  };
}

/** Answers with the manifest as it lies in the folder; it changes at any time. */
export function answerManifest({ folder }: RecordingFiles): RequestHandler {
  return (_request, response, next) => {
    response.setHeader("Cache-Control", "no-cache");
    const cut = cutLater(response);
    response.sendFile(manifestFile, { root: folder, cacheControl: false }, (error) => {
      clearTimeout(cut);
      if (error !== undefined && !response.headersSent) next("route");
    });
  };
}

/**
 * Waits until those before it on the same connection are answered. A client may ask for a hundred files
 * and read none: each would be open meanwhile. Where it goes away instead, nothing is left that waits.
 */
function turnOf(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.socket !== null) resolve();
    else response.once("socket", () => resolve());
  });
}

/** True for a tag that a client names as its own, weakly or not. */
function isAmong(etag: string, known = ""): boolean {
  return known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

/** Opens a file. @throws {ClipError} as `openClip`, and when that takes too long */
async function openSoon(folder: string, file: string): Promise<OpenClip> {
  const ended = new AbortController();
  const opening = openClip(folder, file);
  const late = sleep(openLimit, undefined, { signal: ended.signal, ref: false }).then(() => {
    opening.then(({ handle }) => handle.close()).catch(() => {});
    throw new ClipError(`it is not open within ${openLimit / 1000} s`);
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    late.catch(() => {});
    ended.abort();
  }
}

/** Sends a file or a piece of it, closes it, and forgets about a client that went or is too slow. */
async function send(request: Request, response: Response, { handle, bytes }: OpenClip) {
  const range = rangeOf(request, response, bytes);
  const [start, end] = range ?? [0, bytes - 1];
  response.setHeader("Accept-Ranges", "bytes");
  response.setHeader("Content-Type", soundType);
  if (start > end) {
    await handle.close();
    response
      .writeHead(416, {
        "Connection": "close",
        "Cache-Control": "no-store",
        "Content-Range": `bytes */${bytes}`,
        "Content-Length": 0,
      })
      .end();
    return;
  }
  const length = end - start + 1;
  response.setHeader("Content-Length", length);
  if (range !== undefined) {
    response.setHeader("Content-Range", `bytes ${start}-${end}/${bytes}`);
    response.status(206);
  }
  if (request.method === "HEAD") {
    await handle.close();
    response.end();
    return;
  }
  const cut = cutLater(response);
  try {
    await sendPieces(response, handle, start, end);
  } finally {
    clearTimeout(cut);
    await handle.close();
  }
}

/** Buffers that wait for the next file: one that is made for each piece would be left for seconds. */
const spare: Buffer[] = [];

/** Files that are sent at once most of the time. */
const mostSpare = 16;

/** Sends so much of a file, each piece when the one before has left. @throws {ClipError} where the file ends earlier */
async function sendPieces(response: Response, handle: FileHandle, start: number, end: number) {
  const buffer = spare.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
  const gone = new Promise<"gone">((resolve) => response.once("close", () => resolve("gone")));
  try {
    for (let at = start; at <= end; ) {
      const most = Math.min(pieceBytes, end - at + 1);
      const { bytesRead } = await handle.read(buffer, 0, most, at);
      if (bytesRead === 0) throw new ClipError("it was cut short while it was sent");
      const left = new Promise<"left">((resolve) =>
        response.write(buffer.subarray(0, bytesRead), () => resolve("left")),
      );
      if ((await Promise.race([gone, left])) === "gone") return;
      at += bytesRead;
    }
    response.end();
  } finally {
    if (spare.length < mostSpare) spare.push(buffer);
  }
}

/**
 * The first and last byte asked for, the last before the first where there are none such; undefined:
 * all, as for several ranges. https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2
 */
function rangeOf(
  request: Request,
  response: Response,
  bytes: number,
): readonly [start: number, end: number] | undefined {
  const condition = request.headers["if-range"];
  if (condition !== undefined && condition !== response.getHeader("ETag")) return undefined;
  // What cannot be read is left out, as one may: an error could end the call.
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  if (first === "") {
    if (last === "") return undefined;
    // So many bytes from the end; a file that has fewer is sent whole.
    return Number(last) >= bytes ? undefined : [bytes - Number(last), bytes - 1];
  }
  if (last !== "" && Number(last) < Number(first)) return undefined;
  return [Number(first), last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1)];
}

function sendSilence(response: Response): void {
  if (response.headersSent) return void response.destroy();
  response.removeHeader("ETag");
  response
    .writeHead(200, {
      "Cache-Control": "no-store",
      "Content-Type": soundType,
      "Content-Length": silentClip.length,
    })
    .end(silentClip);
}

function cutLater(response: ServerResponse): NodeJS.Timeout {
  return setTimeout(() => response.destroy(), fetchLimit).unref();
}

/** Milliseconds between two lines about files that are not named: a stranger can make up any number of names. */
const quiet = 60_000;

/** Makes what notes a file that could not be served, and says which in the log. */
function tellUnserved({ couldNotServe }: RecordingFiles, logger: Logger) {
  let quietUntil = { named: 0, others: 0 };
  return (file: string, error: unknown) => {
    const kind = couldNotServe(file) ? "named" : "others";
    const now = performance.now();
    if (now < quietUntil[kind]) return;
    quietUntil = { ...quietUntil, [kind]: now + quiet };
    const reason = error instanceof ClipError ? { reason: error.message } : describeError(error);
    logger.error({ file, named: kind === "named", ...reason }, "recording not served: silence");
  };
}
