import { memoryUsage } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { serve } from "../../src/server/serve.ts";
import { captureLog } from "../support/captured-log.ts";
import { sendRaw } from "../support/send-raw.ts";
import { cookiesOf, deskUrl, guardedDesk, passwords } from "./desk-people.ts";

const anna = { name: "anna", password: passwords.anna };
const wrong = { name: "anna", password: "a wrong password" };
const { host } = new URL(deskUrl);

describe("whoever tries passwords", { timeout: 120_000 }, () => {
  it("from one network is shut out for a minute, whatever names it takes and whatever it writes of itself", async (test) => {
    const { post } = await guardedDesk(test);
    for (let time = 0; time < 10; time += 1) {
      const from = `198.51.100.${time}, 203.0.113.7`;
      await post("/api/login", { ...wrong, name: `name ${time}` }, from).expect(401);
    }
    const { headers, body } = await post("/api/login", anna, "203.0.113.7").expect(429);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(body.problem).toMatch(/^Too many wrong passwords from where you are\. Try again in /);
    await post("/api/login", anna, "203.0.113.8").expect(204);
  });

  it("from many networks finds the name shut, and its person still comes in where they were before", async (test) => {
    const { logger, entries } = captureLog();
    const { get, post } = await guardedDesk(test, { logger });
    const known = cookiesOf(await post("/api/login", anna));
    const others = cookiesOf(await post("/api/login", { name: "Bart", password: passwords.bart }));
    for (let time = 0; time < 10; time += 1) {
      await post("/api/login", wrong, `198.51.100.${time}`).expect(401);
    }
    const { headers, body } = await post("/api/login", anna, "203.0.113.9").expect(429);
    expect(Number(headers["retry-after"])).toBeGreaterThan(14 * 60);
    expect(body.problem).toMatch(
      /for this name\. Try again in 15 minutes, or in a browser in which/,
    );
    // Another's browser, a cookie that was made up: these are nobody's.
    for (const cookie of [
      others,
      known.replace(/known=[^.]+/, "known=made-up"),
      "__Host-desk-known=.",
    ]) {
      await post("/api/login", anna, "203.0.113.10").set("Cookie", cookie).expect(429);
    }
    // A login goes on, and its browser may log in again; what it gets wrong is counted by itself.
    await get("/api/facts", known).expect(200);
    await post("/api/login", anna, "203.0.113.11").set("Cookie", known).expect(204);
    for (let time = 0; time < 10; time += 1) {
      await post("/api/login", wrong, `198.51.100.${time + 20}`)
        .set("Cookie", known)
        .expect(401);
    }
    await post("/api/login", anna, "203.0.113.12").set("Cookie", known).expect(429);
    const shut = entries().filter(({ msg }) => msg === "login shut after wrong passwords");
    expect(shut.map(({ name }) => name)).toEqual(["Anna", "Anna"]);
  });

  it("for a name that nobody has learns that from no refusal", async (test) => {
    const { post } = await guardedDesk(test);
    const refusals = async (name: string, third: number) => {
      const told = [];
      for (let time = 0; time < 11; time += 1) {
        const from = `198.51.${third}.${time}`;
        const { status, text } = await post("/api/login", { ...wrong, name }, from);
        told.push({ status, text });
      }
      return told;
    };
    expect(await refusals("nobody", 1)).toEqual(await refusals("anna", 2));
  });

  it("a hundred at once has ten of them looked at, and no more", async (test) => {
    const { logger, entries } = captureLog();
    const { app } = await guardedDesk(test, { logger });
    const { port, stop } = await serve(app, 0, "127.0.0.1");
    test.onTestFinished(stop);
    const statuses = await Promise.all(
      Array.from({ length: 100 }, (_, one) => login(port, `198.51.100.${one}`)),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(entries().filter(({ msg }) => msg === "login failed")).toHaveLength(10);
  });

  it("fifteen hundred at once, of as many names and networks, takes little memory and leaves room for who is in", async (test) => {
    const { app, post } = await guardedDesk(test);
    const cookie = cookiesOf(await post("/api/login", anna));
    const { port, stop } = await serve(app, 0, "127.0.0.1");
    test.onTestFinished(stop);
    const before = memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, memoryUsage().rss);
    }, 20);
    const flood = Promise.all(
      Array.from({ length: 1_500 }, async (_, one) => {
        await sleep(one);
        return await login(port, `198.${one % 250}.${one >> 8}.7`, `name ${one}`).catch(asRefused);
      }),
    );
    await sleep(500);
    const headers = { Host: host, Cookie: cookie };
    const facts = await sendRaw(port, { method: "GET", path: "/api/facts", headers });
    expect(facts.status).toBe(200);
    const statuses = await flood;
    clearInterval(watch);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(500);
    expect(statuses.every((status) => status === 401 || status === 503)).toBe(true);
    console.info(`${Math.round((most - before) / 2 ** 20)} MB more at most`);
    expect(most - before).toBeLessThan(350 * 2 ** 20);
    await post("/api/login", anna, "203.0.113.1").expect(204);
  });
});

/** A connection that is refused ends at once: on a busy machine the end can overtake the answer. */
function asRefused(error: NodeJS.ErrnoException): number {
  if (error.code === "ECONNRESET") return 503;
  throw error;
}

/** Sends a wrong password, as the proxy would pass it on, and tells the status. */
async function login(port: number, from: string, name = "anna"): Promise<number> {
  const { status } = await sendRaw(port, {
    path: "/api/login",
    headers: { "Host": host, "Content-Type": "application/json", "X-Forwarded-For": from },
    body: [JSON.stringify({ ...wrong, name })],
  });
  return status;
}
