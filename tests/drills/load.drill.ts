import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readProcessUse } from "../../src/tools/load/server.ts";
import { keepAct } from "../support/replicas.ts";
import { runHelpline, startHelpline } from "../support/run-helpline.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe.concurrent("helpline load", { timeout: 60_000 }, () => {
  it("starts a server of its own and prints one JSON object", async () => {
    const run = await runHelpline("load", "--calls", "10", "--speed", "5000", "--json");
    expect(run.stderr).toBe("The book alone: JOURNAL is not set.\n");
    expect(run.exitCode).toBe(0);
    const report = JSON.parse(run.stdout);
    expect(report).toMatchObject({ calls: 10, finished: 10, wrong: 0, speed: 5000, seed: 1 });
    // Processor time comes from /proc, which other systems do not have.
    if (readProcessUse(process.pid) !== undefined) {
      expect(report.server.cpuSeconds).toBeGreaterThan(0);
      expect(report.core.callsAtOnce).toBeGreaterThan(0);
    }
  });

  it("has callers and server go by one book: with JOURNAL the one in force", async (test) => {
    const JOURNAL = join(temporaryFolder(test.onTestFinished), "journal.jsonl");
    const number = { do: "number", service: "sos-viol", phone: "02 555 01 01" } as const;
    await keepAct(JOURNAL, { ...number, from: "2026-01-01T00:00" });
    const asked = ["load", "--calls", "40", "--speed", "5000", "--json"];
    const run = await startHelpline(asked, { JOURNAL }).ended;
    expect(run.stderr).toContain(`The book with the journal ${JOURNAL}, up to act 1.`);
    expect(JSON.parse(run.stdout)).toMatchObject({ finished: 40, wrong: 0, wrongOutcomes: [] });
  });

  it("exits with 1 when a server answers wrong, and says how", async () => {
    const server = createServer((_request, response) => response.writeHead(500).end());
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const asked = ["--url", url, "--token", "t", "--calls", "3", "--speed", "2000"];
    const run = await runHelpline("load", ...asked);
    server.close();
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/Wrong outcomes +3/);
    expect(run.stdout).toContain("The server answered 500");
  });

  it("exits with 2 on mistakes, before anything is called", async () => {
    const asked = ["--calls", "no", "--url", "https://line.example.be", "--token", "t"];
    const run = await runHelpline("load", ...asked);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("--calls no is no whole number");
    expect(run.stderr).toContain("--i-own-this-server");
    expect(run.stdout).toBe("");
  });
});
