import { describe, expect, it } from "vitest";
import { didYouMean } from "../src/mistakes.ts";

describe("did you mean", () => {
  it.each([
    ["a letter left out", "care-centr"],
    ["a letter too many", "care-centrre"],
    ["another letter", "care-centra"],
    ["two letters changed about", "care-center"],
  ])("suggests the name behind %s", (_slip, name) => {
    expect(didYouMean(name, ["careful", "care-centre"])).toBe(' Did you mean "care-centre"?');
  });

  it("suggests the closest of several, the first of equals", () => {
    expect(didYouMean("line-2", ["line-22", "lane-22"])).toBe(' Did you mean "line-22"?');
    expect(didYouMean("line-2", ["line-1", "line-3"])).toBe(' Did you mean "line-1"?');
  });

  it("suggests nothing that is another word", () => {
    expect(didYouMean("rights", ["danger", "main"])).toBe("");
    expect(didYouMean("care-centre-ghent.name", ["care-centre-ghent.about"])).toBe("");
  });

  it("keeps short numbers apart: 106 is no slip for 112", () => {
    expect(didYouMean("106", ["112", "1712"])).toBe("");
    expect(didYouMean("1721", ["106", "1712"])).toBe(' Did you mean "1712"?');
  });

  it("suggests nothing where nothing is known", () => {
    expect(didYouMean("main", [])).toBe("");
  });
});
