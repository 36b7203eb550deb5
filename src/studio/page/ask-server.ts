import type { Change } from "../../line/book/acts.ts";
import type { Language } from "../../line/book/language.ts";
import type { MapGraph } from "../../tools/map/graph.ts";
import type {
  CallRequest,
  CallStep,
  CallView,
  FactsView,
  KeysView,
  LetterView,
  StudioProblem,
  VoiceView,
  WayView,
  WordsView,
} from "../api.ts";
import type {
  DraftRequest,
  DraftView,
  HistoryView,
  KeepRequest,
  KeptView,
  LoginRequest,
  MeView,
  PhrasesView,
  ProofLine,
  ProofRequest,
  RecordedView,
  TodayView,
  TranslationChoice,
  TranslationView,
} from "../desk-api.ts";
import { texts } from "./texts.ts";

/** The server refused or did not answer; the message says what is wrong, for people. */
export class ServerProblem extends Error {
  /** The status of the answer; undefined where none came. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/** Plays a call from its start. @throws {ServerProblem} */
export async function askCall(
  at: string | undefined,
  steps: readonly CallStep[],
): Promise<CallView> {
  const response = await ask(
    "api/call",
    posted(JSON.stringify({ ...(at ? { at } : {}), steps } satisfies CallRequest)),
  );
  return response.json();
}

/** What the standing keys mean. @throws {ServerProblem} */
export async function askKeys(): Promise<KeysView> {
  return (await ask("api/keys")).json();
}

/** What callers hear. @throws {ServerProblem} */
export async function askVoice(): Promise<VoiceView> {
  return (await ask("api/voice")).json();
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

/** What the line states. @throws {ServerProblem} */
export async function askFacts(at: string | undefined): Promise<FactsView> {
  return (await ask(`api/facts?${query({ at })}`)).json();
}

/** A letter to a service. @throws {ServerProblem} */
export async function askLetter(service: string, language: Language): Promise<LetterView> {
  const headers = { accept: "application/json" };
  return (await ask(letterAddress(service, language), { headers })).json();
}

/** Where the same letter is a page to print. */
export function letterAddress(service: string, language: Language): string {
  return `api/letter/${encodeURIComponent(service)}?${query({ language })}`;
}

/** Who is at the desk. @throws {ServerProblem} */
export async function askMe(): Promise<MeView> {
  return (await ask("api/me")).json();
}

/** What differs from the release, and what needs a person. @throws {ServerProblem} */
export async function askToday(): Promise<TodayView> {
  return (await ask("api/today")).json();
}

/** Fifty acts before that one, newest first. @throws {ServerProblem} */
export async function askHistory(before: number): Promise<HistoryView> {
  return (await ask(`api/acts?before=${before}`)).json();
}

/**
 * Has a change proved.
 *
 * @param onLine told of each line of the answer as it comes: how far it is, then what came of it
 * @throws {ServerProblem} when it is refused, or the answer breaks off
 */
export async function askProof(
  change: Change,
  onLine: (line: ProofLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const body = JSON.stringify({ change } satisfies ProofRequest);
  const response = await ask("api/proofs", { ...posted(body), signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = () => reader?.read().catch(() => undefined);
  let text = "";
  let isDone = false;
  for (let read = await next(); read?.done === false; read = await next()) {
    const lines = (text + read.value).split("\n");
    text = lines.pop() ?? "";
    for (const line of lines) {
      const told: ProofLine = JSON.parse(line);
      isDone = !("progress" in told);
      onLine(told);
    }
  }
  if (!isDone) throw new ServerProblem(texts().noAnswer);
}

/** Keeps what was proved. @throws {ServerProblem} with status 409 when it is to be proved again */
export async function askKeep(request: KeepRequest): Promise<KeptView> {
  return (await ask("api/acts", posted(JSON.stringify(request)))).json();
}

/** What comes of a name and a password: who it is now; or that one is wrong; or in how many seconds to try again. */
type LoginAnswer = { readonly me: MeView } | { readonly wait: number } | "wrong";

/** Logs somebody in. @throws {ServerProblem} */
export async function askLogin(login: LoginRequest): Promise<LoginAnswer> {
  const response = await send("api/login", posted(JSON.stringify(login)));
  if (response.status === 401) return "wrong";
  const wait = Number(response.headers.get("Retry-After"));
  if (response.status === 429 && wait > 0) return { wait };
  await mustBeGood(response);
  return { me: await askMe() };
}

/** Ends the login here, or with `everywhere` in every browser. @throws {ServerProblem} */
export async function askLogout(everywhere: boolean): Promise<void> {
  await mustBeGood(await send(everywhere ? "api/logout-everywhere" : "api/logout", posted("{}")));
}

let logInAgain = async (): Promise<boolean> => false;

/** Has whoever asks something with a login that has ended asked to log in again; true: it is asked once more. */
export function onLoginEnded(ask: () => Promise<boolean>): void {
  logInAgain = ask;
}

/** Every phrase. @throws {ServerProblem} */
export async function askPhrases(): Promise<PhrasesView> {
  return (await ask("api/phrases")).json();
}

/** In how many sentences a phrase is heard, and how many of those are recorded. It may take a minute. @throws {ServerProblem} */
export async function askRecorded(phrase: string): Promise<RecordedView> {
  return (await ask(`api/recorded?${query({ phrase })}`)).json();
}

/** What other words for a phrase would be like. @throws {ServerProblem} */
export async function askDraft(request: DraftRequest, signal: AbortSignal): Promise<DraftView> {
  return (await ask("api/drafts", { ...posted(JSON.stringify(request)), signal })).json();
}

/** Where a file for a translator is downloaded. */
export function translationAddress(asked: {
  readonly from: Language;
  readonly to: Language;
  readonly format: string;
  readonly only: TranslationChoice;
}): string {
  return `api/translation?${query(asked)}`;
}

/** What a translator's file would change. @throws {ServerProblem} */
export async function askTranslation(file: Blob, type: string): Promise<TranslationView> {
  const options = { method: "POST", headers: { "content-type": type }, body: file };
  return (await ask("api/translation", options)).json();
}

function posted(body: string): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body };
}

async function ask(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await send(address, options);
  const isAgain = response.status === 401 && (await logInAgain());
  return mustBeGood(isAgain ? await send(address, options) : response);
}

function send(address: string, options: RequestInit): Promise<Response> {
  // What the browser says of it is in its own words, and in English.
  return fetch(address, options).catch(() => {
    throw new ServerProblem(texts().noAnswer);
  });
}

async function mustBeGood(response: Response): Promise<Response> {
  if (response.ok) return response;
  const answer: Partial<StudioProblem> = await response.json().catch(() => ({}));
  throw new ServerProblem(
    answer.problem ?? `${response.status} ${response.statusText}`,
    response.status,
  );
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return new URLSearchParams(given).toString();
}
