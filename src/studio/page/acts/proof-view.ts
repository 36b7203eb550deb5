import type { ProofView } from "../../desk-api.ts";
import { create } from "../create.ts";
import { languageTitle, nameOfKey, texts, writeMoment } from "../texts.ts";
import { compareTexts, type Piece } from "./compare-texts.ts";

/** What was proved of a change: what it breaks, what is worse, and the same call before and after. */
export function createProofView(proof: ProofView): readonly HTMLElement[] {
  const { acts } = texts();
  const { broken, warnings, heard, isRefused } = proof;
  return [
    ...createLines("problem", acts.broken, broken, isRefused ? acts.refused : undefined),
    ...createLines("notice", acts.warnings, warnings),
    ...(heard.length === 0 ? [] : [create("h3", { class: "same-call" }, acts.sameCall)]),
    ...heard.map(createCall),
  ];
}

/** What the server found, as it says it: in English. */
function createLines(
  kind: "problem" | "notice",
  title: string,
  lines: readonly string[],
  end?: string,
): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  return [
    create(
      "div",
      { class: kind },
      create("h3", {}, title),
      create("ul", {}, ...lines.map((line) => create("li", { lang: "en" }, line))),
      end === undefined ? undefined : create("p", {}, end),
    ),
  ];
}

function createCall(call: ProofView["heard"][number]): HTMLElement {
  const { acts } = texts();
  const { language, when, steps, before, after } = call;
  const compared = compareTexts(before, after);
  const keys = steps.map(nameOfStep).join(", ");
  return create(
    "section",
    { "class": "heard", "aria-label": languageTitle(language) },
    create(
      "p",
      { class: "heard-head" },
      create("strong", {}, languageTitle(language)),
      ` · ${describeOccasion(when)} · ${keys === "" ? acts.noKeys : acts.keys(keys)}`,
    ),
    create(
      "div",
      { class: "heard-both" },
      createSide(acts.before, language, compared.before, "del"),
      createSide(acts.after, language, compared.after, "ins"),
    ),
  );
}

function createSide(
  title: string,
  lang: string,
  pieces: readonly Piece[],
  mark: "del" | "ins",
): HTMLElement {
  const words = pieces.flatMap(({ text, isSame }, index) => [
    index === 0 ? "" : " ",
    isSame ? text : create(mark, {}, text),
  ]);
  return create(
    "div",
    { class: "heard-side" },
    create("h4", {}, title),
    create("p", { lang }, ...words),
  );
}

function nameOfStep(step: string): string {
  const { acts, phone } = texts();
  const ends = new Map<string, string>(Object.entries(phone.transferEnded));
  if (step === "-") return acts.silence;
  return ends.get(step) ?? nameOfKey(step);
}

/** When a call takes place, from the server's words: "as it begins, 2026-12-24 08:00". */
function describeOccasion(when: string): string {
  const { occasions } = texts().acts;
  const [name = "", moment = ""] = when.split(/, (?=\d{4}-)/);
  const known = Object.hasOwn(occasions, name) ? occasions[name] : name;
  return moment === "" ? `${known}` : `${known}, ${writeMoment(moment.replace(" ", "T"))}`;
}
