import type { Language } from "../../../line/book/language.ts";
import type { SentenceView } from "../../recorder-api.ts";
import { create } from "../create.ts";
import { inSeconds, own } from "./own-texts.ts";

/** A sentence as it is read: large, its gaps marked, with what is heard around it. */
export function createSentence(
  { parts, group, direction, before, after }: SentenceView,
  language: Language,
  place: string,
): readonly HTMLElement[] {
  const around = (label: string, text: string | undefined) =>
    text === undefined
      ? []
      : [
          create(
            "p",
            { class: "around" },
            create("span", { class: "around-label" }, label),
            create("span", { lang: language }, text),
          ),
        ];
  return [
    create("p", { class: "place" }, create("strong", { id: "place" }, place), ` · ${group}`),
    create("p", { class: "direction" }, direction),
    ...around(own().before, before),
    create(
      "p",
      { id: "sentence", class: "sentence", lang: language },
      ...parts.flatMap((part) =>
        typeof part === "string" ? [part] : createGap(part.milliseconds),
      ),
    ),
    ...around(own().after, after),
  ];
}

function createGap(milliseconds: number): readonly (Node | string)[] {
  const { pause } = own();
  const text = pause(inSeconds(milliseconds / 1000));
  return [" ", create("span", { class: "gap", lang: document.documentElement.lang }, text), " "];
}
