import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

/** The sentences of the call that README.md opens with. */
function sentencesOfReadme(): readonly string[] {
  const [, block = ""] = readFileSync("README.md", "utf8").split("```");
  return block
    .split("\n")
    .map((line) => line.replace(/^[\s\d:]*/, ""))
    .filter((line) => line !== "" && !/^(key|♪)/.test(line))
    .flatMap((line) => line.split(/(?<=[.…])\s+|…/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

describe("the call that README.md opens with", () => {
  it("is the call that is heard", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("3", "2", "1", "1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
    await call.phone.endTransfer("busy");
    const heard = call.phone.heard.map(({ text }) => text).join(" ");
    expect(sentencesOfReadme().length).toBeGreaterThan(12);
    for (const sentence of sentencesOfReadme()) expect(heard).toContain(sentence);
  });
});
