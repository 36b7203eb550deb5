import type { Logger } from "../logging/create-logger.ts";
import { describeError } from "../logging/describe-error.ts";
import type { Metrics } from "./metrics.ts";

/** The same metrics, but a fault in them goes to the log and no further: it never touches a call. */
export function shieldMetrics(metrics: Metrics, logger: Logger): Metrics {
  const shield =
    <Happening extends readonly unknown[]>(count: (...happening: Happening) => void) =>
    (...happening: Happening) => {
      try {
        count(...happening);
      } catch (error) {
        logger.error(describeError(error), "figures lost");
      }
    };
  return { turn: shield(metrics.turn), refusal: shield(metrics.refusal) };
}
