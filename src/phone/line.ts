import type { Say } from "./twiml/verbs.ts";

/** What the carrier sends with a request: names and values, not yet encoded. */
export type Form = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** What came back: the body is not yet known to be TwiML. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What may be asked of one attempt to post. */
export interface PostOptions {
  /** How long to wait for the answer, in milliseconds; the line's own limit holds as well. */
  readonly limitMilliseconds?: number;
  /** Tells the attempts of one request from those of others; one of its own where there is none. */
  readonly idempotencyToken?: string;
}

/** The way from the carrier to the server that answers calls: over HTTP, or in one process. */
export interface Line {
  /** Posts to the address (public, without fragment) and gives back whatever came. @throws CarrierError when nothing came */
  post(url: string, form: Form, options?: PostOptions): Promise<Answer>;
  /** Fetches a file to be played; absent where a line plays none. @throws CarrierError when it cannot be played */
  fetchClip?(url: string): Promise<FetchedClip>;
}

/** A file of sound as it was fetched: how long it lasts, and what is said in it as far as that is known. */
export type FetchedClip = Pick<Say, "language" | "parts"> & { readonly seconds: number };

const APOLOGY = 'hear "an application error has occurred", in English, and the call would end';

/** A fault as the carrier tells them apart: "ct" no connection, "rt" no answer in time, "4xx" and "5xx" its status. */
export type CarrierFault = "ct" | "rt" | "4xx" | "5xx" | "other";

/** An answer the carrier could not use, or none: the message says why and what the caller would hear. */
export class CarrierError extends Error {
  readonly code = "carrier";
  /** What would happen to the caller at that moment, after "the caller would". */
  readonly callerWould: string;
  /** "other" where the carrier has no name for it. */
  readonly fault: CarrierFault;

  constructor(
    fault: string,
    options: ErrorOptions & { callerWould?: string; kind?: CarrierFault } = {},
  ) {
    const callerWould = options.callerWould ?? APOLOGY;
    super(`${fault}. The caller would ${callerWould}.`, options);
    this.name = "CarrierError";
    this.callerWould = callerWould;
    this.fault = options.kind ?? "other";
  }
}

/** Passes an answer the carrier would read as TwiML. @throws CarrierError unless it is a 200 with an XML content type and a body */
export function checkAnswer(answer: Answer): void {
  refuseRedirect(answer.status);
  if (answer.status !== 200) {
    throw new CarrierError(`The server answered ${answer.status}; answer 200 with TwiML`);
  }
  if (answer.body === "") {
    throw new CarrierError("The server answered 200 with an empty body; answer with TwiML");
  }
  if (!/^(?:text|application)\/xml\s*(?:;|$)/i.test(answer.contentType)) {
    const type = answer.contentType === "" ? "no content type" : answer.contentType;
    throw new CarrierError(`The server answered with ${type}; write text/xml`, {
      callerWould:
        'hear the answer itself read aloud, or "an application error has occurred" and the end of the call',
    });
  }
}

/**
 * Passes any status but a redirect: the carrier follows it with what the caller pressed left behind.
 * @throws CarrierError on 300–399
 */
export function refuseRedirect(status: number): void {
  if (status < 300 || status > 399) return;
  throw new CarrierError(`The server answered ${status}, a redirect; answer with TwiML instead`, {
    callerWould: "lose the key just pressed: the carrier follows a redirect without the Digits",
  });
}
