import type { Language } from "../../../line/book/language.ts";
import type { WordsView } from "../../api.ts";
import type { DraftHeard, DraftView, PhraseView } from "../../desk-api.ts";
import { compareTexts, type Piece } from "../acts/compare-texts.ts";
import { chosenMoment, linkTo, momentShown } from "../address.ts";
import { askDraft } from "../ask-server.ts";
import { create } from "../create.ts";
import { createListenButton } from "../listen.ts";
import { keepSigns, texts } from "../texts.ts";
import { titleOf } from "./words-row.ts";

/** Milliseconds without a key after which what is typed is heard. */
const pause = 350;

/** Prompts that are shown before one asks for all: some words are heard in two hundred. */
const mostShown = 12;

/** Where a phrase is heard, before and after other words, followed as they are typed. */
export class DraftHearing {
  readonly element = create("section", { class: "hearing", "aria-labelledby": "hearing-title" });
  /** What keeps the last draft that was heard from being kept. */
  problems: readonly string[] = [];
  readonly #names: WordsView["names"];
  readonly #title = create("span", { role: "status" });
  /** What the draft costs in recordings; said when it has changed, not at every key. */
  readonly #cost = create("p", { class: "draft-cost", role: "status" });
  readonly #list = create("div", { class: "hearing-list" });
  /** One moment for all that is typed: what was heard before is then known already. */
  readonly #at = chosenMoment() ?? momentShown();
  #asking = new AbortController();
  #timer: number | undefined;
  #heard = "";
  #isDraft = false;
  #showsAll = false;

  constructor(phrase: PhraseView, names: WordsView["names"]) {
    this.#names = names;
    this.element.dataset.phrase = phrase.name;
    const title = create("h3", { id: "hearing-title" }, this.#title);
    this.element.append(title, this.#cost, this.#list);
  }

  /**
   * Hears a phrase with those words, after a pause in which nothing else is asked.
   *
   * @param onProblems told what keeps them from being kept, once that is known
   */
  hear(
    phrase: PhraseView,
    language: Language,
    text: string,
    onProblems: (problems: readonly string[]) => void = () => {},
  ): void {
    this.#isDraft = text !== phrase.text[language];
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.element.setAttribute("aria-busy", "true");
    const wait = this.#heard === "" ? 0 : pause;
    this.#timer = window.setTimeout(
      () => void this.#ask(phrase, language, text, signal, onProblems),
      wait,
    );
  }

  async #ask(
    { name }: PhraseView,
    language: Language,
    text: string,
    signal: AbortSignal,
    onProblems: (problems: readonly string[]) => void,
  ): Promise<void> {
    try {
      const draft = await askDraft({ language, phrase: name, text, at: this.#at }, signal);
      if (signal.aborted) return;
      this.#heard = text;
      this.problems = draft.problems;
      onProblems(draft.problems);
      this.#showCost(draft.cost);
      this.#show(draft, language);
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : `${error}`;
      this.problems = [message];
      onProblems([message]);
    }
    this.element.removeAttribute("aria-busy");
  }

  #showCost(cost: DraftView["cost"]): void {
    const words =
      cost === undefined || !this.#isDraft ? "" : texts().voice.cost(cost.sentences, cost.minutes);
    if (words !== this.#cost.textContent) this.#cost.textContent = words;
    this.#cost.hidden = words === "";
  }

  #show({ heard }: Pick<DraftView, "heard">, language: Language): void {
    const { phrases } = texts();
    this.#title.textContent =
      heard.length === 0 ? phrases.heardNowhere : phrases.heardIn(heard.length);
    // What needs a look comes first.
    const sorted = heard.toSorted(
      (one, other) => other.after.warnings.length - one.after.warnings.length,
    );
    const shown = this.#showsAll ? sorted : sorted.slice(0, mostShown);
    const more =
      shown.length === sorted.length
        ? []
        : [
            create(
              "button",
              {
                type: "button",
                class: "quiet",
                onclick: () => {
                  this.#showsAll = true;
                  this.#show({ heard }, language);
                },
              },
              phrases.showAll(sorted.length),
            ),
          ];
    const open = new Set([...this.#list.querySelectorAll("details[open]")].map((one) => one.id));
    this.#list.replaceChildren(
      ...shown.map((one) => createHeard(one, language, this.#names, open)),
      ...more,
    );
  }
}

function createHeard(
  heard: DraftHeard,
  language: Language,
  names: WordsView["names"],
  open: ReadonlySet<string>,
): HTMLElement {
  const { phrases, words } = texts();
  const { id, kind, mostSeconds, before, after } = heard;
  const title = titleOf(heard, names);
  const [was, is] = [before, after].map(({ seconds }) => Math.round(seconds));
  const compared = compareTexts(before.text, after.text);
  const isSame = before.text === after.text;
  const detailsId = `heard-${id}`;
  return create(
    "details",
    { class: "heard-prompt", id: detailsId, open: open.has(detailsId) },
    create(
      "summary",
      {},
      create("span", { class: "heard-name" }, title),
      create("span", { class: `badge kind-${kind}` }, words.kinds[kind]),
      create("span", { class: "hint" }, phrases.secondsChange(was ?? 0, is ?? 0, mostSeconds)),
      after.warnings.length === 0
        ? undefined
        : create("span", { class: "badge badge-warning" }, words.warnings(after.warnings.length)),
    ),
    after.warnings.length === 0
      ? undefined
      : create(
          "ul",
          { class: "row-warnings" },
          ...after.warnings.map((warning) => create("li", { lang: "en" }, warning)),
        ),
    create(
      "div",
      { class: "heard-both" },
      createSide(phrases.before, before.text, compared.before, "del", language, title),
      isSame
        ? undefined
        : createSide(phrases.after, after.text, compared.after, "ins", language, title),
    ),
    id.startsWith("phrase/")
      ? undefined
      : create("p", {}, create("a", { href: linkTo("words", id) }, title)),
  );
}

function createSide(
  name: string,
  text: string,
  pieces: readonly Piece[],
  mark: "del" | "ins",
  language: Language,
  title: string,
): HTMLElement {
  return create(
    "div",
    { class: "heard-side" },
    create(
      "div",
      { class: "spoken-head" },
      create("h4", {}, name),
      createListenButton(language, { text }, `${title}, ${name}`),
    ),
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
