import { rmSync, writeFileSync } from "node:fs";
import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { isOurProxy } from "../../src/studio/people/people-api.ts";
import { captureLog } from "../support/captured-log.ts";
import { cookiesOf, givenCookies, guardedDesk, passwords, personLine } from "./desk-people.ts";
import { openStudio } from "./open-studio.ts";

const anna = { name: "anna", password: passwords.anna };
const bart = { name: "Bart", password: passwords.bart };

describe("the desk where people are asked for", () => {
  it("shows nothing but its page without a login", async (test) => {
    const { get, post } = await guardedDesk(test);
    for (const path of [
      "/api/facts",
      "/api/words",
      "/api/keys",
      "/api/map",
      "/api/way",
      "/api/no",
    ]) {
      const { body } = await get(path).expect(401);
      expect(body.problem).toMatch(/^Log in first/);
    }
    await post("/api/call", { steps: [] }).expect(401);
    await post("/api/acts", { proof: "1" }).expect(401);
    await post("/api/proofs", { change: {} }).expect(401);
    // The page is not built here: what asks for it is not turned away for want of a login.
    await get("/").expect(503);
    await get("/studio/no.js").expect(404);
    expect((await get("/api/me").expect(200)).body).toEqual({ roles: [], asksForPassword: true });
  });

  it("knows who has logged in, and what they may change", async (test) => {
    const { get, post } = await guardedDesk(test);
    const answer = await post("/api/login", anna).expect(204);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const cookie = cookiesOf(answer);
    expect((await get("/api/me", cookie)).body).toEqual({
      name: "Anna",
      roles: ["words"],
      asksForPassword: true,
    });
    await get("/api/facts", cookie).expect(200);
  });

  it("gives cookies that no script, no other site and no other host sees", async (test) => {
    const { post } = await guardedDesk(test);
    const cookies = givenCookies(await post("/api/login", anna).expect(204));
    expect(cookies).toHaveLength(2);
    expect(cookies[0]).toMatch(
      /^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(cookies[1]).toMatch(
      /^__Host-desk-known=[\w.-]+; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it("ends a login when its person logs out, here alone or everywhere", async (test) => {
    const { get, post } = await guardedDesk(test);
    const [one, two, three] = [
      cookiesOf(await post("/api/login", anna)),
      cookiesOf(await post("/api/login", anna)),
      cookiesOf(await post("/api/login", bart)),
    ];
    const out = await post("/api/logout", {}).set("Cookie", one).expect(204);
    expect(out.headers["set-cookie"]?.[0]).toMatch(
      /^__Host-desk=; Path=\/; Expires=Thu, 01 Jan 1970/,
    );
    await get("/api/facts", one).expect(401);
    await get("/api/facts", two).expect(200);
    // What somebody stole ends, too.
    const four = cookiesOf(await post("/api/login", anna));
    await post("/api/logout-everywhere", {}).set("Cookie", four).expect(204);
    for (const cookie of [two, four]) await get("/api/facts", cookie).expect(401);
    await get("/api/facts", three).expect(200);
  });

  it("ends at once for who leaves, though nobody can be let in at that moment", async (test) => {
    const { get, post, path, write } = await guardedDesk(test);
    const line = await personLine("Anna", "words", passwords.anna);
    const [one, two] = [
      cookiesOf(await post("/api/login", anna)),
      cookiesOf(await post("/api/login", anna)),
    ];
    rmSync(path);
    // That is seen as soon as somebody wants to log in.
    await post("/api/login", bart).expect(503);
    await post("/api/logout-everywhere", {}).set("Cookie", one).expect(204);
    write(line);
    for (const cookie of [one, two]) await get("/api/facts", cookie).expect(401);
  });

  it("takes no login that it did not give, and gives a new one each time", async (test) => {
    const { get, post } = await guardedDesk(test);
    const planted = `__Host-desk=${"a".repeat(43)}`;
    await get("/api/facts", planted).expect(401);
    const first = cookiesOf(await post("/api/login", anna).set("Cookie", planted).expect(204));
    await get("/api/facts", planted).expect(401);
    const second = cookiesOf(await post("/api/login", bart).set("Cookie", first).expect(204));
    expect(second).not.toContain(first.split(";")[0]);
    await get("/api/facts", first).expect(401);
    expect((await get("/api/me", second)).body.name).toBe("Bart");
    for (const name of ["__proto__", "constructor", "size"]) {
      await get("/api/facts", `__Host-desk=${name}`).expect(401);
    }
  });
});

describe("a name that is not known", () => {
  it("is told as a wrong password is, whatever it is", async (test) => {
    const { post } = await guardedDesk(test);
    const refusal = async (name: string, from: string) => {
      const { status, text } = await post("/api/login", { name, password: "a wrong one" }, from);
      return { status, text };
    };
    const known = await refusal("anna", "203.0.113.2");
    expect(known).toMatchObject({ status: 401 });
    for (const name of ["nobody", "__proto__", "constructor", "toString", "Anna:words"]) {
      expect(await refusal(name, "203.0.113.3")).toEqual(known);
    }
  });

  it("may be __proto__, where somebody is called so", async (test) => {
    const { write, get, post } = await guardedDesk(test);
    write(await personLine("__proto__", "facts", passwords.bart));
    const answer = await post("/api/login", { name: "__proto__", password: passwords.bart });
    expect((await get("/api/me", cookiesOf(answer))).body).toMatchObject({
      name: "__proto__",
      roles: ["facts"],
    });
  });
});

describe("the file of people", () => {
  it("ends the logins of whom it names no more, or otherwise", async (test) => {
    const { write, get, post } = await guardedDesk(test);
    const lines = {
      anna: await personLine("Anna", "words", passwords.anna),
      bart: await personLine("Bart", "numbers", passwords.bart),
    };
    const cookies = {
      anna: cookiesOf(await post("/api/login", anna)),
      bart: cookiesOf(await post("/api/login", bart)),
    };
    write(lines.bart);
    await expect.poll(async () => (await get("/api/facts", cookies.anna)).status).toBe(401);
    await get("/api/facts", cookies.bart).expect(200);
    await post("/api/login", anna).expect(401);
    // Back again, an old login stays over.
    write(lines.anna, lines.bart);
    await post("/api/login", anna).expect(204);
    await get("/api/facts", cookies.anna).expect(401);
    // More rights wait for a new login, as fewer do not.
    write(lines.anna, lines.bart.replace(":numbers:", ":facts:"));
    await expect.poll(async () => (await get("/api/facts", cookies.bart)).status).toBe(401);
  });

  it("lets nobody in while it cannot be read, and forgets no login for that", async (test) => {
    const { path, write, get, post } = await guardedDesk(test);
    const cookie = cookiesOf(await post("/api/login", anna));
    const line = await personLine("Anna", "words", passwords.anna);
    rmSync(path);
    const { body } = await post("/api/login", anna).expect(503);
    expect(body.problem).toContain("The file of people cannot be read");
    await get("/api/facts", cookie).expect(503);
    write(line);
    await post("/api/login", anna).expect(204);
    await get("/api/facts", cookie).expect(200);
    writeFileSync(path, "");
    await expect.poll(async () => (await get("/api/facts", cookie)).status).toBe(401);
  });
});

describe("the log of logins", () => {
  it("names those who are known, and nothing else", async (test) => {
    const { logger, entries } = captureLog();
    const { post } = await guardedDesk(test, { logger });
    const cookie = cookiesOf(await post("/api/login", anna));
    await post("/api/login", { ...anna, password: "a wrong password" });
    await post("/api/login", { name: passwords.anna, password: "typed in the wrong field" });
    await post("/api/logout", {}).set("Cookie", cookie);
    expect(entries().map(({ msg, name, everywhere }) => ({ msg, name, everywhere }))).toEqual([
      { msg: "logged in", name: "Anna" },
      { msg: "login failed", name: "Anna" },
      { msg: "login failed" },
      { msg: "logged out", name: "Anna", everywhere: false },
    ]);
    expect(JSON.stringify(entries())).not.toMatch(/noon|wrong|203\.0\.113|Host|scrypt/);
  });
});

describe("a page elsewhere", () => {
  it("can log nobody in or out, as a form, by script or by another name", async (test) => {
    const { app, post, get } = await guardedDesk(test);
    const cookie = cookiesOf(await post("/api/login", anna));
    const elsewhere = [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://evil.example" },
      { Origin: "null" },
      // Written by anybody on the way: an old browser says no more of it.
      { Origin: "http://desk.example.be" },
      { Origin: "https://desk.example.be:8443" },
    ];
    for (const headers of elsewhere) {
      for (const path of ["/api/login", "/api/logout", "/api/logout-everywhere"]) {
        const answer = await post(path, bart).unset("Origin").set(headers).set("Cookie", cookie);
        expect(answer.status).toBe(403);
        expect(answer.headers).not.toHaveProperty("set-cookie");
      }
    }
    await get("/api/facts", cookie).expect(200);
    for (const type of ["form", "text/plain", "multipart/form-data"]) {
      const sent = supertest(app).post("/api/login").set("Host", "desk.example.be").type(type);
      expect((await sent.send(JSON.stringify(anna))).status).toBe(415);
    }
    await post("/api/login", anna).set("Host", "evil.example").expect(403);
  });
});

describe("a login that cannot be read", () => {
  it("is refused, however often, and costs no attempt", async (test) => {
    const { post } = await guardedDesk(test);
    const texts: readonly (readonly [string, number])[] = [
      ["{}", 400],
      ["[]", 400],
      ["null", 400],
      ["{", 400],
      ['{"name":"anna"}', 400],
      ['{"name":"anna","password":5}', 400],
      ['{"name":["anna"],"password":"a"}', 400],
      ['{"name":"anna","password":"a","isAdmin":true}', 400],
      [`{"name":"anna","password":"${"a".repeat(201)}"}`, 400],
      [`{"name":"${"a".repeat(81)}","password":"a"}`, 400],
      [`{"name":"anna","password":"${"a".repeat(3_000)}"}`, 413],
    ];
    for (const [text, status] of texts) {
      const answer = await post("/api/login", text);
      expect(answer.status, text).toBe(status);
      expect(answer.text).not.toContain("anna");
    }
    await post("/api/login", anna).expect(204);
  });
});

describe("where nobody is asked", () => {
  it("nothing can be changed without a journal, and there is no login", async () => {
    const studio = openStudio();
    const { body } = await supertest(studio).get("/api/me").expect(200);
    expect(body).toEqual({ roles: [], asksForPassword: false });
    await supertest(studio).get("/api/facts").expect(200);
    await supertest(studio).post("/api/login").send(anna).expect(404);
  });

  it("everybody may change everything with one", async (test) => {
    const { desk } = await guardedDesk(test);
    const studio = openStudio({ desk: { ...desk, people: undefined } });
    const { body } = await supertest(studio).get("/api/me").expect(200);
    expect(body).toEqual({ roles: ["words", "facts", "numbers"], asksForPassword: false });
  });
});

describe("the visitor's address", () => {
  it.each([
    ["127.0.0.1", 0, true],
    ["::1", 0, true],
    ["::ffff:172.18.0.4", 0, true],
    ["fd00::5", 0, true],
    ["203.0.113.1", 0, false],
    ["2001:db8::1", 0, false],
    ["fe80::1%eth0", 0, false],
    [undefined, 0, false],
    ["127.0.0.1", 1, false],
  ])("is believed from %s at hop %i: %s", (address, hop, isBelieved) => {
    expect(isOurProxy(address, hop)).toBe(isBelieved);
  });
});

describe("a role", () => {
  const changes = {
    words: { do: "say", language: "en", phrase: "talk.title", text: "conversation" },
    facts: { do: "checked", fact: "night-line", on: "2026-11-23", outcome: "confirmed" },
    numbers: { do: "withdraw", service: "night-line", from: "2026-11-23T11:00" },
  } as const;

  it("does what it is for, and no other's, whatever the page shows", async (test) => {
    const asked: string[] = [];
    const { post } = await guardedDesk(test, {
      prove: async ({ change }) => {
        asked.push(change.do);
        return { problems: ["It was proved by a stand-in."] };
      },
    });
    const cookie = cookiesOf(await post("/api/login", anna));
    const statusOf = async (change: object, as = cookie) =>
      (await post("/api/proofs", { change }).set("Cookie", as)).status;
    expect(await statusOf(changes.words)).toBe(200);
    expect(await statusOf(changes.facts)).toBe(403);
    expect(await statusOf(changes.numbers)).toBe(403);
    const other = cookiesOf(await post("/api/login", bart));
    expect(await statusOf(changes.words, other)).toBe(403);
    expect(await statusOf(changes.numbers, other)).toBe(200);
    expect(asked).toEqual(["say", "withdraw"]);
  });

  it("keeps what is proved under the name of its login, whatever name is sent along", async (test) => {
    const { logger, entries } = captureLog();
    const { desk, post, write } = await guardedDesk(test, { logger });
    write(
      await personLine("Anna", "facts", passwords.anna),
      await personLine("Bart", "numbers", passwords.bart),
    );
    const cookie = cookiesOf(await post("/api/login", anna));
    const { text } = await post("/api/proofs", { change: changes.facts })
      .set("Cookie", cookie)
      .expect(200);
    const { proof } = JSON.parse(text.trim().split("\n").at(-1) ?? "");
    // Another's proof is of no use to who may not do it.
    const other = cookiesOf(await post("/api/login", bart));
    await post("/api/acts", { proof: proof.id }).set("Cookie", other).expect(403);
    const kept = await post("/api/acts", { proof: proof.id, by: "Bart" }).set("Cookie", cookie);
    expect(kept.status).toBe(201);
    const acts = [];
    for await (const act of desk.journal.history()) acts.push(act);
    expect(acts).toMatchObject([{ number: 1, by: "Anna", do: "checked" }]);
    expect(entries()).toContainEqual(
      expect.objectContaining({ msg: "act kept", act: 1, name: "Anna" }),
    );
  });
});
