import { httpLine } from "../src/phone/http-line.ts";
import { placeCall } from "../src/phone/phone.ts";
import { BenchError } from "./bench-error.ts";
import { authToken, publicUrl } from "./contestants.ts";
import type { SignedRequest } from "./post.ts";

/**
 * The calls that are walked: keys; "-" is a silence, "busy" ends the transfer that rings. French,
 * Dutch and English; menus, service pages, wrong keys, going back, hearing again, danger.
 */
const calls: readonly (readonly string[])[] = [
  ["1", "2", "1", "#", "*", "*", "3", "1", "*", "-", "-"],
  ["1", "1", "-", "busy", "-", "1", "*"],
  ["1", "4", "9", "1", "*", "5", "1", "*", "0", "*"],
  ["2", "2", "1", "*", "3", "2", "*", "4", "-", "1"],
  ["2", "0", "-", "busy", "*", "-"],
  ["2", "3", "1", "#", "8", "*", "5", "2", "*", "4", "2"],
  ["3", "2", "2", "*", "3", "-", "-", "-", "*"],
  ["3", "5", "1", "*", "2", "*", "4", "3", "*", "1", "*"],
  ["-", "-", "3", "3", "1", "*", "0", "*"],
];

/** Shows that a server answers, before anything is recorded: it is refused, for want of a signature. */
export const arrivalToTry: SignedRequest = { path: "/voice", headers: {}, body: "" };

/** What the recorded calls are made of. */
export interface Recording {
  readonly requests: readonly SignedRequest[];
  /** How long each answer was, in bytes. */
  readonly answerBytes: readonly number[];
}

/**
 * Walks the calls over a server of this machine, and keeps every request as it was sent.
 *
 * @throws {BenchError} when no transfer rings where one should
 */
export async function recordCalls(port: number): Promise<Recording> {
  const requests: SignedRequest[] = [];
  const answerBytes: number[] = [];
  const connectTo = `http://127.0.0.1:${port}`;
  const line = httpLine({
    authToken,
    connectTo,
    send: async (url, init) => {
      const response = await fetch(url, init);
      const headers = Object.fromEntries(new Headers(init.headers));
      requests.push({ path: url.slice(connectTo.length), headers, body: String(init.body) });
      answerBytes.push((await response.clone().arrayBuffer()).byteLength);
      return response;
    },
  });
  for (const steps of calls) {
    const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
    for (const step of steps) {
      if (step === "-") await call.wait();
      else if (step !== "busy") await call.press(step);
      else if (call.state.kind === "ringing") await call.endTransfer("busy");
      else throw new BenchError(`No transfer rings after ${steps.join(" ")}: correct the calls.`);
    }
    await call.hangUp();
  }
  return { requests, answerBytes };
}
