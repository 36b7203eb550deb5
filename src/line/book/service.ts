import type { WrittenHours } from "../hours/notation.ts";
import type { Language } from "./language.ts";
import type { Source } from "./source.ts";
import type { OptionKey } from "./tree.ts";

/** A language in which a service answers, as its ISO 639-1 code. */
type AnswerLanguage = Language | "de";

/** One service of the directory. `ServiceId` is the list of services it may refer to. */
export interface Service<ServiceId extends string = string> extends WrittenHours {
  /** The number as people write it, in the groups they say: "0800 98 100"; null where none is known. */
  readonly phone: string | null;
  /** A second number of the same service, read out but never dialled. */
  readonly secondPhone?: string;
  /** The key to press in the service's own menu, said before the transfer. */
  readonly thenPress?: OptionKey;
  /** Its number is read out and never dialled, as long as nobody has confirmed it. */
  readonly transfer?: "never";
  /** The languages in which it answers; empty when no source says. */
  readonly answers: readonly AnswerLanguage[];
  /** What a call costs the caller, where a source says so. */
  readonly cost: "free" | "unknown";
  /** Whom to offer when it is closed, busy or silent, best first, for each language. */
  readonly alternatives: Readonly<Record<Language, readonly ServiceId[]>>;
  /** Emergency services alone see the caller's own number. */
  readonly emergency?: true;
  readonly source: Source;
}

/** What `hours` says when no opening hours are known. */
export const hoursUnknown = "unknown";

/** What `hours` says when a service sees people by appointment only. */
export const byAppointment = "by appointment";

/**
 * Checks a directory as it is written: services may refer only to one another.
 *
 * @example
 * const services = defineServices({ "sos-viol": { phone: "0800 98 100", … } });
 */
export function defineServices<const Id extends string>(
  services: Readonly<Record<Id, Service<NoInfer<Id>>>>,
): Readonly<Record<Id, Service<Id>>> {
  return services;
}
