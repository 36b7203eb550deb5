import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { Act } from "../line/book/acts.ts";
import { openAmended } from "../line/book/amend.ts";
import type { Book } from "../line/book/book.ts";
import { type Language, languages } from "../line/book/language.ts";
import { createSpeech } from "../line/speech/speech.ts";
import { messageOf, SettingsError } from "../mistakes.ts";
import { bookDraft } from "../server/build-line.ts";
import { routeWhenLive } from "../server/service-routes.ts";
import { drawMap } from "../tools/map/draw-map.ts";
import { graphOf } from "../tools/map/graph-of.ts";
import { helplineCommand, oneLanguage } from "./command.ts";
import { readStanding } from "./standing.ts";

/** Where the pictures are kept. */
export const mapFolder = "docs/map";

const options = {
  language: { type: "string", description: oneLanguage, valueHint: "language" },
  output: { type: "string", description: "write a picture for each language", valueHint: "folder" },
  check: { type: "boolean", description: `exit 1 when the files in ${mapFolder} are stale` },
} as const;

/** `helpline map`: the tree as an SVG picture. With --check it finds pictures that are stale. */
export const map = helplineCommand(
  { name: "map", description: "Draw the tree as an SVG picture.", options },
  async (args) => {
    const wanted = readMapOptions(args);
    const { acts } = await readStanding(process.env);
    const book = openLiveBook(acts);
    if (wanted.do === "print") {
      // Whoever reads only the beginning, such as head, closes the pipe: that is no fault of ours.
      process.stdout.on("error", () => {});
      process.stdout.write(await pictureOf(book, wanted.language));
      return "good";
    }
    const { folder } = wanted;
    const pictures = await picturesFor(book, folder);
    if (wanted.do === "write") {
      writePictures(pictures, folder);
      return "good";
    }
    const stale = staleFiles(pictures);
    if (stale.length === 0) return "good";
    const fix = `Run: npm run --silent map -- --output ${folder}`;
    process.stderr.write(`Stale: ${stale.join(", ")}. ${fix}\n`);
    return "found";
  },
);

/** What `helpline map` does: print one picture, or write or check the files of all languages. */
type MapOptions =
  | { readonly do: "print"; readonly language: Language }
  | { readonly do: "write" | "check"; readonly folder: string };

/** The options as they were typed. */
interface TypedMapOptions {
  readonly language?: string | undefined;
  readonly output?: string | undefined;
  readonly check?: boolean | undefined;
}

/**
 * Reads the options of `helpline map`.
 *
 * @throws {SettingsError} naming each option that is wrong, and its fix
 */
export function readMapOptions({ language, output, check }: TypedMapOptions): MapOptions {
  const problems: string[] = [];
  const known = languages.find((one) => one === language);
  if (language !== undefined && known === undefined) {
    problems.push(`--language is one of ${languages.join(", ")}.`);
  }
  if (language !== undefined && (output !== undefined || check)) {
    problems.push("--language prints one picture; --output and --check are about all of them.");
  }
  if (output === "") problems.push(`--output needs a folder, such as --output ${mapFolder}.`);
  if (problems.length > 0) throw new SettingsError(problems);
  if (check) return { do: "check", folder: output ?? mapFolder };
  if (output !== undefined) return { do: "write", folder: output };
  return { do: "print", language: known ?? languages[0] };
}

/** The book as a line with live transfers has it: what is read out and never called shows. */
export function openLiveBook(acts: readonly Act[] = []): Book {
  return openAmended(bookDraft, acts, Temporal.Now.instant(), routeWhenLive).book;
}

/** The picture of a book in one language, as SVG. */
export function pictureOf(book: Book, language: Language): Promise<string> {
  return drawMap(graphOf(book, createSpeech(book.phrases), language));
}

/** A picture, and the file of a folder that it belongs in. */
interface PictureFile {
  readonly file: string;
  readonly picture: string;
}

/** The pictures of all languages, as the book says now, and the file that each belongs in. */
export function picturesFor(book: Book, folder: string): Promise<readonly PictureFile[]> {
  return Promise.all(
    languages.map(async (language) => ({
      file: join(folder, `${language}.svg`),
      picture: await pictureOf(book, language),
    })),
  );
}

/**
 * Writes pictures to their files.
 *
 * @throws {SettingsError} when the folder cannot be written
 */
function writePictures(pictures: readonly PictureFile[], folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { file, picture } of pictures) writeFileSync(file, picture);
  } catch (error) {
    throw new SettingsError([`--output ${folder} cannot be written: ${messageOf(error)}.`]);
  }
}

/** The files that are missing or are not what the book says now. */
export function staleFiles(pictures: readonly PictureFile[]): readonly string[] {
  return pictures
    .filter(({ file, picture }) => !existsSync(file) || readFileSync(file, "utf8") !== picture)
    .map(({ file }) => file);
}
