import { describe, expect, it } from "vitest";
import { mistakes } from "./mistakes.ts";

const nodes = "tree/nodes";

describe("a key that leads nowhere", () => {
  it("is told with the place it may have meant", () => {
    expect(mistakes({ [`${nodes}/main/keys/2`]: "your-right" })).toEqual([
      'menus/tree.ts: "main" leads to "your-right", which is no place and no service. Did you mean "your-rights"?',
    ]);
  });

  it("is told with the service it may have meant", () => {
    expect(mistakes({ [`${nodes}/your-rights/keys/1`]: "day-lime" })).toEqual([
      'menus/tree.ts: "your-rights" leads to "day-lime", which is no place and no service. Did you mean "day-line"?',
    ]);
  });

  it("is told with another fix where no name is close", () => {
    expect(mistakes({ [`${nodes}/main/keys/2`]: "papers" })).toEqual([
      'menus/tree.ts: "main" leads to "papers", which is no place and no service. Add it, or name another.',
    ]);
  });
});

describe("keys", () => {
  it("leave no gap", () => {
    expect(mistakes({ [`${nodes}/main/keys/4`]: "day-line" })).toEqual([
      'menus/tree.ts: "main" has no key 3. Options take 1, 2, 3… without a gap.',
    ]);
  });

  it("start at 1, for languages too", () => {
    expect(mistakes({ [`${nodes}/welcome/keys/1`]: null })).toEqual([
      'menus/tree.ts: "welcome" has no key 1. Options take 1, 2, 3… without a gap.',
    ]);
  });
});

describe("the places every call needs", () => {
  it("start is a place", () => {
    expect(mistakes({ "tree/start": "welcom" })).toEqual([
      'menus/tree.ts: start is "welcom", which is no place of kind "language". Did you mean "welcome"?',
    ]);
  });

  it("start offers languages", () => {
    expect(mistakes({ "tree/start": "main" })).toEqual([
      'menus/tree.ts: start is "main", which is no place of kind "language". Add it, or name another.',
    ]);
  });

  it("home is a menu", () => {
    expect(mistakes({ "tree/home": "mian" })).toEqual([
      'menus/tree.ts: home is "mian", which is no place of kind "menu". Did you mean "main"?',
    ]);
  });

  it("danger is a danger place", () => {
    expect(mistakes({ "tree/danger": "talk-now" })).toEqual([
      'menus/tree.ts: danger is "talk-now", which is no place of kind "danger". Add it, or name another.',
    ]);
  });
});

describe("danger", () => {
  it("calls a service that exists", () => {
    expect(mistakes({ [`${nodes}/in-danger/service`]: "ambulence" })).toEqual([
      'menus/tree.ts: "in-danger" leads to "ambulence", which is no service. Did you mean "ambulance"?',
    ]);
  });

  it("calls a service, not a menu", () => {
    expect(mistakes({ [`${nodes}/in-danger/service`]: "main" })).toEqual([
      'menus/tree.ts: "in-danger" leads to "main", which is no service. Add it, or name another.',
    ]);
  });
});

describe("a first-open place", () => {
  it("leads to lines that exist", () => {
    expect(mistakes({ [`${nodes}/talk-now/lines/nl`]: ["nite-line"] })).toEqual([
      'menus/tree.ts: "talk-now" leads to "nite-line", which is no place and no service. Did you mean "night-line"?',
    ]);
  });

  it("never leads to itself: the call would run in a circle", () => {
    expect(mistakes({ [`${nodes}/talk-now/lines/nl`]: ["talk-now"] })).toEqual([
      'menus/tree.ts: "talk-now" leads to "talk-now", which is first-open too. Name the services of "talk-now" instead.',
    ]);
  });
});

describe("lines for callers who press no keys", () => {
  it("are services that exist", () => {
    expect(mistakes({ "tree/withoutKeys/fr": ["nigt-line"] })).toEqual([
      'menus/tree.ts: withoutKeys, fr names "nigt-line", which is no service. Did you mean "night-line"?',
    ]);
  });

  it("answer day and night", () => {
    expect(mistakes({ "tree/withoutKeys/no language yet": ["night-line", "day-line"] })).toEqual([
      'menus/tree.ts: withoutKeys, no language yet names "day-line", which is not open day and night. Choose one with hours "24/7".',
    ]);
  });
});

describe("names and ways", () => {
  it("a place is named unlike any service", () => {
    const place = { kind: "menu", title: "main.title", keys: { 1: "main" } };
    expect(mistakes({ [`${nodes}/day-line`]: place })).toEqual([
      'menus/tree.ts: "day-line" is also the name of a service. Give the place another name.',
    ]);
  });

  it("a key leads to every place", () => {
    const place = { kind: "menu", title: "main.title", keys: { 1: "day-line" } };
    expect(mistakes({ [`${nodes}/attic`]: place })).toEqual([
      'menus/tree.ts: no key leads to "attic". Offer it in a menu, or remove it.',
    ]);
  });

  it("two places that lead only to each other are out of reach", () => {
    const lost = (other: string) => ({ kind: "menu", title: "main.title", keys: { 1: other } });
    expect(
      mistakes({ [`${nodes}/attic`]: lost("cellar"), [`${nodes}/cellar`]: lost("attic") }),
    ).toEqual([
      'menus/tree.ts: no key leads to "attic". Offer it in a menu, or remove it.',
      'menus/tree.ts: no key leads to "cellar". Offer it in a menu, or remove it.',
    ]);
  });

  it("a menu offers every service: being an alternative is not enough", () => {
    expect(
      mistakes({
        [`${nodes}/your-rights/keys/1`]: "night-line",
        [`${nodes}/talk-now/lines/fr`]: ["night-line"],
        [`${nodes}/talk-now/lines/en`]: ["night-line"],
      }),
    ).toEqual(['menus/services.ts: no menu offers "day-line". Give it a key in menus/tree.ts.']);
  });
});
