import { appendFileSync } from "node:fs";
import { describe, expect, it, type TestContext } from "vitest";
import type { Change } from "../../src/line/book/acts.ts";
import type { Standing } from "../../src/line/book/standing.ts";
import { aChange, actsOf, journalWith, linesOf, readAt } from "../support/journal-file.ts";

const say = (text: string): Change => ({ do: "say", language: "fr", phrase: "hello", text });
const hours = (from: string, written = "Mo-Fr 09:00-17:00"): Change => ({
  do: "hours",
  service: "chat",
  hours: written,
  from,
});
const number = (from: string, phone = "02 555 01 01"): Change => ({
  do: "number",
  service: "chat",
  phone,
  from,
});
const undo = (act: number): Change => ({ do: "undo", act });
const checked = (outcome: "confirmed" | "unclear" | "not reached", on: string): Change => ({
  do: "checked",
  fact: "chat",
  on,
  outcome,
});

describe("What counts of a journal", () => {
  it.for<[string, readonly Change[], readonly number[]]>([
    ["all, in order", [aChange, say("a"), number("2026-12-01T00:00")], [1, 2, 3]],
    ["what was said last", [say("a"), aChange, say("b")], [2, 3]],
    ["words of each language", [say("a"), { ...say("b"), language: "nl" } as Change], [1, 2]],
    ["not what is undone", [aChange, say("a"), undo(1)], [2]],
    ["what was said before, where the later is undone", [say("a"), say("b"), undo(2)], [1]],
    ["an undo, whatever undoes it", [aChange, undo(1), undo(2)], []],
    ["nothing of an undo of what is not there", [aChange, undo(9)], [1]],
    ["nothing of an undo of what comes later", [undo(2), aChange], [2]],
    ["what is undone twice, as if once", [aChange, say("a"), undo(1), undo(1)], [2]],
    ["each closure", [aChange, aChange, { ...aChange, do: "withdraw" } as Change], [1, 2, 3]],
    ["what was adopted", [aChange, { do: "adopted", acts: [1] }], [1, 2]],
    [
      "not a closure that is over for a day",
      [
        { ...aChange, from: "2026-12-01T00:00", until: "2026-12-09T12:00" } as Change,
        { ...aChange, from: "2026-12-01T00:00", until: "2026-12-09T14:00" } as Change,
      ],
      [2],
    ],
    [
      "a number that does not work, until it is undone",
      [{ do: "withdraw", service: "chat", from: "2020-01-01T00:00" }],
      [1],
    ],
    ["hours from each day that is to come", [hours("2027-01-01"), hours("2027-02-01")], [1, 2]],
    ["the last of one day's", [hours("2027-01-01"), hours("2027-01-01", "Mo-Fr 10:00-17:00")], [2]],
    [
      "of hours that have begun, those that began last",
      [hours("2026-12-05"), hours("2026-12-01"), hours("2027-01-01")],
      [1, 3],
    ],
    [
      "of numbers that have begun, the one that began last",
      [number("2026-12-01T00:00"), number("2026-12-05T00:00", "02 555 02 02")],
      [2],
    ],
    [
      "the number before, where the later is undone",
      [number("2026-12-01T00:00"), number("2026-12-05T00:00", "02 555 02 02"), undo(2)],
      [1],
    ],
    [
      "the newest check",
      [checked("confirmed", "2026-11-01"), checked("unclear", "2026-12-01")],
      [2],
    ],
    [
      "the newest check, though an older one was written down later",
      [checked("confirmed", "2026-12-01"), checked("unclear", "2026-11-01")],
      [1],
    ],
    [
      "what was confirmed, though nobody could be reached later",
      [checked("confirmed", "2026-11-01"), checked("not reached", "2026-12-01")],
      [1, 2],
    ],
    [
      "each wish of a service that agreed",
      [
        { do: "agreed", service: "chat", ringSeconds: 30 },
        { do: "agreed", service: "chat", callerId: "caller" },
        { do: "agreed", service: "chat", ringSeconds: 40 },
      ],
      [2, 3],
    ],
  ])("%s", async ([, changes, numbers], test) => {
    const whole = await journalWith(test, linesOf(actsOf(...changes)));
    expect(numbersOf(await whole.journal.read())).toEqual(numbers);
    // The same comes out when each line is read as it comes.
    const grown = await journalWith(test, "");
    for (const act of actsOf(...changes)) {
      await grown.journal.read();
      appendFileSync(grown.path, linesOf([act]));
    }
    expect(numbersOf(await grown.journal.read())).toEqual(numbers);
  });

  it("knows the services of what was undone within a day", async (test) => {
    const at = readAt.subtract({ hours: 2 }).toString();
    const long = readAt.subtract({ hours: 25 }).toString();
    const standing = await read(
      test,
      linesOf(
        actsOf(
          aChange,
          { ...aChange, service: "other" } as Change,
          say("a"),
          {
            ...undo(1),
            at,
          },
          { ...undo(2), at: long },
          undo(3),
        ),
      ),
    );
    expect([...standing.touched]).toEqual([["chat", Date.parse(at)]]);
  });

  it("says nothing is to come of a clock that was ahead", async (test) => {
    const at = readAt.add({ hours: 2 }).toString();
    const standing = await read(test, linesOf(actsOf(aChange, { ...undo(1), at })));
    expect([...standing.touched]).toEqual([["chat", readAt.epochMilliseconds]]);
  });

  it("passes over what cannot be read, and tells which and why", async (test) => {
    const [first, second, third] = actsOf(aChange, say("a"), say("b")).map((act) => linesOf([act]));
    const newer = `{"number":3,"at":"2026-12-01T00:00:00Z","by":"Ann","do":"sing"}\n`;
    const wrong = `{"number":4,"at":"2026-12-01T00:00:00Z","by":"Ann","do":"close"}\n`;
    const standing = await read(
      test,
      `${first}nonsense\n\n${second}${second}${first}${newer}${third}${wrong}[]\n`,
    );
    expect(numbersOf(standing)).toEqual([1, 2]);
    expect(standing.unread).toEqual({
      count: 7,
      newest: [
        "line 2 is no JSON",
        "line 5 (act 2) comes after act 2",
        "line 6 (act 1) comes after act 2",
        "line 7 (act 3) is of a kind that this version does not know",
        "line 8 (act 3) comes after act 3",
        "line 9 (act 4) has mistakes",
        "line 10 has no number, time and name",
      ],
    });
    // The next act comes after those of a newer version.
    expect(standing).toMatchObject({ number: 4, last: { number: 2 } });
  });

  it("does not take an undo that was never kept", async (test) => {
    const [first, second] = actsOf(aChange, say("a"));
    const lost = { ...actsOf(undo(1))[0], number: 2 } as typeof first;
    expect(
      numbersOf(
        await read(test, linesOf([first, second, lost].filter((act) => act !== undefined))),
      ),
    ).toEqual([1, 2]);
    const escaped = linesOf(actsOf(aChange, undo(1))).replace('"undo"', '"\\u0075ndo"');
    expect(numbersOf(await read(test, escaped))).toEqual([]);
  });

  it("tells the newest twenty of a thousand lines of nonsense", async (test) => {
    const { unread } = await read(test, "nonsense\n".repeat(1000));
    expect(unread.count).toBe(1000);
    expect(unread.newest).toHaveLength(20);
    expect(unread.newest.at(-1)).toBe("line 1000 is no JSON");
  });
});

async function read(test: TestContext, text: string): Promise<Standing> {
  const { journal } = await journalWith(test, text);
  return journal.read();
}

function numbersOf({ acts }: Standing): readonly number[] {
  return acts.map(({ number }) => number);
}
