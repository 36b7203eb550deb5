import type { CallViewEvent } from "../api.ts";
import { create } from "./create.ts";
import { keepSigns } from "./keep-signs.ts";
import { callClock } from "./moment.ts";
import { texts } from "./texts.ts";

/**
 * What was said and done, in order. It is a live region: only what is new is added, so that a
 * screen reader says each thing once.
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
      "aria-label": texts().phone.transcript,
      "tabindex": 0,
    },
    hint,
    list,
  );
  let drawn: readonly string[] = [];
  return {
    element,
    show(events) {
      hint.hidden = events.length > 0;
      const wanted = events.map((event) => JSON.stringify(event));
      const same = commonStart(drawn, wanted);
      while (list.children.length > same) list.lastElementChild?.remove();
      list.append(...events.slice(same).map(drawLine));
      if (same < wanted.length) showLast(element, list);
      drawn = wanted;
    },
  };
}

/** Scrolls to the newest line: to its end, or to its start where it is longer than what is seen. */
function showLast(element: HTMLElement, list: HTMLElement): void {
  const last = list.lastElementChild;
  if (last === null) return;
  const start = last.getBoundingClientRect().top - list.getBoundingClientRect().top;
  element.scrollTop = Math.min(start, element.scrollHeight - element.clientHeight);
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  return same;
}

function drawLine(event: CallViewEvent): HTMLElement {
  const time = create(
    "span",
    { "class": "line-time", "aria-hidden": "true" },
    callClock(event.second),
  );
  return create("li", { class: `line line-${event.kind}` }, time, describe(event));
}

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
      return note(`${phone.pressed} `, create("kbd", {}, event.key));
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

function endingName(status: string): string {
  return new Map(Object.entries(texts().phone.endings)).get(status) ?? status;
}

function note(...words: readonly (Node | string)[]): HTMLElement {
  return create("p", { class: "line-note" }, ...words);
}

function voiceOf({ language, rate }: Extract<CallViewEvent, { kind: "said" }>): string {
  return rate === 100 ? language : `${language} · ${texts().phone.slower}`;
}
