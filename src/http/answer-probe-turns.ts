import { rehearseBook } from "../book/rehearse-book.ts";
import { silentMetrics } from "../metrics/metrics.ts";
import { type AnswerTurn, answerTurns, type TurnParts } from "./answer-turn.ts";
import { prepareFaultTwiml } from "./fault-twiml.ts";

/**
 * Makes what answers the calls of a probe: as callers are answered, but nobody is dialled, a fault
 * of ours included, and nothing is counted as if somebody had called. The log says "probe".
 */
export function answerProbeTurns(parts: TurnParts): AnswerTurn {
  const book = rehearseBook(parts.book);
  const faultTwiml = prepareFaultTwiml(book, parts.speech, parts.voiceUrl);
  // Its turns of this minute are its own: none is ever kept for a caller, and none of a caller's for it.
  return answerTurns({ ...parts, book, faultTwiml, metrics: silentMetrics, logPrefix: "probe " });
}
