import type { PhoneEvent } from "../phone/phone-event.ts";

/** An event of a call as a line for people, or nothing where there is nothing to tell. */
export function describeEvent(event: PhoneEvent): string {
  const line = (text: string) => `${clock(event.at)}  ${text}\n`;
  switch (event.kind) {
    case "said": {
      const { language, voice, rate, text } = event.said;
      const slower = rate === 100 ? "" : `, slower`;
      return `${clock(event.said.startsAt)}  [${language} ${voice}${slower}] ${text}\n`;
    }
    case "pressed":
      return line(`          key ${event.key}`);
    case "ignored":
      return line(`          key ${event.key}: not heard during a call`);
    case "silent":
      return line(`          silence, ${event.seconds} s`);
    case "ringing": {
      const { target, callerId } = event.dial;
      const number = "number" in target ? target.number : target.sip;
      const shown = callerId === undefined ? "the caller's own number" : callerId;
      return line(`\u0007♪ would ring ${number}, showing ${shown}`);
    }
    case "transfer-ended":
      return line(`♪ ${event.status}`);
    case "ended":
      return line(event.by === "line" ? "The line hung up." : "You hung up.");
    case "retried":
      return line("The server gave no answer: it is asked again.");
    case "fell-back":
      return line("The server gave no answer: the fallback is played.");
    case "failed":
    case "posted":
    case "listening":
      return "";
  }
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`.padStart(5);
}
