import { expect, it, vi } from "vitest";
import { paceLine, showProgress } from "../../../src/tools/load/run-load.ts";

const answer = { status: 200, contentType: "text/xml", body: "<Response/>" };

it("holds a request back for what the caller hears, divided by the speed, and times the answer alone", async () => {
  const times: number[] = [];
  const line = paceLine({ post: async () => answer }, 20, (time) => times.push(time));
  const startedAt = performance.now();
  await line.post("https://line.example.be/voice", {});
  line.setClock(4);
  await line.post("https://line.example.be/voice/key", {});
  // 4 s of listening, twenty times faster; a timer may come a millisecond early.
  const elapsed = performance.now() - startedAt;
  expect(elapsed).toBeGreaterThan(198);
  expect(times).toHaveLength(2);
  // What it was held back is in neither, however slow the answers are.
  expect(times.reduce((one, other) => one + other)).toBeLessThanOrEqual(elapsed - 198);
});

function written(isTTY: boolean): { out: string[]; show: ReturnType<typeof showProgress> } {
  const out: string[] = [];
  const write = (text: string | Uint8Array) => out.push(String(text)) > 0;
  return { out, show: showProgress({ write, isTTY }) };
}

const halfWay = { calls: 10, finished: 5, underWay: 5, wrong: 0 };

it("draws a bar on a terminal, and ends its line", () => {
  const { out, show } = written(true);
  show({ ...halfWay, finished: 10, underWay: 0 });
  expect(out.join("")).toMatch(/\r.*#{30} 10 of 10 calls finished, 0 under way, 0 wrong\n$/);
});

it("writes a plain line every five seconds elsewhere", () => {
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  const { out, show } = written(false);
  clock.mockReturnValue(4_999);
  show(halfWay);
  expect(out).toEqual([]);
  clock.mockReturnValue(5_000);
  show(halfWay);
  show(halfWay);
  clock.mockRestore();
  expect(out).toEqual(["5 of 10 calls finished, 5 under way, 0 wrong\n"]);
});
