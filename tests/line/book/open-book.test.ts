import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { bookProblems, openBook } from "../../../src/line/book/open-book.ts";
import type { Route } from "../../../src/line/book/route.ts";
import { parseHours } from "../../../src/line/hours/notation.ts";
import { BookError } from "../../../src/mistakes.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { changed, mistakes } from "./mistakes.ts";
import { tinyBook } from "./tiny-book.ts";

const spoken = (): Route => ({ kind: "spoken" });

describe("a sound book", () => {
  it("opens, as do the menus, services and phrases of this line", () => {
    expect(bookProblems(tinyBook)).toEqual([]);
    expect(bookProblems(bookDraft)).toEqual([]);
  });

  it("keeps its places and landmarks", () => {
    const book = openBook(tinyBook, spoken);
    expect([book.start, book.home, book.danger]).toEqual(["welcome", "main", "in-danger"]);
    expect(book.withoutKeys).toEqual(tinyBook.tree.withoutKeys);
    expect([...book.nodes]).toEqual(Object.entries(tinyBook.tree.nodes));
  });

  it("keeps what is known of a service, and its name", () => {
    const { "day-line": written } = tinyBook.services;
    expect(openBook(tinyBook, spoken).services.get("day-line")).toMatchObject({
      id: "day-line",
      phone: written?.phone,
      secondPhone: written?.secondPhone,
      answers: written?.answers,
      alternatives: written?.alternatives,
      source: written?.source,
    });
  });

  it("has hours read, or the words for want of hours", () => {
    const hoursOf = (hours: string) =>
      openBook(changed({ "services/day-line/hours": hours }), spoken).services.get("day-line")
        ?.hours;
    expect(hoursOf("Mo-Fr 09:00-17:00; PH off")).toEqual(parseHours("Mo-Fr 09:00-17:00; PH off"));
    expect(hoursOf("24/7")).toBe("always");
    expect(hoursOf("unknown")).toBe("unknown");
    expect(hoursOf("by appointment")).toBe("by appointment");
  });

  it("has hours reviewed three months after they were checked, numbers six, or when their source says", () => {
    const { services } = openBook(tinyBook, spoken);
    const due = [...services].map(([id, { reviewDue }]) => [id, reviewDue.toString()]);
    expect(due).toEqual([
      ["ambulance", "2026-07-31"],
      // Three months after 31 August there is no 31st.
      ["day-line", "2026-11-30"],
      ["night-line", "2027-01-21"],
    ]);
    expect(services.get("day-line")?.reviewDue).toBeInstanceOf(Temporal.PlainDate);
  });

  it("reaches each service as it is told", () => {
    const book = openBook(tinyBook, (id, { phone }) => ({
      kind: "sip",
      uri: `sip:${phone}@${id}`,
      callerId: undefined,
    }));
    expect([...book.services.values()].map(({ route }) => route)).toMatchObject([
      { uri: "sip:112@ambulance" },
      { uri: "sip:0800 12 345@day-line" },
      { uri: "sip:106@night-line" },
    ]);
  });
});

describe("a service with a mistake", () => {
  it("has alternatives that exist", () => {
    expect(mistakes({ "services/day-line/alternatives/fr": ["nite-line"] })).toEqual([
      'menus/services.ts: "day-line" has the alternative "nite-line", which is no service. Did you mean "night-line"?',
    ]);
  });

  it("has services for alternatives, not places", () => {
    expect(mistakes({ "services/day-line/alternatives/en": ["your-rights"] })).toEqual([
      'menus/services.ts: "day-line" has the alternative "your-rights", which is no service. Add it, or name another.',
    ]);
  });

  it("has hours that can be read", () => {
    expect(mistakes({ "services/day-line/hours": "Mo-Fr 9-17" })).toEqual([
      expect.stringMatching(/^menus\/services\.ts: "day-line": "9-17" .* "Mo-Fr 09:00-17:00/),
    ]);
  });

  it("is told the words for want of hours that it may have meant", () => {
    expect(mistakes({ "services/day-line/hours": "by apointment" })).toEqual([
      expect.stringMatching(
        /^menus\/services\.ts: "day-line": .* Did you mean "by appointment"\?$/,
      ),
    ]);
  });
});

describe("several mistakes", () => {
  it("are told at once, tree, services and phrases", () => {
    expect(
      mistakes({
        "tree/nodes/main/keys/2": "your-right",
        "tree/nodes/your-rights/keys/5": "main",
        "tree/withoutKeys/nl": ["day-line"],
        "services/day-line/hours": "always",
        "services/day-line/alternatives/en": ["nobody"],
        "phrases/nl/option": "Druk {{key}}.",
      }),
    ).toEqual([
      expect.stringContaining('"main" leads to "your-right"'),
      expect.stringContaining('"your-rights" has no key 4'),
      expect.stringContaining('withoutKeys, nl names "day-line"'),
      expect.stringContaining('"day-line" has the alternative "nobody"'),
      expect.stringContaining('"day-line": "always"'),
      expect.stringContaining('locales/nl.ts: "option"'),
    ]);
  });

  it("of shape are told at once, in every file", () => {
    expect(
      mistakes({
        "tree/nodes/main/kind": "menus",
        "services/day-line/phone": "none",
        "services/day-line/source/checked": "2026-02-31",
        "phrases/en/wrong-key": "",
      }),
    ).toEqual([
      expect.stringMatching(/^menus\/tree\.ts: nodes › main › kind/),
      expect.stringMatching(/^menus\/services\.ts: day-line › phone/),
      expect.stringMatching(/^menus\/services\.ts: day-line › source › checked/),
      expect.stringMatching(/^locales\/en\.ts: wrong-key/),
    ]);
  });
});

describe("a start with a broken book", () => {
  it("fails with a BookError, a line for each mistake", () => {
    const broken = changed({ "tree/home": "mian", "phrases/nl/wrong-key": null });
    const problems = bookProblems(broken);
    const open = () => openBook(broken, spoken);
    expect(open).toThrow(BookError);
    expect(open).toThrow(expect.objectContaining({ code: "book", problems }));
    expect(open).toThrow(problems.join("\n"));
  });
});
