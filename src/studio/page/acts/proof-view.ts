import type { ProofView } from "../../desk-api.ts";
import { create } from "../create.ts";
import { languageTitle, nameOfKey, texts, writeMoment } from "../texts.ts";
import { compareTexts, type Piece } from "./compare-texts.ts";

/** What was proved of a change: what it breaks, what is worse, and the same call before and after. */
export function createProofView(proof: ProofView): readonly HTMLElement[] {
  const { acts } = texts();
  const { broken, warnings, heard, isRefused } = proof;
  return [
    ...createBroken(acts.broken, broken, isRefused ? acts.refused : undefined),
    ...(heard.length === 0 ? [] : [create("h3", { class: "same-call" }, acts.sameCall)]),
    ...heard.map(createCall),
    ...createWarnings(warnings),
  ];
}

/** What is worse, though callers have other ways: folded, for what they hear comes first. */
function createWarnings(lines: readonly string[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const { warnings } = texts().acts;
  return [
    create(
      "details",
      { class: "notice" },
      create("summary", {}, `${warnings} (${lines.length})`),
      createLines(lines),
    ),
  ];
}

/** What would be broken, and what that means. */
function createBroken(
  title: string,
  lines: readonly string[],
  end: string | undefined,
): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const found = createLines(lines);
  const meaning = end === undefined ? undefined : create("p", {}, end);
  return [create("div", { class: "problem" }, create("h3", {}, title), found, meaning)];
}

/** What the server found, as it says it: in English. */
function createLines(lines: readonly string[]): HTMLElement {
  return create("ul", {}, ...lines.map((line) => create("li", { lang: "en" }, line)));
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
