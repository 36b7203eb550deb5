import { CarrierError, type FetchedClip } from "./line.ts";
import { type Language, voices } from "./twiml/verbs.ts";

/** What a server gave for a file. */
export interface FetchedFile {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Gets a file of at most so many bytes. @throws CarrierError when nothing came, or too much */
export type GetFile = (url: string, mostBytes: number) => Promise<FetchedFile>;

/** Bytes of the largest file that is played: two minutes. */
const mostClipBytes = 1024 * 1024;

/** Bytes of the largest list of what is said in files: several thousand sentences. */
const mostManifestBytes = 8 * 1024 * 1024;

/**
 * Makes what fetches files to be played: each address once, as the carrier's cache does, for as long
 * as a fetch succeeds. What is said in them stands in the `manifest.json` of their folder, which is
 * asked for at the first; where that is not known, "[recording]" is.
 */
export function clipFetcher(get: GetFile): (url: string) => Promise<FetchedClip> {
  const kept = new Map<string, Promise<FetchedClip>>();
  const manifests = new Map<string, Promise<SaidInFiles>>();
  const fetchNew = async (url: string): Promise<FetchedClip> => {
    const clip = await get(url, mostClipBytes);
    const seconds = checkClip(url, clip);
    const { folder, file, language } = placeOf(url);
    let manifest = manifests.get(folder);
    if (manifest === undefined) {
      manifest = fetchManifest(`${folder}/manifest.json`, get);
      manifests.set(folder, manifest);
    }
    const said = (await manifest).get(file);
    if (said === undefined) return { language, seconds, parts: unknown };
    if (said.bytes === clip.bytes.length) return { language, seconds, parts: said.parts };
    throw new CarrierError(
      `The recording ${url} has ${clip.bytes.length} bytes, and its manifest says ${said.bytes}`,
      { callerWould: "hear silence or something else where the sentence should be" },
    );
  };
  return (url) => {
    const known = kept.get(url);
    if (known !== undefined) return known;
    const fetched = fetchNew(url);
    kept.set(url, fetched);
    fetched.catch(() => kept.delete(url));
    return fetched;
  };
}

const unknown = [{ kind: "text", text: "[recording]", rate: 100 }] as const;

/** The folder of all files, and the file's own path in it, which begins with its language. @throws CarrierError for another path */
function placeOf(url: string): { folder: string; file: string; language: Language } {
  const [, folder = "", file = "", code] = /^(.*)\/(([a-z]{2})\/[^/]+)$/.exec(url) ?? [];
  const language = code === undefined ? undefined : languages.find((one) => one.startsWith(code));
  if (language !== undefined) return { folder, file, language };
  throw new CarrierError(`The recording ${url} is in no language's folder, such as nl/`, {
    callerWould: "hear it, and nobody can tell in which language",
  });
}

const languages = Object.keys(voices) as Language[];

/** What is said in each file, by its path, and how large it is. */
type SaidInFiles = ReadonlyMap<string, Pick<FetchedClip, "parts"> & { readonly bytes: number }>;

async function fetchManifest(url: string, get: GetFile): Promise<SaidInFiles> {
  try {
    const { status, bytes } = await get(url, mostManifestBytes);
    return status === 200 ? readManifest(JSON.parse(bytes.toString("utf8"))) : new Map();
  } catch {
    // Callers hear the files without it.
    return new Map();
  }
}

interface ListedFile {
  readonly file: string;
  readonly bytes: number;
}

/** A sentence of a manifest, of which nothing is known but that it was JSON. */
interface ListedSentence {
  readonly parts: readonly (string | { readonly milliseconds: number })[];
  readonly clip: ListedFile;
  readonly slowClip?: ListedFile;
}

/** Reads what is of use. @throws TypeError where it is of another shape */
function readManifest(manifest: { readonly sentences: readonly ListedSentence[] }): SaidInFiles {
  return new Map(
    manifest.sentences.flatMap(({ parts, clip, slowClip }) => {
      const said = parts.map((part) =>
        typeof part === "string"
          ? ({ kind: "text", text: part, rate: 100 } as const)
          : ({ kind: "break", milliseconds: part.milliseconds } as const),
      );
      const files = slowClip === undefined ? [clip] : [clip, slowClip];
      return files.map(({ file, bytes }) => [file, { parts: said, bytes }] as const);
    }),
  );
}

/** The types of a WAV file the carrier takes. @see https://www.twilio.com/docs/voice/twiml/play#supported-audio-file-types */
const played = /^audio\/(?:wav|wave|x-wav)\s*(?:;|$)/i;

/** Passes what the carrier would play, and gives its length in seconds. @throws CarrierError on anything else */
function checkClip(url: string, { status, contentType, bytes }: FetchedFile): number {
  if (status !== 200) throw new CarrierError(`The recording ${url} answered ${status}`);
  if (!played.test(contentType)) {
    const type = contentType === "" ? "no content type" : contentType;
    throw new CarrierError(`The recording ${url} has ${type}; write audio/wav`);
  }
  const mistake = mistakeInClip(bytes);
  if (mistake === undefined) return (bytes.length - headBytes) / rate;
  throw new CarrierError(`The recording ${url} ${mistake}`, {
    callerWould: 'hear part of it, noise or "an application error has occurred"',
  });
}

const headBytes = 58;

/** Bytes, which are samples, in a second. */
const rate = 8000;

/**
 * Says what keeps a file from being mu-law of 8 kHz, one channel, in the plainest WAV: the carrier
 * plays that as it is. Undefined: nothing does.
 * @see https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html
 */
function mistakeInClip(bytes: Buffer): string | undefined {
  if (bytes.length < headBytes) return `has ${bytes.length} bytes: it is cut short`;
  const words = [0, 8, 12, 38, 50].map((at) => bytes.toString("latin1", at, at + 4)).join(",");
  if (words !== "RIFF,WAVE,fmt ,fact,data" || bytes.readUInt32LE(16) !== 18) {
    return "is no plain WAV file: RIFF, fmt, fact and data, nothing else";
  }
  const format = [20, 22, 32, 34, 36].map((at) => bytes.readUInt16LE(at)).join();
  if (
    format !== "7,1,1,8,0" ||
    bytes.readUInt32LE(24) !== rate ||
    bytes.readUInt32LE(28) !== rate
  ) {
    return "is no mu-law of 8 kHz, 8 bits and one channel";
  }
  const samples = bytes.readUInt32LE(54);
  const isWhole =
    bytes.length === headBytes + samples && bytes.readUInt32LE(4) + 8 === bytes.length;
  if (!isWhole)
    return `should have ${headBytes + samples} bytes and has ${bytes.length}: it is cut short`;
  return samples === 0 ? "holds no sound" : undefined;
}
