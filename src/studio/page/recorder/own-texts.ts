import type { Language } from "../../../line/book/language.ts";
import type { SoundFault } from "../../../tools/recordings/finish-sound.ts";
import { recorder } from "../texts/recorder.ts";
import { recorderTroubles } from "../texts/recorder-troubles.ts";
import type { Take } from "./take.ts";

const languages = Object.keys(recorder) as [Language, ...Language[]];

/** The language of the recorder's page: the first that the browser asks for and it has. */
export function ownLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return wanted.flatMap((tag) => languages.filter((known) => known === tag))[0] ?? languages[0];
}

/** Its words. */
export function own() {
  const language = ownLanguage();
  return { ...recorder[language], ...recorderTroubles[language] };
}

/** A language, as the page calls it. */
export function languageName(language: Language): string {
  return new Intl.DisplayNames(ownLanguage(), { type: "language" }).of(language) ?? language;
}

/** Seconds with one digit after the comma, as the page's language writes them. */
export function inSeconds(seconds: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(ownLanguage(), digits).format(seconds);
}

/** Seconds below which a take is a slip of the finger. */
const shortestTake = 0.3;

/** Why a take is none; undefined for one that can be listened to. */
export function problemOf({ seconds, loudness }: Take): string | undefined {
  if (seconds < shortestTake) return own().takenShort;
  return loudness === "silent" ? own().takenSilent : undefined;
}

/** What a speaker had better change; undefined where the take is as loud as it should be. */
export function adviceOn({ loudness }: Take): string | undefined {
  const { takenSoft, takenLoud } = own();
  return { soft: takenSoft, loud: takenLoud, good: undefined, silent: undefined }[loudness];
}

/** Why a take was not kept, and what to do. */
export function whyNotKept(faults: readonly SoundFault[]): string {
  const { notKept, faults: words } = own();
  return [notKept, ...faults.map((fault) => words[fault])].join(" ");
}
