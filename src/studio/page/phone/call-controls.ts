import { chosenMoment, writeCallLink } from "../address.ts";
import { create } from "../create.ts";
import { prefer, preferences } from "../kept.ts";
import { askWhetherToSpeak, createVoiceHint } from "../listen.ts";
import { languages, languageTitle, pageLanguage, texts, writeMoment } from "../texts.ts";
import type { CallSession } from "./call-session.ts";

/** Call and hang up, in a language or not, what the browser's voices do, and which time the call keeps. */
export function createCallControls(
  session: CallSession,
  onCall: () => void,
): { readonly element: HTMLElement; readonly update: () => void } {
  const { phone } = texts();
  const call = async (keys: readonly string[]) => {
    await askWhetherToSpeak();
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
  const keepsItsTime = create("span", {});
  const otherTime = create(
    "div",
    { class: "other-time", role: "status" },
    keepsItsTime,
    create(
      "button",
      { type: "button", class: "quiet", onclick: () => void call([]) },
      phone.callAtChosenTime,
    ),
  );
  return {
    element: create(
      "div",
      { class: "call-controls" },
      create("div", { class: "display" }, status, place),
      create("div", { class: "call-buttons" }, callButton, hangUp),
      otherTime,
      inLanguage,
      createVoiceHint(),
    ),
    update() {
      const isIdle = session.phase === "idle" || session.phase === "over";
      status.textContent = phone.phases[session.phase];
      place.textContent = whereIs(session);
      callButton.textContent = session.phase === "over" ? phone.callAgain : phone.call;
      callButton.hidden = !isIdle;
      hangUp.hidden = isIdle;
      inLanguage.hidden = !isIdle;
      otherTime.hidden = isIdle || session.view === undefined || session.isAt(chosenMoment());
      keepsItsTime.textContent = otherTime.hidden ? "" : phone.keepsItsTime(timeOf(session));
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

function timeOf({ view }: CallSession): string {
  return view === undefined ? "" : writeMoment(view.at);
}

/** The link to the call, to be sent to somebody. */
export function createCallLink(session: CallSession): {
  readonly element: HTMLElement;
  readonly update: () => void;
} {
  const copied = create("span", { class: "copied", role: "status" });
  const copy = create(
    "button",
    { type: "button", class: "quiet", onclick: () => void copyLink(session, copied) },
    texts().phone.copyLink,
  );
  const element = create("div", { class: "copy" }, copy, copied);
  return {
    element,
    update() {
      element.hidden = session.view === undefined;
    },
  };
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
    create("p", { class: "ringing-title" }, title),
    create("p", { class: "hint" }, phone.nobodyRings),
    create("div", { class: "choices" }, ...choices),
  );
}
