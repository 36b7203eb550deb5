/** What a server answered, read to its end. */
export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The same as UTF-8. */
  readonly text: string;
}

/** Sends a request: `fetch`, or what does the same. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Bytes of the largest answer that is read. A carrier reads documents of 64 KiB, and a page of
 * figures is smaller; whoever sends more means to fill the memory of whoever asks.
 * @see https://www.twilio.com/docs/api/errors/11750
 */
const mebibyte = 1024 * 1024;

/** An answer was larger than any that is meant well; what had come of it is let go. */
export class TooLargeError extends Error {
  readonly code = "too-large";

  constructor(mostBytes: number) {
    super(`sent more than ${mostBytes / mebibyte} MiB, and was left`);
    this.name = "TooLargeError";
  }
}

/**
 * Asks a server of which nothing is known. Whatever it sends, there is an end: to the time from the
 * question to the last byte, and to the bytes, 1 MiB where nothing is said. A redirect is an answer like any other: not followed.
 *
 * @throws {TooLargeError} for more than `mostBytes`; a TimeoutError where the last byte has not come
 * in time; otherwise as `fetch`
 */
export async function ask(
  url: string,
  limitMilliseconds: number,
  init: RequestInit = {},
  send: Send = fetch,
  mostBytes = mebibyte,
): Promise<Asked> {
  const signal = AbortSignal.timeout(limitMilliseconds);
  const { status, headers, body } = await send(url, { ...init, redirect: "manual", signal });
  const bytes = body === null ? Buffer.alloc(0) : await readBytes(body, mostBytes);
  return {
    status,
    headers,
    bytes,
    get text() {
      return bytes.toString("utf8");
    },
  };
}

/**
 * Reads a body to its end; on the way out of an error, the connection is closed.
 *
 * @throws {TooLargeError} for more than `mostBytes`, 1 MiB where it is left out
 */
export async function readBytes(
  body: AsyncIterable<Uint8Array>,
  mostBytes = mebibyte,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > mostBytes) throw new TooLargeError(mostBytes);
    parts.push(part);
  }
  return Buffer.concat(parts, bytes);
}
