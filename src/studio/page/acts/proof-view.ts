import type { ProofView } from "../../desk-api.ts";
import { create } from "../create.ts";
import {
  keepSigns,
  languageName,
  languageTitle,
  nameOfKey,
  pageLanguage,
  texts,
  writeMoment,
} from "../texts.ts";
import { compareTexts, type Piece } from "./compare-texts.ts";

/** What services are called on this page. */
type NameOf = (id: string) => string;

/** What was proved of a change: what it breaks, what is worse, and the same call before and after. */
export function createProofView(proof: ProofView, nameOf: NameOf): readonly HTMLElement[] {
  const { acts } = texts();
  const { broken, warnings, heard } = proof;
  return [
    ...(broken.length === 0 ? [] : [createBroken(proof, nameOf)]),
    ...createVoices(proof),
    ...(heard.length === 0 ? [] : [create("h3", { class: "same-call" }, acts.sameCall)]),
    ...heard.map(createCall),
    ...(warnings.length === 0 ? [] : [createWarnings(proof, nameOf)]),
  ];
}

/** What would be broken, and what that means. */
function createBroken({ broken, lacks, isRefused }: ProofView, nameOf: NameOf): HTMLElement {
  const { acts } = texts();
  return create(
    "div",
    { class: "problem" },
    create("h3", {}, acts.broken),
    ...createLines(broken, lacks, nameOf),
    isRefused ? create("p", {}, acts.refused) : undefined,
  );
}

/** What the change costs in recordings. */
function createVoices({ voices }: ProofView): readonly HTMLElement[] {
  if (voices === undefined) return [];
  const { voice } = texts();
  const { lost, gained } = voices;
  return [
    create("p", { class: lost === 0 ? "hint" : "notice" }, voice.lost(lost)),
    ...(gained === 0 ? [] : [create("p", { class: "hint" }, voice.gained(gained))]),
  ];
}

/** What is worse, though callers have other ways: folded, for what they hear comes first. */
function createWarnings({ warnings, lacks }: ProofView, nameOf: NameOf): HTMLElement {
  return create(
    "details",
    { class: "notice" },
    create("summary", {}, `${texts().acts.warnings} (${warnings.length})`),
    ...createLines(warnings, lacks, nameOf),
  );
}

/** What the server found: whom callers cannot reach in the words of the page, the rest as it says it, in English. */
function createLines(
  lines: readonly string[],
  lacks: ProofView["lacks"],
  nameOf: NameOf,
): readonly HTMLElement[] {
  const told = lines.map((line) => {
    const lack = lacks.find(({ message }) => message === line);
    return lack === undefined
      ? create("li", { lang: "en" }, line)
      : create("li", {}, keepSigns(tellLack(lack, nameOf)));
  });
  const isMendable = lines.some((line) => lacks.some(({ message }) => message === line));
  return [create("ul", {}, ...told), ...(isMendable ? [create("p", {}, texts().lacks.mend)] : [])];
}

function tellLack({ at, leftAlone }: ProofView["lacks"][number], nameOf: NameOf): string {
  const { lacks } = texts();
  return `${tellWho(leftAlone, nameOf)} ${lacks.from(writeMoment(at.replace(" ", "T")))}`;
}

function tellWho(leftAlone: ProofView["lacks"][number]["leftAlone"], nameOf: NameOf): string {
  const { lacks } = texts();
  if (leftAlone.who === "without keys") {
    const { language } = leftAlone;
    return language === undefined
      ? lacks.withoutLanguage
      : lacks.withoutKeys(languageName(language));
  }
  const languages = new Intl.ListFormat(pageLanguage()).format(
    leftAlone.languages.map((language) => languageName(language)),
  );
  return lacks[leftAlone.who](nameOf(leftAlone.service), languages);
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
  const ends = new Map<string, string>(Object.entries(phone.endings));
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
