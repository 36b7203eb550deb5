import type { StudioProblem } from "../../api.ts";
import type { HeardRequest, RecorderView, TakeView } from "../../recorder-api.ts";

/** The program refused or does not answer; the message says what is wrong, "" where nothing came. */
export class RecorderProblem extends Error {}

/** What there is to record. @throws {RecorderProblem} */
export async function askSentences(): Promise<RecorderView> {
  return (await ask("api/sentences")).json();
}

/** Has files made of a take. @throws {RecorderProblem} */
export async function sendTake(name: string, wav: Blob): Promise<TakeView> {
  const headers = { "content-type": "audio/wav" };
  return (await ask(`api/takes/${name}`, { method: "POST", headers, body: wav })).json();
}

/** Throws away what was made of a sentence. @throws {RecorderProblem} */
export async function discardTake(name: string): Promise<TakeView> {
  return (await ask(`api/takes/${name}`, { method: "DELETE" })).json();
}

/** Has a sentence count: somebody has listened to that file. @throws {RecorderProblem} */
export async function sendHeard(name: string, file: string): Promise<TakeView> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ file } satisfies HeardRequest);
  return (await ask(`api/heard/${name}`, { method: "POST", headers, body })).json();
}

/** Where a file of the folder is played from. */
export function clipAddress(file: string): string {
  return `api/clips/${file}`;
}

async function ask(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options).catch(() => {
    throw new RecorderProblem("");
  });
  if (response.ok) return response;
  const { problem }: Partial<StudioProblem> = await response.json().catch(() => ({}));
  throw new RecorderProblem(problem ?? `${response.status} ${response.statusText}`);
}
