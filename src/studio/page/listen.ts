import type { Language } from "../../line/book/language.ts";
import type { SpokenText, WordsRow } from "../api.ts";
import { create } from "./create.ts";
import { noteHeard, prefer, preferences } from "./kept.ts";
import { askWhetherRecorded, hush, onVoices, playAll, voiceFor } from "./speak.ts";
import { keepSigns, languageName, languages, languageTitle, texts } from "./texts.ts";

/** What a prompt says in one language, with its measures and a button to listen. */
export function createSpoken(language: Language, row: WordsRow, measures: string): HTMLElement {
  const said = row.spoken[language];
  const { text } = said;
  return create(
    "section",
    { class: "spoken" },
    create(
      "div",
      { class: "spoken-head" },
      create("h3", {}, languageTitle(language)),
      create("span", { class: "hint" }, measures),
      createListenButton(language, said, undefined, row.place),
    ),
    create("p", { lang: language, class: "spoken-text" }, text === "" ? "–" : keepSigns(text)),
  );
}

/**
 * Plays the recordings of a text, or reads it aloud; again at a second press. It cannot be pressed
 * where there is neither a recording nor a voice.
 *
 * @param name what the text is, for who does not see where the button stands
 * @param place noted as heard
 */
export function createListenButton(
  language: Language,
  { text, recordings }: Pick<SpokenText, "text" | "recordings">,
  name: string | undefined,
  place?: string,
): HTMLButtonElement {
  const { listen } = texts().words;
  const [spoken] = texts(language).voices;
  const button = create(
    "button",
    {
      "type": "button",
      "class": "quiet listen",
      "data-spoken": spoken,
      "data-recorded": recordings !== undefined,
      "aria-label": [
        `${listen}:`,
        ...(name === undefined ? [] : [`${name},`]),
        languageTitle(language),
      ].join(" "),
      "onclick": () => {
        hush();
        // What the browser cannot play it leaves unsaid: another voice would not be what callers hear.
        if (recordings !== undefined) playAll(recordings).catch(() => {});
        else readAloud(text, spoken);
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
  const { recorded, spoken = "" } = button.dataset;
  const canListen = recorded !== undefined || voiceFor(spoken) !== undefined;
  button.disabled = !canListen;
  button.title = canListen ? "" : texts().words.noVoice;
}

function readAloud(text: string, language: string): void {
  const utterance = new SpeechSynthesisUtterance(text);
  const voice = voiceFor(language);
  if (voice !== undefined) utterance.voice = voice;
  utterance.lang = voice?.lang ?? language;
  utterance.rate = preferences().rate;
  speechSynthesis.speak(utterance);
}

/** How the browser speaks: whether it does, and how fast. */
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
  const speaks = create("input", {
    type: "checkbox",
    id: "page-speaks",
    checked: preferences().speaks === true,
    onchange: () => {
      prefer({ speaks: speaks.checked });
      if (!speaks.checked) hush();
    },
  });
  return create(
    "section",
    { "class": "voices", "aria-label": phone.voices },
    create("label", { class: "switch" }, speaks, create("span", {}, phone.speaks)),
    create("label", { class: "rate" }, create("span", {}, phone.rate), rate, shown),
  );
}

/** Says for which languages of the line this browser has no voice; nothing where it has one for each. */
export function createVoiceHint(): HTMLElement {
  const hint = create("p", { class: "hint voice-hint" });
  const listVoices = () => {
    const missing = languages.filter((spoken) => voiceFor(texts(spoken).voices[0]) === undefined);
    const { missingVoices, noVoice } = texts().phone;
    hint.hidden = missing.length === 0;
    hint.textContent =
      missing.length === languages.length
        ? noVoice
        : missingVoices(missing.map((spoken) => languageName(spoken)));
  };
  listVoices();
  onVoices(listVoices);
  return hint;
}

/**
 * Asks once whether the page shall speak: a screen reader says all that is shown, and both at once
 * cannot be understood. Whoever closes the question has it silent, and can change it below the keys.
 */
export async function askWhetherToSpeak(): Promise<void> {
  if (preferences().speaks !== undefined) return;
  const hasVoice = languages.some((spoken) => voiceFor(texts(spoken).voices[0]) !== undefined);
  if (!hasVoice && !(await askWhetherRecorded())) return;
  const { phone } = texts();
  const answer = (value: string, words: string) =>
    create("button", { value, "class": value === "" ? "primary" : undefined }, words);
  const dialog = create(
    "dialog",
    {
      "class": "ask-speech",
      "aria-labelledby": "ask-speech",
      "aria-describedby": "ask-speech-why",
    },
    create(
      "form",
      { method: "dialog" },
      create("h2", { id: "ask-speech" }, phone.askSpeech),
      create("p", { id: "ask-speech-why" }, phone.askSpeechWhy),
      create("div", { class: "choices" }, answer("", phone.onlyShow), answer("speak", phone.speak)),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
  prefer({ speaks: dialog.returnValue === "speak" });
  dialog.remove();
  const box = document.querySelector<HTMLInputElement>("#page-speaks");
  if (box !== null) box.checked = preferences().speaks === true;
}
