import type { CallViewEvent } from "../../api.ts";
import { callClock, linkTo } from "../address.ts";
import { create } from "../create.ts";
import { isRecorded, isSaidAloud } from "../speak.ts";
import { keepSigns, nameOfKey, texts } from "../texts.ts";
import type { CallSession } from "./call-session.ts";

/**
 * What was said and done, in order. It is a live region: only what is new is added, and what a key
 * cut short is shortened where it stands, so that a screen reader says each thing
 * once, and leaves out what the page says aloud.
 */
export function createTranscript(): {
  readonly element: HTMLElement;
  readonly show: (events: readonly CallViewEvent[]) => void;
} {
  const list = create("ol", { class: "transcript-lines" });
  const hint = create("p", { class: "hint" }, texts().phone.transcriptHint);
  const element = create(
    "div",
    {
      "class": "transcript",
      "role": "log",
      "aria-live": "polite",
      "aria-relevant": "additions",
      "aria-label": texts().phone.transcript,
      "tabindex": 0,
    },
    hint,
    list,
  );
  let drawn: readonly CallViewEvent[] = [];
  let adding: ReturnType<typeof setTimeout> | undefined;
  // What stands beside the words is for who looks for it: it comes once they were told, and is not told.
  const addOrigins = () => {
    element.ariaLive = "off";
    for (const [index, line] of [...list.children].entries()) {
      const event = drawn[index];
      if (event?.kind === "said" && line.querySelector("details") === null) {
        line.append(...createOrigin(event));
      }
    }
    showLast(element, list);
  };
  return {
    element,
    show(events) {
      hint.hidden = events.length > 0;
      const same = commonStart(drawn, events);
      while (list.children.length > same) list.lastElementChild?.remove();
      const last = events[same - 1];
      if (last?.kind === "said" && last !== drawn[same - 1]) shorten(list, last.text);
      const added = events.slice(same);
      // What the page itself says aloud, a screen reader does not say at the same time.
      const isHeard = (event: CallViewEvent) => event.kind === "said" && isSaidAloud(event);
      if (added.length > 0) element.ariaLive = added.every(isHeard) ? "off" : "polite";
      list.append(
        ...added.map((event, index) => drawLine(event, lastSaid(events.slice(0, same + index)))),
      );
      if (same < events.length) showLast(element, list);
      drawn = events;
      clearTimeout(adding);
      adding = setTimeout(addOrigins, tellingMilliseconds);
    },
  };
}

/** Time in which a screen reader has taken up what was added. */
const tellingMilliseconds = 600;

/** Scrolls to the newest line: to its end, or to its start where it is longer than what is seen. */
function showLast(element: HTMLElement, list: HTMLElement): void {
  const last = list.lastElementChild;
  if (last === null) return;
  const start = last.getBoundingClientRect().top - list.getBoundingClientRect().top;
  element.scrollTop = Math.min(start, element.scrollHeight - element.clientHeight);
}

/** How many lines stay: those that are the same, the last of them perhaps cut short. */
function commonStart(drawn: readonly CallViewEvent[], wanted: readonly CallViewEvent[]): number {
  const isSame = (index: number) => JSON.stringify(drawn[index]) === JSON.stringify(wanted[index]);
  let same = 0;
  while (same < drawn.length && same < wanted.length && isSame(same)) same++;
  return isCutShort(drawn[same], wanted[same]) ? same + 1 : same;
}

/** Whether what was drawn whole is wanted only as far as it was heard. */
function isCutShort(drawn: CallViewEvent | undefined, wanted: CallViewEvent | undefined): boolean {
  if (drawn?.kind !== "said" || wanted?.kind !== "said") return false;
  return drawn.second === wanted.second && drawn.text.startsWith(wanted.text);
}

/** Takes the end off the last line: a change of its text alone is not said again. */
function shorten(list: HTMLElement, text: string): void {
  const words = list.lastElementChild?.querySelector(".line-text")?.firstChild;
  const heard = keepSigns(text);
  if (words instanceof Text && words.data !== heard) words.data = heard;
}

function lastSaid(events: readonly CallViewEvent[]): SaidEvent | undefined {
  return events.findLast((event) => event.kind === "said");
}

/** @param before what was said last */
function drawLine(event: CallViewEvent, before: SaidEvent | undefined): HTMLElement {
  const time = create(
    "span",
    { "class": "line-time", "aria-hidden": "true" },
    callClock(event.second),
  );
  return create(
    "li",
    { class: `line line-${event.kind}` },
    time,
    ...nameVoice(event, before),
    describe(event),
  );
}

/** Whose voice says an answer, told where it begins: an answer has one voice. */
function nameVoice(event: CallViewEvent, before: SaidEvent | undefined): readonly HTMLElement[] {
  if (event.kind !== "said" || isRecorded() !== true) return [];
  const isSame =
    before?.step === event.step &&
    (before.recording === undefined) === (event.recording === undefined);
  if (isSame) return [];
  const { recording, carriersVoice } = texts().voice;
  const words = event.recording === undefined ? carriersVoice : recording;
  return [create("p", { class: "line-voice" }, words)];
}

/** "Where is this from?": the phrases that a sentence is made of, each a way to its words. */
function createOrigin({ text, phrases }: SaidEvent): readonly HTMLElement[] {
  if (phrases.length === 0) return [];
  const { whence } = texts().phrases;
  const links = phrases.map((name) =>
    create("li", {}, create("a", { href: linkTo("words", `phrase/${name}`) }, name)),
  );
  const details = create(
    "details",
    { class: "whence line-whence" },
    create("summary", { "aria-label": `${whence} ${text.slice(0, 60)}` }, whence),
    create("ul", {}, ...links),
  );
  return [details];
}

type SaidEvent = Extract<CallViewEvent, { kind: "said" }>;

function describe(event: CallViewEvent): HTMLElement {
  const { phone } = texts();
  switch (event.kind) {
    case "said":
      return create(
        "p",
        { class: "line-text", lang: event.language, title: voiceOf(event) },
        keepSigns(event.text),
      );
    case "pressed":
      return describeKey(event.key);
    case "silent":
      return note(phone.silent(event.seconds));
    case "ringing":
      return note(phone.ringing(event.target));
    case "transfer-ended":
      return note(phone.transferEnded(endingName(event.status)));
    case "ended":
      return note(event.by === "line" ? phone.lineHungUp : phone.youHungUp);
  }
}

/** Signs that are no digit have a name: voices leave them out, or read them as something else. */
function describeKey(key: string): HTMLElement {
  const { pressed } = texts().phone;
  const name = nameOfKey(key);
  if (name === key) return note(`${pressed} `, create("kbd", {}, key));
  return note(
    `${pressed} `,
    create("kbd", { "aria-hidden": "true" }, key),
    create("span", { class: "unseen" }, name),
  );
}

function endingName(status: string): string {
  return new Map(Object.entries(texts().phone.endings)).get(status) ?? status;
}

function note(...words: readonly (Node | string)[]): HTMLElement {
  return create("p", { class: "line-note" }, ...words);
}

function voiceOf({ language, rate }: SaidEvent): string {
  return rate === 100 ? language : `${language} · ${texts().phone.slower}`;
}

/** A running silence is told when it begins, and once more when so few seconds are left. */
const lastSeconds = 5;

/** Tells those who listen to the page what the transcript does not: that somebody answered, and how time runs out. */
export function createCallAnnouncer(session: CallSession): {
  readonly element: HTMLElement;
  readonly update: () => void;
} {
  const element = create("p", { class: "unseen announcer", role: "status" });
  return {
    element,
    update() {
      const news = newsOf(session);
      if (news !== undefined && news !== element.textContent) element.textContent = news;
    },
  };
}

/** Undefined while what was told still stands. */
function newsOf({ phase, view, silence }: CallSession): string | undefined {
  const { phone } = texts();
  if (phase === "ringing") return phone.nobodyRings;
  if (phase === "talking" && view?.waits.kind === "transfer") {
    return phone.talking(view.waits.target);
  }
  const { secondsLeft, totalSeconds, isPaused } = silence;
  if (phase !== "listening" || secondsLeft === undefined || isPaused) return "";
  const isTold = secondsLeft === totalSeconds || secondsLeft === lastSeconds;
  return isTold ? phone.secondsLeft(secondsLeft) : undefined;
}

/** The last answer as the carrier would receive it, one element a line. */
export function createTwimlPanel(session: CallSession): {
  readonly element: HTMLElement;
  readonly update: () => void;
} {
  const code = create("code", {});
  const { twiml } = texts().phone;
  const element = create(
    "details",
    { class: "twiml" },
    create("summary", {}, twiml),
    create("pre", { "tabindex": 0, "aria-label": twiml, "role": "region" }, code),
  );
  return {
    element,
    update() {
      element.hidden = session.view === undefined;
      code.textContent = breakLines(session.view?.twiml ?? "");
    },
  };
}

/** Breaks XML into lines: each element that holds others is indented, each that holds text stays whole. */
function breakLines(xml: string): string {
  let depth = 0;
  const pieces = xml.match(/<(\w+)(?:\s[^>]*)?>[^<]*<\/\1>|<[^>]+>|[^<]+/g) ?? [];
  return pieces
    .filter((piece) => piece.trim() !== "")
    .map((piece) => {
      if (piece.startsWith("</")) depth--;
      const line = "  ".repeat(Math.max(0, depth)) + piece.trim();
      const opens = /^<\w/.test(piece) && !piece.endsWith("/>") && !piece.includes("</");
      if (opens) depth++;
      return line;
    })
    .join("\n");
}
