import type { Book } from "../book/book.ts";
import { canConnect } from "../book/route.ts";
import type { Key, Outcome } from "./call-event.ts";
import type { Position } from "./position.ts";
import { serviceAt } from "./service-at.ts";

/** How often the emergency service is called again for a caller who stays on and presses nothing. */
export const redials = 2;

/**
 * Where a key leads in danger; undefined where it means what it means elsewhere. Whatever a
 * frightened hand presses, the call to 112 comes nearer and never starts again from the beginning.
 */
export function onDangerKey(
  book: Book,
  awake: Position,
  key: Key | undefined,
): Position | undefined {
  if (key === "*") return undefined;
  if (awake.stage === "connect" || awake.stage === "at-once") return call(book, awake, "at-once");
  return key === "0" ? call(book, awake, "connect") : undefined;
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
