import { type Book, type DirectoryEntry, serviceAt } from "../book/book.ts";
import { canConnect, isRehearsal } from "../book/route.ts";
import { type Words, words } from "./answer.ts";
import type { Key, Outcome, Position } from "./position.ts";
import { standingKeys } from "./standing-keys.ts";

/** How often the emergency service is called again for a caller who stays on and presses nothing. */
const redials = 2;

/**
 * Where a key leads in danger; undefined where it means what it means elsewhere. Whatever a
 * frightened hand presses, the call to 112 comes nearer and never starts again from the beginning.
 */
export function onDangerKey(
  book: Book,
  awake: Position,
  key: Key | undefined,
): Position | undefined {
  if (key === standingKeys.back.key) return undefined;
  if (awake.stage === "connect" || awake.stage === "at-once") return call(book, awake, "at-once");
  return key === standingKeys.danger.key ? call(book, awake, "connect") : undefined;
}

/** Where a key leads that is no option: to the call, and after it nowhere. */
export function onOtherDangerKey(book: Book, awake: Position): Position | undefined {
  return awake.stage === "over" ? undefined : call(book, awake, "connect");
}

/** Where silence leads in danger: to the call, and to it again when it failed; undefined: as elsewhere. */
export function onDangerSilence(book: Book, from: Position): Position | undefined {
  const hasFailed = ["busy", "no-answer", "failed"].includes(from.stage);
  if (hasFailed && from.silences >= redials) return undefined;
  if (!hasFailed && from.stage !== "prompt") return undefined;
  const calling = call(book, from, "connect");
  if (calling.stage !== "connect") return undefined;
  return hasFailed ? { ...calling, silences: from.silences + 1, slow: false } : calling;
}

/** Where the end of the call to the emergency service leads: its advice again, never "you can hang up". */
export function onDangerCallEnd(from: Position, outcome: Exclude<Outcome, "canceled">): Position {
  if (outcome === "completed") return { ...from, stage: "over", silences: 0, talked: true };
  return { ...from, stage: outcome };
}

/** The call, or the advice again where the emergency service cannot be dialled from here. */
function call(book: Book, from: Position, stage: "connect" | "at-once"): Position {
  const service = serviceAt(book, from.place);
  const connects = service !== undefined && canConnect(service.route);
  return { ...from, stage: connects ? stage : "prompt" };
}

/**
 * What a caller in danger hears. The advice to dial 112 oneself comes first, always: carriers do
 * not offer Belgian emergency calling, and 112 can locate a telephone only if it calls itself.
 */
export function sayDanger(service: DirectoryEntry, position: Position): readonly Words[] {
  const calls = whoCalls(service);
  const { back } = standingKeys;
  const stay = [words(calls)];
  const atOnce = calls === "danger.stay" ? [words("danger.now", { key: standingKeys.danger })] : [];
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
      return [words("danger.over"), ...atOnce, words("danger.back", { back })];
    default: {
      // In three languages, only what matters: the call to 112 begins after the last word.
      if (position.language === undefined) return [words("danger.advice-brief"), ...stay];
      // Where 112 is not called there is nothing to cancel: to say so would make people wait for it.
      const leave = words(calls === "danger.stay" ? "danger.cancel" : "danger.back", { back });
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
