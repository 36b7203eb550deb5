import type { Temporal } from "temporal-polyfill";
import { digestOf } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import type { Recordings } from "../../line/speech/recorded.ts";
import { createSpeech } from "../../line/speech/speech.ts";
import type { Edition } from "../../server/editions.ts";
import type { BeforeAndAfter } from "./act-moments.ts";
import { answersInLimits, noFault, rightVoice } from "./as-announced.ts";
import { type ChangedAnswer, changedAnswers, nameOfText } from "./changed-answers.ts";
import { createEar } from "./ear.ts";
import { ringsInTime } from "./help-in-reach.ts";
import { lineOver } from "./line-to-prove.ts";
import type { Problem, Promised } from "./promise.ts";
import { type Guide, HeardBefore, type Reach } from "./reach.ts";
import { withKey } from "./steps.ts";
import { always, whenBroken } from "./visits.ts";
import { walkLine } from "./walk-line.ts";
import { sayingProblems } from "./words.ts";

/** What was proved of one moment. */
interface MomentProof {
  /** The answers that callers get otherwise. */
  readonly answers: readonly ChangedAnswer[];
  /** What is broken there and was not before. */
  readonly problems: readonly Problem[];
}

/** The moment, and what else can be heard at it alone. */
interface Occasion {
  readonly name: string;
  readonly at: Temporal.Instant;
  /** The service that the act changes, for callers who were told of it before. */
  readonly service: string | undefined;
  /** The act begins: what is heard at any moment alike is heard then. */
  readonly isBeginning: boolean;
  /** What is recorded; absent: nothing. */
  readonly recordings?: Recordings | undefined;
}

/**
 * Calls up every answer that differs between two books at a moment, in the real app, and holds it
 * to what the line promises; also what is heard by callers on the page of the changed service, and
 * while the line itself is broken.
 *
 * @param proved the names of answers that were proved at another moment
 */
export async function proveMoment(
  { before, after }: BeforeAndAfter,
  occasion: Occasion,
  proved: ReadonlySet<string>,
): Promise<MomentProof> {
  if (digestOf(before.book) === digestOf(after.book)) return { answers: [], problems: [] };
  const { name, at, recordings } = occasion;
  const spoken = ({ book, draft }: Edition) => ({
    book,
    speech: createSpeech(draft.phrases),
    recordings,
  });
  const { answers, isNews, guide } = changedAnswers(spoken(before), spoken(after), at, proved);
  if (!isNews) return { answers, problems: [] };
  const ear = createEar(after.book, after.draft.phrases);
  const found = await problemsOf(after, occasion, guide(ear));
  // What was broken before is looked for only where something is.
  const known = found.length === 0 ? [] : await problemsOf(before, occasion, guide(ear));
  const old = new Set(known.map(nameOfProblem));
  return {
    answers,
    problems: [
      ...newSentences(answers, name),
      ...found.filter((problem) => !old.has(nameOfProblem(problem))),
    ],
  };
}

/** Names a problem that may have grown or shrunk. */
function nameOfProblem({ where, path, message }: Problem): string {
  return JSON.stringify([where, path, message.replaceAll(/\d+(\.\d+)?/g, "n")]);
}

/** Sentences that nobody heard before, and that are too long to be kept in mind or cannot be said. */
function newSentences(answers: readonly ChangedAnswer[], where: string): readonly Problem[] {
  const heard = new Set<string>(answers.flatMap(({ saidBefore }) => [...saidBefore]));
  return answers.flatMap(({ said, path }) =>
    said.flatMap((one) => {
      const name = nameOfText(one);
      if (heard.has(name)) return [];
      heard.add(name);
      return sayingProblems(one.language, [one.text]).map((message) => ({ where, path, message }));
    }),
  );
}

/** Everything that is broken in a book at a moment, as far as the guide leads. */
async function problemsOf(
  amended: Edition,
  { name, at, service, isBeginning }: Occasion,
  guide: Guide,
): Promise<readonly Problem[]> {
  const line = lineOver(amended, () => at);
  const { book, phrases } = line;
  const ear = createEar(book, phrases);
  const hold = async (
    { line: called, voiceUrl }: Pick<typeof line, "line" | "voiceUrl">,
    where: string,
    reach: Reach | Guide,
    promises: readonly Promised[],
  ) => {
    const walk = await walkLine(called, { voiceUrl }, reach, new HeardBefore());
    return promises.flatMap((promise) =>
      [...promise(walk, { book, ear })].map((broken) => ({ ...broken, where })),
    );
  };
  const problems: Problem[] = [...(await hold(line, name, guide, [...always, ringsInTime]))];
  const told = service === undefined || book.services.get(service)?.changed === undefined;
  for (const language of told ? [] : languages) {
    const page = `/pressed?language=${language}&place=${service}&told=1`;
    const called = { line: withKey(line.line, "1"), voiceUrl: line.voiceUrl + page };
    const where = `${name}, for a caller who was told of ${service} in ${language} before`;
    problems.push(
      ...(await hold(called, where, "nowhere", [noFault, rightVoice, answersInLimits])),
    );
  }
  if (!isBeginning) return problems;
  const faulty = lineOver(amended, () => {
    throw new Error("This clock is broken, to prove what callers hear then.");
  });
  const where = `${name}, while the line itself is broken`;
  return [...problems, ...(await hold(faulty, where, "everywhere", whenBroken))];
}
