import { type Language, languages } from "../book/language.ts";
import { RequestError } from "../http/request-error.ts";

/** The language that is asked for; the first where none is. @throws RequestError 400 for another */
export function readLanguage(asked: unknown): Language {
  if (asked === undefined) return languages[0];
  const known = languages.find((language) => language === asked);
  if (known !== undefined) return known;
  throw new RequestError(400, `language is one of ${languages.join(", ")}.`);
}
