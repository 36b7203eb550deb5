import { languages } from "../../book/language.ts";
import { languageOf } from "../ear.ts";
import type { Promised } from "./promise.ts";

/** Callers hear the language they chose and no other; before they choose, every language. */
export const rightVoice: Promised = function* ({ states }) {
  for (const { path, heard, at } of states) {
    const chosen = at.get("language");
    const spoken = new Set(heard.map(languageOf));
    if (heard.length === 0) continue;
    if (chosen === null && at.size > 0 && spoken.size !== languages.length) {
      yield { path, message: "a caller who has chosen no language hears not all of them" };
    }
    for (const language of chosen === null ? [] : spoken) {
      if (language === chosen) continue;
      yield {
        path,
        message: `a caller who chose ${chosen} hears ${language ?? "another language"}`,
      };
    }
  }
};
