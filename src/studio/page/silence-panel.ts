import type { CallSession } from "./call-session.ts";
import { create } from "./create.ts";
import { prefer, preferences } from "./preferences.ts";
import { texts } from "./texts.ts";

/** The seconds of silence that are left, and the switch that lets the clock stand still. */
export function createSilencePanel(session: CallSession): {
  readonly element: HTMLElement;
  readonly update: () => void;
} {
  const { phone } = texts();
  const left = create("p", { class: "silence-left", role: "timer" });
  const bar = create("progress", { "class": "silence-bar", "aria-label": phone.silence });
  const waitOut = create(
    "button",
    { type: "button", class: "quiet", onclick: () => void session.take("-") },
    phone.waitOut,
  );
  const waits = create("input", {
    type: "checkbox",
    checked: preferences().clockWaits,
    onchange: () => {
      prefer({ clockWaits: waits.checked });
      session.silence.pause(waits.checked);
    },
  });
  const running = create("div", { class: "silence-running" }, left, bar, waitOut);
  const element = create(
    "section",
    { "class": "silence", "aria-label": phone.silence },
    running,
    create("label", { class: "switch" }, waits, create("span", {}, phone.clockWaits)),
  );
  return {
    element,
    update() {
      const { secondsLeft, totalSeconds, isPaused } = session.silence;
      running.hidden = secondsLeft === undefined;
      if (secondsLeft === undefined) return;
      bar.max = totalSeconds;
      bar.value = secondsLeft;
      left.textContent = isPaused ? phone.waitsForYou(secondsLeft) : phone.secondsLeft(secondsLeft);
    },
  };
}
