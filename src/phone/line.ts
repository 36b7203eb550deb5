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
}
