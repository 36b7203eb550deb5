import { createHash } from "node:crypto";
import type { Language } from "../../line/book/language.ts";

/** Phrases on their way to a translator, or back. */
export interface Translation {
  readonly from: Language;
  readonly to: Language;
  readonly units: readonly TranslationUnit[];
}

/** One phrase in two languages. */
export interface TranslationUnit {
  /** Its name. */
  readonly phrase: string;
  readonly source: string;
  /** Empty where nothing is translated. */
  readonly target: string;
  /** For the translator: where it is heard, how long it may be. */
  readonly note: string;
  /** What both said when it was sent: `markOf`. Empty where it was lost on the way. */
  readonly mark: string;
  /** Only a release changes it: it goes along to be read. */
  readonly isGuarded: boolean;
}

/** A file of a translator's that cannot be read; the message says what is wrong and the fix. */
export class TranslationError extends Error {
  readonly code = "translation";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "TranslationError";
  }
}

/** The most bytes of a file that is read: the whole book in two languages is a third of it. */
export const mostTranslationBytes = 512 * 1024;

/** The most phrases of a file: the book has some hundreds, and each is looked at. */
export const mostTranslationUnits = 2_000;

/** The fault of a file that has more. */
export function tooManyUnits(): TranslationError {
  return new TranslationError(
    `The file has more than ${mostTranslationUnits} phrases. Send the phrases of this line alone.`,
  );
}

/** Names what a phrase said in both languages, in 17 signs. */
export function markOf(source: string, target: string): string {
  return `${shortDigest(source)}-${shortDigest(target)}`;
}

function shortDigest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** What became of a phrase on its way: as it was, with other words, or with other words though it changed here meanwhile. */
export function returnedAs(
  { source, target, mark }: Pick<TranslationUnit, "source" | "target" | "mark">,
  now: { readonly source: string; readonly target: string },
): "unchanged" | "translated" | "overtaken" {
  const [sourceMark, targetMark] = mark.split("-");
  // Whoever translated nothing must not put back what was said when it was sent.
  const isUntouched = target === "" || shortDigest(target) === targetMark;
  if (isUntouched || target === now.target) return "unchanged";
  const isOtherSource =
    source !== now.source || (mark !== "" && shortDigest(now.source) !== sourceMark);
  const isOtherTarget = mark !== "" && shortDigest(now.target) !== targetMark;
  return isOtherSource || isOtherTarget ? "overtaken" : "translated";
}

/** How a file begins that is not UTF-8, by its first bytes. */
const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or what Excel in Belgium writes where it is
 * neither.
 *
 * @throws {TranslationError} for a file that is too large, or no text
 */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.length > mostTranslationBytes) {
    throw new TranslationError(
      `The file has more than ${mostTranslationBytes / 1024} KB. Send fewer phrases at once.`,
    );
  }
  const marked = byteOrderMarks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  const text = decode(bytes, marked?.encoding);
  if (/[\0\uFFFE\uFFFF]/.test(text)) {
    throw new TranslationError("The file is no text. Save it as UTF-8, and send that.");
  }
  return text;
}

function decode(bytes: Uint8Array, encoding: string | undefined): string {
  try {
    return new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (encoding !== undefined) {
      throw new TranslationError(`The file begins as ${encoding} and is not. Save it as UTF-8.`, {
        cause: error,
      });
    }
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * The language of the line that a tag such as "nl-BE" names.
 *
 * @throws {TranslationError} for another
 */
export function languageOf(tag: string, known: readonly Language[]): Language {
  const found = known.find((language) => language === tag.trim().slice(0, 2).toLowerCase());
  if (found !== undefined && /^\s*[a-z]{2}(?:[-_][a-z]{2,8})?\s*$/i.test(tag)) return found;
  throw new TranslationError(
    `"${tag.slice(0, 20)}" is no language of this line: it speaks ${known.join(", ")}.`,
  );
}
