import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Temporal } from "temporal-polyfill";
import { inEachLanguage, type Language, languages } from "../line/book/language.ts";
import { clipFile, nameOfSentence } from "../line/speech/recorded.ts";
import { didYouMean, SettingsError, toJson, toLines } from "../mistakes.ts";
import { bookDraft } from "../server/build-line.ts";
import { type Edition, editionOpener } from "../server/editions.ts";
import { readManifest } from "../server/manifest.ts";
import { type LoadedRecordings, loadRecordings } from "../server/recordings.ts";
import { usualJournal } from "../server/settings.ts";
import { settingsWhenLive } from "../tools/own-line.ts";
import { mondayAtTen } from "../tools/proof/moments.ts";
import {
  type Coverage,
  countWholeAnswers,
  coverageOf,
  isAmong,
  progressIn,
  type WholeAnswers,
} from "../tools/recordings/coverage.ts";
import { removeTakes } from "../tools/recordings/folder.ts";
import { importRecordings, sentenceOf } from "../tools/recordings/import.ts";
import { publish } from "../tools/recordings/publish.ts";
import { readText, writeScript } from "../tools/recordings/script.ts";
import { listSentences, type Sentence } from "../tools/recordings/sentences.ts";
import { checkFolder } from "../tools/recordings/sound-checks.ts";
import { tidy } from "../tools/recordings/tidy.ts";
import { helplineCommand, oneLanguage } from "./command.ts";
import { readStanding } from "./standing.ts";

const options = {
  script: { type: "boolean", description: "print the script that a speaker reads from" },
  language: {
    type: "string",
    description: `the language of the script, of files to import, of sentences to record again, or to withdraw: ${oneLanguage}`,
    valueHint: "language",
  },
  missing: { type: "boolean", description: "print the script of what nobody has recorded yet" },
  orphaned: {
    type: "boolean",
    description: "with tidy: also take out what the line no longer says",
  },
  json: { type: "boolean", description: "print it as JSON" },
} as const;

interface Typed {
  readonly script?: boolean | undefined;
  readonly language?: string | undefined;
  readonly missing?: boolean | undefined;
  readonly orphaned?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** What may be done with a folder of recordings, by its word. */
const actions = ["import", "again", "publish", "tidy", "withdraw"] as const;

/** `helpline recordings`: how much of the line is recorded, the script, and what is done with the folder. Finds files that callers would not hear. */
export const recordings = helplineCommand(
  {
    name: "recordings",
    description:
      "See how much of the line a person has recorded, print the script, import, record one again, publish, tidy, withdraw. docs/recordings.md",
    options,
    words: Number.POSITIVE_INFINITY,
  },
  async (args) => {
    const [action, ...paths] = args._.map(String);
    const folder = recordingsFolder(process.env);
    if (action === undefined) {
      return args.script || args.missing ? printScript(folder, args) : tell(folder, args);
    }
    switch (actions.find((one) => one === action)) {
      case "import":
        return importFrom(folder, paths, readLanguage(args.language));
      case "again":
        return recordAgain(folder, paths, readLanguage(args.language));
      case "publish":
        return publishTo(folder, paths);
      case "tidy":
        refuseWords(paths);
        return tidyFolder(folder, args);
      case "withdraw":
        refuseWords(paths);
        return withdraw(folder, readLanguage(args.language));
      default:
        throw new SettingsError([
          `There is no "recordings ${action}".${didYouMean(action, actions)}`,
        ]);
    }
  },
);

/** The folder that RECORDINGS names, or `recordings` in the working folder. */
export function recordingsFolder({
  RECORDINGS,
}: Readonly<Record<string, string | undefined>>): string {
  return resolve(RECORDINGS || "recordings");
}

/** The book that callers hear now, with what stands in its journal, and every sentence of it. */
export async function openSentences(): Promise<
  Pick<Edition, "book" | "speech"> & { readonly sentences: readonly Sentence[] }
> {
  // As the line and the desk do: whoever records would not be asked for a word that was changed there.
  const standing = await readStanding(process.env, usualJournal);
  const now = Temporal.Now.instant();
  const open = editionOpener(settingsWhenLive(process.env), bookDraft);
  const { book, speech } = open(standing, now);
  return { book, speech, sentences: listSentences(book, speech, now) };
}

async function printScript(folder: string, { language, missing }: Typed): Promise<"good"> {
  const wanted = readLanguage(language);
  const { sentences } = await openSentences();
  const progress = progressIn(await readManifest(folder));
  const isLeft = missing ? (one: Sentence) => progress(one) === "missing" : undefined;
  process.stdout.write(writeScript(sentences, wanted, isLeft));
  return "good";
}

/** What is told of one language. */
type Told = Coverage & { readonly answers: WholeAnswers };

async function tell(folder: string, { json }: Typed): Promise<"good" | "found"> {
  const { book, speech, sentences } = await openSentences();
  const manifest = await readManifest(folder);
  // Nobody misses a folder that nobody has named yet.
  const isThere = existsSync(folder) || Boolean(process.env.RECORDINGS);
  const loaded = isThere ? await loadRecordings(folder) : undefined;
  const coverage = coverageOf(sentences, manifest);
  const answers = countWholeAnswers(book, speech, loaded?.recordings, mondayAtTen.at);
  const told = inEachLanguage((language) => ({
    ...coverage[language],
    answers: answers[language],
  }));
  const ofSound = await checkFolder(folder, manifest);
  // What cannot be played is found by both: the one that names the sentence tells it.
  const ofFiles = (loaded?.problems ?? []).filter((problem) => {
    const [file] = problem.split(": ");
    return !ofSound.some((other) => other.startsWith(`${file} `));
  });
  const problems = [...ofFiles, ...ofSound];
  process.stdout.write(
    json
      ? toJson({ folder, languages: told, problems }, 2)
      : toLines([...describe(folder, told), ...describeProblems(loaded, problems)]),
  );
  return problems.length > 0 ? "found" : "good";
}

function describe(folder: string, told: Readonly<Record<Language, Told>>): readonly string[] {
  return [
    `Recordings in ${folder}:`,
    ...languages.flatMap((language) => {
      const { sentences, heard, waiting, missing, missingSeconds, orphaned, answers } =
        told[language];
      const minutes = Math.ceil(missingSeconds / 60);
      return [
        `${language}: ${heard} of ${sentences} sentences are recorded and were listened to. Still to be listened to: ${waiting}. Missing: ${missing} (${minutes} min of sound).`,
        `    ${answers.whole} of ${answers.answers} answers are recorded whole, ${answers.slowToo} with their slow repeat. Danger is always spoken by the carrier's voice.`,
        ...(orphaned === 0
          ? []
          : [`    Recordings of words that the line no longer says: ${orphaned}.`]),
      ];
    }),
  ];
}

function describeProblems(
  loaded: LoadedRecordings | undefined,
  problems: readonly string[],
): readonly string[] {
  if (loaded === undefined) return [];
  return problems.length === 0
    ? ["Every file is whole."]
    : [...problems, `${problems.length} to mend.`];
}

async function importFrom(
  folder: string,
  paths: readonly string[],
  language: Language,
): Promise<"good" | "found"> {
  if (paths.length === 0) {
    throw new SettingsError([
      `Name files or a folder: npm run recordings -- import takes --language ${language}`,
    ]);
  }
  const sentences = (await openSentences()).sentences.filter((one) => one.language === language);
  const now = Temporal.Now.instant();
  const { taken, refused } = await importRecordings({ folder, sentences, paths, now });
  process.stdout.write(
    toLines([
      ...refused,
      `Files taken in: ${taken}. Refused: ${refused.length}. Listen to what came in: npm run record -- --language ${language}`,
    ]),
  );
  return refused.length > 0 ? "found" : "good";
}

async function recordAgain(
  folder: string,
  words: readonly string[],
  language: Language,
): Promise<"good"> {
  if (words.length === 0) {
    throw new SettingsError([
      `Name sentences by their numbers in the script: npm run recordings -- again 157 --language ${language}`,
    ]);
  }
  const all = (await openSentences()).sentences.filter((one) => one.language === language);
  // The check of the folder names files: one can be typed as it stands there.
  const found = words.map((word) => sentenceOf(clipFile.exec(word)?.[2] ?? word, all));
  const problems = found.flatMap((one, index) =>
    typeof one === "string" ? [`${words[index]}: ${one}`] : [],
  );
  if (problems.length > 0) throw new SettingsError(problems);
  const sentences = found.flatMap((one) => (typeof one === "string" ? [] : [one]));
  const names = new Set(sentences.map(({ name }) => name));
  const count = await removeTakes(
    folder,
    (one) => one.language === language && names.has(nameOfSentence(one)),
    Temporal.Now.instant(),
  );
  process.stdout.write(
    toLines([
      ...sentences.map(({ parts }) => readText(parts)),
      `Sentences to record again: ${count}. Record them: npm run record -- --language ${language}. What was sent to a server stays there until you send the folder anew.`,
    ]),
  );
  return "good";
}

async function publishTo(folder: string, paths: readonly string[]): Promise<"good"> {
  const [target, ...others] = paths;
  if (target === undefined || others.length > 0) {
    throw new SettingsError([
      "Name one folder: npm run recordings -- publish /mnt/line-1/recordings",
    ]);
  }
  const copied = await publish(folder, resolve(target), Temporal.Now.instant());
  process.stdout.write(
    `Files copied: ${copied.length}. The list of recordings (the manifest) was copied last.\n`,
  );
  return "good";
}

async function tidyFolder(folder: string, { orphaned }: Typed): Promise<"good"> {
  const isInBook = orphaned ? isAmong((await openSentences()).sentences) : undefined;
  const { sentences, files } = await tidy(folder, Temporal.Now.instant(), isInBook);
  process.stdout.write(
    `Sentences taken out of use: ${sentences}. Files deleted: ${files.length}. A file is kept for one day after it goes out of use.\n`,
  );
  return "good";
}

async function withdraw(folder: string, language: Language): Promise<"good"> {
  const count = await removeTakes(
    folder,
    (sentence) => sentence.language === language,
    Temporal.Now.instant(),
  );
  process.stdout.write(
    `Sentences in ${language} taken out of use: ${count}. Once you publish the folder, the carrier's voice says them. To delete the files, run this in a day: npm run recordings -- tidy\n`,
  );
  return "good";
}

/** @throws {SettingsError} where it is missing, or none of the line's */
function readLanguage(typed: string | undefined): Language {
  const language = languages.find((one) => one === typed);
  if (language !== undefined) return language;
  throw new SettingsError([`--language must be one of the line's: ${oneLanguage}.`]);
}

function refuseWords(words: readonly string[]): void {
  if (words.length > 0) throw new SettingsError([`"${words[0]}" belongs to no option.`]);
}
