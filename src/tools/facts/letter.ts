import type { Temporal } from "temporal-polyfill";
import type { Book, DirectoryEntry } from "../../line/book/book.ts";
import { type Language, languages } from "../../line/book/language.ts";
import { ringingBounds, usualLongestMinutes, usualRingSeconds } from "../../line/book/route.ts";
import type { Service } from "../../line/book/service.ts";
import { sayHours } from "../../line/call/say-hours.ts";
import { inBrussels } from "../../line/hours/calendar.ts";
import type { Speech } from "../../line/speech/speech.ts";
import { createWriter } from "../map/words.ts";
import { escapeMarkup, htmlPage } from "../markup.ts";
import { toolTexts } from "../texts/texts.ts";
import type { LetterTexts } from "../texts/texts-type.ts";

/** A letter to a service, with what the line says of it, to be confirmed. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly date: string;
  readonly greeting: string;
  readonly opening: readonly string[];
  /** What the line knows and says, each with its name. */
  readonly record: readonly (readonly [term: string, value: string])[];
  readonly asked: string;
  readonly questions: readonly Question[];
  readonly closing: readonly string[];
}

/** What is asked, the answers to tick, and how many lines there are to write on. */
interface Question {
  readonly ask: string;
  readonly ticks: readonly string[];
  readonly lines: number;
}

/** How the line calls a service when it is live. */
export interface Calls {
  readonly ringSeconds: number;
  readonly longestMinutes: number;
  /** What whoever is called sees: the line's number, the caller's own, or another in E.164. */
  readonly shows: NonNullable<Service["callerId"]>;
}

/** How the line calls a service; undefined where its number is read out only, or none is known. */
export function callsTo(service: DirectoryEntry): Calls | undefined {
  const { phone, transfer, emergency, ringSeconds = usualRingSeconds } = service;
  if (phone === null || transfer === "never") return undefined;
  const longest = emergency ? ringingBounds.longestMinutes[1] : usualLongestMinutes;
  return {
    ringSeconds,
    longestMinutes: service.longestMinutes ?? longest,
    shows: service.callerId ?? (emergency ? "caller" : "line"),
  };
}

/**
 * The language in which a service is written to: the first that it answers in and the line speaks.
 * Of one that answers in German alone, or of which no source says, the line's first.
 */
export function ownLanguageOf({ answers }: Pick<Service, "answers">): Language {
  return answers.flatMap((code) => languages.filter((one) => one === code))[0] ?? languages[0];
}

/** Writes to a service what the line says of it now, and asks whether it is right. */
export function composeLetter(
  service: DirectoryEntry,
  language: Language,
  { book, speech }: { readonly book: Book; readonly speech: Speech },
  now: Temporal.Instant,
): Letter {
  const { id, phone, secondPhone, answers, hours, source, emergency } = service;
  const texts = toolTexts[language].letter;
  const writer = createWriter(book, speech, language);
  const { names } = texts;
  const spokenHours = typeof hours === "object" ? sayHours(hours, now).map(writer.write) : [];
  const heard = [writer.write({ phrase: `${id}.about` }), ...spokenHours].join(" ");
  const languagesIn = new Intl.DisplayNames(language, { type: "language" });
  const calls = callsTo(service);
  const numbers = [phone, secondPhone].filter((one) => one != null);
  const { right, connect, shown, ring, again } = texts.questions;
  const { ticks } = texts;
  return {
    language,
    subject: texts.subject(writer.name(id)),
    date: writeDay(inBrussels(now).toPlainDate().toString(), language),
    greeting: texts.greeting,
    opening: texts.opening,
    record: [
      [names.name, writer.name(id)],
      [names.number, numbers.join(" · ") || texts.notKnown],
      [names.hours, hours === "unknown" ? texts.notKnown : (writer.hours(id) ?? "")],
      [
        names.languages,
        answers.map((code) => languagesIn.of(code) ?? code).join(", ") || texts.notKnown,
      ],
      [names.heard, texts.quoted(heard)],
      ...(phone === null ? [] : sayCalls(calls, texts)),
      [names.checked, writeDay(source.checked, language)],
    ],
    asked: texts.asked,
    questions: [
      { ask: right, ticks: [ticks.yes, ticks.toCorrect], lines: 2 },
      // An emergency service is always called, and always sees who calls.
      ...(emergency
        ? []
        : [
            { ask: connect, ticks: [ticks.yes, ticks.readOut], lines: 0 },
            { ask: shown, ticks: [ticks.ofLine, ticks.ownNumber], lines: 0 },
          ]),
      { ask: ring(calls?.ringSeconds ?? usualRingSeconds), ticks: [], lines: 1 },
      { ask: again, ticks: [], lines: 2 },
    ],
    closing: texts.closing,
  };
}

function sayCalls(calls: Calls | undefined, texts: LetterTexts): Letter["record"] {
  const { names } = texts;
  if (calls === undefined) return [[names.calls, texts.notCalled]];
  return [
    [names.calls, texts.called(calls.ringSeconds)],
    [names.shown, showsIn(calls, texts)],
  ];
}

function showsIn({ shows }: Calls, texts: LetterTexts): string {
  if (shows === "line") return texts.showsLine;
  return shows === "caller" ? texts.showsCaller : texts.showsOther(shows);
}

function writeDay(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(`${language}-BE`, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${date}T12:00Z`));
}

/** A letter as the text of a mail, without its subject. */
export function letterText(letter: Letter): string {
  const { greeting, opening, record, asked, questions, closing } = letter;
  const asking = questions.map(({ ask, ticks, lines }, index) =>
    [
      `${index + 1}. ${ask}`,
      ...ticks.map((tick) => `   [  ] ${tick}`),
      ...Array.from({ length: lines }, () => "   ……………………………………"),
    ].join("\n"),
  );
  const known = record.map(([term, value]) => `– ${term}${separator(letter)} ${value}`);
  return [greeting, ...opening, known.join("\n"), asked, ...asking, ...closing].join("\n\n");
}

/** In French a colon stands apart from its word, on the same line. */
function separator({ language }: Letter): string {
  return language === "fr" ? "\u00a0:" : ":";
}

/** The style of a letter on paper: on an A4 sheet, with room to answer. */
export const letterStyle = `
  @page { size: A4; margin: 14mm 20mm; }
  body { font: 10.5pt/1.4 Georgia, "Liberation Serif", serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
  .date { text-align: right; }
  h1 { font-size: 1.05rem; margin: 1rem 0; }
  p { margin: 0 0 .6rem; }
  dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .15rem 1rem; margin: .75rem 0; padding: .6rem 0; border-block: 1px solid #777; }
  dt { color: #444; } dd { margin: 0; overflow-wrap: anywhere; }
  ol { padding-left: 1.3rem; margin: .4rem 0 .8rem; } li { margin: .45rem 0; break-inside: avoid; }
  .ticks { display: flex; flex-wrap: wrap; gap: .1rem 2rem; }
  .ticks span::before { content: "☐ "; font-size: 1.25em; }
  .line { border-bottom: 1px dotted #777; height: 1.5rem; }
  .sign { white-space: pre-line; margin-top: 1.5rem; }
  @media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; line-height: 1.3; } .sign { margin-top: .5rem; } }
`;

/** A letter as a page to print, that stands by itself. */
export function letterPage(letter: Letter): string {
  const { language, subject, date, greeting, opening, record, asked, questions, closing } = letter;
  const paragraph = (text: string) => `<p>${escapeMarkup(text)}</p>`;
  const ticked = (ticks: readonly string[]) =>
    ticks.length === 0
      ? ""
      : `<div class="ticks">${ticks.map((tick) => `<span>${escapeMarkup(tick)}</span>`).join("")}</div>`;
  const asking = questions.map(
    ({ ask, ticks, lines }) =>
      `<li>${escapeMarkup(ask)}${ticked(ticks)}${'<div class="line"></div>'.repeat(lines)}</li>`,
  );
  const known = record.map(
    ([term, value]) => `<dt>${escapeMarkup(term)}</dt><dd>${escapeMarkup(value)}</dd>`,
  );
  const sign = closing.at(-1) ?? "";
  return htmlPage({
    language,
    title: subject,
    style: letterStyle,
    body: `<main>
<p class="date">${escapeMarkup(date)}</p>
<h1>${escapeMarkup(subject)}</h1>
${[greeting, ...opening].map(paragraph).join("\n")}
<dl>${known.join("\n")}</dl>
${paragraph(asked)}
<ol>${asking.join("\n")}</ol>
${closing.slice(0, -1).map(paragraph).join("\n")}
<p class="sign">${escapeMarkup(sign)}</p>
</main>`,
  });
}
