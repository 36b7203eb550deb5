import { clipFile } from "../line/speech/recorded.ts";
import { toJson, toLines } from "../mistakes.ts";
import { CarrierError } from "../phone/line.ts";
import { httpLine } from "../phone/lines.ts";
import { placeCall } from "../phone/phone.ts";
import type { PhoneEvent } from "../phone/phone-call.ts";
import { TwimlError } from "../phone/twiml/element.ts";
import { dialledBy } from "../phone/twiml/verbs.ts";
import { readCallOptions, serveForCall } from "./call-options.ts";
import { helplineCommand } from "./command.ts";
import { handleCall, openKeyboard } from "./handle-call.ts";

const options = {
  at: {
    type: "string",
    description: "when the call takes place, Belgian time: 2026-12-25T10:00",
    valueHint: "time",
  },
  keys: {
    type: "string",
    description:
      "keys to press, with commas: 3,2,1. A hyphen presses nothing until the silence is over",
    valueHint: "keys",
  },
  transfer: {
    type: "string",
    description:
      "how transfers end: completed, short (answered for some seconds, as by a tape), busy, no-answer, failed or star. A server that rehearses makes none",
    valueHint: "ending",
  },
  language: { type: "string", description: "choose this language first: fr, nl or en" },
  json: { type: "boolean", description: "print one JSON object an event" },
  url: { type: "string", description: "call a running server at its PUBLIC_URL, not a new one" },
  token: { type: "string", description: "the auth token of that server, for the signature" },
} as const;

/** What the keyboard does, said once. */
const legend = `Keys: 0 to 9, * and #. Enter waits the silence out, Escape hangs up.\n`;

/** Said where --transfer had nothing to end. */
const nothingRang =
  "Nothing rang, so --transfer ended nothing: these keys lead to no call, or the server rehearses (TRANSFERS=rehearse) and only says whom it would call.\n";

/** `helpline call`: a telephone in the terminal. No real telephone rings. Finds a call that fails. */
export const call = helplineCommand(
  {
    name: "call",
    description: "Call the line from the terminal. No real telephone rings.",
    options,
  },
  async (args) => {
    const chosen = readCallOptions(args);
    const print = (event: PhoneEvent) => {
      const text = chosen.json ? toJson(event) : describeEvent(event);
      if (text !== "") process.stdout.write(text);
    };
    const server = chosen.server ?? (await serveForCall(chosen.at));
    let hasRung = false;
    const keyboard = openKeyboard();
    if (keyboard !== undefined) process.stderr.write(legend);
    try {
      const phoneCall = await placeCall(httpLine(server), {
        voiceUrl: `${server.publicUrl}/voice`,
        onEvent: (event) => {
          server.setClock?.(event.at);
          hasRung ||= event.kind === "ringing";
          print(event);
        },
      });
      await handleCall(phoneCall, chosen, keyboard);
      if (chosen.transfer !== undefined && !hasRung) process.stderr.write(nothingRang);
      return "good";
    } catch (error) {
      if (!(error instanceof TwimlError || error instanceof CarrierError)) throw error;
      const hint = chosen.server === undefined ? "" : hintFor(error.message);
      process.stderr.write(toLines([`The call failed. ${error.message}${hint}`]));
      return "found";
    } finally {
      keyboard?.close();
      await server.stop?.();
    }
  },
);

/** What to look at where a server refuses the call. */
function hintFor(message: string): string {
  if (message.includes("answered 403")) {
    return " It refuses the signature: --token must be its TWILIO_AUTH_TOKEN, and --url its PUBLIC_URL.";
  }
  return message.includes("answered 404") ? " Give --url as its PUBLIC_URL, without /voice." : "";
}

/** An event of a call as a line for people, or nothing where there is nothing to tell. */
export function describeEvent(event: PhoneEvent): string {
  const line = (text: string, at = event.at) => toLines([`${clock(at)}  ${text}`]);
  switch (event.kind) {
    case "said": {
      const { language, voice, rate, text, recording } = event.said;
      const isSlow = rate !== 100 || isSlowClip(recording);
      const slower = isSlow ? `, slower` : "";
      return line(`[${language} ${voice}${slower}] ${text}`, event.said.startsAt);
    }
    case "pressed":
      return line(`          key ${event.key}`);
    case "ignored":
      return line(`          key ${event.key}: not heard during a call`);
    case "silent":
      return line(`          silence, ${event.seconds} s`);
    case "ringing": {
      const { callerId = "the caller's own number" } = event.dial;
      const told = line(`♪ would ring ${dialledBy(event.dial)}, showing ${callerId}`);
      return told.replace("♪", "\u0007♪");
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

/** Whether a file that is played is the slow copy of a recording. */
function isSlowClip(recording: string | undefined): boolean {
  const file = recording?.split("/").slice(-2).join("/") ?? "";
  return clipFile.exec(file)?.[3] !== undefined;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`.padStart(5);
}
