import type { CallEvent, Outcome } from "../../src/line/call/position.ts";

/** The plainest end of a transfer of each kind, as the carrier tells it of a service that is no emergency service. */
export function endedAs(outcome: Outcome): CallEvent {
  const kind = "transfer-ended";
  switch (outcome) {
    case "completed":
      return { kind, status: "completed", bridged: true, talkSeconds: 60 };
    case "short":
      return { kind, status: "completed", bridged: true, talkSeconds: 5 };
    default:
      return { kind, status: outcome };
  }
}
