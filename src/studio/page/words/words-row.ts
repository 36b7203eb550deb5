import type { Language } from "../../../line/book/language.ts";
import type { SpokenText, WordsRow, WordsView } from "../../api.ts";
import type { PhraseView } from "../../desk-api.ts";
import { keepAtOnce } from "../acts/change-dialog.ts";
import { linkTo } from "../address.ts";
import { askPhrases } from "../ask-server.ts";
import { create } from "../create.ts";
import { createListenButton } from "../listen.ts";
import { isRecorded } from "../speak.ts";
import { keepSigns, languages, languageTitle, pageLanguage, texts } from "../texts.ts";

/** What rows are drawn with; the language that is shown wide, and what is known of phrases, change. */
export interface RowContext {
  readonly names: WordsView["names"];
  /** Whether the person here may approve words. */
  readonly mayChange: boolean;
  phrases: ReadonlyMap<string, PhraseView>;
  language: Language;
}

/** A row that holds its name alone until it is drawn. */
interface RowShell {
  readonly row: WordsRow;
  readonly element: HTMLElement;
  /** Draws its words, once. */
  readonly draw: () => void;
  /** Draws its words anew, where they are drawn. */
  readonly redraw: () => void;
}

/** Makes the row of something that the line says. */
export function createRowShell(row: WordsRow, context: RowContext): RowShell {
  const { words } = texts();
  const body = create("div", { class: "row-body row-undrawn" });
  const element = create(
    "article",
    {
      "class": "row",
      "id": `words-${row.id}`,
      "tabindex": -1,
      "aria-labelledby": `title-${row.id}`,
    },
    create(
      "header",
      { class: "row-head" },
      create("h2", { id: `title-${row.id}` }, titleOf(row, context.names)),
      create("span", { class: `badge kind-${row.kind}` }, words.kinds[row.kind]),
      row.isPastReview
        ? create("span", { class: "badge badge-warning" }, words.pastReview)
        : undefined,
    ),
    body,
  );
  let isDrawn = false;
  const redraw = () => {
    if (!isDrawn) return;
    body.replaceChildren(...drawBody(row, context, redraw));
    body.classList.remove("row-undrawn");
  };
  const draw = () => {
    if (isDrawn) return;
    isDrawn = true;
    redraw();
  };
  return { row, element, draw, redraw };
}

/** What a row is called: its place and stage, or the name of its phrase. */
export function titleOf(
  { id, place, stage }: Pick<WordsRow, "id" | "place" | "stage">,
  names: WordsView["names"],
): string {
  if (place === undefined) return id.replace(/^phrase\//, "");
  const name = nameOf(place, names);
  if (stage === undefined || stage === "prompt") return name;
  const stages = new Map<string, string>(Object.entries(texts().stages));
  return `${name} · ${stages.get(stage) ?? stage}`;
}

function nameOf(place: string, names: WordsView["names"]): string {
  return names[place]?.[pageLanguage()] ?? place;
}

function drawBody(
  row: WordsRow,
  context: RowContext,
  onApproved: () => void,
): readonly HTMLElement[] {
  const { language, names } = context;
  const title = titleOf(row, names);
  const said = create("span", { class: "hint", role: "status" });
  return [
    createWide(row, language, title),
    create(
      "div",
      { class: "row-more" },
      ...createOrigin(row, context, title, said, onApproved),
      ...languages
        .filter((other) => other !== language)
        .map((other) => createFolded(row, other, title)),
      createUses(row, names),
      said,
    ),
    create(
      "div",
      { "class": "reading-round", "aria-hidden": "true" },
      create("span", { class: "tick-box" }),
      create("span", { class: "writing-line" }),
    ),
  ];
}

/** The words in the language that is shown, with their measures. */
function createWide(row: WordsRow, language: Language, title: string): HTMLElement {
  const said = row.spoken[language];
  const { text, warnings } = said;
  const list = warnings.map((warning) => create("li", { lang: "en" }, warning));
  return create(
    "div",
    { class: "spoken" },
    create("p", { lang: language, class: "spoken-text" }, text === "" ? "–" : keepSigns(text)),
    create(
      "div",
      { class: "spoken-head" },
      create("span", { class: "hint" }, measuresOf(said)),
      createListenButton(language, said, title, row.place),
    ),
    list.length === 0 ? undefined : create("ul", { class: "row-warnings" }, ...list),
  );
}

/** How long it is, and, where the line has recordings, whose voice says it. */
function measuresOf({ seconds, longestSentence, recordings }: SpokenText): string {
  const { words, voice } = texts();
  const measures = words.measures(seconds, longestSentence);
  if (isRecorded() !== true) return measures;
  return `${measures} · ${recordings === undefined ? voice.carriersVoice : voice.recording}`;
}

/** Another language, folded; what is in it is drawn when it is opened. */
function createFolded(row: WordsRow, language: Language, title: string): HTMLElement {
  const details = create(
    "details",
    {
      class: "other-language",
      ontoggle() {
        if (details.open && details.children.length === 1) {
          details.append(createWide(row, language, title));
        }
      },
    },
    create("summary", {}, languageTitle(language)),
  );
  return details;
}

/** The phrases that a row is made of, each a way to its editor, and a button that approves them. */
function createOrigin(
  row: WordsRow,
  context: RowContext,
  title: string,
  said: HTMLElement,
  onApproved: () => void,
): readonly HTMLElement[] {
  const { phrases: words } = texts();
  const { language } = context;
  const used = row.spoken[language].phrases.flatMap((name) => context.phrases.get(name) ?? []);
  const unread = used.filter(({ readings }) => readings[language].is !== "read");
  const approve = create(
    "button",
    {
      "type": "button",
      "class": "quiet",
      "aria-label": `${words.approveAll(unread.length)}: ${title}, ${languageTitle(language)}`,
      "onclick": async () => {
        approve.disabled = true;
        const done = await approveAll(unread, language, (count) => {
          said.textContent = words.approved(count, unread.length);
        });
        approve.disabled = false;
        if (done === 0) return;
        const { phrases } = await askPhrases();
        context.phrases = new Map(phrases.map((phrase) => [phrase.name, phrase]));
        onApproved();
      },
    },
    words.approveAll(unread.length),
  );
  return [
    createPhraseLinks(used, language),
    ...(unread.length === 0 || !context.mayChange ? [] : [approve]),
  ];
}

/** Keeps a reading of each phrase, one after the other, until one is not kept; how many were. */
async function approveAll(
  phrases: readonly PhraseView[],
  language: Language,
  onEach: (done: number) => void,
): Promise<number> {
  let done = 0;
  for (const { name, text } of phrases) {
    const isKept = await keepAtOnce({
      do: "read",
      language,
      phrase: name,
      text: text[language],
    });
    if (!isKept) return done;
    done += 1;
    onEach(done);
  }
  return done;
}

/** "Where is this from?": folded, the names of phrases, each a link to where it is edited. */
function createPhraseLinks(used: readonly PhraseView[], language: Language): HTMLElement {
  const { phrases: words } = texts();
  return create(
    "details",
    { class: "whence" },
    create("summary", {}, `${words.whence} (${used.length})`),
    create(
      "ul",
      {},
      ...used.map(({ name, readings, leftBehind }) =>
        create(
          "li",
          {},
          create("a", { href: linkTo("words", `phrase/${name}`) }, name),
          readings[language].is === "read"
            ? undefined
            : create(
                "span",
                { class: "hint" },
                ` · ${readings[language].is === "unread" ? texts().words.onlyUnread : texts().words.onlyChangedSince}`,
              ),
          leftBehind.length === 0
            ? undefined
            : create("span", { class: "hint" }, ` · ${texts().words.onlyLeftBehind}`),
        ),
      ),
    ),
  );
}

function createUses({ place, usedAt }: WordsRow, names: WordsView["names"]): HTMLElement {
  const { words } = texts();
  const links = usedAt.map((user) =>
    create("a", { href: linkTo("words", user) }, nameOf(user, names)),
  );
  return create(
    "p",
    { class: "uses" },
    ...(links.length === 0 ? [] : [`${words.usedAt} `]),
    ...links.flatMap((link, index) => (index === 0 ? [link] : [", ", link])),
    ...(place === undefined
      ? []
      : [
          links.length === 0 ? "" : " · ",
          create("a", { href: linkTo("map", place) }, words.onMap),
        ]),
  );
}
