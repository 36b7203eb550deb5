/** What a person should look at, by the code of a connection that never came about. */
const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there: is the server, or the proxy before it, running",
  ENOTFOUND: "the name is not known: check it, and its entry in the DNS",
  EAI_AGAIN: "the name could not be looked up: check this machine's network and DNS",
  EHOSTUNREACH: "there is no way to that machine: check the address and the firewall",
  ECONNRESET: "the connection was cut: check the proxy before the server",
  CERT_HAS_EXPIRED: "its certificate has expired: renew it",
  DEPTH_ZERO_SELF_SIGNED_CERT:
    "its certificate is its own: the carrier wants one from an authority",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name: get one for this name",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate lacks the chain: serve the full chain",
};

/** Says in one sentence why `fetch` got no answer from an address. */
export function explainFault(error: unknown, address: string, limitSeconds: number): string {
  if (!(error instanceof Error)) return `${address} could not be asked.`;
  if (error.name === "TimeoutError") return `${address} did not answer within ${limitSeconds} s.`;
  const { cause } = error;
  const code =
    typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  const known = causes[code];
  if (known !== undefined) return `${address} could not be reached (${code}): ${known}.`;
  return `${address} could not be reached (${code === "" ? error.message : code}).`;
}
