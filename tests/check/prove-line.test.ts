import { describe, expect, it } from "vitest";
import type { BookDraft } from "../../src/book/open-book.ts";
import { type LineToProve, proveLine } from "../../src/check/prove-line.ts";
import { visitsTo } from "../../src/check/visits.ts";
import { lineToProve } from "../../src/cli/line-to-prove.ts";
import type { Answer, Line } from "../../src/phone/line.ts";
import { provedBook, withFrench } from "./proved-book.ts";

/** Everything that is wrong with a line on Monday at ten, but for phrases this small book never says. */
async function problemsOf(line: LineToProve): Promise<readonly string[]> {
  const monday = visitsTo(line.book)[0];
  if (monday === undefined) throw new Error("The line is walked at no moment.");
  const { problems } = await proveLine(line, [{ ...monday, reach: "once" }]);
  return problems.filter((problem) => !problem.includes("is never heard"));
}

const problemsOfBook = (draft: BookDraft) => problemsOf(lineToProve(draft));

/** A line on which each request or each answer is spoilt. */
function spoilt({
  request = (url, form) => [url, form],
  answer = (given) => given,
}: {
  request?: (url: string, form: Readonly<Record<string, string>>) => Parameters<Line["post"]>;
  answer?: (given: Answer, url: string) => Answer;
}): LineToProve {
  const line = lineToProve(provedBook);
  return {
    ...line,
    open: (visit) => {
      const whole = line.open(visit);
      return {
        post: async (url, form) => {
          const asked = request(url, { ...form } as Readonly<Record<string, string>>);
          return answer(await whole.post(...asked), url);
        },
      };
    },
  };
}

const rewrite =
  (from: string | RegExp, to: string) =>
  (given: Answer): Answer => ({ ...given, body: given.body.replaceAll(from, to) });

const pressInstead = (key: string, other: string) =>
  spoilt({
    request: (url, form) => [url, form.Digits === key ? { ...form, Digits: other } : form],
  });

describe("the proof of a line", () => {
  it("finds nothing where every promise is kept, under every condition", async () => {
    const line = lineToProve(provedBook);
    const proof = await proveLine(line);
    expect(proof.problems.filter((problem) => !problem.includes("is never heard"))).toEqual([]);
    expect(proof.walks.map(({ name }) => name)).toEqual([
      "Monday at ten",
      "Sunday at three in the night",
      "Friday at half past five",
      "Saturday at three in the afternoon",
      "Christmas Day at ten",
      "when every fact is past review",
      "the night the clock goes back, first time",
      "the night the clock goes back, second time",
      "the night the clock goes forward",
      "the minute before the opening of day-line",
      "the first minute of day-line",
      "the last minute of day-line",
      "the minute after the closing of day-line",
      "Monday at ten, rehearsed",
      "Monday at ten, test number",
      "a caller in fr whose place has gone from the book",
      "a caller in nl whose place has gone from the book",
      "a caller in en whose place has gone from the book",
      "the line's own clock is broken",
    ]);
    for (const { states } of proof.walks) expect(states).toBeGreaterThan(0);
    expect(proof.walks[0]?.transitions).toBeGreaterThan(4 * (proof.walks[0]?.states ?? 0));
    expect(proof.longestSilence.seconds).toBeGreaterThan(60);
    expect(proof.longestSilence.where).toMatch(/, keys /);
  }, 60_000);
});

describe("a broken book", () => {
  it.each([
    [
      "a phrase in another language",
      { "advice.say": "We bellen niemand zonder dat u het vraagt, dat is zeker." },
      /^locales\/fr\.ts: "advice\.say" reads like another language \(nl\)/,
    ],
    [
      "two keys with one name: the one that is named does something else",
      { "digit.2": "drei" },
      /key 2 works and is not offered/,
    ],
    [
      "a sentence too long to keep in mind",
      {
        "advice.say":
          "un deux trois quatre cinq six sept huit neuf dix onze douze treize et encore ça",
      },
      /^fr: 16 words in one sentence, at most 15/,
    ],
    [
      "a sign that no voice can say",
      { "advice.say": "appelez (vite)" },
      /^fr: a sign that no voice can say: "appelez \(vite\)"/,
    ],
    [
      "an answer that takes too long",
      { "advice.say": "un deux trois. ".repeat(60).trim() },
      /^Monday at ten, keys 1 2: \d\d s of speech, at most 60/,
    ],
    [
      "a menu that takes too long",
      { "now.title": "un deux trois. ".repeat(27).trim() },
      /^Monday at ten, keys 1: \d\d s of speech, at most 30/,
    ],
    [
      "more words than the carrier speaks in one go",
      { "advice.say": "mot. ".repeat(600).trim() },
      /^Monday at ten, keys 1 2: <Say> .* characters as URL-encoded, over 2000/,
    ],
  ])(
    "is caught: %s",
    async (_what, changes, expected) => {
      const problems = await problemsOfBook(withFrench(changes));
      expect(problems).toContainEqual(expect.stringMatching(expected));
    },
    30_000,
  );

  it("is caught: a service that nothing leads to in one language", async () => {
    const { tree, ...rest } = provedBook;
    const now = {
      kind: "first-open",
      title: "now.title",
      lines: { fr: ["day-line"], nl: ["night-line"], en: ["night-line"] },
    } as const;
    const main = { kind: "menu", title: "main.title", keys: { 1: "advice", 2: "now" } } as const;
    const nodes = { ...tree.nodes, main, now };
    const services = {
      ...rest.services,
      "night-line": { ...rest.services["night-line"], alternatives: { fr: [], nl: [], en: [] } },
    } as BookDraft["services"];
    const problems = await problemsOfBook({ ...rest, services, tree: { ...tree, nodes } });
    expect(problems).toContainEqual(expect.stringMatching(/nothing leads to day-line in nl/));
    expect(problems).not.toContainEqual(expect.stringMatching(/nothing leads to day-line in fr/));
  }, 30_000);

  it("is caught: a phrase that nobody ever hears", async () => {
    const line = lineToProve(provedBook);
    const unheard = { ...provedBook.phrases.fr, "old.say": "nobody says this" };
    const { problems } = await proveLine(
      { ...line, phrases: { fr: unheard, nl: unheard, en: unheard } },
      visitsTo(line.book).slice(1, 2),
    );
    expect(problems).toContain(
      'locales: "old.say" is never heard. Delete it in every language, or use it.',
    );
    expect(problems.join()).not.toContain('"advice.say"');
  }, 30_000);
});

describe("a broken line", () => {
  it("is caught: a fault of its own", async () => {
    const line = lineToProve(provedBook);
    const [monday] = visitsTo(line.book);
    const clock = () => {
      throw new Error("The clock stands still.");
    };
    const visits = monday === undefined ? [] : [{ ...monday, clock }];
    const { problems } = await proveLine(line, visits);
    expect(problems[0]).toMatch(/^Monday at ten, keys none: the line breaks here and apologises/);
  });

  it.each([
    [
      "zero that leads elsewhere",
      () => pressInstead("0", "6"),
      /^Monday at ten, keys 0: zero does not lead to danger/,
    ],
    [
      "danger without its advice",
      () => spoilt({ answer: rewrite(/danger advice/g, "danger silence") }),
      /^Monday at ten, keys 0: zero leads to danger without its advice/,
    ],
    [
      "a key that is offered and does nothing",
      () => pressInstead("2", "9"),
      /key 2 is offered and does not work/,
    ],
    [
      "a key that works and is not offered",
      () => pressInstead("7", "1"),
      /^Monday at ten, keys 7: key 7 works and is not offered/,
    ],
    [
      "silence that ends the call",
      () => spoilt({ answer: rewrite(/<Redirect.*?<\/Redirect>/gs, "<Hangup/>") }),
      /^Monday at ten, keys none: a caller who presses nothing reaches neither a person/,
    ],
    [
      "silence that goes round and round",
      () => spoilt({ request: (url, form) => [url.replace(/&silences=\d/, ""), form] }),
      /the line comes round to the same answer without the caller doing anything/,
    ],
    [
      "a silence that lasts too long",
      () => spoilt({ answer: rewrite(/timeout="8"/g, 'timeout="60"') }),
      /a caller who presses nothing waits \d+ s .* at most 180/,
    ],
    [
      "a voice of another language",
      () =>
        spoilt({
          answer: rewrite(
            /language="nl-BE" voice="Polly.Lisa-Neural"/g,
            'language="fr-BE" voice="Polly.Isabelle-Neural"',
          ),
        }),
      /a caller who chose nl hears fr/,
    ],
    [
      "a star key that leads nowhere",
      () => pressInstead("*", "#"),
      /^Monday at ten, keys 1 \*: the star key leads to main, not to welcome/,
    ],
    [
      "a busy line whose number is not read out",
      () =>
        spoilt({
          answer: (given, url) =>
            url.includes("/ended") ? rewrite("nought", "nothing")(given) : given,
        }),
      /after busy, no number is read out/,
    ],
    [
      "a transfer to another number",
      () => spoilt({ answer: rewrite("+3280011111", "+3280099999") }),
      /day-line never rings in fr/,
    ],
    [
      "a document that the carrier reads otherwise",
      () => spoilt({ answer: rewrite(/ method="POST"/g, "") }),
      /^Monday at ten, keys none: <Gather> .* has an address and no method="POST"/,
    ],
    [
      "an answer that is none",
      () =>
        spoilt({
          answer: (given, url) => (url.includes("/pressed") ? { ...given, status: 500 } : given),
        }),
      /^Monday at ten, keys 1: .*500/,
    ],
  ])(
    "is caught: %s",
    async (_what, breakLine, expected) => {
      const problems = await problemsOf(breakLine());
      expect(problems).toContainEqual(expect.stringMatching(expected));
    },
    30_000,
  );
});
