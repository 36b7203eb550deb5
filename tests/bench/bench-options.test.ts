import { describe, expect, it } from "vitest";
import { readBenchOptions } from "../../bench/bench-options.ts";

const defaults = { _: [], rounds: "5", seconds: "4" };

describe("the options of the benchmark", () => {
  it("are read", () => {
    expect(readBenchOptions(defaults)).toEqual({ rounds: 5, seconds: 4, json: false });
    expect(readBenchOptions({ ...defaults, rounds: "2", json: true })).toEqual({
      rounds: 2,
      seconds: 4,
      json: true,
    });
  });

  it.each(["0", "51", "1.5", "-1", "many", "", true])("refuse %s rounds", (rounds) => {
    expect(() => readBenchOptions({ ...defaults, rounds })).toThrow(
      "--rounds is a whole number from 1 to 50, such as --rounds 3.",
    );
  });

  it("tell every mistake at once", () => {
    expect(() => readBenchOptions({ ...defaults, rounds: "0", seconds: "61" })).toThrow(
      /--rounds is .*\n--seconds is a whole number from 1 to 60/,
    );
  });

  it("suggest what was meant", () => {
    expect(() => readBenchOptions({ ...defaults, round: "3" })).toThrow(
      'There is no option --round. Did you mean "rounds"?',
    );
  });
});
