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
