import { createLogger } from "../src/log.ts";
import type { Line } from "../src/phone/line.ts";
import { appLine } from "../src/phone/lines.ts";
import { placeCall } from "../src/phone/phone.ts";
import type { PhoneCall } from "../src/phone/phone-call.ts";
import { signForm } from "../src/phone/requests.ts";
import { buildLine } from "../src/server/build-line.ts";
import { messageClassesOf } from "../src/server/serve.ts";
import { readSettings } from "../src/server/settings.ts";
import { oneOf, type Random, seededRandom } from "../src/tools/load/caller.ts";
import { authToken, productionSettings, publicUrl } from "./servers.ts";

/** A turn of a call as the carrier would send it: an HTTP request, signed and whole. */
export interface Turn {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long this line's answer was, in bytes. */
  readonly answerBytes: number;
}

/** Turns after which a caller hangs up; most have ended before. */
const mostTurns = 25;

/**
 * Walks calls all over the book, in all languages, with every key, silences and transfers however
 * they end, until there are so many turns. None is there twice: each has an address, with the way
 * the caller came, and an event that no other has.
 */
export async function recordTurns(count: number): Promise<readonly Turn[]> {
  const random = seededRandom(count);
  const { app } = buildLine(
    readSettings(productionSettings),
    createLogger("silent", process.stdout),
  );
  const line = appLine(app, authToken, messageClassesOf(app));
  const turns = new Map<string, Turn>();
  const kept: Line = {
    post: async (url, form) => {
      const answer = await line.post(url, form);
      const { Digits, DialCallStatus, DialCallDuration } = form as Readonly<Record<string, string>>;
      const name = [url, Digits, DialCallStatus, DialCallDuration].join();
      if (turns.size < count && !turns.has(name)) {
        const path = url.slice(publicUrl.length);
        const answerBytes = Buffer.byteLength(answer.body);
        turns.set(name, { path, ...signForm(authToken, url, form), answerBytes });
      }
      return answer;
    },
  };
  while (turns.size < count) {
    const from = random() < 0.1 ? "anonymous" : "+32470123456";
    const call = await placeCall(kept, { voiceUrl: `${publicUrl}/voice`, from });
    for (let turn = 0; turn < mostTurns && call.state.kind !== "ended"; turn += 1) {
      await goOn(call, random);
    }
  }
  return [...turns.values()];
}

async function goOn(call: PhoneCall, random: Random): Promise<void> {
  if (call.state.kind === "ringing") {
    const status = oneOf(["completed", "busy", "no-answer", "failed", "canceled"] as const, random);
    const talkSeconds = status === "completed" ? Math.ceil(random() * 600) : 0;
    await call.endTransfer(status, { talkSeconds });
  } else if (random() < 0.15) {
    await call.wait();
  } else {
    await call.press(oneOf([..."111222333445690*#"], random));
  }
}

/** The same turn, signed by somebody who has not the token; or with so long a signature. */
export function forge(turn: Turn, signatureBytes?: number): Turn {
  const name = "X-Twilio-Signature";
  const right = turn.headers[name] ?? "";
  const forged =
    signatureBytes === undefined
      ? right.replace(/^./, (letter) => (letter === "A" ? "B" : "A"))
      : "A".repeat(signatureBytes);
  return { ...turn, headers: { ...turn.headers, [name]: forged } };
}
