import type { KeysView } from "../api.ts";
import { writeCallLink } from "./address.ts";
import { askKeys } from "./ask-server.ts";
import type { CallSession } from "./call-session.ts";
import { create } from "./create.ts";
import { chosenMoment } from "./moment.ts";
import { prefer, preferences } from "./preferences.ts";
import { languages, languageTitle, nameOfKey, pageLanguage, texts, writeMoment } from "./texts.ts";

/** Call and hang up, in a language or not, and the link to the call. */
export function createCallControls(
  session: CallSession,
  onCall: () => void,
): { readonly element: HTMLElement; readonly update: () => void } {
  const { phone } = texts();
  const call = async (keys: readonly string[]) => {
    onCall();
    await session.start({ at: chosenMoment(), steps: [] });
    for (const key of keys) await session.take(key);
  };
  const status = create("p", { class: "status" });
  const place = create("p", { class: "status-place" });
  const callButton = create(
    "button",
    { type: "button", class: "call-button", onclick: () => void call([]) },
    phone.call,
  );
  const hangUp = create(
    "button",
    { type: "button", class: "hang-up-button", onclick: () => session.end() },
    phone.hangUp,
  );
  const inLanguage = create(
    "div",
    { "class": "call-in", "role": "group", "aria-label": phone.callIn },
    create("span", { "class": "label", "aria-hidden": "true" }, phone.callIn),
    ...languages.map((language, index) =>
      create(
        "button",
        {
          type: "button",
          class: "quiet",
          lang: language,
          onclick: () => void call([`${index + 1}`]),
        },
        languageTitle(language, language),
      ),
    ),
  );
  const copied = create("span", { class: "copied", role: "status" });
  const copy = create(
    "button",
    { type: "button", class: "quiet", onclick: () => void copyLink(session, copied) },
    phone.copyLink,
  );
  return {
    element: create(
      "div",
      { class: "call-controls" },
      create("div", { class: "display" }, status, place),
      create("div", { class: "call-buttons" }, callButton, hangUp),
      inLanguage,
      create("div", { class: "copy" }, copy, copied),
    ),
    update() {
      const isIdle = session.phase === "idle" || session.phase === "over";
      status.textContent = phone.phases[session.phase];
      place.textContent = whereIs(session);
      callButton.textContent = session.phase === "over" ? phone.callAgain : phone.call;
      callButton.hidden = !isIdle;
      hangUp.hidden = isIdle;
      inLanguage.hidden = !isIdle;
      copy.disabled = session.view === undefined;
    },
  };
}

function whereIs({ view }: CallSession): string {
  if (view === undefined) return texts().phone.notCalled;
  const stages = new Map<string, string>(Object.entries(texts().stages));
  const stage = view.stage === undefined ? undefined : stages.get(view.stage);
  const place = [view.placeName?.[pageLanguage()], stage].filter(Boolean);
  return [writeMoment(view.at), place.join(", ")].filter(Boolean).join(" · ");
}

async function copyLink(session: CallSession, copied: HTMLElement): Promise<void> {
  const { phone } = texts();
  const link = new URL(writeCallLink(session.link), location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    copied.textContent = phone.copied;
  } catch {
    copied.textContent = link;
  }
}

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

/** True for what a telephone has a key for. */
export function isTelephoneKey(key: string): boolean {
  return keys.some((known) => known === key);
}

/**
 * The twelve keys of a telephone, with the raised dot on 5. It is an application, and can have the
 * focus itself: a screen reader then hands on the digits, with which it would move about elsewhere.
 *
 * @param hint the id of what says how to use it
 */
export function createKeypad(press: (key: string) => void, hint: string): HTMLElement {
  const { keypad } = texts().phone;
  const buttons = keys.map((key) =>
    create(
      "button",
      {
        "type": "button",
        "class": key === "5" ? "key key-five" : "key",
        "data-key": key,
        "aria-label": key,
        "onclick": () => press(key),
      },
      create("span", { class: "key-sign" }, key === "*" ? "✱" : key),
      create("span", { class: "key-meaning" }),
    ),
  );
  void askMeanings().then((meanings) => {
    for (const button of buttons) showMeaning(button, meanings);
  });
  return create(
    "div",
    {
      "class": "keypad",
      "role": "application",
      "tabindex": -1,
      "aria-label": keypad,
      "aria-describedby": hint,
    },
    ...buttons,
  );
}

let asked: Promise<KeysView> | undefined;

/** What the standing keys mean; asked once. Without an answer the keys work all the same, and it is asked again. */
async function askMeanings(): Promise<KeysView> {
  asked ??= askKeys();
  return asked.catch(() => {
    asked = undefined;
    return {};
  });
}

function showMeaning(button: HTMLElement, meanings: KeysView): void {
  const { key = "" } = button.dataset;
  const meaning = meanings[key]?.[pageLanguage()];
  const place = button.querySelector(".key-meaning");
  if (meaning === undefined || place === null) return;
  place.textContent = meaning;
  button.ariaLabel = texts().phone.keyAndMeaning(nameOfKey(key), meaning);
}

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

/** How a transfer can end, while it rings; and its end, while two people talk. */
export function drawRinging(session: CallSession, panel: HTMLElement): void {
  const waits = session.view?.waits;
  const { phone } = texts();
  const isCalling = session.phase === "ringing" || session.phase === "talking";
  panel.hidden = !isCalling || waits?.kind !== "transfer";
  if (panel.hidden || waits?.kind !== "transfer") {
    panel.replaceChildren();
    delete panel.dataset.shows;
    return;
  }
  // Drawn once: a button that is drawn anew loses the focus.
  const shows = `${session.phase} ${waits.target}`;
  if (panel.dataset.shows === shows) return;
  panel.dataset.shows = shows;
  const end = (status: string, label: string) =>
    create(
      "button",
      { "type": "button", "data-ending": status, "onclick": () => void session.take(status) },
      label,
    );
  const star = waits.starComesBack ? [end("star", phone.starComesBack)] : [];
  const title =
    session.phase === "talking" ? phone.talking(waits.target) : phone.ringing(waits.target);
  const choices =
    session.phase === "talking"
      ? [end("completed", phone.endConversation), ...star]
      : [
          create(
            "button",
            { "type": "button", "data-ending": "answered", "onclick": () => session.answer() },
            phone.answered,
          ),
          end("busy", phone.endings.busy),
          end("no-answer", phone.endings["no-answer"]),
          end("failed", phone.endings.failed),
          ...star,
        ];
  panel.replaceChildren(
    create("p", { class: "ringing-title" }, create("strong", {}, title)),
    create("p", { class: "hint" }, phone.nobodyRings),
    create("div", { class: "choices" }, ...choices),
  );
}
