import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished, type TestContext } from "vitest";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { runProgram } from "../support/run-program.ts";

// What strangers send without a signature, to a line that runs as its image starts it.

const token = "a token for tests";
const publicUrl = "https://line.example.be";

it("bodies that come byte by byte, on 100 connections at once, cost no call", async (context) => {
  const { port, residentMegabytes } = await startAsImage(context);
  const body = "1\r\na\r\n".repeat(16_000);
  const strangers = Array.from({ length: 100 }, () =>
    open(port, `${head("/voice")}Transfer-Encoding: chunked\r\n\r\n${body}`),
  );
  for (let calls = 0; calls < 10; calls += 1) {
    expect((await callOnce(port)).kind).toBe("listening");
    await sleep(200);
  }
  for (const stranger of strangers) stranger.socket.destroy();
  expect(residentMegabytes()).toBeLessThan(240);
  expect((await callOnce(port)).kind).toBe("listening");
});

it("connections that are refused every few seconds are not kept", {
  timeout: 30_000,
}, async (context) => {
  const { port } = await startAsImage(context);
  const refused = `${head("/voice")}Content-Length: 0\r\n\r\n`;
  const strangers = Array.from({ length: 500 }, () => open(port, refused));
  await Promise.all(strangers.map(({ ended }) => ended));
  for (const { heard } of strangers) expect(heard()).toMatch(/^HTTP\/1\.1 403 /);
  expect((await callOnce(port)).kind).toBe("listening");
});

/** The real program, live, with the memory that the image gives it. */
async function startAsImage(context: Pick<TestContext, "onTestFinished">) {
  const program = runProgram(context, {
    NODE_OPTIONS: "--max-semi-space-size=4 --max-old-space-size=160",
    PORT: "0",
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
  });
  const port = await program.listening();
  const residentMegabytes = () => {
    const [, kilobytes = "0"] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${program.pid}/status`, "utf8")) ?? [];
    return (Number(kilobytes) * 1024) / 1e6;
  };
  return { port, residentMegabytes };
}

/** The first lines of a form from nobody: the carrier's signature is missing. */
function head(path: string): string {
  return `POST ${path} HTTP/1.1\r\nHost: line.example.be\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
}

/** A connection that sends this at once and keeps its own side open. */
function open(port: number, sent: string) {
  const socket: Socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  let text = "";
  socket.setEncoding("utf8").on("data", (part: string) => {
    text += part;
  });
  socket.on("error", () => {});
  socket.write(sent);
  const ended = new Promise<void>((resolve) => socket.once("end", resolve).once("close", resolve));
  return { socket, heard: () => text, ended };
}

async function callOnce(port: number) {
  const line = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${port}` });
  const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
  await call.press("1");
  return call.state;
}
