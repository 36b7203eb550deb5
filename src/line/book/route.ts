/** How the line reaches a service. Decided once, at start, from the settings. */
export type Route =
  /** Dial this number: E.164, or a short number as it is. */
  | {
      readonly kind: "number";
      readonly number: string;
      readonly callerId: string | undefined;
      /** Shown instead of a caller's own number that is withheld: carriers refuse to pass on none. */
      readonly callerIdIfWithheld?: string | undefined;
      /** It is a telephone of ours that rings instead of the service. */
      readonly isTest?: true;
    }
  /** Dial this SIP address, for numbers without an international form. */
  | {
      readonly kind: "sip";
      readonly uri: string;
      readonly callerId: string | undefined;
      readonly callerIdIfWithheld?: string | undefined;
    }
  /** Read the number out; never dial. */
  | { readonly kind: "spoken" }
  /** Say what would be dialled; never dial. */
  | { readonly kind: "rehearsed" };

/** True where pressing "call" leads somewhere, be it a rehearsal. */
export function canConnect(route: Route): boolean {
  return route.kind !== "spoken";
}

/** True where the service itself is not called: nobody is, or a telephone of ours. */
export function isRehearsal(route: Route): boolean {
  return route.kind === "rehearsed" || (route.kind === "number" && route.isTest === true);
}

/** A route that a telephone can be connected to. */
export type Dialable = Extract<Route, { kind: "number" | "sip" }>;

/** True where a route can be dialled: neither rehearsed nor read out only. */
export function isDialable(route: Route): route is Dialable {
  return route.kind === "number" || route.kind === "sip";
}
