import type { PhoneCall } from "../phone/phone-call.ts";

/** What a caller hears in the last turn and what follows, a line each, for people to compare. */
export function describeTurn(call: PhoneCall): readonly string[] {
  const said = call.sinceLastTurn.map(({ language, voice, rate, text }) => {
    const slower = rate === 100 ? "" : `, at ${rate} %`;
    return `[${language} ${voice}${slower}] ${text}`;
  });
  return [...said, whatFollows(call)];
}

function whatFollows({ state }: PhoneCall): string {
  switch (state.kind) {
    case "listening":
      return `then it listens for a key, ${state.silenceSeconds} s`;
    case "ringing": {
      const { target } = state.dial;
      return `then it would ring ${"number" in target ? target.number : target.sip}`;
    }
    case "ended":
      return "then it hangs up";
  }
}
