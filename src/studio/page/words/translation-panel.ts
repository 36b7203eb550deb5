import type { Change } from "../../../line/book/acts.ts";
import type { Language } from "../../../line/book/language.ts";
import type {
  ProofLine,
  TranslatedPhrase,
  TranslationChoice,
  TranslationView,
} from "../../desk-api.ts";
import { proposeChange } from "../acts/change-dialog.ts";
import { compareTexts, type Piece } from "../acts/compare-texts.ts";
import { linkTo } from "../address.ts";
import { askKeep, askMe, askProof, askTranslation, translationAddress } from "../ask-server.ts";
import { create } from "../create.ts";
import { preferences } from "../kept.ts";
import { keepSigns, languages, languageTitle, texts } from "../texts.ts";

/** How the page names a file's type to the server, by how its name ends. */
const types: readonly (readonly [ending: RegExp, type: string])[] = [
  [/\.csv$/i, "text/csv"],
  [/\.xl(?:f|iff)$/i, "application/xliff+xml"],
];

/**
 * What goes to a translator as a file, and comes back: folded until somebody wants it.
 *
 * @param shown the language that is translated into, where it is not the one that others come from
 * @param mayChange whether the person here may write words: otherwise nothing comes back
 */
export function createTranslationPanel(shown: Language, mayChange: boolean): HTMLElement {
  const { phrases } = texts();
  const returned = create("div", { class: "returned", role: "status" });
  const file = create("input", {
    type: "file",
    accept: ".xlf,.xliff,.csv,text/csv,application/xliff+xml",
    onchange: () => void take(),
  });
  const take = async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    const [, type] = types.find(([ending]) => ending.test(chosen.name)) ?? [];
    try {
      if (type === undefined) throw new Error(phrases.wrongFile);
      returned.replaceChildren(...createReturned(await askTranslation(chosen, type)));
    } catch (error) {
      const message = error instanceof Error ? error.message : `${error}`;
      returned.replaceChildren(create("p", { class: "problem" }, message));
    }
    // The same file can be chosen again, once it is mended.
    file.value = "";
  };
  return create(
    "details",
    { class: "translation" },
    create("summary", {}, phrases.translate),
    create("p", { class: "hint" }, phrases.translateHint),
    createOrder(shown),
    ...(mayChange
      ? [
          create(
            "label",
            { class: "field translation-file" },
            create("span", {}, phrases.bringBack),
            file,
          ),
        ]
      : []),
    returned,
  );
}

/** What is to be sent: the languages, which words, in what; the link follows each choice. */
function createOrder(shown: Language): HTMLElement {
  const { phrases } = texts();
  const [reference] = languages;
  const name = (language: Language) => [language, languageTitle(language)] as const;
  const choose = (
    label: string,
    options: readonly (readonly [string, string])[],
    value: string,
  ) => {
    const select = create(
      "select",
      { onchange: () => follow(select) },
      ...options.map(([one, words]) => create("option", { value: one }, words)),
    );
    select.value = value;
    return {
      select,
      field: create("label", { class: "field" }, create("span", {}, label), select),
    };
  };
  const from = choose(phrases.from, languages.map(name), reference);
  const other = languages.find((language) => language !== reference) ?? reference;
  const to = choose(phrases.to, languages.map(name), shown === reference ? other : shown);
  const which = choose(phrases.which, Object.entries(phrases.choices), "unread");
  const format = choose(phrases.format, Object.entries(phrases.formats), "xliff");
  const link = create("a", { class: "button", download: true }, phrases.save);
  const follow = (changed: HTMLSelectElement) => {
    // Nothing is translated into itself: the other one gives way.
    if (from.select.value === to.select.value) {
      const moved = changed === from.select ? to.select : from.select;
      moved.value = languages.find((language) => language !== changed.value) ?? reference;
    }
    link.href = translationAddress({
      from: from.select.value as Language,
      to: to.select.value as Language,
      only: which.select.value as TranslationChoice,
      format: format.select.value,
    });
  };
  follow(from.select);
  const fields = [from, to, which, format].map(({ field }) => field);
  return create("div", { class: "toolbar" }, ...fields, link);
}

/** What a file would change: one at a time, or all that nothing stands against. */
function createReturned({ language, unchanged, changes }: TranslationView): readonly HTMLElement[] {
  const { phrases } = texts();
  const summary = phrases.comesBack(changes.length, unchanged, languageTitle(language));
  const items = changes.map((change) => createReturnedPhrase(change, language));
  const good = items.filter(({ change }) => change.problems.length === 0);
  return [
    create("p", {}, summary),
    ...(good.length === 0 ? [] : [createBatch(good)]),
    create("ul", { class: "returned-list" }, ...items.map(({ element }) => element)),
  ];
}

/** A phrase that came back, and how it is marked once it is kept or not. */
interface ReturnedPhrase {
  readonly change: TranslatedPhrase;
  readonly element: HTMLElement;
  readonly language: Language;
  readonly mark: (isKept: boolean, why?: string) => void;
  readonly isKept: () => boolean;
}

function createReturnedPhrase(change: TranslatedPhrase, language: Language): ReturnedPhrase {
  const { phrases } = texts();
  const { phrase, before = "", text, problems } = change;
  const compared = compareTexts(before, text);
  const said = create("span", { class: "hint" });
  let isKept = false;
  const mark = (kept: boolean, why = "") => {
    isKept = kept;
    said.textContent = `${kept ? phrases.kept : phrases.notKept}${why === "" ? "" : `: ${why}`}`;
    keep.hidden = kept;
  };
  const keep = create(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: async () => {
        if (await proposeChange(sayOf(change, language))) mark(true);
      },
    },
    phrases.keepOne(phrase),
  );
  const element = create(
    "li",
    { class: "returned-phrase" },
    create("h2", { class: "returned-name" }, phrase),
    create(
      "div",
      { class: "heard-both" },
      createText(phrases.before, compared.before, "del", language),
      createText(phrases.after, compared.after, "ins", language),
    ),
    problems.length === 0
      ? undefined
      : create(
          "ul",
          { class: "row-warnings" },
          ...problems.map((line) => create("li", { lang: "en" }, line)),
        ),
    create(
      "div",
      { class: "tool-group" },
      ...(problems.length === 0 ? [keep] : []),
      ...(change.before === undefined
        ? []
        : [create("a", { href: linkTo("words", `phrase/${phrase}`) }, phrases.editOne(phrase))]),
      said,
    ),
  );
  return { change, element, language, mark, isKept: () => isKept };
}

function createText(
  name: string,
  pieces: readonly Piece[],
  mark: "del" | "ins",
  language: Language,
): HTMLElement {
  return create(
    "div",
    { class: "heard-side" },
    create("h3", {}, name),
    create(
      "p",
      { lang: language },
      ...pieces.flatMap((piece) => [
        piece.isSame ? keepSigns(piece.text) : create(mark, {}, keepSigns(piece.text)),
        " ",
      ]),
    ),
  );
}

function sayOf({ phrase, text }: TranslatedPhrase, language: Language): Change {
  return { do: "say", language, phrase, text };
}

/** Keeps all that nothing stands against, one proof after the other; it can be stopped between two. */
function createBatch(items: readonly ReturnedPhrase[]): HTMLElement {
  const { phrases } = texts();
  const said = create("p", { class: "hint" });
  let stopping: AbortController | undefined;
  const stop = create(
    "button",
    { type: "button", class: "quiet", hidden: true, onclick: () => stopping?.abort() },
    phrases.stop,
  );
  const run = async () => {
    stopping = new AbortController();
    const { signal } = stopping;
    [start.hidden, stop.hidden] = [true, false];
    stop.focus();
    const waiting = items.filter(({ isKept }) => !isKept());
    for (const [index, item] of waiting.entries()) {
      if (signal.aborted) break;
      said.textContent = phrases.keeping(index + 1, waiting.length, item.change.phrase);
      await keepReturned(item, signal);
    }
    const kept = items.filter(({ isKept }) => isKept()).length;
    said.textContent = phrases.keptAll(kept, items.length);
    [start.hidden, stop.hidden] = [kept === items.length, true];
  };
  const start = create(
    "button",
    { type: "button", class: "primary", onclick: () => void run() },
    phrases.keepAll(items.length),
  );
  return create("div", { class: "tool-group" }, start, stop, said);
}

/** Has a returned phrase proved and keeps it; in a dialogue where nobody has said yet who does it. */
async function keepReturned(
  { change, language, mark }: ReturnedPhrase,
  signal: AbortSignal,
): Promise<void> {
  const act = sayOf(change, language);
  try {
    const by = (await askMe()).name ?? preferences().name;
    if (by === "") return mark(await proposeChange(act));
    let told: ProofLine | undefined;
    await askProof(
      act,
      (line) => {
        told = line;
      },
      signal,
    );
    if (told === undefined || "progress" in told) return;
    if ("problems" in told) return mark(false, told.problems.join(" "));
    if (told.proof.isRefused) return mark(false, told.proof.broken.join(" "));
    await askKeep({ proof: told.proof.id, by });
    mark(true);
  } catch (error) {
    if (!signal.aborted) mark(false, error instanceof Error ? error.message : `${error}`);
  }
}
