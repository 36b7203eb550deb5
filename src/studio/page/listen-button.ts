import type { Language } from "../../book/language.ts";
import { create } from "./create.ts";
import { preferences } from "./preferences.ts";
import { noteHeard } from "./review.ts";
import { onVoices, voiceFor, voiceLanguages } from "./speak.ts";
import { texts } from "./texts.ts";

/** Reads a text aloud, and again at a second press; it cannot be pressed where there is no voice. */
export function createListenButton(
  language: Language,
  text: string,
  place: string | undefined,
): HTMLButtonElement {
  const { listen } = texts().words;
  const spoken = voiceLanguages.find((one) => one.startsWith(language)) ?? language;
  const button = create(
    "button",
    {
      "type": "button",
      "class": "quiet listen",
      "data-spoken": spoken,
      "aria-label": `${listen}: ${texts().languages[language]}`,
      "onclick": () => {
        readAloud(text, spoken);
        if (place !== undefined) noteHeard([place]);
      },
    },
    listen,
  );
  allow(button);
  return button;
}

// Browsers find their voices late: buttons that were drawn before can then be pressed.
onVoices(() => document.querySelectorAll<HTMLButtonElement>("button.listen").forEach(allow));

function allow(button: HTMLButtonElement): void {
  const hasVoice = voiceFor(button.dataset.spoken ?? "") !== undefined;
  button.disabled = !hasVoice;
  button.title = hasVoice ? "" : texts().words.noVoice;
}

function readAloud(text: string, language: string): void {
  const utterance = new SpeechSynthesisUtterance(text);
  const voice = voiceFor(language);
  if (voice !== undefined) utterance.voice = voice;
  utterance.lang = voice?.lang ?? language;
  utterance.rate = preferences().rate;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
