/** How to reach an account at the carrier. Holds a secret: it is never printed. */
export interface CarrierAccount {
  readonly accountSid: string;
  /** An API key, or the account itself. */
  readonly username: string;
  /** The key's secret, or the auth token. Valid in one region alone. */
  readonly password: string;
  /** Where the carrier keeps and processes, such as ie1; undefined: in the United States. */
  readonly region: string | undefined;
  /** Where its network is entered, such as dublin. */
  readonly edge: string | undefined;
  /** A stand-in for the carrier on this machine, which is asked instead. */
  readonly apiUrl: string | undefined;
}
