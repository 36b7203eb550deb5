import { Temporal } from "temporal-polyfill";
import { type Act, type ActOf, type Change, serviceOf } from "../../line/book/acts.ts";
import { nextTurn } from "../../line/book/amend.ts";
import { changeProblems } from "../../line/book/check-changes.ts";
import { type Language, languages } from "../../line/book/language.ts";
import type { BookDraft } from "../../line/book/open-book.ts";
import { inBrussels } from "../../line/hours/calendar.ts";
import type { Recordings } from "../../line/speech/recorded.ts";
import { SettingsError } from "../../mistakes.ts";
import { editionOpener, noActs } from "../../server/editions.ts";
import { settingsWhenLive } from "../own-line.ts";
import { isQuiet, type Proposal } from "../propose.ts";
import { type BeforeAndAfter, momentsOf, type Span, spanOf, turnsOfAWeek } from "./act-moments.ts";
import { type ChangedAnswer, nameOfText } from "./changed-answers.ts";
import { type HeardChange, hearChange } from "./hear-change.ts";
import { phraseProblems } from "./phrases.ts";
import { listProblems, type Problem } from "./promise.ts";
import { proveMoment } from "./prove-moment.ts";
import { type Lack, lacksAt } from "./still-reached.ts";
import { sayingProblems } from "./words.ts";

/** A change to be proved, and the book and the acts that it comes on top of. */
interface ProposedAct extends Proposal {
  readonly draft: BookDraft;
  readonly by?: string;
  /** The line's settings, for its ROUTES and SIP_TRUNK. Nothing is dialled. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** What is recorded; absent: nothing. */
  readonly recordings?: Recordings | undefined;
  readonly now: Temporal.Instant;
}

/** A lack from a moment on; its line begins with the moment, by the clock in Brussels. */
export interface LackAt extends Lack {
  /** As "2026-12-24 18:00". */
  readonly at: string;
}

/** What was proved of a change. */
export interface ActProof {
  /** How many answers callers get otherwise. */
  readonly changed: number;
  /** Of those, how many the carrier's voice says from then on that were recorded, and the other way round; absent where nothing is recorded. */
  readonly voices?: { readonly lost: number; readonly gained: number };
  /** Where those are, each place once a language. */
  readonly places: readonly Pick<ChangedAnswer, "place" | "language">[];
  /** One call in each language, before and after. */
  readonly heard: readonly HeardChange[];
  /** When it was proved. */
  readonly moments: readonly string[];
  /** What it breaks that was whole: each with when, the keys to it and, where one mends it, whom to add. */
  readonly broken: readonly string[];
  /** What it leaves worse, though callers have other ways. */
  readonly warnings: readonly string[];
  /** What of both is somebody whom callers cannot reach, and when: the same lines, as data. */
  readonly lacks: readonly LackAt[];
  readonly seconds: number;
}

/** How far a proof is. */
export interface ProofProgress {
  readonly done: number;
  readonly of: number;
  readonly doing: string;
}

/**
 * Proves a change before it is kept: at each moment at which callers may hear it, every answer that
 * it changes is called up in the real app and held to what the line promises; in the week after it
 * begins, somebody is to be reached whenever a door turns. What was broken before does not count.
 *
 * @throws {BookError} when the book has mistakes without any act
 * @throws {SettingsError} when the settings have, or the file that ROUTES names
 */
export async function proveAct(
  proposed: ProposedAct,
  onProgress: (progress: ProofProgress) => void,
): Promise<ActProof> {
  const started = performance.now();
  const { draft, acts, now, environment = {}, recordings } = proposed;
  const settings = settingsWhenLive(environment);
  const open = editionOpener(settings, draft);
  const { act, actsAfter } = withChange(proposed);
  const openedAt = (at: Temporal.Instant): BeforeAndAfter => ({
    before: open({ ...noActs, acts }, at),
    after: open({ ...noActs, acts: actsAfter }, at),
  });
  const span = act && spanOf(act, now);
  const moments = act === undefined ? [] : momentsOf(act, now, openedAt);
  const [names, broken] = [[] as string[], [] as string[]];
  const proved = new Set<string>();
  const voices = { lost: 0, gained: 0 };
  const places = new Map<string, ChangedAnswer>();
  const problems: Problem[] = [];
  const heard = new Map<Language, HeardChange>();
  const tell = (done: number, doing: string) => onProgress({ done, of: moments.length + 1, doing });
  for (const [done, { name: when, at }] of moments.entries()) {
    const name = `${when}, ${clockOf(at)}`;
    tell(done, name);
    const opened = openedAt(at);
    names.push(name);
    broken.push(
      ...refusals(proposed.change, opened, (services) =>
        editionOpener(settings, { ...draft, services }),
      ),
    );
    // What the book does not take changes nothing that could be heard.
    if (broken.length > 0) break;
    const occasion = {
      name,
      at,
      service: act && serviceOf(act),
      isBeginning: span?.from.equals(at) === true,
      recordings,
    };
    const proof = await proveMoment(opened, occasion, proved);
    for (const answer of proof.answers) {
      if (!proved.has(answer.name)) {
        voices.lost += Number(answer.wasRecorded && !answer.isRecorded);
        voices.gained += Number(answer.isRecorded && !answer.wasRecorded);
      }
      proved.add(answer.name);
      places.set(`${answer.place} ${answer.language}`, answer);
    }
    // Of its end only where nothing is heard of it before.
    const isEnd = span?.until?.equals(at) === true;
    for (const language of languages) {
      const nearest = proof.answers
        .filter((answer) => answer.language === language)
        .toSorted(
          (one, other) =>
            Number(saysNews(other)) - Number(saysNews(one)) || one.path.length - other.path.length,
        )[0];
      if (nearest === undefined || (isEnd && heard.has(language))) continue;
      heard.set(language, await hearChange(opened, at, name, nearest, language));
    }
    problems.push(...proof.problems);
  }
  tell(moments.length, "whom callers reach");
  const lacks =
    span === undefined || broken.length > 0
      ? []
      : lacksIn(span, draft, [...acts, ...actsAfter], openedAt);
  if (act?.do === "say" && broken.length === 0) {
    broken.push(...(await wordsOf(act, openedAt(now), proved.size > 0)));
  }
  broken.push(
    ...listProblems(problems),
    ...lacks.filter(({ isWarning }) => !isWarning).map(({ message }) => message),
  );
  tell(moments.length + 1, "");
  return {
    changed: proved.size,
    ...(recordings === undefined ? {} : { voices }),
    places: [...places.values()].map(({ place, language }) => ({ place, language })),
    heard: [...heard.values()],
    moments: names,
    broken,
    warnings: lacks.filter(({ isWarning }) => isWarning).map(({ message }) => message),
    lacks,
    seconds: (performance.now() - started) / 1000,
  };
}

/** Is something said there that was not? Elsewhere only what rings, or what a key leads to, is another. */
function saysNews({ said, saidBefore }: ChangedAnswer): boolean {
  return said.some((one) => !saidBefore.has(nameOfText(one)));
}

/** The acts with the change; and the act whose moments are those of the change, undefined where nobody hears it. */
function withChange({ acts, change, actsAfter, by = "a proof", now }: ProposedAct): {
  readonly act: Act | undefined;
  readonly actsAfter: readonly Act[];
} {
  if (change.do === "undo") {
    const act = acts.find(({ number }) => number === change.act);
    return { act, actsAfter: actsAfter ?? acts.filter((other) => other !== act) };
  }
  const number = Math.max(0, ...acts.map((act) => act.number)) + 1;
  const act: Act = { number, at: `${now}`, by, ...change };
  return {
    // A check moves a day ahead, on which a doubt is added: until then there is a word less.
    act: isQuiet(change) ? undefined : act,
    actsAfter: actsAfter ?? [...acts, act],
  };
}

/** Why the book or the settings do not take the change, where they took what there was before. */
function refusals(
  change: Change,
  { before, after }: BeforeAndAfter,
  readRoutes: (services: BookDraft["services"]) => unknown,
): readonly string[] {
  const told = after.skipped.filter((line) => !before.skipped.includes(line));
  const problemsWith = ({ draft: { services } }: BeforeAndAfter["after"]) => {
    try {
      readRoutes(services);
      return [];
    } catch (error) {
      if (error instanceof SettingsError) return error.problems;
      throw error;
    }
  };
  const known = problemsWith(before);
  // Beside the other acts too: a number may be another service's by one of them.
  const beside = told.length > 0 ? [] : changeProblems(change, before.draft);
  return [
    ...beside.map((problem) => `the book does not take it: ${problem}`),
    ...told.map((line) => line.replace(/^act \d+ is passed over/, "the book does not take it")),
    ...problemsWith(after).filter((problem) => !known.includes(problem)),
  ];
}

/** Whom callers reach no more at some time of the first week, each told once. */
function lacksIn(
  span: Span,
  { tree: { withoutKeys } }: BookDraft,
  acts: readonly Act[],
  openedAt: (at: Temporal.Instant) => BeforeAndAfter,
): readonly LackAt[] {
  const lacks = new Map<string, LackAt>();
  let opened = openedAt(span.from);
  let turn = nextTurn(acts, span.from);
  for (const at of turnsOfAWeek(span, acts, opened)) {
    // Between two turns of the acts the book is the same.
    if (turn !== undefined && Temporal.Instant.compare(at, turn) >= 0) {
      opened = openedAt(at);
      turn = nextTurn(acts, at);
    }
    const known = [...lacksAt(opened.before.book, withoutKeys, at)].map(({ message }) => message);
    for (const lack of lacksAt(opened.after.book, withoutKeys, at)) {
      const { message } = lack;
      if (known.includes(message) || lacks.has(message)) continue;
      const clock = clockOf(at);
      lacks.set(message, { ...lack, at: clock, message: `${clock}: ${message}` });
    }
  }
  return [...lacks.values()];
}

/** What is wrong with words whether they are heard or not. */
async function wordsOf(
  { language, phrase, text }: ActOf<"say">,
  { after }: BeforeAndAfter,
  isHeard: boolean,
): Promise<readonly string[]> {
  const problems = await phraseProblems(after.draft.phrases, language, phrase);
  // Of what is heard, sentences are read with their blanks filled.
  if (isHeard) return problems;
  return [
    ...problems,
    ...sayingProblems(language, [text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, "$1")]),
  ];
}

/** "2026-12-24 18:00", by the clock in Brussels. */
function clockOf(at: Temporal.Instant): string {
  const { year, month, day, hour, minute } = inBrussels(at);
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
