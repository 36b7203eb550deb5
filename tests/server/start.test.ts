import { once } from "node:events";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import { bookDraft, version } from "../../src/server/build-line.ts";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { runProgram } from "../support/run-program.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const token = "a-token-for-tests";
const publicUrl = "https://line.example.be";
const signed = {
  "Content-Type": "application/x-www-form-urlencoded",
  "X-Twilio-Signature": sign(token, `${publicUrl}/voice`, arrivalParameters),
};

describe.concurrent("helpline start", () => {
  it("says where it listens, which book it serves, whom it rings and how to call it", async (test) => {
    const program = runProgram(test, { PORT: "0" });
    const port = await program.listening();
    const { body } = await health(port);
    expect(body).toMatchObject({ status: "ok", version });
    const told = program.stderr();
    expect(told).toContain(`The helpline menu ${version} listens on http://127.0.0.1:${port}\n`);
    expect(told).toMatch(/Carrier: +POST http:\/\/localhost:\d+\/voice\n/);
    const places = Object.keys(bookDraft.tree.nodes).length;
    expect(told).toContain(
      `${places} places, ${Object.keys(bookDraft.services).length} services, 3 languages (fr, nl, en)`,
    );
    expect(told).toContain("Transfers are rehearsed: no number is dialled");
    expect(told).toContain("To call it without a telephone: npm run call");
    expect(told).not.toContain("SIP_TRUNK");
    expect(told).not.toMatch(/[0-9a-f]{32}/);
    expect(turnsIn(program.stdout())).toEqual([]);
  });

  it("in production, answers the carrier and writes nothing of the caller", async (test) => {
    const program = runProgram(test, {
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      PUBLIC_URL: publicUrl,
      TWILIO_AUTH_TOKEN: `the-old-one-of-the-line, ${token}`,
      TRANSFERS: "live",
      CALLER_ID: "+3225550101",
      LOG_LEVEL: "trace",
    });
    const port = await program.listening();
    expect(program.stderr()).toContain("Transfers are live: helplines ring.");
    expect(program.stderr()).toContain("Careful:  without SIP_TRUNK, 112, 101, 1712");
    const body = [encode(arrivalParameters)];
    const answer = await sendRaw(port, { path: "/voice", headers: signed, body });
    expect(answer.status).toBe(200);
    expect(readTwiml(answer.text).map(({ kind }) => kind)).toEqual(["gather", "redirect"]);
    const forged = await sendRaw(port, { path: "/voice?place=x", headers: signed, body });
    expect(forged.status).toBe(403);

    program.signal("SIGINT");
    expect(await program.ended).toBe(0);
    expect(turnsIn(program.stdout())).toEqual([expect.objectContaining({ event: "arrived" })]);
    expect(program.stdout() + program.stderr()).not.toMatch(
      /32470123456|25550100|25550101|CA0123|AC0123|a-token|the-old-one|CallToken|Signature/,
    );
  });
});

describe.concurrent("a mistake stops the start", () => {
  it("prints a line each on standard error, exits 2, and never listens", async (test) => {
    const port = await freePort();
    const program = runProgram(test, {
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: "line.example.be",
      LOG_LEVEL: "loud",
    });
    let wasHeard = false;
    let isOver = false;
    const knocking = (async () => {
      while (!isOver) {
        wasHeard ||= await isListening(port);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    expect(await program.ended).toBe(2);
    isOver = true;
    await knocking;
    expect(wasHeard).toBe(false);
    expect(program.stdout()).toBe("");
    expect(
      program
        .stderr()
        .trim()
        .split("\n")
        .map((line) => line.split(" ")[0])
        .sort(),
    ).toEqual(["CALLER_ID", "LOG_LEVEL", "PUBLIC_URL", "TRANSFERS", "TWILIO_AUTH_TOKEN"]);
  });

  it("may stand in the file that ROUTES names", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const path = join(folder, "routes.json");
    const [known = ""] = Object.keys(bookDraft.services);
    writeFileSync(path, JSON.stringify({ [`${known}x`]: { spoken: true } }));
    const program = runProgram(test, { PORT: "0", ROUTES: path });
    expect(await program.ended).toBe(2);
    expect(program.stderr()).toBe(
      `ROUTES, ${path}: there is no service "${known}x". Did you mean "${known}"?\n`,
    );
  });

  it("may be a port that is taken", async (test) => {
    const server = createServer().listen(0, "127.0.0.1");
    test.onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const program = runProgram(test, { PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.stdout()).toBe("");
    expect(program.stderr()).toMatch(
      new RegExp(
        `^It cannot listen on 127\\.0\\.0\\.1 port ${port}: .*EADDRINUSE.*\\. Set PORT to a free one\\.\\n$`,
      ),
    );
  });

  it("may be an address that is not ours", async (test) => {
    // RFC 5737: an address of documentation, which no machine has.
    const program = runProgram(test, { PORT: "0", HOST: "192.0.2.1" });
    expect(await program.ended).toBe(1);
    expect(program.stderr()).toMatch(
      /^It cannot listen on 192\.0\.2\.1 port 0: .*\. Set HOST to an address of this machine\.\n$/,
    );
  });
});

describe.concurrent("a live line with SIP_TRUNK", () => {
  it("is not warned of short numbers", async (test) => {
    const program = runProgram(test, {
      PORT: "0",
      TRANSFERS: "live",
      CALLER_ID: "+3225550101",
      SIP_TRUNK: "sip:{number}@trunk.example.be",
    });
    await program.listening();
    expect(program.stderr()).toContain("Transfers are live: helplines ring.");
    expect(program.stderr()).not.toContain("Careful:");
  });
});

describe.concurrent("a log that cannot be written", () => {
  it.skipIf(!existsSync("/dev/full"))(
    "loses its lines; calls go on, and SIGTERM stops it with 0",
    async (test) => {
      const full = openSync("/dev/full", "w");
      test.onTestFinished(() => closeSync(full));
      const settings = { PORT: "0", PUBLIC_URL: publicUrl, TWILIO_AUTH_TOKEN: token };
      const program = runProgram(test, settings, full);
      const port = await program.listening();
      for (let calls = 0; calls < 5; calls += 1) {
        const body = [encode(arrivalParameters)];
        expect((await sendRaw(port, { path: "/voice", headers: signed, body })).status).toBe(200);
        expect((await health(port)).body).toMatchObject({ status: "ok" });
      }
      program.signal("SIGTERM");
      expect(await program.ended).toBe(0);
      expect(program.stderr()).not.toContain("ENOSPC");
    },
  );
});

describe.concurrent("SIGTERM while an answer is under way", () => {
  it("finishes it, takes no more calls, and exits 0", async (test) => {
    const program = runProgram(test, {
      PORT: "0",
      PUBLIC_URL: publicUrl,
      TWILIO_AUTH_TOKEN: token,
    });
    const port = await program.listening();
    const body = encode(arrivalParameters);
    const half = Math.floor(body.length / 2);

    const socket = connect(port, "127.0.0.1");
    const answered = text(socket);
    const headers = Object.entries({ ...signed, "Content-Length": String(body.length) });
    socket.write(
      `POST /voice HTTP/1.1\r\nHost: x\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
    );
    socket.write(body.slice(0, half));
    // The server has begun to read this request once it has answered a later one.
    await health(port);

    const signalled = performance.now();
    program.signal("SIGTERM");
    while (await isListening(port)) await new Promise((resolve) => setTimeout(resolve, 10));
    socket.write(body.slice(half));

    const [head = "", twiml = ""] = (await answered).split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(readTwiml(twiml).map(({ kind }) => kind)).toEqual(["gather", "redirect"]);
    expect(await program.ended).toBe(0);
    // Docker would kill it after ten.
    expect(performance.now() - signalled).toBeLessThan(9_000);
  });
});

/** The turns in a log. Each of its lines is JSON. */
function turnsIn(log: string): readonly unknown[] {
  const lines = log.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "turn");
}

async function health(port: number): Promise<{ body: unknown }> {
  const response = await sendRaw(port, { method: "GET", path: "/healthz" });
  expect(response.status).toBe(200);
  return { body: JSON.parse(response.text) };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
  });
  socket.destroy();
  return isOpen;
}
