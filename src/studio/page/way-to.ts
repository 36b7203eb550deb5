import type { Language } from "../../book/language.ts";
import type { CallStep, WordsView } from "../api.ts";
import { askCall } from "./ask-server.ts";
import { languages } from "./languages.ts";

/** What is asked to find a way. */
export interface WayQuestion {
  readonly place: string;
  readonly language: Language;
  readonly at: string | undefined;
  readonly words: WordsView;
}

/** The keys that a menu may offer. */
const optionKeys = ["1", "2", "3", "4", "5"] as const;

/**
 * The shortest keys from the start of a call to a place; undefined where there are none. Which
 * places lead on is read from the words; which key does it is asked of the line itself.
 *
 * @throws {ServerProblem}
 */
export async function wayTo({
  place,
  language,
  at,
  words,
}: WayQuestion): Promise<readonly CallStep[] | undefined> {
  const start = await askCall(at, []);
  if (start.place === place) return [];
  const inDanger = await askCall(at, ["0"]);
  if (inDanger.place === place) return ["0"];
  const first = `${languages.indexOf(language) + 1}`;
  const home = (await askCall(at, [first])).place;
  if (home === undefined) return undefined;
  const places = placesBetween(home, place, words);
  if (places === undefined) return undefined;
  let steps: readonly CallStep[] = [first];
  for (const next of places) {
    const key = await keyTo(next, steps, at);
    if (key === undefined) return undefined;
    steps = [...steps, key];
  }
  return steps;
}

/** The places on the shortest way, the first left out. */
function placesBetween(
  from: string,
  to: string,
  { rows }: WordsView,
): readonly string[] | undefined {
  const before = new Map(
    rows.flatMap((row) => (row.place ? [[row.place, row.usedAt] as const] : [])),
  );
  const ways: string[][] = [[to]];
  const seen = new Set([to]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const [first = to] = way;
    if (first === from) return way.slice(1);
    for (const user of before.get(first) ?? []) {
      // A place without words of its own calls at once: nobody can be led through it.
      if (seen.has(user) || !before.has(user)) continue;
      seen.add(user);
      ways.push([user, ...way]);
    }
  }
  return undefined;
}

async function keyTo(
  place: string,
  steps: readonly CallStep[],
  at: string | undefined,
): Promise<CallStep | undefined> {
  for (const key of optionKeys) {
    const view = await askCall(at, [...steps, key]);
    if (view.place === place && view.stage === "prompt") return key;
  }
  return undefined;
}
