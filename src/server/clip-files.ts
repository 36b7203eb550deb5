import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import {
  readWavHeader,
  samplesPerSecond,
  silentSample,
  WavError,
  wavHeaderBytes,
  writeWav,
} from "../line/speech/wav.ts";

/** Half a second of silence, as a file of a recording: for a carrier that would end the call at an error. */
export const silentClip: Uint8Array = writeWav(
  new Uint8Array(samplesPerSecond / 2).fill(silentSample),
);

/** A file of the folder that cannot be played, and why. */
export class ClipError extends Error {
  readonly code = "clip";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ClipError";
  }
}

/** A file of a recording that is open and whole. Whoever has it closes it. */
export interface OpenClip {
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
