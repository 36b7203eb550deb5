import type { DirectoryEntry } from "../book/book.ts";
import { canConnect, isRehearsal } from "../book/route.ts";
import { redials } from "./danger.ts";
import type { Position } from "./position.ts";
import { type Words, words } from "./utterance.ts";

/**
 * What a caller in danger hears. The advice to dial 112 oneself comes first, always: carriers do
 * not offer Belgian emergency calling, and 112 can locate a telephone only if it calls itself.
 */
export function sayDanger(service: DirectoryEntry, position: Position): readonly Words[] {
  const calls = whoCalls(service);
  const stay = [words(calls)];
  const atOnce = calls === "danger.stay" ? [words("danger.now", { key: { key: "0" } })] : [];
  switch (position.stage) {
    case "connect":
      return [words("danger.calling")];
    case "busy":
    case "no-answer":
    case "failed":
      return [words("danger.not-reached"), ...(position.silences < redials ? stay : [])];
    case "at-once":
      return [];
    case "over":
      return [words("danger.over"), ...atOnce, words("danger.back")];
    default: {
      // In three languages, only what matters: the call to 112 begins after the last word.
      if (position.language === undefined) return [words("danger.advice-brief"), ...stay];
      // Where 112 is not called there is nothing to cancel: to say so would make people wait for it.
      const leave = words(calls === "danger.stay" ? "danger.cancel" : "danger.back");
      return [words("danger.advice"), ...stay, ...atOnce, leave];
    }
  }
}

/** What follows the advice: that the line will call, that this is a test, or that it does not call. */
function whoCalls({ route }: DirectoryEntry): "danger.stay" | "danger.test" | "danger.no-call" {
  if (!canConnect(route)) return "danger.no-call";
  // A rehearsal never says that the line calls 112.
  return isRehearsal(route) ? "danger.test" : "danger.stay";
}
