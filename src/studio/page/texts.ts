import type { Language } from "../../line/book/language.ts";
import { preferences } from "./preferences.ts";
import { en } from "./texts-en.ts";
import { fr } from "./texts-fr.ts";
import { nl } from "./texts-nl.ts";
import type { Texts } from "./texts-type.ts";

const all: Readonly<Record<Language, Texts>> = { fr, nl, en };

/** The words of the interface, in the language that is chosen for it. */
export function texts(): Texts {
  return all[preferences().language];
}

/** What a key of the telephone is called, in the language of the interface: "star", "hash", or its digit. */
export function nameOfKey(key: string): string {
  const { star, hash } = texts().phone;
  return key === "*" ? star : key === "#" ? hash : key;
}
