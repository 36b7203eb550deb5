import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
import { type CallEvent, outcomes, stages } from "../../line/call/position.ts";
import { type CallLine, type CallLineKind, callLineKinds } from "../../server/call-log.ts";

/** What the report takes from a line: what is missing, or is none of today's words, is undefined. */
type Told = {
  readonly [Field in "event" | "outcome" | "place" | "stage"]: CallLine[Field] | undefined;
};

/** What one line of the log tells of a call. Its place is a name of the book as it was that day. */
export interface LogEntry extends Told {
  readonly kind: CallLineKind;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The call's reference, the same on all its lines. */
  readonly call: string;
  /** Of the line as it was that day. */
  readonly language: string | undefined;
}

const events: readonly CallEvent["kind"][] = ["arrived", "pressed", "silent", "transfer-ended"];

/** A line of the log that is about no call, such as a warning of the day. */
const aboutNoCall = "about no call";

/**
 * What a start tells whoever is at its terminal, on standard error: journals and containers keep it
 * with the log, and a report must not call it somebody else's.
 */
const startNotice =
  /^(?:The helpline menu \S+ listens on | {2}(?:Carrier|Book|Journal|Facts|Desk|Careful): | {2}Transfers are | {12}Most carriers cannot|To call it without|To point a telephone|Figures for Prometheus: |Calls are answered, but no figures )/;

/** Reads a line of the log; undefined where the line is none of ours. */
function readLogEntry(line: string): LogEntry | typeof aboutNoCall | undefined {
  const fields = readObject(line);
  if (fields === undefined) return startNotice.test(line) ? aboutNoCall : undefined;
  const { time, level, msg, call, event, place, stage, language, outcome } = fields;
  if (!isTime(time) || typeof level !== "number" || typeof msg !== "string") return undefined;
  const kind = callLineKinds.find((known) => known === msg);
  if (kind === undefined || typeof call !== "string") return aboutNoCall;
  return {
    kind,
    time,
    call,
    event: events.find((known) => known === event),
    place: readPlace(place),
    stage: stages.find((known) => known === stage),
    language: readLanguage(language),
    outcome: outcomes.find((known) => known === outcome),
  };
}

/** A name of the book of that day: what looks otherwise never came from one. */
function readPlace(value: unknown): string | undefined {
  return typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,59}$/.test(value) ? value : undefined;
}

/** A language, whether or not the line speaks it today. */
function readLanguage(value: unknown): string | undefined {
  return typeof value === "string" && /^[a-z]{2}$/.test(value) ? value : undefined;
}

/** A moment that a calendar can show. */
function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < 8.64e15;
}

function readObject(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What was in the files beside calls. */
export interface LinesRead {
  lines: number;
  /** Lines that are none of ours. */
  skipped: number;
  /** Lines over a minute older than one before them: logs that were put together without sorting. */
  late: number;
}

/** Milliseconds by which a line may be older than the one before: replicas' clocks differ. */
const clockDifference = 60_000;

/** Nothing read yet. */
export function noLinesRead(): LinesRead {
  return { lines: 0, skipped: 0, late: 0 };
}

/** A file that is being read, and its next entry. */
interface OpenFile {
  head: LogEntry;
  readonly rest: Iterator<LogEntry>;
  readonly batches: AsyncGenerator<readonly LogEntry[], void>;
}

/**
 * The entries of all files in the order of their time, each file being in order itself: the calls
 * of two replicas, or of two days, come together. A file is opened only when its time has come.
 *
 * @param read counts the lines as they are read
 * @throws {ReportError} when a file cannot be read
 */
export async function* mergeLogs(
  files: readonly string[],
  read: LinesRead,
): AsyncGenerator<LogEntry, void> {
  const waiting = await inOrderOfStart(files);
  const open: OpenFile[] = [];
  let latest = 0;
  while (waiting.length > 0 || open.length > 0) {
    const [next] = waiting;
    const first = earliest(open);
    if (next !== undefined && (first === undefined || next.start <= first.head.time)) {
      waiting.shift();
      const opened = await advance(readEntries(next.file, read), [].values());
      if (opened !== undefined) open.push(opened);
    } else if (first !== undefined) {
      if (first.head.time < latest - clockDifference) read.late += 1;
      latest = Math.max(latest, first.head.time);
      yield first.head;
      const following = first.rest.next();
      if (following.done !== true) {
        first.head = following.value;
        continue;
      }
      open.splice(open.indexOf(first), 1);
      const opened = await advance(first.batches, first.rest);
      if (opened !== undefined) open.push(opened);
    }
  }
}

async function inOrderOfStart(files: readonly string[]) {
  const starts: { readonly file: string; readonly start: number }[] = [];
  for (const file of files) {
    // A file without calls is read too: its lines are counted.
    let start = Number.NEGATIVE_INFINITY;
    for await (const [entry] of readEntries(file, noLinesRead())) {
      if (entry === undefined) continue;
      start = entry.time;
      break;
    }
    starts.push({ file, start });
  }
  return starts.toSorted((a, b) => a.start - b.start);
}

/** The file at its next entry; undefined at its end. */
async function advance(
  batches: OpenFile["batches"],
  rest: Iterator<LogEntry>,
): Promise<OpenFile | undefined> {
  for (let entries = rest; ; ) {
    const head = entries.next();
    if (head.done !== true) return { head: head.value, rest: entries, batches };
    const batch = await batches.next();
    if (batch.done === true) return undefined;
    entries = batch.value.values();
  }
}

function earliest(open: readonly OpenFile[]): OpenFile | undefined {
  let first: OpenFile | undefined;
  for (const file of open)
    if (first === undefined || file.head.time < first.head.time) first = file;
  return first;
}

async function* readEntries(
  file: string,
  read: LinesRead,
): AsyncGenerator<readonly LogEntry[], void> {
  for await (const lines of readLines(file)) {
    const entries: LogEntry[] = [];
    for (const line of lines) {
      if (line.trim() === "") continue;
      read.lines += 1;
      const entry = readLogEntry(line);
      if (entry === undefined) read.skipped += 1;
      else if (entry !== aboutNoCall) entries.push(entry);
    }
    yield entries;
  }
}

/** Characters of a line that are kept: ours are far shorter, and a file without line ends is no log. */
const longestLine = 65_536;

/**
 * The lines of a file, some at a time, in memory that does not grow with the file. A name that
 * ends in `.gz` is read as gzip.
 *
 * @throws {ReportError} naming the file, when it cannot be read to its end
 */
async function* readLines(file: string): AsyncGenerator<readonly string[], void> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  try {
    for await (const chunk of openFile(file)) {
      const lines = (rest + decoder.write(chunk)).split("\n");
      rest = (lines.pop() ?? "").slice(0, longestLine);
      yield lines;
    }
  } catch (error) {
    throw new ReportError(`${file} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  if (rest !== "") yield [rest];
}

function openFile(file: string): AsyncIterable<Buffer> {
  const bytes = createReadStream(file);
  if (!file.endsWith(".gz")) return bytes;
  // What goes wrong in either is thrown to whoever reads the lines.
  return pipeline(bytes, createGunzip(), () => {});
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file. Check the name.";
  if (code === "EACCES") return "you may not read it. Ask for the right to, or copy it.";
  if (code === "EISDIR") return "it is a folder. Name its files: folder/*.ndjson";
  if (code?.startsWith("Z_")) return "it is no whole gzip file. Copy it again.";
  return `${message}.`;
}

/** A report cannot be made of what was given. Its message says the fix. */
export class ReportError extends Error {
  readonly code = "report";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ReportError";
  }
}
