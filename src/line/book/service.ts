import type { WrittenHours } from "../hours/written-hours.ts";
import { inEachLanguage, type Language } from "./language.ts";
import type { Source } from "./source.ts";
import type { OptionKey } from "./tree.ts";

/** The languages in which services of the directory answer, whether the line speaks them or not. */
export const answerLanguages = ["fr", "nl", "de", "en"] as const;

/** A language in which a service answers, as its ISO 639-1 code. */
type AnswerLanguage = Language | (typeof answerLanguages)[number];

/** One service of the directory, and the names it may refer to: of services, and of documents. */
export interface Service<ServiceId extends string = string, DocumentId extends string = string>
  extends WrittenHours {
  /** The number as people write it, in the groups they say: "0800 98 100"; null where none is known. */
  readonly phone: string | null;
  /** A second number of the same service, read out but never dialled. */
  readonly secondPhone?: string;
  /** The key to press in the service's own menu, said before the transfer. */
  readonly thenPress?: OptionKey;
  /** Its number is read out and never dialled, as long as nobody has confirmed it. */
  readonly transfer?: "never";
  /** Seconds it may ring, 5 to 600; left out: 25. More where a queue picks up late. */
  readonly ringSeconds?: number;
  /**
   * What it asked to see: CALLER_ID (`"line"`), or another number of the line's account, in E.164.
   * Left out: CALLER_ID; for an emergency service the caller's own number (`"caller"`), which
   * nobody else ever sees.
   */
  readonly callerId?: "line" | "caller" | `+${number}`;
  /** Minutes after which the carrier ends a call to it, 60 to 240; left out: 120. An emergency service's never end sooner than 240. */
  readonly longestMinutes?: number;
  /** The languages in which it answers; empty when no source says. */
  readonly answers: readonly AnswerLanguage[];
  /** What a call costs the caller, where a source says so. */
  readonly cost: "free" | "unknown";
  /** Whom to offer when it is closed, busy or silent, best first, for each language. */
  readonly alternatives: Readonly<Record<Language, readonly ServiceId[]>>;
  /** Emergency services alone are sent the caller's own number. */
  readonly emergency?: true;
  readonly source: Source<DocumentId>;
}

/** The same service once it has agreed to be connected, as it wishes to be: its number is not only read out any more. */
export function withWishes(
  { transfer: _agreedTo, ...service }: Service,
  {
    callerId,
    ringSeconds,
  }: { readonly callerId?: string | undefined; readonly ringSeconds?: number | undefined },
): Service {
  return {
    ...service,
    // Its shape is checked before: `servicesSchema`.
    ...(callerId === undefined ? {} : { callerId: callerId as NonNullable<Service["callerId"]> }),
    ...(ringSeconds === undefined ? {} : { ringSeconds }),
  };
}

/** What `hours` says when no opening hours are known. */
export const hoursUnknown = "unknown";

/** What `hours` says when a service sees people by appointment only. */
export const byAppointment = "by appointment";

/**
 * Makes the function that checks a directory as it is written: services may refer only to one
 * another, their sources only to documents that are known, and each names whom to offer instead in
 * every language, but for those whose callers are offered the same as those of another language.
 *
 * @example
 * const defineServices = servicesUsing<"leaflet">();
 * const services = defineServices({}, { "sos-viol": { phone: "0800 98 100", … } });
 */
export function servicesUsing<DocumentId extends string>() {
  /** @param sameAs for each such language the other, as in `{ de: "en" }` */
  function defineServices<const Id extends string, const Same extends Language = never>(
    sameAs: Readonly<Record<Same, Exclude<Language, Same>>>,
    services: Readonly<
      Record<Id, WrittenService<NoInfer<Id>, DocumentId, Exclude<Language, Same>>>
    >,
  ): Readonly<Record<Id, Service<Id, DocumentId>>>;
  function defineServices(
    sameAs: Readonly<Partial<Record<Language, Language>>>,
    services: Readonly<Record<string, WrittenService<string, string, never>>>,
  ): Readonly<Record<string, Service>> {
    const complete = Object.entries(services).map(([id, service]) => {
      const { alternatives } = service;
      // The compiler has seen to it that a language names its own or is the same as one that does.
      const alternativesIn = (language: Language) =>
        alternatives[language] ?? alternatives[sameAs[language] ?? language] ?? [];
      return [id, { ...service, alternatives: inEachLanguage(alternativesIn) }];
    });
    return Object.fromEntries(complete);
  }
  return defineServices;
}

/** A service as the association writes it: `Named` are the languages it must name alternatives for. */
type WrittenService<
  ServiceId extends string,
  DocumentId extends string,
  Named extends Language,
> = Omit<Service<ServiceId, DocumentId>, "alternatives"> & {
  readonly alternatives: Readonly<Record<Named, readonly ServiceId[]>> &
    Readonly<Partial<Record<Language, readonly ServiceId[]>>>;
};
