/// <reference path="./xliff.d.ts" preserve="false" />
import { ParseOption, XmlDocument } from "libxml2-wasm";
import writeDocument from "xliff/jsToXliff12";
import readDocument from "xliff/xliff12ToJs";
import { z } from "zod";
import { languages } from "../../line/book/language.ts";
import {
  languageOf,
  mostTranslationUnits,
  type Translation,
  TranslationError,
  type TranslationUnit,
  tooManyUnits,
} from "./translation.ts";

/** What stands between the tags of a text: words, and elements such as `<ph>` that a translator moves but does not change. */
type Content = string | Inline | readonly (string | Inline)[];

/** An element within a text, by its kind. */
interface Inline {
  readonly [kind: string]: { readonly id?: unknown; readonly contents?: Content | undefined };
}

/** Writes phrases as XLIFF 1.2, which every tool of translators reads. Blanks are protected; what only a release changes is marked so. */
export async function writeXliff({ from, to, units }: Translation): Promise<string> {
  const resources = units.map((unit) => [
    unit.phrase,
    {
      source: protectBlanks(unit.source),
      target: protectBlanks(unit.target),
      note: unit.note,
      additionalAttributes: {
        extradata: unit.mark,
        ...(unit.isGuarded ? { translate: "no" } : {}),
      },
    },
  ]);
  const document = {
    sourceLanguage: `${from}-BE`,
    targetLanguage: `${to}-BE`,
    resources: { line: Object.fromEntries(resources) },
  };
  // Indented, it would put spaces between a blank and the words beside it.
  const written = await writeDocument(document, { indent: "" });
  const lines = written.replaceAll("]]>", "]]&gt;").replaceAll("<trans-unit", "\n<trans-unit");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines}\n`;
}

function protectBlanks(text: string): Content {
  const times = new Map<string, number>();
  const parts = text.split(/(\{\{.*?\}\})/).filter((part) => part !== "");
  const content = parts.map((part): string | Inline => {
    const [, blank] = /^\{\{\s*(.*?)\s*\}\}$/.exec(part) ?? [];
    if (blank === undefined) return part;
    const time = (times.get(blank) ?? 0) + 1;
    times.set(blank, time);
    // Each must have a name of its own within a text.
    return { Span: { id: time === 1 ? blank : `${blank}-${time}`, contents: part } };
  });
  return content.every((part) => typeof part === "string") ? content.join("") : content;
}

/** The kinds of elements that stand for something, not for words: what is between their tags is no text. */
const placeholders = [
  "Standalone",
  "Span",
  "SpanStart",
  "SpanEnd",
  "GenericSpanStart",
  "GenericSpanEnd",
];

const content: z.ZodType<Content> = z.lazy(() =>
  z.union([z.string(), inline, z.array(z.union([z.string(), inline]))]),
);

const inline: z.ZodType<Inline> = z.record(
  z.string(),
  z.object({ id: z.unknown().optional(), contents: content.optional() }),
);

const unitShape = z.object({
  source: content.optional(),
  target: content.optional(),
  note: z.unknown().optional(),
  groupUnits: z.unknown().optional(),
  additionalAttributes: z.record(z.string(), z.string()).optional(),
});

const documentShape = z.object({
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  resources: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/**
 * Reads a document of XLIFF 1.2 that came back.
 *
 * @throws {TranslationError} naming what is wrong and its fix
 */
export async function readXliff(text: string): Promise<Translation> {
  const { phrases, document } = await parseDocument(text);
  const read = documentShape.safeParse(document);
  if (!read.success) {
    throw new TranslationError(
      "This is no XLIFF 1.2 with a source and a target language. Have it exported as XLIFF 1.2.",
    );
  }
  const { sourceLanguage, targetLanguage, resources } = read.data;
  const [from, to] = [languageOf(sourceLanguage, languages), languageOf(targetLanguage, languages)];
  if (from === to) {
    throw new TranslationError(`It is translated from ${from} into ${to}: name another language.`);
  }
  const units = Object.values(resources).flatMap(unitsIn);
  // The package keeps the last of those that have the same name.
  if (units.length < phrases) {
    throw new TranslationError(
      `Of its ${phrases} phrases ${phrases - units.length} have no words, or a name that another has. Have it exported as one file, each phrase once.`,
    );
  }
  return { from, to, units };
}

/** What a document says of itself before its texts are read. */
interface Described {
  /** Whether its root says that it is XLIFF 1.2. */
  readonly isXliff: boolean;
  /** How many phrases stand in it. */
  readonly phrases: number;
}

/**
 * Holds a document to the rules of XML, which the package that reads it takes lightly; nesting has an
 * end there. Nothing that a translator's tool writes needs a document type: entities can grow
 * without end, or read our files.
 */
function describeXml(text: string): Described {
  if (/<!(?!--|\[CDATA\[)/.test(text)) {
    throw new TranslationError(
      "The file has a document type (<!…>), which is not read. Take it out.",
    );
  }
  // The text is decoded already: what it says of itself counts no more.
  const undeclared = text.replace(/^\s*<\?xml[^>]*\?>/, "");
  const document = XmlDocument.fromString(undeclared, { option: ParseOption.XML_PARSE_NONET });
  try {
    const { root } = document;
    const phrases = root.find("//*[local-name() = 'trans-unit']");
    return {
      isXliff: root.name === "xliff" && root.attr("version")?.value === "1.2",
      phrases: phrases.length,
    };
  } finally {
    document.dispose();
  }
}

async function parseDocument(
  text: string,
): Promise<{ readonly phrases: number; readonly document: unknown }> {
  try {
    const { isXliff, phrases } = describeXml(text);
    if (phrases > mostTranslationUnits) throw tooManyUnits();
    const document = isXliff
      ? await readDocument(text, { captureSpacesBetweenElements: true })
      : undefined;
    return { phrases, document };
  } catch (error) {
    if (error instanceof TranslationError) throw error;
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : `${error}`;
    throw new TranslationError(`The file is no whole XML: ${why}. Have it exported anew.`, {
      cause: error,
    });
  }
}

function unitsIn(resources: Readonly<Record<string, unknown>>): readonly TranslationUnit[] {
  return Object.entries(resources).flatMap(([phrase, resource]) => {
    const unit = unitShape.safeParse(resource).data;
    if (unit === undefined) {
      throw new TranslationError(`"${phrase.slice(0, 100)}" holds what is no text. Send it anew.`);
    }
    if (unit.groupUnits !== undefined) {
      return unitsIn(unit.groupUnits as Readonly<Record<string, unknown>>);
    }
    const { source = "", target = "", note, additionalAttributes = {} } = unit;
    return [
      {
        phrase,
        source: freeBlanks(source),
        target: freeBlanks(target),
        note: typeof note === "string" ? note : "",
        mark: additionalAttributes.extradata ?? "",
        isGuarded: additionalAttributes.translate === "no",
      },
    ];
  });
}

/** A text with its blanks as the line writes them; an element that marks words, as tools add them, leaves its words. */
function freeBlanks(written: Content): string {
  if (typeof written === "string") return written;
  if (Array.isArray(written)) return written.map(freeBlanks).join("");
  return Object.entries(written as Inline)
    .map(([kind, { id, contents = "" }]) => {
      const words = freeBlanks(contents);
      if (!placeholders.includes(kind) || /^\{\{.*\}\}$/.test(words)) return words;
      // Some tools keep the name of a blank and empty it.
      return typeof id === "string" ? `{{${id.replace(/-\d+$/, "")}}}` : words;
    })
    .join("");
}
