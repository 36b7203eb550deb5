import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, type TestContext } from "vitest";
import { parse } from "yaml";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { freePorts } from "./free-ports.ts";
import { requireProgram } from "./installed-programs.ts";
import { startCaddy } from "./start-caddy.ts";
import { startHaproxy } from "./start-haproxy.ts";

// The image that deploy/Dockerfile makes, as deploy/compose.yaml means it: built by .ci/build-image,
// started by .ci/run-image where there is no container engine.

const image = process.env.HELPLINE_IMAGE ?? "";
const token = "a token for tests";
const publicUrl = "https://line.example.be";
const settings = {
  PUBLIC_URL: publicUrl,
  TWILIO_AUTH_TOKEN: token,
  TRANSFERS: "live",
  CALLER_ID: "+3225550100",
};
const runner = fileURLToPath(new URL("../../.ci/run-image", import.meta.url));

describe.skipIf(image === "")("the image, HELPLINE_IMAGE of .ci/build-image", () => {
  it("runs as its user, writes nothing, and answers its own health check", async (context) => {
    const [port = 0] = await freePorts(1);
    const replica = await startReplica(context, port);
    expect(readFileSync(`/proc/${replica.pid}/status`, "utf8")).toMatch(
      /^Uid:\s+1000\s+1000\s+1000\s+1000$/m,
    );
    const inside = (...command: readonly string[]) =>
      execFileSync(runner, [image, ...command], {
        encoding: "utf8",
        env: { PATH: process.env.PATH ?? "", PORT: String(port), RUN_INSIDE: "1" },
        stdio: ["ignore", "pipe", "pipe"],
      });
    expect(() => inside("touch", "/app/file")).toThrow("Read-only file system");
    expect(inside("node", "deploy/check-health.mjs")).toBe("");
    for (const program of ["npm", "npx", "corepack"]) {
      expect(() => inside("sh", "-c", `command -v ${program}`)).toThrow();
    }
    replica.kill("SIGTERM");
    expect(await replica.ended).toBe(0);
    expect(() => inside("node", "deploy/check-health.mjs")).toThrow("The line does not answer");
  });

  it("twice, behind HAProxy and Caddy, leads calls in each language, danger and a transfer", async (context) => {
    const [a = 0, b = 0] = await freePorts(2);
    const replicas = [await startReplica(context, a), await startReplica(context, b)];
    const haproxy = await startHaproxy(context, requireProgram(context, "haproxy"), { a, b });
    await Promise.all([haproxy.isUp("a"), haproxy.isUp("b")]);
    const url = await startCaddy(context, new URL(haproxy.url).host);
    const line = httpLine({ authToken: token, connectTo: url });
    for (const [key, voice] of [
      ["1", "fr-BE"],
      ["2", "nl-BE"],
      ["3", "en-GB"],
    ] as const) {
      const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
      await call.press(key);
      expect(new Set(call.sinceLastTurn.map(({ language }) => language))).toEqual(new Set([voice]));
      await call.press("2");
      await call.press("0");
      await call.wait();
      while (call.state.kind === "listening") await call.wait();
      expect(call.state).toMatchObject({ kind: "ringing", dial: { target: { number: "112" } } });
      await call.endTransfer("busy");
      expect(call.state.kind).toBe("listening");
    }
    const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
    for (const key of ["1", "2", "1", "1"]) await call.press(key);
    await call.wait();
    expect(call.state).toMatchObject({
      kind: "ringing",
      dial: { target: { number: "+3280098100" } },
    });
    for (const { pid, memory } of replicas) {
      const [, kilobytes = "0"] =
        /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      console.info(
        `A replica took ${Math.round(Number(kilobytes) / 1024)} MB at most, ${memory()}.`,
      );
      expect(Number(kilobytes) / 1024).toBeLessThan(200);
    }
  });

  it("serves the desk, as compose.yaml starts it: its page, and the proof of a change", async (context) => {
    const [port = 0] = await freePorts(1);
    const { desk } = parse(readFileSync("deploy/compose.yaml", "utf8")).services;
    // Without people it is for this machine alone: what a change is, is told without a name.
    const env = {
      NODE_ENV: "development",
      RUN_INSIDE: "1",
      MEMORY_MB: `${Number.parseInt(desk.mem_limit, 10)}`,
    };
    await startReplica(context, port, desk.entrypoint, env);
    const ask = (path: string, options?: RequestInit) =>
      fetch(`http://localhost:${port}${path}`, options);
    for (const path of ["/", "/studio/main.js", "/studio/style.css", "/api/today", "/api/words"]) {
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    }
    const change = { do: "withdraw", service: "sos-viol", from: "2026-11-23T10:00" };
    const answer = await ask("/api/proofs", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ change }),
    });
    const last = JSON.parse((await answer.text()).trim().split("\n").at(-1) ?? "");
    expect(last.proof.changed).toBeGreaterThan(10);
    // Nothing can be written there: compose.yaml gives it a folder for that.
    const kept = await ask("/api/acts", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ proof: last.proof.id, by: "Anna", evenSo: true }),
    });
    expect(kept.status).toBe(503);
  });
});

/** Starts a replica from the image, or the command. It is stopped at the end of the test. */
async function startReplica(
  { onTestFinished }: TestContext,
  port: number,
  command: readonly string[] = [],
  otherSettings: Readonly<Record<string, string>> = settings,
) {
  const child = spawn(runner, [image, ...command], {
    env: {
      ...otherSettings,
      PATH: process.env.PATH ?? "",
      PORT: String(port),
      HOST: "127.0.0.1",
      ADMIN_PORT: "0",
      MEMORY_GROUP: `helpline-${port}`,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const ended = once(child, "close").then(([code, signal]) => code ?? signal);
  const kill = (signal: NodeJS.Signals) => child.kill(signal);
  const killAtExit = () => void kill("SIGKILL");
  process.once("exit", killAtExit);
  onTestFinished(async () => {
    process.off("exit", killAtExit);
    kill("SIGKILL");
    await ended;
  });
  while (!told.includes("listens on")) {
    if (child.exitCode !== null) throw new Error(`It ended before it listened: ${told}`);
    await sleep(50);
  }
  const isBounded = !told.includes("memory cannot be bounded");
  // Every program between the runner and the line gave way to the next: it is one process.
  return {
    pid: child.pid,
    ended,
    kill,
    memory: () => (isBounded ? "in a group of 256 MB" : "unbounded"),
  };
}
