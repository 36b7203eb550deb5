import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);

/**
 * Megabytes that the whole check may take: 200, and what one run differs from the next. The guide
 * sends people to pods of 256.
 */
const mostMegabytes = 212;

describe("helpline check", () => {
  it("proves the line in little memory, as the image runs it", { timeout: 540_000 }, async () => {
    const flags = ["--max-semi-space-size=4", "--max-old-space-size=160"];
    const program = ["dist/src/cli/helpline.js", "check"];
    const { stdout } = await run(process.execPath, [...flags, ...program]);
    expect(stdout).toContain("Everything is proved.");
    const [, megabytes] = /^It took (\d+) MB of memory at most/m.exec(stdout) ?? [];
    expect(Number(megabytes)).toBeGreaterThan(0);
    expect(Number(megabytes)).toBeLessThanOrEqual(mostMegabytes);
  });
});
