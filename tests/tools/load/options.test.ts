import { describe, expect, it } from "vitest";
import { SettingsError } from "../../../src/mistakes.ts";
import { readLoadOptions, type TypedLoadOptions } from "../../../src/tools/load/options.ts";

function problemsOf(typed: TypedLoadOptions): readonly string[] {
  try {
    readLoadOptions(typed, undefined);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe("options of a load run", () => {
  it("need none: 2000 calls, five times faster than life, to a server of its own", () => {
    const options = { calls: 2000, speed: 5, seed: 1, json: false, target: undefined };
    expect(readLoadOptions({}, undefined)).toEqual(options);
  });

  it("name a running server by its public address, and where to connect", () => {
    const typed = { url: "https://line.example.be/", connect: "http://127.0.0.1:3000", token: "t" };
    expect(readLoadOptions(typed, undefined).target).toEqual({
      publicUrl: "https://line.example.be",
      connectTo: "http://127.0.0.1:3000",
      authToken: "t",
    });
  });

  it("take the first token of the environment where none is given", () => {
    const { target } = readLoadOptions({ url: "http://localhost:3000" }, "new, old");
    expect(target?.authToken).toBe("new");
  });

  it.each<[TypedLoadOptions, RegExp]>([
    [{ calls: "0" }, /--calls 0 is no whole number from 1/],
    [{ calls: "many" }, /--calls many/],
    [{ calls: "1e3" }, /--calls 1e3/],
    [{ speed: "0" }, /--speed 0 is no number from 0.1/],
    [{ speed: "-5" }, /--speed -5/],
    [{ seed: "1.5" }, /--seed 1.5/],
    [{ connect: "http://localhost:1" }, /--connect belongs to --url/],
    [{ token: "t" }, /--token belongs to --url/],
    [{ url: "http://localhost:3000" }, /needs --token/],
    [{ url: "localhost", token: "t" }, /--url localhost is no http/],
    [{ url: "file:///tmp", token: "t" }, /--url file:\/\/\/tmp is no http/],
    [{ url: "http://localhost", connect: "here", token: "t" }, /--connect here is no http/],
  ])("refuse %o and say the fix", (typed, problem) => {
    expect(problemsOf(typed)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    "https://line.example.be",
    "http://10.0.0.1:3000",
    "http://localhost.example.be",
    "http://127.0.0.1.example.be",
    "http://0.0.0.0:3000",
    "http://127.0.0.1@example.be",
  ])("refuse %s, another machine, until its owner says so", (url) => {
    expect(problemsOf({ url, token: "t" })).toEqual([
      expect.stringMatching(/is not this machine.*--i-own-this-server/),
    ]);
    expect(problemsOf({ url: "http://localhost", connect: url, token: "t" })).toHaveLength(1);
    expect(problemsOf({ url, token: "t", "i-own-this-server": true })).toEqual([]);
  });

  it.each(["http://localhost:3000", "http://127.8.0.1", "http://[::1]:3000"])(
    "accept %s, this machine",
    (url) => {
      expect(problemsOf({ url, token: "t" })).toEqual([]);
    },
  );
});
