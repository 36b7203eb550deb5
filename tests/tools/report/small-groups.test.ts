import { describe, expect, it } from "vitest";
import { attack, isRecovered } from "./attack.ts";
import { attackReports } from "./small-groups.ts";

const known = { danger: "danger", emergency: "112" };
const list = (
  name: string,
  counts: Readonly<Record<string, number | "hidden">>,
  total: number,
) => ({
  name,
  columns: ["calls"],
  rows: Object.entries(counts).map(([row, cell]) => ({ name: row, cells: [cell] })),
  totals: [total],
});

describe("the attack", () => {
  it("works out a figure that is hidden alone, and one that the others leave no choice", () => {
    const found = attack(
      {
        summary: { calls: 20 },
        tables: [
          list("languages", { fr: 18, nl: "hidden" }, 20),
          list("hours", { 1: "hidden", 2: "hidden", 3: "hidden", 4: 17 }, 20),
          list("weekdays", { 1: "hidden", 2: "hidden", 3: 15 }, 20),
        ],
      },
      known,
    );
    expect(found.filter(isRecovered).map(({ name, least }) => [name, least])).toEqual([
      ["languages nl calls", 2],
      ["hours 1 calls", 1],
      ["hours 2 calls", 1],
      ["hours 3 calls", 1],
    ]);
    expect(found.at(-1)).toMatchObject({ name: "weekdays 2 calls", least: 1, most: 4 });
  });

  it("works out a figure across tables, and the few who are left over", () => {
    const services = {
      name: "services",
      columns: ["calls"],
      rows: [
        { name: "1712", cells: [12] },
        { name: "awel", cells: [18] },
      ],
    };
    const found = attack(
      {
        summary: { calls: 20 },
        tables: [
          services,
          list("endings", { "1712": "hidden", "main": "hidden", "goodbye": 5 }, 20),
        ],
      },
      known,
    );
    // Of the fifteen, at most twelve hung up at 1712: three or more did at the menu.
    const main = found.find(({ name }) => name === "endings main calls");
    expect(main?.least).toBeGreaterThanOrEqual(3);
    expect(found.filter(isRecovered).map(({ name, least }) => [name, least])).toEqual([
      ["calls - services awel", 2],
    ]);
  });
});

describe("random reports", () => {
  it("keep every hidden figure, and every small group, from the attack", () => {
    // Ten thousand are a drill.
    const { hidden, ...found } = attackReports(300, 1);
    expect(hidden).toBeGreaterThan(3000);
    expect(found).toEqual({ recovered: [], narrowed: [], open: [] });
  });
});
