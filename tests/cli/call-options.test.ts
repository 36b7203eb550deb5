import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { readCallOptions, type TypedOptions, transferEndings } from "../../src/cli/call-options.ts";
import { SettingsError } from "../../src/mistakes.ts";

/** What is wrong with some options, one line each. */
function mistakes(typed: TypedOptions): readonly string[] {
  try {
    readCallOptions(typed);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe("the options of a call", () => {
  it("are all optional", () => {
    expect(readCallOptions({})).toEqual({
      at: undefined,
      keys: [],
      transfer: undefined,
      json: false,
      server: undefined,
    });
  });

  it.each([
    ["2026-12-25T10:00", "2026-12-25T09:00:00Z"],
    ["2026-07-21T10:00:30", "2026-07-21T08:00:30Z"],
    ["2026-11-23", "2026-11-22T23:00:00Z"],
  ])("take the time as it is in Belgium: %s", (at, instant) => {
    expect(readCallOptions({ at }).at).toEqual(Temporal.Instant.from(instant));
  });

  it.each([
    ["3,2,1", ["3", "2", "1"]],
    [" 0 , *, # ,-", ["0", "*", "#", "-"]],
    ["", []],
  ])("take keys with commas: %s", (keys, pressed) => {
    expect(readCallOptions({ keys }).keys).toEqual(pressed);
  });

  it("press the key of a language before the others, the one the language menu gives it", () => {
    const first = (language: string) => readCallOptions({ language, keys: "9" }).keys;
    const chosen = ["fr", "nl", "en"].map(first);
    for (const keys of chosen) expect(keys).toEqual([expect.stringMatching(/^[1-5]$/), "9"]);
    expect(new Set(chosen.map(([key]) => key)).size).toBe(3);
  });

  it.each(transferEndings)("take the way a transfer ends: %s", (transfer) => {
    expect(readCallOptions({ transfer }).transfer).toBe(transfer);
  });

  it("take a running server, by its address without a slash at the end, and its token", () => {
    expect(readCallOptions({ url: "https://line.example.be/be/", token: "secret" }).server).toEqual(
      {
        publicUrl: "https://line.example.be/be",
        authToken: "secret",
      },
    );
  });
});

describe("a wrong option", () => {
  it.each<[string, TypedOptions, string]>([
    ["time", { at: "tomorrow" }, "--at tomorrow is no time. Write it as 2026-12-25T10:00."],
    ["day", { at: "2026-02-30T10:00" }, "--at 2026-02-30T10:00 is no time."],
    ["time in another zone", { at: "2026-12-25T10:00Z" }, "--at 2026-12-25T10:00Z is no time."],
    ["key", { keys: "1,x,22" }, '--keys has "x", "22". Keys are 0 to 9, * and #; - is a silence.'],
    ["comma too many", { keys: "1,,2" }, '--keys has "".'],
    ["language", { language: "de" }, "--language is one of fr, nl, en."],
    [
      "ending",
      { transfer: "maybe" },
      "--transfer is one of completed, short, busy, no-answer, failed, star.",
    ],
    ["address", { url: "line", token: "secret" }, "--url line is no address."],
    ["server without a token", { url: "https://a.be" }, "--url needs --token"],
    [
      "time for a server that runs",
      { url: "https://a.be", token: "t", at: "2026-12-25" },
      "--at works on a new server only",
    ],
  ])("is told with its fix: %s", (_what, typed, problem) => {
    expect(mistakes(typed)).toEqual([expect.stringContaining(problem)]);
  });

  it("is told together with all the others", () => {
    const typed = { at: "x", keys: "x", language: "x", transfer: "x", url: "x" };
    // An address that is none, has no token and cannot be moved to another time is three mistakes.
    expect(mistakes(typed)).toHaveLength(7);
  });
});
