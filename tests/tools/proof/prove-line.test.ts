import { describe, expect, it } from "vitest";
import { placeCall } from "../../../src/phone/phone.ts";
import { noActs } from "../../../src/server/editions.ts";
import { lineToProve } from "../../../src/tools/proof/line-to-prove.ts";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { provedBook } from "../../support/proved-book.ts";

/** Some of the conditions, of each kind: an ordinary one, a mode, a changed book, a broken line. The drill walks under all. */
const sample = [
  "Sunday at three in the night",
  "Monday at ten, 112 read out",
  "Monday at ten, a service closed and another withdrawn",
  "a caller in nl whose page was told before an act",
  "a caller in nl whose place has gone from the book",
  "the line's own clock is broken",
];

describe("the proof of a line", () => {
  const line = lineToProve(provedBook);

  it("calls at every moment that matters, in every mode, and where something is broken", () => {
    expect(visitsTo(line.book).map(({ name }) => name)).toEqual([
      "Monday at ten",
      "Sunday at three in the night",
      "Christmas Day at ten",
      "Friday at half past five",
      "Saturday at three in the afternoon",
      "the night the clock goes back, first time",
      "the night the clock goes forward",
      "when every fact is past review",
      "the night the clock goes back, second time",
      "the minute before the opening of day-line",
      "the first minute of day-line",
      "the last minute of day-line",
      "the minute after the closing of day-line",
      "Monday at ten, rehearsed",
      "Monday at ten, test number",
      "Monday at ten, 112 read out",
      "Monday at ten, number withheld",
      "Monday at ten, a service closed and another withdrawn",
      "a caller in fr whose page was told before an act",
      "a caller in nl whose page was told before an act",
      "a caller in en whose page was told before an act",
      "a caller in fr whose place has gone from the book",
      "a caller in nl whose place has gone from the book",
      "a caller in en whose place has gone from the book",
      "the line's own clock is broken",
    ]);
  });

  it("is the proof of the voices that speak, not of the usual ones", async () => {
    // One that knows neither pauses nor a slower rate.
    const voice = "Google.nl-NL-Chirp3-HD-Kore";
    const spoken = lineToProve(provedBook, noActs, undefined, { VOICE_NL: voice });
    const visits = visitsTo(spoken.book);
    for (const { mode, clock } of visits) {
      const call = await placeCall(spoken.open({ mode, clock }), { voiceUrl: spoken.voiceUrl });
      expect(call.sinceLastTurn.map((said) => said.voice)).toContain(voice);
    }
    const some = visits.filter(({ name }) => sample.includes(name));
    const { problems } = await proveLine(spoken, some);
    expect(problems.filter((problem) => !problem.includes("is never heard"))).toEqual([]);
  });

  it("hears that a page was changed while the caller was told of it", async () => {
    const visits = visitsTo(line.book).filter(({ name }) => name.includes("told before an act"));
    const { problems } = await proveLine(line, visits);
    expect(problems.filter((problem) => !problem.includes("is never heard"))).toEqual([]);
    expect(problems.join("\n")).not.toContain('"service.changed" is never heard');
  });

  it("finds nothing where every promise is kept", async () => {
    const visits = visitsTo(line.book).filter(({ name }) => sample.includes(name));
    const proof = await proveLine(line, visits);
    expect(proof.problems.filter((problem) => !problem.includes("is never heard"))).toEqual([]);
    expect(proof.walks.map(({ name }) => name)).toEqual(sample);
    for (const { states } of proof.walks) expect(states).toBeGreaterThan(0);
    expect(proof.extremes[0]?.seconds).toBeGreaterThan(60);
    expect(proof.extremes[0]?.where).toMatch(/, keys /);
  });
});
