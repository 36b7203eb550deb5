import { create } from "../create.ts";
import { own } from "./own-texts.ts";
import { judge, type Level } from "./take.ts";

/** Decibels at the left end of the meter: a quiet room. */
const lowest = -60;

/** Milliseconds that a word stands: speech has gaps, and a word that flickers cannot be read. */
const standsFor = 1_200;

/** The level of the microphone: a bar, and a word beside it. */
interface Meter {
  readonly element: HTMLElement;
  readonly show: (level: Level) => void;
}

/** Creates the meter. */
export function createMeter(): Meter {
  const { level: label, off } = own();
  const bar = create("span", { class: "meter-bar" });
  const track = create("span", { "class": "meter-track", "aria-hidden": "true" }, bar);
  const word = create("span", { class: "meter-word" }, off);
  const element = create(
    "p",
    { class: "meter" },
    create("span", { class: "meter-label" }, label),
    track,
    word,
  );
  let loudest: Level = { peak: Number.NEGATIVE_INFINITY, mean: Number.NEGATIVE_INFINITY };
  let since = 0;
  return {
    element,
    show(level) {
      const now = performance.now();
      if (now - since > standsFor || level.peak > loudest.peak) {
        loudest = level;
        since = now;
      }
      const share = Math.max(0, Math.min(1, 1 - level.peak / lowest));
      bar.style.inlineSize = `${Math.round(100 * share)}%`;
      const loudness = judge(loudest);
      if (element.dataset.loudness === loudness) return;
      element.dataset.loudness = loudness;
      word.textContent = own().loudness[loudness];
    },
  };
}
