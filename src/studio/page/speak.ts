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
export function ownVoice(language: string): SpeechSynthesisVoice | undefined {
  return preferences().speaks === true ? voiceFor(language) : undefined;
}

/** Calls back when the list of voices is there or changes: browsers load it late. */
export function onVoices(listener: () => void): void {
  if ("speechSynthesis" in window) speechSynthesis.addEventListener("voiceschanged", listener);
}

/**
 * Speaks a text, or lets the time pass that speaking it would take, where there is no voice or the
 * page shall not speak. Ends early when the signal is aborted.
 *
 * @param rate in percent of the usual rate
 * @param seconds how long the line's own voice takes
 */
export async function speak(
  text: string,
  { language, rate, seconds }: { language: string; rate: number; seconds: number },
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const pace = preferences().rate;
  const voice = ownVoice(language);
  await new Promise<void>((resolve) => {
    // Some browsers lose the end of an utterance: no text takes four times its time.
    const limit = voice === undefined ? seconds / pace : (4 * seconds) / pace + 4;
    const timer = setTimeout(resolve, limit * 1000);
    signal.addEventListener("abort", () => resolve(), { once: true });
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    if (voice === undefined) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = (pace * rate) / 100;
    let hasEnded = false;
    for (const end of ["end", "error"] as const) {
      utterance.addEventListener(end, () => {
        hasEnded = true;
        clearTimeout(timer);
        resolve();
      });
    }
    signal.addEventListener("abort", () => {
      // Only its own voice: another one may be speaking by now.
      if (!hasEnded) speechSynthesis.cancel();
    });
    speechSynthesis.speak(utterance);
  });
}
