import type { PhoneCall } from "../phone/phone-call.ts";

/** The position that the line wrote in the address it waits at; empty where it waits for nothing. */
export function positionOf({ state }: PhoneCall): URLSearchParams {
  const url =
    state.kind === "listening"
      ? state.gather.action
      : state.kind === "ringing"
        ? (state.dial.action ?? "")
        : "";
  return URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams();
}
