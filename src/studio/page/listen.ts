import type { Language } from "../../line/book/language.ts";
import type { WordsRow } from "../api.ts";
import { create } from "./create.ts";
import { noteHeard, prefer, preferences } from "./kept.ts";
import { onVoices, voiceFor } from "./speak.ts";
import { keepSigns, languageName, languages, languageTitle, texts } from "./texts.ts";

/** What a prompt says in one language, with its measures and a button to listen; more may follow it. */
export function createSpoken(
  language: Language,
  row: WordsRow,
  measures: string,
  ...more: readonly HTMLElement[]
): HTMLElement {
  const { text } = row.spoken[language];
  return create(
    "section",
    { class: "spoken" },
    create(
      "div",
      { class: "spoken-head" },
      create("h3", {}, languageTitle(language)),
      create("span", { class: "hint" }, measures),
      createListenButton(language, text, row.place),
    ),
    create("p", { lang: language, class: "spoken-text" }, text === "" ? "–" : keepSigns(text)),
    ...more,
  );
}

/** Reads a text aloud, and again at a second press; it cannot be pressed where there is no voice. */
function createListenButton(
  language: Language,
  text: string,
  place: string | undefined,
): HTMLButtonElement {
  const { listen } = texts().words;
  const [spoken] = texts(language).voices;
  const button = create(
    "button",
    {
      "type": "button",
      "class": "quiet listen",
      "data-spoken": spoken,
      "aria-label": `${listen}: ${languageTitle(language)}`,
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

/** How the browser speaks: rate, mute, and which languages have no voice here. */
export function createVoicePanel(): HTMLElement {
  const { phone } = texts();
  const rate = create("input", {
    type: "range",
    min: 0.5,
    max: 3,
    step: 0.1,
    value: preferences().rate,
    oninput: () => {
      prefer({ rate: Number(rate.value) });
      shown.textContent = `${preferences().rate.toFixed(1)} ×`;
    },
  });
  // The slider says its value itself: a second time would be too much.
  const shown = create("span", { "aria-hidden": "true" }, `${preferences().rate.toFixed(1)} ×`);
  const mute = create("input", {
    type: "checkbox",
    checked: preferences().isMuted,
    onchange: () => {
      prefer({ isMuted: mute.checked });
      if (mute.checked && "speechSynthesis" in window) speechSynthesis.cancel();
    },
  });
  const voices = create("p", { class: "hint" });
  const listVoices = () => {
    const missing = languages.filter((spoken) => voiceFor(texts(spoken).voices[0]) === undefined);
    voices.textContent =
      missing.length === 0
        ? phone.allVoices
        : phone.missingVoices(missing.map((spoken) => languageName(spoken)));
  };
  listVoices();
  onVoices(listVoices);
  return create(
    "section",
    { "class": "voices", "aria-label": phone.voices },
    create("label", { class: "rate" }, create("span", {}, phone.rate), rate, shown),
    create("label", { class: "switch" }, mute, create("span", {}, phone.mute)),
    voices,
  );
}
