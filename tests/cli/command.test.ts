import { describe, expect, it } from "vitest";
import { refuseUnknown } from "../../src/cli/command.ts";

const known = { transfer: {}, keys: {} };

describe("an option that does not exist", () => {
  it("is refused with the one that was meant", () => {
    expect(() => refuseUnknown({ _: [], tranfer: "busy" }, known)).toThrow(
      'There is no option --tranfer. Did you mean "transfer"?',
    );
  });

  it("is refused as a loose word too", () => {
    expect(() => refuseUnknown({ _: ["3,2"] }, known)).toThrow('"3,2" belongs to no option.');
  });

  it("is not what the known ones are", () => {
    expect(() => refuseUnknown({ _: [], keys: "1" }, known)).not.toThrow();
  });
});
