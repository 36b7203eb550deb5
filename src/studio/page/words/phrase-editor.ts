import type { Language } from "../../../line/book/language.ts";
import type { WordsView } from "../../api.ts";
import type { PhraseView, RecordedView } from "../../desk-api.ts";
import { keepAtOnce, proposeChange } from "../acts/change-dialog.ts";
import { linkTo } from "../address.ts";
import { askPhrases, askRecorded } from "../ask-server.ts";
import { create } from "../create.ts";
import { createListenButton } from "../listen.ts";
import { askWhetherRecorded, isRecorded } from "../speak.ts";
import { languageName, languages, languageTitle, pageLanguage, texts } from "../texts.ts";
import { DraftHearing } from "./draft-hearing.ts";
import {
  blankProblems,
  createHistory,
  createVerdict,
  withChips,
  withoutBraces,
} from "./phrase-words.ts";

/** What was typed and not kept yet, by phrase and language: whoever looks elsewhere finds it again. */
const typed = new Map<string, string>();

// Whoever closes the page would not: the browser asks first.
addEventListener("beforeunload", (event) => {
  if (typed.size > 0) event.preventDefault();
});

/**
 * One phrase: its words in each language, who changed and who read them, and where they are heard.
 *
 * @param mayChange whether the person here may write and approve words
 */
export function createPhraseEditor(
  phrase: PhraseView,
  words: WordsView,
  mayChange: boolean,
): HTMLElement {
  return new PhraseEditor(phrase, words, mayChange).element;
}

class PhraseEditor {
  readonly element = create("div", { class: "phrase" });
  #phrase: PhraseView;
  readonly #mayChange: boolean;
  /** In which language it is edited, or else heard. */
  #language = pageLanguage();
  #isEditing = false;
  readonly #hearing: DraftHearing;
  readonly #columns = create("div", { class: "phrase-languages" });
  /** In each language, how many sentences with it are recorded; undefined while that is looked up. */
  #recorded: RecordedView | "not known" | undefined;

  constructor(phrase: PhraseView, words: WordsView, mayChange: boolean) {
    this.#phrase = phrase;
    this.#mayChange = mayChange;
    this.#hearing = new DraftHearing(phrase, words.names);
    const begun = languages.find((language) => typed.has(this.#draftName(language)));
    if (begun !== undefined) [this.#language, this.#isEditing] = [begun, true];
    const { phrases } = texts();
    const { name, isGuarded } = phrase;
    this.element.append(
      create("p", {}, create("a", { href: linkTo("words") }, phrases.allWords)),
      create("h2", { class: "phrase-name", id: "phrase-name", tabindex: -1 }, name),
      ...(isGuarded ? [create("p", { class: "notice" }, phrases.guarded)] : []),
      this.#columns,
      this.#hearing.element,
    );
    this.#draw();
    void this.#askRecorded();
  }

  async #askRecorded(): Promise<void> {
    if (!(await askWhetherRecorded())) return;
    for (const language of languages) this.#tellRecorded(language);
    // Without an answer nothing is said of it.
    this.#recorded = await askRecorded(this.#phrase.name).catch(() => "not known");
    for (const language of languages) this.#tellRecorded(language);
    // What it costs is known from now on.
    if (this.#isEditing) this.#hear();
  }

  #draftName(language: Language): string {
    return `${language} ${this.#phrase.name}`;
  }

  #draw(): void {
    this.#columns.replaceChildren(...languages.map((language) => this.#column(language)));
    for (const language of languages) this.#tellRecorded(language);
    this.#hear();
  }

  #hear(): void {
    const text = this.#isEditing ? this.#draft() : this.#phrase.text[this.#language];
    this.#hearing.hear(this.#phrase, this.#language, text);
  }

  #tellRecorded(language: Language): void {
    const line = this.#columns.querySelector(`[data-recorded=${language}]`);
    if (line === null || isRecorded() !== true) return;
    const { voice } = texts();
    if (this.#recorded === "not known") line.textContent = "";
    else if (this.#recorded === undefined) line.textContent = voice.counting;
    else {
      const { recorded, heard } = this.#recorded[language];
      line.textContent = voice.recorded(recorded, heard);
    }
  }

  #draft(): string {
    return typed.get(this.#draftName(this.#language)) ?? this.#phrase.text[this.#language];
  }

  #column(language: Language): HTMLElement {
    const { phrases, words } = texts();
    const { name, text, leftBehind } = this.#phrase;
    const title = languageTitle(language);
    const isEdited = this.#isEditing && language === this.#language;
    return create(
      "section",
      { "class": "phrase-language", "aria-label": title },
      create(
        "header",
        { class: "spoken-head" },
        create("h3", {}, title),
        leftBehind.includes(language)
          ? create("span", { class: "badge badge-warning" }, phrases.leftBehind)
          : undefined,
      ),
      isEdited
        ? this.#editor(language)
        : create(
            "p",
            { lang: language, class: "spoken-text phrase-text" },
            ...withChips(text[language]),
          ),
      create("p", { "class": "hint", "data-recorded": language }),
      createHistory(this.#phrase, language),
      create(
        "div",
        { class: "tool-group" },
        ...(isEdited ? [] : this.#buttons(language)),
        createListenButton(
          language,
          { text: withoutBraces(text[language]) },
          `${name}, ${words.language}`,
        ),
      ),
    );
  }

  #buttons(language: Language): readonly HTMLElement[] {
    const { phrases } = texts();
    const { isGuarded, readings } = this.#phrase;
    if (!this.#mayChange) return [];
    const edit = this.#button(phrases.edit, language, () => {
      [this.#language, this.#isEditing] = [language, true];
      this.#draw();
      this.#columns.querySelector("textarea")?.focus();
    });
    const approve = this.#button(phrases.approve, language, () => void this.#approve(language));
    return [...(isGuarded ? [] : [edit]), ...(readings[language].is === "read" ? [] : [approve])];
  }

  #button(words: string, language: Language, onclick: () => void, kind = "quiet"): HTMLElement {
    const label = `${words}: ${languageTitle(language)}`;
    return create("button", { type: "button", class: kind, "aria-label": label, onclick }, words);
  }

  #editor(language: Language): HTMLElement {
    const { phrases } = texts();
    const { name, blanks, text } = this.#phrase;
    const said = create("div", { class: "draft-problems", id: "draft-problems", role: "status" });
    const preview = create("p", {
      "lang": language,
      "class": "phrase-text",
      "aria-hidden": "true",
    });
    const field = create("textarea", {
      "id": "draft",
      "lang": language,
      "rows": 5,
      "maxlength": 1000,
      "spellcheck": "true",
      "aria-describedby": "draft-problems",
    });
    const keep = this.#button(phrases.keep, language, () => void this.#keep(said), "primary");
    const change = () => {
      // It stands on one line of a file: a new line is a space to the ear.
      const now = field.value.replaceAll(/\s*\n\s*/g, " ");
      if (now === text[language]) typed.delete(this.#draftName(language));
      else typed.set(this.#draftName(language), now);
      preview.replaceChildren(...withChips(now));
      const own = blankProblems(now, text[language]);
      this.#hearing.hear(this.#phrase, language, now, (problems) => {
        const lines = own.length > 0 ? own : problems;
        said.replaceChildren(...createVerdict(lines, now === text[language]));
      });
      if (own.length > 0) said.replaceChildren(...createVerdict(own, false));
    };
    field.value = this.#draft();
    field.addEventListener("input", change);
    const insert = (blank: string) => {
      field.setRangeText(`{{${blank}}}`, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      change();
    };
    queueMicrotask(change);
    return create(
      "div",
      { class: "draft" },
      create(
        "label",
        { class: "unseen", for: "draft" },
        phrases.wordsOf(name, languageName(language)),
      ),
      field,
      blanks.length === 0
        ? undefined
        : create(
            "div",
            { class: "tool-group" },
            create("span", { class: "hint" }, phrases.filledIn),
            ...blanks.map((blank) =>
              create(
                "button",
                {
                  "type": "button",
                  "class": "quiet chip",
                  "aria-label": `${phrases.insert} ${blank}`,
                  "onclick": () => insert(blank),
                },
                blank,
              ),
            ),
          ),
      preview,
      said,
      create(
        "div",
        { class: "tool-group" },
        keep,
        this.#button(phrases.stopEditing, language, () => {
          typed.delete(this.#draftName(language));
          this.#isEditing = false;
          this.#draw();
          this.#focusOn(language);
        }),
      ),
    );
  }

  #focusOn(language: Language): void {
    const title = languageTitle(language);
    const column = this.#columns.querySelector(`[aria-label="${title}"]`);
    (column?.querySelector("button") ?? this.element.querySelector("h2"))?.focus();
  }

  async #keep(said: HTMLElement): Promise<void> {
    const language = this.#language;
    const text = this.#draft().trim();
    const problems = [
      ...blankProblems(text, this.#phrase.text[language]),
      ...(text === this.#phrase.text[language] ? [texts().phrases.asNow] : []),
    ];
    if (problems.length > 0 || this.#hearing.problems.length > 0) {
      const { mendFirst } = texts().phrases;
      const lines = problems.length > 0 ? problems : this.#hearing.problems;
      said.replaceChildren(...createVerdict([...lines, mendFirst], false));
      return;
    }
    const isKept = await proposeChange({ do: "say", language, phrase: this.#phrase.name, text });
    if (!isKept) return;
    typed.delete(this.#draftName(language));
    this.#isEditing = false;
    await this.#refresh(language);
  }

  async #approve(language: Language): Promise<void> {
    const { name, text } = this.#phrase;
    if (await keepAtOnce({ do: "read", language, phrase: name, text: text[language] })) {
      await this.#refresh(language);
    }
  }

  async #refresh(language: Language): Promise<void> {
    const { phrases } = await askPhrases();
    this.#phrase = phrases.find(({ name }) => name === this.#phrase.name) ?? this.#phrase;
    this.#draw();
    this.#focusOn(language);
  }
}
