import { Temporal } from "temporal-polyfill";
import type { Language } from "../../line/book/language.ts";
import { languageTitle } from "../../line/speech/values-in-words.ts";
import { toolTexts } from "../texts/texts.ts";
import type { ReportTexts } from "../texts/texts-type.ts";
import { noLanguage } from "./figures.ts";
import type { Labels } from "./publish.ts";

/**
 * Makes labels in the words of a language.
 *
 * @param nameOf the written name of a place; undefined where the book no longer has it
 */
export function createLabels(
  language: Language,
  nameOf: (place: string) => string | undefined,
): Labels {
  const texts = toolTexts[language].report;
  // A place that has gone from the book keeps the name it has in the log.
  const placeName = (place: string) => nameOf(place) ?? place;
  return {
    summary: (name) => texts.counted[name],
    row: (table, name) => {
      switch (table) {
        case "months":
          return writeMonth(name, texts);
        case "hours":
          return texts.hour(Number(name));
        case "weekdays":
          return texts.weekdays[Number(name) - 1] ?? name;
        case "languages":
          return name === noLanguage ? texts.noLanguage : languageTitle(name, language);
        case "services":
        case "transfers":
          return placeName(name);
        case "endings":
          return wordFor(texts.endings, name) ?? texts.leftAt(placeName(name));
      }
    },
    column: (table, name) => {
      const words = table === "transfers" ? texts.results : texts.counted;
      return wordFor(words, name) ?? name;
    },
  };
}

/** A month as it is written in running text: "January 2026". */
export function writeMonth(month: string, { locale }: ReportTexts): string {
  const day = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return day.toLocaleString(locale, { month: "long", year: "numeric" });
}

function wordFor(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
