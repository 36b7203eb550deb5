import { describe, expect, it } from "vitest";
import { compareHealth } from "../../../src/tools/probe/probe-server.ts";
import { expectedLine } from "../../support/served-line.ts";

describe("a server's health beside this checkout", () => {
  const expected = expectedLine();
  const { nodes, services } = expected.book;
  const health = { version: expected.version, places: nodes.size, services: services.size };
  const asked = { health, status: 200, clockAhead: 0 };

  it("is the same", () => {
    expect(compareHealth(asked, expected)).toEqual({ notes: [], differences: [] });
  });

  it("tells a clock that is more than half a minute off, and which way", () => {
    expect(compareHealth({ ...asked, clockAhead: 29_000 }, expected).differences).toEqual([]);
    const [ahead] = compareHealth({ ...asked, clockAhead: 31_000 }, expected).differences;
    expect(ahead?.heard).toContain("31 s ahead");
    const [behind] = compareHealth({ ...asked, clockAhead: -90_000 }, expected).differences;
    expect(behind?.heard).toContain("90 s behind");
  });

  it("notes a date that did not come", () => {
    const { notes } = compareHealth({ ...asked, clockAhead: undefined }, expected);
    expect(notes.join()).toContain("No date");
  });
});
