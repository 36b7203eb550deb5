import { create } from "./create.ts";
import { prefer, preferences } from "./preferences.ts";
import { onVoices, voiceFor, voiceLanguages } from "./speak.ts";
import { texts } from "./texts.ts";

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
    const missing = voiceLanguages.filter((language) => voiceFor(language) === undefined);
    voices.textContent =
      missing.length === 0
        ? phone.allVoices
        : phone.missingVoices(missing.map((language) => nameOfLanguage(language)));
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

function nameOfLanguage(language: string): string {
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: "language" });
  return names.of(language.slice(0, 2)) ?? language;
}
