import { limits } from "../limits.ts";
import { promptSeconds } from "../state.ts";
import type { Promised } from "./promise.ts";

/** No answer takes long to hear, and none is larger than the carrier likes. */
export const answersInLimits: Promised = function* ({ states }, { book }) {
  for (const state of states) {
    const seconds = promptSeconds(state);
    const isMenu = book.nodes.get(state.at.get("place") ?? "")?.kind === "menu";
    const most =
      isMenu && !state.at.has("slow") && !state.at.has("silences")
        ? limits.menuSeconds
        : limits.answerSeconds;
    if (seconds > most) {
      yield { path: state.path, message: `${seconds.toFixed(0)} s of speech, at most ${most}` };
    }
    if (state.characters > limits.answerCharacters) {
      yield {
        path: state.path,
        message: `${state.characters} characters of TwiML, at most ${limits.answerCharacters}`,
      };
    }
  }
};
