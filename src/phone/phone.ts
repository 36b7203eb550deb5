import type { Line } from "./line.ts";
import { madeUpSid } from "./made-up-sid.ts";
import type { PhoneCall } from "./phone-call.ts";
import { PhoneError } from "./phone-error.ts";
import type { PhoneEvent } from "./phone-event.ts";
import { PlayedCall } from "./played-call.ts";

/** Who calls whom, and where the carrier asks what to play. */
export interface CallOptions {
  /** The public address asked when the call arrives; the carrier's connection overrides may stand in its fragment. */
  readonly voiceUrl: string;
  /** The public address told when the call is over; absent: nobody is told. */
  readonly statusUrl?: string;
  /** The public address asked when another gives no TwiML; absent: the call ends there. */
  readonly fallbackUrl?: string;
  /** E.164 or "anonymous"; a made-up mobile number by default. */
  readonly from?: string;
  /** E.164; a made-up Brussels number by default. */
  readonly to?: string;
  /** When the call arrives, for the time its end reports; now by default. */
  readonly startedAt?: Date;
  /**
   * Awaited before an address is asked again, as its fragment asks; at once by default, for the
   * carrier documents no pause. The time it takes counts towards the carrier's limit.
   */
  readonly beforeRetry?: () => Promise<void>;
  /** Told of each event as it becomes known. */
  readonly onEvent?: (event: PhoneEvent) => void;
}

/**
 * Calls a line with a phone made of software, on a clock of its own, and plays the answer until it
 * waits for the caller or the call is over. No real phone rings, ever: dialling is an event.
 * @throws TwimlError when a document is not what a carrier would play as written
 * @throws CarrierError when an answer is no TwiML, late or missing
 * @throws PhoneError when `voiceUrl` is no address
 * @example
 * const call = await placeCall(line, { voiceUrl: "https://example.be/voice" });
 * await call.press("2");
 */
export async function placeCall(line: Line, options: CallOptions): Promise<PhoneCall> {
  const { voiceUrl } = options;
  if (!URL.canParse(voiceUrl)) throw new PhoneError(`"${voiceUrl}" is no address to call.`);
  const call = new PlayedCall({
    line,
    parties: {
      accountSid: madeUpSid("AC"),
      callSid: madeUpSid("CA"),
      from: options.from ?? "+32470123456",
      to: options.to ?? "+3225550100",
    },
    voiceUrl,
    statusUrl: options.statusUrl,
    fallbackUrl: options.fallbackUrl,
    beforeRetry: options.beforeRetry ?? (async () => {}),
    startedAt: options.startedAt ?? new Date(),
    onEvent: options.onEvent ?? (() => {}),
  });
  await call.arrive();
  return call;
}
