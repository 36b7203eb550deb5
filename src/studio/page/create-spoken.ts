import type { Language } from "../../book/language.ts";
import type { WordsRow } from "../api.ts";
import { create } from "./create.ts";
import { keepSigns } from "./keep-signs.ts";
import { createListenButton } from "./listen-button.ts";
import { texts } from "./texts.ts";

/** What a prompt says in one language, with its measures and a button to listen; more may follow it. */
export function createSpoken(
  language: Language,
  row: WordsRow,
  measures: string,
  ...more: readonly HTMLElement[]
): HTMLElement {
  const { text } = row.spoken[language];
  return create(
    "section",
    { class: "spoken" },
    create(
      "div",
      { class: "spoken-head" },
      create("h3", {}, texts().languages[language]),
      create("span", { class: "hint" }, measures),
      createListenButton(language, text, row.place),
    ),
    create("p", { lang: language, class: "spoken-text" }, text === "" ? "–" : keepSigns(text)),
    ...more,
  );
}
