import { describe, expect, it } from "vitest";
import { readAct, readChange, writeAct } from "../../../src/line/book/acts.ts";
import { nameOfAct } from "../../../src/line/book/amend.ts";
import { actsOf } from "../../support/acts.ts";

const close = {
  do: "close",
  service: "day-line",
  from: "2026-12-24T00:00",
  until: "2026-12-25T00:00",
} as const;

describe("an act", () => {
  it("is read as it was written", () => {
    const [act] = actsOf([{ ...close, reason: "a day off" }]);
    expect(act).toBeDefined();
    if (act === undefined) return;
    const line = writeAct(act);
    expect(line).not.toContain("\n");
    expect(readAct(line)).toEqual({ act });
  });

  it("is passed over with a reason where it is nonsense", () => {
    const kept = { number: 7, at: "2026-11-23T08:00:00Z", by: "Anna" };
    const reason = (data: unknown) => {
      const read = readAct(typeof data === "string" ? data : JSON.stringify(data));
      return "unread" in read ? read.unread : "none";
    };
    expect(reason("{")).toBe("is no JSON");
    expect(reason("null")).toBe("has no number, time and name");
    expect(reason({ ...close })).toBe("has no number, time and name");
    expect(reason({ ...kept, by: " ", ...close })).toBe("has no number, time and name");
    expect(reason({ ...kept, ...close, until: "soon" })).toBe("(act 7) has mistakes");
    expect(reason({ ...kept, do: "sing" })).toContain("(act 7) is of a kind that this version");
    expect(reason({ ...kept, do: 7 })).toContain("(act 7) is of a kind that this version");
  });

  it("is passed over with a time, a number or a sign that nothing else could bear", () => {
    const [act] = actsOf([{ do: "say", language: "fr", phrase: "day-line.about", text: "Oui." }]);
    const isRead = (changed: object) => "act" in readAct(JSON.stringify({ ...act, ...changed }));
    expect(isRead({})).toBe(true);
    expect(isRead({ at: "2026-11-23T08:00:00.0123456789Z" })).toBe(false);
    expect(isRead({ number: Number.MAX_SAFE_INTEGER })).toBe(false);
    for (const sign of ["\ufffe", "\ud800", "\u202e", "\u0007"]) {
      expect(isRead({ text: `Oui${sign}.` })).toBe(false);
    }
  });

  it("keeps what it knows of a newer version's", () => {
    const [act] = actsOf([close]);
    expect(readAct(JSON.stringify({ ...act, mood: "fine" }))).toEqual({ act });
  });

  it("has a name that each single part of it changes", () => {
    const [act] = actsOf([close]);
    if (act === undefined) throw new Error("There is one.");
    const others = [
      { ...act, number: 2 },
      { ...act, by: "Bert" },
      { ...act, at: "2026-11-23T08:00:01Z" },
      { ...act, until: "2026-12-26T00:00" },
    ];
    expect(new Set([act, ...others].map(nameOfAct)).size).toBe(5);
    const { by, ...rest } = act;
    expect(nameOfAct({ by, ...rest })).toBe(nameOfAct(act));
  });
});

describe("a change that somebody typed", () => {
  const problems = (data: object) => {
    const read = readChange(data);
    return "problems" in read ? read.problems.join(" ") : "";
  };

  it("says which part is wrong, and how it is written", () => {
    expect(problems({ ...close, from: "24/12" })).toContain(
      "from must be a time by the clock in Brussels",
    );
    expect(problems({ ...close, until: "2026-02-30T10:00" })).toContain("until must be a time");
    expect(problems({ do: "hours", service: "x", hours: "24/7", from: "tomorrow" })).toContain(
      "from must be a day",
    );
    expect(problems({ ...close, reason: "two\nlines" })).toContain("reason must be on one line");
    expect(problems({ do: "say", language: "fr", phrase: "main.title", text: " " })).toContain(
      "text must be words",
    );
    expect(problems({ do: "undo", act: 0 })).not.toBe("");
  });

  it("is taken where all its parts are right", () => {
    expect(readChange(close)).toEqual({ change: close });
    expect(readChange({ do: "withdraw", service: "x", from: "2026-12-24T02:00" })).toHaveProperty(
      "change",
    );
  });
});
