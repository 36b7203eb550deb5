import type { Language } from "../../line/book/language.ts";
import type { MapGraph } from "../../tools/map/graph.ts";
import type {
  CallRequest,
  CallStep,
  CallView,
  FactsView,
  KeysView,
  StudioProblem,
  WayView,
  WordsView,
} from "../api.ts";
import type { MeView } from "../desk-api.ts";

/** The server refused or did not answer; the message says what is wrong, for people. */
class ServerProblem extends Error {}

/** Plays a call from its start. @throws {ServerProblem} */
export async function askCall(
  at: string | undefined,
  steps: readonly CallStep[],
): Promise<CallView> {
  const response = await ask("api/call", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...(at ? { at } : {}), steps } satisfies CallRequest),
  });
  return response.json();
}

/** What the standing keys mean. @throws {ServerProblem} */
export async function askKeys(): Promise<KeysView> {
  return (await ask("api/keys")).json();
}

/** The ways through a call, in one language. @throws {ServerProblem} */
export async function askMap(language: Language): Promise<MapGraph> {
  return (await ask(`api/map?${query({ language })}`)).json();
}

/** The steps that lead a call to a place; undefined where none do. @throws {ServerProblem} */
export async function askWay(
  place: string,
  language: Language,
  at: string | undefined,
): Promise<readonly CallStep[] | undefined> {
  const way: WayView = await (await ask(`api/way?${query({ place, language, at })}`)).json();
  return way.steps;
}

/** Everything the line can say. @throws {ServerProblem} */
export async function askWords(at: string | undefined): Promise<WordsView> {
  return (await ask(`api/words?${query({ at })}`)).json();
}

/** The services. @throws {ServerProblem} */
export async function askFacts(at: string | undefined): Promise<FactsView> {
  return (await ask(`api/facts?${query({ at })}`)).json();
}

/** Who is at the desk. @throws {ServerProblem} */
export async function askMe(): Promise<MeView> {
  return (await ask("api/me")).json();
}

async function ask(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options).catch((error: unknown) => {
    throw new ServerProblem(error instanceof Error ? error.message : "No answer.");
  });
  if (response.ok) return response;
  const answer: Partial<StudioProblem> = await response.json().catch(() => ({}));
  throw new ServerProblem(answer.problem ?? `${response.status} ${response.statusText}`);
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return new URLSearchParams(given).toString();
}
