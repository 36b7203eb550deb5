import { create } from "../create.ts";
import { createVoicePanel } from "../listen.ts";
import { askWhetherRecorded, isRecorded } from "../speak.ts";
import { texts } from "../texts.ts";
import {
  createCallControls,
  createCallLink,
  createSilencePanel,
  drawRinging,
} from "./call-controls.ts";
import type { CallSession } from "./call-session.ts";
import { createKeypad, isTelephoneKey } from "./keypad.ts";
import { createCallAnnouncer, createTranscript, createTwimlPanel } from "./transcript.ts";

/** A view of the page: what is shown, and how it is brought up to date. */
export interface PhoneView {
  readonly element: HTMLElement;
  readonly update: () => void;
  /** Puts the keys under the fingers; on a small screen, during a call, nothing else is before the eye. */
  readonly pickUp: () => void;
}

/** The telephone: keypad, what is said as it is said, and what the call waits for. */
export function createPhoneView(session: CallSession): PhoneView {
  const { phone } = texts();
  const press = (key: string) => {
    if (session.phase === "ringing" || session.phase === "talking") {
      if (key === "*") void session.take("star");
    } else void session.take(key);
  };
  const keypad = createKeypad(press, "keys-hint");
  const focusKeys = () => keypad.focus({ preventScroll: true });
  const transcript = createTranscript();
  const ringing = create("section", { "class": "panel ringing", "aria-label": phone.transfer });
  const problem = create("p", { class: "problem", role: "alert" });
  const pickUp = () => {
    focusKeys();
    if (smallScreen.matches) element.scrollIntoView({ block: "start" });
  };
  const controls = createCallControls(session, pickUp);
  const silence = createSilencePanel(session);
  const link = createCallLink(session);
  const announcer = createCallAnnouncer(session);
  const twiml = createTwimlPanel(session);
  const voice = create("p", { class: "hint voice-heard" });
  const skip = create(
    "button",
    { type: "button", class: "quiet", onclick: () => session.skip() },
    phone.skip,
  );

  const element = create(
    "section",
    { "class": "phone", "tabindex": -1, "aria-label": phone.title },
    create("div", { class: "phone-call panel" }, controls.element),
    create(
      "div",
      { class: "phone-talk" },
      create("div", { class: "talk-head" }, create("h2", {}, phone.transcript), skip),
      transcript.element,
      announcer.element,
      problem,
      ringing,
      silence.element,
      create("div", { class: "talk-foot" }, link.element, twiml.element),
    ),
    create(
      "div",
      { class: "phone-keys" },
      keypad,
      create("p", { class: "hint", id: "keys-hint" }, phone.keysHint),
      createVoicePanel(),
      voice,
    ),
  );
  listenToKeyboard(element, session, press);

  const update = () => {
    const hadFocus = element.contains(document.activeElement);
    element.dataset.phase = session.phase;
    transcript.show(session.shown);
    voice.textContent = voiceHeard(session);
    skip.hidden = session.phase !== "playing";
    problem.textContent = session.problem ?? "";
    problem.hidden = session.problem === undefined;
    controls.update();
    silence.update();
    link.update();
    twiml.update();
    drawRinging(session, ringing);
    announcer.update();
    // A button that has done its work may be gone: the keys of the telephone go on working.
    if (hadFocus && !hasFocus(element)) focusKeys();
  };
  session.silence.onTick = () => {
    silence.update();
    announcer.update();
  };
  update();
  void askWhetherRecorded().then(() => {
    voice.textContent = voiceHeard(session);
  });
  return { element, update, pickUp };
}

/** Whose voice callers hear: at all, or in the answer that was heard last. */
function voiceHeard({ shown }: CallSession): string {
  const { voice } = texts();
  const last = shown.findLast((event) => event.kind === "said");
  switch (isRecorded()) {
    case undefined:
      return "";
    case false:
      return voice.hearCarrier;
    case true:
      if (last === undefined) return voice.hearRecordings;
      return last.recording === undefined ? voice.hearCarrierNow : voice.hearRecordingNow;
  }
}

/** As the style sheet has it. */
const smallScreen = matchMedia("(max-width: 47.99rem)");

/** Whether something inside has the focus and can be seen. */
function hasFocus(element: HTMLElement): boolean {
  const { activeElement } = document;
  return element.contains(activeElement) && activeElement?.checkVisibility() === true;
}

/**
 * Digits, star and hash are keys, Enter waits the silence out, Escape hangs up: only while the
 * focus is on the telephone (WCAG 2.1.4), and never in a field.
 */
function listenToKeyboard(
  element: HTMLElement,
  session: CallSession,
  press: (key: string) => void,
): void {
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { target } = event;
    if (!(target instanceof Element) || target.closest("input, select, textarea")) return;
    const activates = target.closest("button, a, summary") !== null;
    if (isTelephoneKey(event.key)) press(event.key);
    else if (event.key === "Escape") session.end();
    else if (event.key === "Enter" && !activates) waitOut(session);
    else return;
    event.preventDefault();
  });
}

function waitOut(session: CallSession): void {
  if (session.phase === "listening" || session.phase === "playing") void session.take("-");
}
