import type { Language } from "../../line/book/language.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";
import { dutch } from "./nl.ts";
import type { ToolTexts } from "./texts-type.ts";

/** What the tools print, by language. */
export const toolTexts: Readonly<Record<Language, ToolTexts>> = {
  fr: french,
  nl: dutch,
  en: english,
};
