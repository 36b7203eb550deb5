import type { CallSession } from "./call-session.ts";
import { create } from "./create.ts";
import { texts } from "./texts.ts";

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
