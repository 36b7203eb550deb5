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
  const connects = canConnect(service.route);
  // A rehearsal never says that the line calls 112.
  const stay = connects ? [words(isRehearsal(service.route) ? "danger.test" : "danger.stay")] : [];
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
      return [
        words("danger.over"),
        ...(connects ? [words("danger.now", { key: { key: "0" } })] : []),
        words("danger.back"),
      ];
    default: {
      // In three languages, only what matters: the call to 112 begins after the last word.
      if (position.language === undefined) return [words("danger.advice-brief"), ...stay];
      const atOnce = connects ? [words("danger.now", { key: { key: "0" } })] : [];
      return [words("danger.advice"), ...stay, ...atOnce, words("danger.cancel")];
    }
  }
}
