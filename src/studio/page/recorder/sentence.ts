import type { Language } from "../../../line/book/language.ts";
import type { SentenceView } from "../../recorder-api.ts";
import { create } from "../create.ts";
import { inSeconds, own } from "./own-texts.ts";

/** A sentence as it is read: large, its gaps marked, with what is heard around it. */
export function createSentence(
  { parts, group, before, after }: SentenceView,
  language: Language,
  place: string,
): readonly HTMLElement[] {
  const around = (label: string, heard: SentenceView["before"]) =>
    heard === undefined
      ? []
      : [
          create(
            "p",
            { class: "around" },
            create("span", { class: "around-label" }, label),
            create("span", { lang: heard.language }, ...readable(heard.parts)),
          ),
        ];
  return [
    create(
      "p",
      { class: "place" },
      create("strong", { id: "place" }, place),
      " · ",
      create("span", { lang: language }, group.title),
    ),
    create("p", { class: "direction", lang: language }, group.tone),
    ...around(own().before, before),
    create("p", { id: "sentence", class: "sentence", lang: language }, ...readable(parts)),
    ...around(own().after, after),
  ];
}

/** Words, and each gap between them as a mark. */
function readable(parts: SentenceView["parts"]): readonly (Node | string)[] {
  return parts.flatMap((part) =>
    typeof part === "string" ? [part] : createGap(part.milliseconds),
  );
}

function createGap(milliseconds: number): readonly (Node | string)[] {
  const { pause } = own();
  const text = pause(inSeconds(milliseconds / 1000));
  return [" ", create("span", { class: "gap", lang: document.documentElement.lang }, text), " "];
}
