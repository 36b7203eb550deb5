import { askVoice } from "./ask-server.ts";
import { preferences } from "./kept.ts";
import { languages, texts } from "./texts.ts";

/**
 * The browser's voice for a language: of the same country first, then of its neighbour, then of
 * any. Of two alike, the one of this computer: the other sends the text to its maker.
 */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const voices = "speechSynthesis" in window ? speechSynthesis.getVoices() : [];
  const wanted = language.toLowerCase();
  const known = languages.map((one) => texts(one).voices).find(([own]) => own === language);
  const liked = (known ?? [language]).map((tag) => tag.toLowerCase());
  const distanceOf = ({ lang, localService }: SpeechSynthesisVoice): number => {
    const tag = lang.replace("_", "-").toLowerCase();
    const country = liked.indexOf(tag);
    return 2 * (country === -1 ? liked.length : country) + (localService ? 0 : 1);
  };
  return voices
    .filter(({ lang }) => lang.slice(0, 2).toLowerCase() === wanted.slice(0, 2))
    .toSorted((one, other) => distanceOf(one) - distanceOf(other))[0];
}

/** The voice in which the page itself says a language; undefined where it leaves that to a screen reader, or to the eye. */
function ownVoice(language: string): SpeechSynthesisVoice | undefined {
  return preferences().speaks === true ? voiceFor(language) : undefined;
}

/** Calls back when the list of voices is there or changes: browsers load it late. */
export function onVoices(listener: () => void): void {
  if ("speechSynthesis" in window) speechSynthesis.addEventListener("voiceschanged", listener);
}

let asked: Promise<boolean> | undefined;
let isLineRecorded: boolean | undefined;

/** Whether callers hear recordings, as far as there are; asked once. Without an answer they do not, and it is asked again. */
export async function askWhetherRecorded(): Promise<boolean> {
  asked ??= askVoice().then(({ isRecorded }) => isRecorded);
  try {
    isLineRecorded = await asked;
    return isLineRecorded;
  } catch {
    asked = undefined;
    return false;
  }
}

/** The same without waiting; undefined while nobody knows. */
export function isRecorded(): boolean | undefined {
  return isLineRecorded;
}

/** Something that the line says, as a caller hears it. */
interface SaidAloud {
  /** A voice's language: "fr-BE". */
  readonly language: string;
  /** In percent of the usual rate. */
  readonly rate: number;
  /** How long the line's own voice takes. */
  readonly seconds: number;
  /** Where its recording is; undefined: the carrier's voice speaks. */
  readonly recording?: string;
}

/** Whether the page says it aloud, rather than leaving it to a screen reader, or to the eye. */
export function isSaidAloud({ language, recording }: SaidAloud): boolean {
  return recording === undefined ? ownVoice(language) !== undefined : preferences().speaks === true;
}

let aloud = new AbortController();

/** Ends all that the page says aloud; what waits for it goes on. */
export function hush(): void {
  aloud.abort();
  aloud = new AbortController();
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}

/**
 * Says what a caller hears: plays its recording, or speaks where there is none; where the page shall
 * not, or cannot, lets the time pass that it would take. Ends early when the signal is aborted.
 */
export async function sayAloud(text: string, said: SaidAloud, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { language, rate, seconds, recording } = said;
  const pace = preferences().rate;
  const silent = seconds / pace;
  const isAloud = isSaidAloud(said);
  // Some browsers lose the end of what they say: nothing takes four times its time.
  const limit = wait(isAloud ? 4 * silent + 4 : silent, signal);
  if (!isAloud) return limit;
  const ended =
    recording === undefined
      ? speak(text, language, (pace * rate) / 100, signal)
      : play(recording, pace, signal).catch(() => wait(silent, signal));
  await Promise.race([limit, ended]);
}

/** Plays recordings one after the other, until the page is to be quiet. @throws where one cannot be played */
export async function playAll(recordings: readonly string[]): Promise<void> {
  const { signal } = aloud;
  for (const recording of recordings) {
    if (!signal.aborted) await play(recording, preferences().rate, signal);
  }
}

function wait(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Ends early at the signal, and when all is to be quiet. @throws where the browser cannot, or may not, play it */
function play(recording: string, pace: number, signal: AbortSignal): Promise<void> {
  const audio = new Audio(recording);
  audio.playbackRate = pace;
  return new Promise((resolve, reject) => {
    audio.addEventListener("ended", () => resolve());
    audio.addEventListener("error", reject);
    AbortSignal.any([signal, aloud.signal]).addEventListener("abort", () => {
      audio.pause();
      resolve();
    });
    audio.play().catch(reject);
  });
}

/** Ends early at the signal, and when all is to be quiet. */
function speak(text: string, language: string, rate: number, signal: AbortSignal): Promise<void> {
  const voice = voiceFor(language);
  const utterance = new SpeechSynthesisUtterance(text);
  if (voice !== undefined) utterance.voice = voice;
  utterance.lang = voice?.lang ?? language;
  utterance.rate = rate;
  return new Promise((resolve) => {
    let hasEnded = false;
    for (const end of ["end", "error"] as const) {
      utterance.addEventListener(end, () => {
        hasEnded = true;
        resolve();
      });
    }
    signal.addEventListener("abort", () => {
      // Only its own voice: another one may be speaking by now.
      if (!hasEnded) speechSynthesis.cancel();
      resolve();
    });
    speechSynthesis.speak(utterance);
  });
}
