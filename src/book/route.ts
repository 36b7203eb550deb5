/** How the line reaches a service. Decided once, at start, from the settings. */
export type Route =
  /** Dial this number: E.164, or a short number as it is. */
  | { readonly kind: "number"; readonly number: string; readonly callerId: string | undefined }
  /** Dial this SIP address, for numbers without an international form. */
  | { readonly kind: "sip"; readonly uri: string; readonly callerId: string | undefined }
  /** Read the number out; never dial. */
  | { readonly kind: "spoken" }
  /** Say what would be dialled; never dial. */
  | { readonly kind: "rehearsed" };

/** True where pressing "call" leads somewhere, be it a rehearsal. */
export function canConnect(route: Route): boolean {
  return route.kind !== "spoken";
}
