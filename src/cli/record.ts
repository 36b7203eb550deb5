import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Temporal } from "temporal-polyfill";
import { type Language, languages } from "../line/book/language.ts";
import { createLogger, LogOutput } from "../log.ts";
import { SettingsError } from "../mistakes.ts";
import { serve } from "../server/serve.ts";
import { cannotListen, helplineCommand, oneLanguage, stopOnSignal } from "./command.ts";
import { openSentences, recordingsFolder } from "./recordings.ts";

/** Where the recorder listens: nobody else's machine reaches it, and no browser lends a page from elsewhere its microphone unasked. */
const host = "127.0.0.1";

const options = {
  language: { type: "string", description: oneLanguage, valueHint: "language" },
  port: { type: "string", description: "where it listens on this machine; 3030 when left out" },
} as const;

/** `helpline record`: serves the page on which a person records the sentences, until SIGTERM or SIGINT. */
export const record = helplineCommand(
  {
    name: "record",
    description: "Record a voice, sentence by sentence, on your own machine. docs/recordings.md",
    options,
  },
  async (args): Promise<"good"> => {
    const { language, port, folder } = readRecordOptions(args, process.env);
    process.stderr.write("One moment: listing every sentence that callers can hear.\n");
    const { sentences: all } = await openSentences();
    const sentences = all.filter((one) => one.language === language);
    const lacks = await findLack();
    const { createRecorder, makeTaken, recorderFolder } = await import("../studio/recorder.ts");
    const recorder = createRecorder({
      language,
      sentences,
      folder,
      lacks,
      makeTaken,
      clock: Temporal.Now.instant,
      logger: createLogger("warn", new LogOutput()),
      pageFolder: recorderFolder,
    });
    const served = await serve(recorder, port, host).catch(
      cannotListen({ host, port }, "Give another one with --port"),
    );
    const told = [
      `Open http://localhost:${served.port}/ in a browser on this machine. To stop, press Ctrl+C here.`,
      `  Sentences: ${sentences.length}. Folder: ${folder}`,
      ...(lacks === undefined ? [] : [lackOf(lacks)]),
    ];
    process.stderr.write(`${told.join("\n")}\n`);
    stopOnSignal(served.stop);
    return "good";
  },
);

/** What `helpline record` is to do. */
interface RecordOptions {
  readonly language: Language;
  readonly port: number;
  /** The whole path of the folder of recordings. */
  readonly folder: string;
}

/**
 * Reads the options and settings of `helpline record`.
 *
 * @throws {SettingsError} naming each that is wrong, and its fix; in production, always
 */
export function readRecordOptions(
  typed: { readonly language?: string | undefined; readonly port?: string | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): RecordOptions {
  if (environment.NODE_ENV === "production") {
    throw new SettingsError([
      "The recorder is for a person's own machine, never for a server. Record there, then send the folder: docs/recordings.md.",
    ]);
  }
  const language = languages.find((one) => one === typed.language);
  const port = Number(typed.port ?? "3030");
  const isPort = /^\d{1,5}$/.test(typed.port ?? "3030") && port <= 65_535;
  const problems = [
    ...(language === undefined ? [`--language is one of ${languages.join(", ")}.`] : []),
    ...(isPort ? [] : ["--port is a number up to 65535; 0 takes any that is free."]),
  ];
  if (language === undefined || problems.length > 0) throw new SettingsError(problems);
  return { language, port, folder: recordingsFolder(environment) };
}

/** The program that is missing for making files of a take; undefined where none is. */
async function findLack(): Promise<string | undefined> {
  try {
    await promisify(execFile)("ffmpeg", ["-version"]);
    return undefined;
  } catch {
    return "ffmpeg";
  }
}

function lackOf(program: string): string {
  return `${program} is missing: no recording can be kept without it. Install it (apt-get install ffmpeg, brew install ffmpeg, winget install ffmpeg), then start the recorder again.`;
}
