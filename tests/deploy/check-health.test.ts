import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, type TestContext } from "vitest";
import { startServer } from "../support/start-server.ts";
import { podSpec, readText } from "./read-deploy.ts";

/** Runs the container's health check against this port. */
async function checkHealth(
  { onTestFinished }: TestContext,
  port: number,
): Promise<{ readonly exitCode: number; readonly stderr: string }> {
  const child = spawn(process.execPath, ["deploy/check-health.mjs"], {
    env: { PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [exitCode] = await once(child, "close");
  return { exitCode, stderr };
}

/** A server that answers every request with this status; undefined: never. It tells its port. */
async function answerWith(
  { onTestFinished }: TestContext,
  status: number | undefined,
): Promise<number> {
  const server = createServer((_request, response) => {
    if (status !== undefined) response.writeHead(status).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe.concurrent("the container's health check", () => {
  it("passes where the line answers", async (test) => {
    const { port } = await startServer(test);
    expect(await checkHealth(test, port)).toEqual({ exitCode: 0, stderr: "" });
  });

  it("fails where another answers", async (test) => {
    const { exitCode, stderr } = await checkHealth(test, await answerWith(test, 404));
    expect(exitCode).toBe(1);
    expect(stderr).toBe("The line does not answer: it answered 404.\n");
  });

  it("fails where nobody answers in time", async (test) => {
    const { exitCode, stderr } = await checkHealth(test, await answerWith(test, undefined));
    expect(exitCode).toBe(1);
    expect(stderr).toContain("timeout");
  });

  it("asks the address that every probe asks", () => {
    const asked = /127\.0\.0\.1:\$\{PORT\}(\/\w+)/.exec(readText("deploy/check-health.mjs"))?.[1];
    const [container] = podSpec().containers;
    const probes = [container?.startupProbe, container?.readinessProbe, container?.livenessProbe];
    expect(probes.map((probe) => probe?.httpGet.path)).toEqual([asked, asked, asked]);
    expect(readText("deploy/haproxy.cfg")).toContain(`uri ${asked}\n`);
  });
});
