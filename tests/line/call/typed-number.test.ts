import { describe, expect, it } from "vitest";
import { callAt, callIn, noon } from "./tiny-call.ts";

describe("1 1 2, typed by somebody who was told to dial it", () => {
  const typedAt = (...seconds: readonly number[]) =>
    seconds.reduce(
      (call, second, index) =>
        call.since({ at: `${noon}:0${second}` }).press((["1", "1", "2"] as const)[index]),
      callAt(noon),
    );

  it("is danger within six seconds, in every language, and star leads to the start", () => {
    for (const call of [typedAt(1, 2, 3), typedAt(4, 5, 6), typedAt(0, 0, 0)]) {
      expect(call.where).toBe("in-danger");
      expect(call.languages).toEqual(["fr", "nl", "en"]);
      expect(call.dials).toBe("dial ambulance");
      expect(call.press("*").where).toBe("welcome");
    }
  });

  it.each([
    ["later", () => typedAt(3, 5, 7)],
    ["after another key", () => callAt(noon).press("9", "1", "1", "2")],
    ["after what is no single key", () => callAt(noon).press(undefined, "1", "1", "2")],
    ["after a silence", () => callAt(noon).keepSilent().press("1", "1", "2")],
    ["after the first menu", () => callIn("fr", noon).press("1")],
    [
      "where nothing tells when the call began",
      () => callAt(noon).press("1", "1").movedTo({ begun: undefined }).press("2"),
    ],
  ])("is what its keys say, %s", (_when, made) => {
    const call = made();
    expect(call.here.place).not.toBe("in-danger");
    expect(call.here.typed).not.toBe("112");
  });

  it("is danger wherever it comes in one, with the way back", () => {
    expect(callAt(noon).press("112").where).toBe("in-danger");
    const call = callIn("fr", noon).press("2").press("112");
    expect(call.where).toBe("in-danger");
    expect(call.languages).toEqual(["fr"]);
    expect(call.press("*").where).toBe("helplines");
  });
});
