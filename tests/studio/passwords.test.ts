import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { isSameSecret, mostWrong, networkOf, WrongPasswords } from "../../src/studio/passwords.ts";
import { openStudio } from "./open-studio.ts";

const password = "pässword: with a colon";
const open = () => openStudio({ password, anyHost: true });
const paths = ["/", "/studio/main.js", "/api/facts", "/api/call", "/nowhere"];

describe("without the password", () => {
  it.each(paths)("%s says nothing but that there is one", async (path) => {
    const { headers, body } = await supertest(open()).get(path).expect(401);
    expect(headers["www-authenticate"]).toMatch(/^Basic realm=/);
    expect(Object.keys(body)).toEqual(["problem"]);
  });

  it("costs no attempt", async () => {
    const studio = open();
    for (let time = 0; time <= mostWrong; time += 1) {
      await supertest(studio).get("/api/facts").expect(401);
    }
    await supertest(studio).get("/api/facts").auth("anyone", password).expect(200);
  });
});

describe("with the password", () => {
  it.each(["", "anyone"])("the user name %j is free", async (user) => {
    await supertest(open()).get("/api/facts").auth(user, password).expect(200);
  });
});

describe("with a wrong password", () => {
  it.each([
    `Basic ${btoa("anyone:wrong")}`,
    `Basic ${btoa("anyone:")}`,
    `Basic ${btoa("anyone")}`,
    `Bearer ${Buffer.from(`a:${password}`).toString("base64")}`,
    "Basic",
    "Basic !!!",
    "",
  ])("%j is refused", async (authorization) => {
    await supertest(open()).get("/api/facts").set("Authorization", authorization).expect(401);
  });

  it("an address may try ten times a minute, and then not even the right one", async () => {
    const studio = open();
    const tryWith = (given: string) => supertest(studio).get("/").auth("anyone", given);
    for (let time = 0; time < mostWrong; time += 1) await tryWith(`wrong ${time}`).expect(401);
    const { headers } = await tryWith(password).expect(429);
    expect(Number(headers["retry-after"])).toBeGreaterThan(50);
    expect(Number(headers["retry-after"])).toBeLessThanOrEqual(60);
    await supertest(studio).get("/").expect(429);
  });

  it("the right one makes good for those before", async () => {
    const studio = open();
    const tryWith = (given: string) => supertest(studio).get("/api/facts").auth("anyone", given);
    for (const round of [1, 2]) {
      for (let time = 1; time < mostWrong; time += 1) await tryWith(`wrong ${round}`).expect(401);
      await tryWith(password).expect(200);
    }
  });
});

describe("wrong passwords", () => {
  it("are forgotten after a minute", () => {
    let now = 1_000;
    const wrong = new WrongPasswords(() => now);
    for (let time = 0; time < mostWrong; time += 1) wrong.add("192.0.2.1");
    expect(wrong.secondsToWait("192.0.2.1")).toBe(60);
    expect(wrong.secondsToWait("192.0.2.2")).toBe(0);
    now += 59_500;
    expect(wrong.secondsToWait("192.0.2.1")).toBe(1);
    now += 500;
    expect(wrong.secondsToWait("192.0.2.1")).toBe(0);
    wrong.add("192.0.2.1");
    expect(wrong.secondsToWait("192.0.2.1")).toBe(0);
  });

  it("of a flood of addresses fill no memory", () => {
    const wrong = new WrongPasswords(() => 0);
    for (let one = 0; one < 25_000; one += 1) wrong.add(`10.0.${one >> 8}.${one & 255}`);
    expect(wrong.size).toBe(10_000);
  });

  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::6", "2001:db8:1:2"],
    ["2001:db8::6", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
  ])("of %s count for %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("a comparison of secrets", () => {
  it.each([
    ["same", "same", true],
    ["same", "Same", false],
    ["same", "same longer", false],
    ["", "same", false],
    ["é", "e\u0301", false],
  ])("%j and %j: %j", (one, other, isSame) => {
    expect(isSameSecret(one, other)).toBe(isSame);
  });
});
