import { expect, it } from "vitest";
import { paceLine } from "../../../src/tools/load/run-load.ts";

const answer = { status: 200, contentType: "text/xml", body: "<Response/>" };

it("holds a request back for what the caller hears, divided by the speed, and times the answer alone", async () => {
  const times: number[] = [];
  const line = paceLine({ post: async () => answer }, 20, (time) => times.push(time));
  const startedAt = performance.now();
  await line.post("https://line.example.be/voice", {});
  line.setClock(4);
  await line.post("https://line.example.be/voice/key", {});
  // 4 s of listening, twenty times faster; a timer may come a millisecond early.
  expect(performance.now() - startedAt).toBeGreaterThan(198);
  expect(times).toHaveLength(2);
  expect(Math.max(...times)).toBeLessThan(100);
});
