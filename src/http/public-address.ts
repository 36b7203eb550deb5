/** Where the line is reached from outside, and how to tell that address from the one we see. */
export interface PublicAddress {
  /** The path under PUBLIC_URL's host: "" or "/line". */
  readonly prefix: string;
  /** The public address of `/voice`. */
  readonly voiceUrl: string;
  /** The address the carrier called, from the path and query under `prefix` that reached us. */
  readonly of: (pathAndQuery: string) => string;
}

/**
 * The carrier signs the address it called. Behind a proxy, host and scheme are not the ones we
 * see, and a path prefix may or may not have been taken off: PUBLIC_URL alone tells.
 *
 * @param publicUrl an absolute address without a slash at its end
 */
export function publicAddress(publicUrl: string): PublicAddress {
  const prefix = new URL(publicUrl).pathname.replace(/\/+$/, "");
  return {
    prefix,
    voiceUrl: `${publicUrl}/voice`,
    of: (pathAndQuery) => publicUrl + pathAndQuery,
  };
}
