import type { Route } from "../book/route.ts";
import type { Position } from "./position.ts";
import type { Utterance } from "./utterance.ts";

/** A route that a telephone can be connected to. */
export type Dialable = Extract<Route, { kind: "number" | "sip" }>;

/** What the line does when it has listened and no key came. */
export type Otherwise =
  /** Come back and say that the caller was silent. */
  | { readonly do: "come-back" }
  | {
      readonly do: "dial";
      readonly route: Dialable;
      /** The star key ends the call and comes back; never a call to an emergency service. */
      readonly starComesBack: boolean;
    }
  | { readonly do: "hang-up" };

/**
 * One turn of a call: the line speaks, listens for one key all the while, and otherwise goes on.
 * There is no other shape, so no prompt can lack a way out.
 */
export interface Answer {
  /** Empty only for a call to 112 that keys interrupted twice: it is dialled without another word. */
  readonly say: readonly Utterance[];
  readonly slow: boolean;
  /** Seconds of silence after the last word. */
  readonly listenSeconds: number;
  /** From where the next event will be understood. */
  readonly here: Position;
  readonly otherwise: Otherwise;
}

/** True where a route can be dialled: neither rehearsed nor read out only. */
export function isDialable(route: Route): route is Dialable {
  return route.kind === "number" || route.kind === "sip";
}
