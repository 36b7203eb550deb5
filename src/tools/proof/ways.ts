import type { Book } from "../../line/book/book.ts";
import { type Language, languages } from "../../line/book/language.ts";
import { listeningSeconds } from "../../phone/hear.ts";
import type { Ear } from "./ear.ts";
import type { State } from "./state.ts";
import { type KeyStep, keySteps } from "./steps.ts";

/** How long a way is for a caller, from the first word of the line on. */
export interface Way {
  /** Where it leads: "danger advice", "a language", "a person", or a service. */
  readonly to: string;
  readonly language: Language | "none yet";
  readonly keys: number;
  /** For a caller who hears each prompt to its end before pressing. */
  readonly patientSeconds: number;
  /** For a caller who presses as soon as the key is told, or at once where they know it (barge-in). */
  readonly bargeInSeconds: number;
}

/** Seconds between hearing which key to press and pressing it. */
const reactionSeconds = 1;

/** The ways from arrival to danger, to each language, to a person and to each service. */
export function measureWays(states: readonly State[], book: Book, ear: Ear): readonly Way[] {
  const [arrival] = states;
  if (arrival === undefined) return [];
  const wayTo = (to: string, language: Way["language"], isThere: (state: State) => boolean) => {
    const end = states.find(isThere);
    return end === undefined ? [] : [measure(to, language, arrival, end, ear)];
  };
  return [
    ...wayTo("danger advice", "none yet", ({ at }) => at.get("place") === book.danger),
    ...languages.flatMap((language) => {
      const isIn = ({ at }: State) => at.get("language") === language;
      return [
        ...wayTo("a language", language, isIn),
        ...wayTo("a person", language, (state) => isIn(state) && state.kind === "ringing"),
        ...[...book.services.keys()].flatMap((id) =>
          wayTo(id, language, (state) => isIn(state) && isPageOf(state, id, book)),
        ),
      ];
    }),
  ];
}

function isPageOf({ at }: State, id: string, book: Book): boolean {
  const node = book.nodes.get(at.get("place") ?? "");
  const service = node?.kind === "danger" ? node.service : at.get("place");
  return service === id && !at.has("stage");
}

function measure(
  to: string,
  language: Way["language"],
  arrival: State,
  { path }: State,
  ear: Ear,
): Way {
  let state = arrival;
  let [keys, patientSeconds, bargeInSeconds] = [0, 0, 0];
  for (const step of path) {
    const key = keySteps.find((known) => known === step);
    if (key === undefined) {
      patientSeconds += state.silentSeconds;
      bargeInSeconds += state.silentSeconds;
    } else {
      keys += 1;
      patientSeconds += state.promptSeconds + reactionSeconds;
      bargeInSeconds += secondsUntilOffered(state, key, ear) + reactionSeconds;
    }
    state = state.next.get(step) ?? state;
  }
  return { to, language, keys, patientSeconds, bargeInSeconds };
}

/** Seconds until a key is told; none for a key that is told nowhere here: whoever presses it knows it. */
function secondsUntilOffered({ heard, prompts }: State, key: KeyStep, ear: Ear): number {
  if (!ear.keysOffered(heard).has(key)) return 0;
  let seconds = 0;
  for (const prompt of prompts) {
    if (prompt.kind === "pause") {
      seconds += prompt.seconds;
      continue;
    }
    let text = "";
    for (const part of prompt.parts) {
      const one = { ...prompt, parts: [part] };
      seconds += listeningSeconds(one);
      text += part.kind === "text" ? ` ${part.text}` : " ";
      if (ear.keysOffered([{ language: prompt.language, text }]).has(key)) return seconds;
    }
  }
  return seconds;
}

/** The ways to one goal, over all languages: the median and the worst. */
interface WaySummary {
  readonly to: string;
  readonly keys: Spread;
  /** Seconds for a caller who presses as soon as the key is told. */
  readonly bargeInSeconds: Spread;
  /** Seconds for a caller who hears every prompt to its end. */
  readonly patientSeconds: Spread;
}

/** The middle of some figures, and the largest. */
export interface Spread {
  readonly median: number;
  readonly worst: number;
}

/** One line a goal, in the order they are met; "every service" sums the services up. */
export function summarizeWays(
  ways: readonly Way[],
  services: ReadonlySet<string>,
): readonly WaySummary[] {
  const goals = [...new Set(ways.map(({ to }) => to))];
  const [places, helplines] = [
    goals.filter((goal) => !services.has(goal)),
    goals.filter((goal) => services.has(goal)),
  ];
  return [
    ...places.map((goal) =>
      summarize(
        goal,
        ways.filter(({ to }) => to === goal),
      ),
    ),
    summarize(
      "every service",
      ways.filter(({ to }) => services.has(to)),
    ),
    ...helplines.map((goal) =>
      summarize(
        goal,
        ways.filter(({ to }) => to === goal),
      ),
    ),
  ];
}

function summarize(to: string, ways: readonly Way[]): WaySummary {
  return {
    to,
    keys: spreadOf(ways.map(({ keys }) => keys)),
    bargeInSeconds: spreadOf(ways.map(({ bargeInSeconds }) => bargeInSeconds)),
    patientSeconds: spreadOf(ways.map(({ patientSeconds }) => patientSeconds)),
  };
}

function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}
