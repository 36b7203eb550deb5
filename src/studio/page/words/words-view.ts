import type { Language } from "../../../line/book/language.ts";
import type { WordsRow, WordsView } from "../../api.ts";
import type { PhraseView } from "../../desk-api.ts";
import { chosenMoment, linkTo, momentShown } from "../address.ts";
import { askMe, askPhrases, askWords } from "../ask-server.ts";
import { create, createWrongLink, showLoading } from "../create.ts";
import { createSearch, foldText } from "../search.ts";
import { askWhetherRecorded } from "../speak.ts";
import { languages, languageTitle, pageLanguage, texts, writeMoment } from "../texts.ts";
import { createPhraseEditor } from "./phrase-editor.ts";
import { createTranslationPanel } from "./translation-panel.ts";
import { createRowShell, type RowContext, titleOf } from "./words-row.ts";

/** In "#words/phrase/welcome", what stands before the name of a phrase. */
const phrasePart = "phrase/";

/** The language in which the words are shown wide; undefined: that of the page. */
let shownLanguage: Language | undefined;

/** Draws every row of the list that is shown. */
let drawAll = () => {};
// Whoever prints wants all of it, also by the browser's own menu.
addEventListener("beforeprint", () => drawAll());

/** Everything the line can say, in one language wide; or, where the address names one, a phrase to edit. */
export function createWordsView(wanted: string | undefined): HTMLElement {
  return showLoading("words", async () => {
    drawAll = () => {};
    const [words, { phrases }, me, isLineRecorded] = await Promise.all([
      askWords(chosenMoment()),
      askPhrases(),
      // Who is nobody changes nothing, and still reads.
      askMe().catch(() => undefined),
      askWhetherRecorded(),
    ]);
    const voice = isLineRecorded ? [] : [create("p", { class: "hint" }, texts().voice.hearCarrier)];
    const mayChange = me?.roles.includes("words") === true;
    if (wanted?.startsWith(phrasePart)) {
      const name = wanted.slice(phrasePart.length);
      const phrase = phrases.find((one) => one.name === name);
      if (phrase !== undefined) return [...voice, createPhraseEditor(phrase, words, mayChange)];
    }
    const isKnown = wanted === undefined || words.rows.some(({ id }) => id === wanted);
    return [
      ...(isKnown ? [] : [createWrongLink()]),
      ...voice,
      ...createList(words, phrases, mayChange, isKnown ? wanted : undefined),
    ];
  });
}

/** What rows are shown of: each with its name beside the choice. */
const filters = ["unread", "changed since", "left behind", "warnings", "past review"] as const;

type Filter = (typeof filters)[number];

function filterName(filter: Filter): string {
  const { words } = texts();
  return {
    "unread": words.onlyUnread,
    "changed since": words.onlyChangedSince,
    "left behind": words.onlyLeftBehind,
    "warnings": words.onlyWarnings,
    "past review": words.onlyPastReview,
  }[filter];
}

function createList(
  view: WordsView,
  phrases: readonly PhraseView[],
  mayChange: boolean,
  wanted: string | undefined,
): readonly HTMLElement[] {
  const { words } = texts();
  const { rows, warnings, names } = view;
  const context: RowContext = {
    names,
    phrases: new Map(phrases.map((phrase) => [phrase.name, phrase])),
    language: shownLanguage ?? pageLanguage(),
    mayChange,
  };
  const shells = rows.map((row) => createRowShell(row, context));
  const index = create("div", { class: "index-lists" });
  const list = create("div", { class: "rows" });
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const title = create("p", { class: "print-only" });
  let find = () => "";
  const search = createSearch({
    // A link to one prompt must not find it hidden.
    name: wanted === undefined ? "words" : undefined,
    label: words.search,
    choices: {
      label: words.kind,
      options: [["", words.allKinds], ...kinds.map((kind) => [kind, words.kinds[kind]] as const)],
    },
    filters: {
      label: words.show,
      options: [["", words.allKinds], ...filters.map((one) => [one, filterName(one)] as const)],
    },
    switches: [],
    onChange({ text, choice: kind, filter }) {
      find = () => {
        const found = shells.filter(
          ({ row }) =>
            (kind === "" || row.kind === kind) &&
            (filter === "" || isKept(row, filter as Filter, context)) &&
            (text === "" || foldText(wordsOf(row, context)).includes(text)),
        );
        list.replaceChildren(...found.map(({ element }) => element));
        index.replaceChildren(
          ...createIndex(
            found.map(({ row }) => row),
            context,
          ),
        );
        const only = filter === "" ? [] : [filterName(filter as Filter)];
        title.textContent = [
          texts().title,
          languageTitle(context.language),
          ...only,
          words.printTitle(writeMoment(momentShown())),
        ].join(" · ");
        return words.shown(found.length, rows.length);
      };
      return find();
    },
  });
  const switcher = createLanguageSwitch(context.language, (language) => {
    shownLanguage = language;
    context.language = language;
    for (const shell of shells) shell.redraw();
    find();
  });
  const print = create(
    "button",
    {
      type: "button",
      class: "quiet print-button",
      onclick: () => window.print(),
    },
    words.print,
  );
  search.append(switcher, print);
  drawWhatIsSeen(shells);
  drawAll = () => {
    for (const shell of shells) shell.draw();
  };
  requestAnimationFrame(() => goTo(wanted, shells));
  return [
    search,
    title,
    createTranslationPanel(context.language, mayChange),
    ...(warnings.length === 0 ? [] : [createWarnings(warnings)]),
    create(
      "div",
      { class: "words-columns" },
      create("nav", { "class": "words-index", "aria-label": words.index }, index),
      list,
    ),
  ];
}

type Shell = ReturnType<typeof createRowShell>;

/** Fills rows as they come near: three hundred at once would take seconds on a telephone. */
function drawWhatIsSeen(shells: readonly Shell[]): void {
  const byElement = new Map<Element, Shell>(shells.map((shell) => [shell.element, shell]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        byElement.get(target)?.draw();
        observer.unobserve(target);
      }
    },
    { rootMargin: "800px" },
  );
  for (const { element } of shells) observer.observe(element);
}

function isKept(row: WordsRow, filter: Filter, { phrases, language }: RowContext): boolean {
  const { warnings, phrases: names } = row.spoken[language];
  const used = names.flatMap((name) => phrases.get(name) ?? []);
  switch (filter) {
    case "unread":
      return used.some(({ readings }) => readings[language].is !== "read");
    case "changed since":
      return used.some(({ readings }) => readings[language].is === "changed since");
    case "left behind":
      return used.some(({ leftBehind }) => leftBehind.length > 0);
    case "warnings":
      return warnings.length > 0;
    case "past review":
      return row.isPastReview;
  }
}

/** Everything of a row that is searched: its name, and its words in every language. */
function wordsOf(row: WordsRow, { names }: RowContext): string {
  return [titleOf(row, names), row.id, ...languages.map((one) => row.spoken[one].text)].join("\n");
}

/** Links to what is shown, under the kind of each; one kind is open at a time. */
function createIndex(rows: readonly WordsRow[], { names }: RowContext): readonly HTMLElement[] {
  const { words } = texts();
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const links = () =>
      own.map((row) =>
        create("li", {}, create("a", { href: linkTo("words", row.id) }, titleOf(row, names))),
      );
    const list = create("ul", {});
    const section = create(
      "details",
      {
        name: "words-index",
        ontoggle() {
          if (section.open && list.children.length === 0) list.append(...links());
        },
      },
      create("summary", {}, `${words.kinds[kind]} (${own.length})`),
      list,
    );
    return section;
  });
}

function createLanguageSwitch(
  chosen: Language,
  onChoice: (language: Language) => void,
): HTMLElement {
  const buttons = languages.map((language) =>
    create(
      "button",
      {
        "type": "button",
        "class": "quiet",
        "data-language": language,
        "aria-pressed": `${language === chosen}`,
        "onclick": () => {
          for (const button of buttons) {
            button.setAttribute("aria-pressed", `${button.dataset.language === language}`);
          }
          onChoice(language);
        },
      },
      languageTitle(language),
    ),
  );
  return create(
    "div",
    { "class": "tool-group", "role": "group", "aria-label": texts().words.language },
    ...buttons,
  );
}

function createWarnings(warnings: readonly string[]): HTMLElement {
  return create(
    "details",
    { class: "warnings" },
    create("summary", {}, texts().words.warnings(warnings.length)),
    create("ul", {}, ...warnings.map((warning) => create("li", { lang: "en" }, warning))),
  );
}

function goTo(wanted: string | undefined, shells: readonly Shell[]): void {
  const place = shells.findIndex(({ row }) => row.id === wanted);
  const shell = shells[place];
  if (wanted === undefined || shell === undefined) return;
  // Its neighbours too: drawn later, they would push it away.
  for (const near of shells.slice(Math.max(0, place - 8), place + 8)) near.draw();
  shell.element.scrollIntoView({ block: "start" });
  shell.element.focus({ preventScroll: true });
}
