import type { Position } from "../call/position.ts";
import type { PhoneState } from "../phone/phone-call.ts";
import type { Dial } from "../phone/verb.ts";
import { fromQuery } from "../twiml/position-query.ts";

/** Where a call is, as the line wrote it in the address it is to come back to; undefined when it is over. */
export function positionOf(state: PhoneState): Position | undefined {
  switch (state.kind) {
    case "listening":
      return positionIn(state.gather.action);
    case "ringing":
      return positionOfDial(state.dial);
    case "ended":
      return undefined;
  }
}

/** Where a transfer was begun. */
export function positionOfDial({ action }: Dial): Position | undefined {
  return action === undefined ? undefined : positionIn(action);
}

function positionIn(address: string): Position {
  return fromQuery(new URL(address).searchParams);
}
