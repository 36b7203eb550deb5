const APOLOGY = 'hear "an application error has occurred", in English, and the call would end';

/** An answer the carrier could not use, or none: the message says why and what the caller would hear. */
export class CarrierError extends Error {
  readonly code = "carrier";
  /** What would happen to the caller at that moment, after "the caller would". */
  readonly callerWould: string;

  constructor(fault: string, options: ErrorOptions & { callerWould?: string } = {}) {
    const callerWould = options.callerWould ?? APOLOGY;
    super(`${fault}. The caller would ${callerWould}.`, options);
    this.name = "CarrierError";
    this.callerWould = callerWould;
  }
}
