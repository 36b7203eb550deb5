import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/line/book/language.ts";
import { type Position, stages } from "../../src/line/call/position.ts";
import { fromQuery, toQuery } from "../../src/twilio/addresses.ts";

const start: Position = {
  language: undefined,
  place: "welcome",
  stage: "prompt",
  trail: [],
  tried: [],
  passes: 0,
  redials: 0,
  slow: false,
};

describe("a position in an address", () => {
  it("is short where there is little to remember", () => {
    expect(toQuery(start)).toBe("place=welcome");
  });

  it("tells all it remembers", () => {
    const position: Position = {
      language: "nl",
      place: "sos-viol",
      stage: "no-answer",
      trail: ["welcome", "main"],
      tried: ["sos-viol", "night-line"],
      passes: 2,
      redials: 1,
      slow: true,
      toldAt: 29_923_740,
      talked: true,
      faults: 1,
      begun: 1_795_424_400_000,
      typed: "11",
    };
    expect(toQuery(position)).toBe(
      "language=nl&place=sos-viol&stage=no-answer&trail=welcome.main&tried=sos-viol.night-line&passes=2&redials=1&slow=yes&told=29923740&talked=yes&faults=1&begun=1795424400000&typed=11",
    );
  });

  const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
  const count = fc.integer({ min: 0, max: 9_999_999_999 });
  const positions: fc.Arbitrary<Position> = fc.record(
    {
      language: fc.constantFrom(undefined, ...languages),
      place: name,
      stage: fc.constantFrom(...stages),
      trail: fc.array(name, { maxLength: 5 }),
      tried: fc.array(name, { maxLength: 5 }),
      passes: count,
      redials: count,
      slow: fc.boolean(),
      toldAt: count,
      talked: fc.constant(true as const),
      faults: count,
      begun: fc.integer({ min: 0, max: 9_999_999_999_999 }),
      typed: fc.constantFrom("1", "11"),
    },
    {
      requiredKeys: ["language", "place", "stage", "trail", "tried", "passes", "redials", "slow"],
    },
  );

  it("comes back as it went, in signs that no proxy rewrites", () => {
    fc.assert(
      fc.property(positions, (position) => {
        const query = toQuery(position);
        expect(query).toMatch(/^[\w.=&-]+$/);
        expect(new URL(`https://x/voice?${query}`).search).toBe(`?${query}`);
        expect(fromQuery(new URLSearchParams(query))).toEqual(position);
      }),
      { numRuns: 300 },
    );
  });

  it("comes back also with names that no book has, each escaped", () => {
    const position = { ...start, place: "a&b=c", trail: ["é", "x y"], tried: ["#", "1+1"] };
    const query = toQuery(position);
    expect(query).toBe("place=a%26b%3Dc&trail=%C3%A9.x+y&tried=%23.1%2B1");
    expect(fromQuery(new URLSearchParams(query))).toEqual(position);
  });

  it("is read from anything, without a fault", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (query) => {
        const position = fromQuery(new URLSearchParams(query));
        expect(position).toMatchObject({ passes: expect.any(Number), slow: expect.any(Boolean) });
        expect(position.passes).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["language=de", { language: undefined }],
    ["language=FR", { language: undefined }],
    ["stage=elsewhere", { stage: "prompt" }],
    ["passes=-1", { passes: 0 }],
    ["passes=1.5", { passes: 0 }],
    ["passes=1e3", { passes: 0 }],
    ["passes=9999999999999999", { passes: 0 }],
    ["silences=3", { passes: 3 }],
    ["passes=x1", { passes: 0 }],
    ["passes=1x", { passes: 0 }],
    ["silences=3&passes=1", { passes: 1 }],
    ["typed=112", { typed: undefined }],
    ["typed=011", { typed: undefined }],
    ["typed=111", { typed: undefined }],
    ["typed=", { typed: undefined }],
    ["begun=yesterday", { begun: undefined }],
    ["slow=no", { slow: false }],
    ["tried=", { tried: [] }],
    ["trail=", { trail: [] }],
    ["place=a&place=b", { place: "a" }],
    ["", { place: "", language: undefined }],
  ])("what is no value counts as none: %s", (query, expected) => {
    expect(fromQuery(new URLSearchParams(query))).toMatchObject(expected);
  });

  it.each(["told=soon", "faults=many", "told=-1", "faults="])("and is left out: %s", (query) => {
    const position = fromQuery(new URLSearchParams(query));
    expect(position.toldAt).toBeUndefined();
    expect(position.faults).toBeUndefined();
  });

  it.each(["talked=no", "talked=true", "talked=YES", "talked=", ""])(
    "and nobody has answered: %s",
    (query) => {
      expect(fromQuery(new URLSearchParams(query)).talked).toBeUndefined();
    },
  );
});
