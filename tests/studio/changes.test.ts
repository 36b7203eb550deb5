import { renameSync } from "node:fs";
import { dirname } from "node:path";
import supertest from "supertest";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type Act, type Change, readAct } from "../../src/line/book/acts.ts";
import { serve } from "../../src/server/serve.ts";
import type { Role, TodayView } from "../../src/studio/desk-api.ts";
import { inTurn, type ProofTask, type ProveChange } from "../../src/studio/proofs.ts";
import { openDesk, wholeProof } from "./open-desk.ts";
import { openStudio } from "./open-studio.ts";

const withdrawal: Change = { do: "withdraw", service: "day-line", from: "2026-11-23T10:00" };
const closure: Change = {
  do: "close",
  service: "day-line",
  from: "2026-12-24T00:00",
  until: "2026-12-25T00:00",
};

/** Proves nothing, and says that so is broken. */
const breaking: ProveChange = async () => ({ proof: { ...wholeProof, broken: ["nobody rings"] } });

async function actsIn({ journal }: Awaited<ReturnType<typeof openDesk>>): Promise<readonly Act[]> {
  const acts: Act[] = [];
  for await (const act of journal.history()) acts.push(act);
  return acts;
}

describe("a change at the desk", () => {
  it("is proved, kept under a name, and shown by the next answer", async (test) => {
    const prove: ProveChange = async (_task, onProgress) => {
      onProgress({ done: 0, of: 1, doing: "now" });
      return { proof: wholeProof };
    };
    const desk = await openDesk(test, { prove });
    const lines = await desk.proofOf(withdrawal);
    expect(lines).toMatchObject([
      { progress: { done: 0, of: 1 } },
      { proof: { changed: 2, isRefused: false, asksEvenSo: false } },
    ]);
    const kept = await desk.keep(withdrawal);
    expect([kept.status, kept.body]).toEqual([201, { number: 1 }]);
    expect(await actsIn(desk)).toMatchObject([{ number: 1, by: "Ann", ...withdrawal }]);
    const { body } = await supertest(desk.app).get("/api/today").expect(200);
    expect(body).toMatchObject({
      acts: [{ number: 1, by: "Ann", at: "2026-11-23T10:00", canBeUndone: true }],
      latest: [{ number: 1, change: withdrawal }],
      lastAct: 1,
      isJournalRead: true,
    } satisfies Partial<Record<keyof TodayView, unknown>>);
  });

  it("that callers do not hear is kept without anything being called up", async (test) => {
    const desk = await openDesk(test, { prove: () => Promise.reject(new Error("proved")) });
    const kept = await desk.keep({
      do: "checked",
      fact: "day-line",
      on: "2026-11-20",
      outcome: "confirmed",
    });
    expect(kept.status).toBe(201);
  });

  it("is undone, with what it had replaced", async (test) => {
    const proved: unknown[] = [];
    const prove: ProveChange = async (task) => {
      proved.push(task);
      return { proof: wholeProof };
    };
    const desk = await openDesk(test, { prove });
    const say = (text: string): Change => ({
      do: "say",
      language: "fr",
      phrase: "day-line.about",
      text,
    });
    await desk.keep(say("Un."));
    await desk.keep(say("Deux."));
    expect((await desk.keep({ do: "undo", act: 2 })).status).toBe(201);
    expect(proved.at(-1)).toMatchObject({ actsAfter: [{ number: 1, text: "Un." }] });
    const { body } = await supertest(desk.app).get("/api/today");
    expect(body.acts).toMatchObject([{ number: 1 }]);
    expect(body.latest).toMatchObject([
      { number: 3, canBeUndone: false },
      { number: 2, canBeUndone: false },
      { number: 1, canBeUndone: true },
    ]);
  });
});

describe("a change is refused at the desk", () => {
  it.for<[string, Change, RegExp]>([
    ["of an emergency service", { ...closure, service: "ambulance" }, /Nothing changes ambulance/],
    ["of no service", { ...closure, service: "day-lin" }, /Did you mean "day-line"/],
    [
      "that is over",
      { ...closure, from: "2026-11-01T00:00", until: "2026-11-02T00:00" },
      /over before now/,
    ],
    ["that ends before it begins", { ...closure, from: "2026-12-26T00:00" }, /Give a later end/],
    [
      "of a number from a day that is past",
      { do: "number", service: "day-line", phone: "02 555 01 01", from: "2026-11-22T23:59" },
      /is past/,
    ],
    [
      "of hours that are none",
      { do: "hours", service: "day-line", hours: "Mo-Fr nine", from: "2026-12-01" },
      /nine/,
    ],
    [
      "by a check that is to come",
      { do: "checked", fact: "day-line", on: "2026-11-24", outcome: "confirmed" },
      /still to come/,
    ],
    [
      "that approves words which nobody hears",
      { do: "read", language: "en", phrase: "day-line.about", text: "It listens all night." },
      /says something else now/,
    ],
    ["of an act that is not there", { do: "undo", act: 7 }, /There is no act 7/],
  ])("%s", async ([, change, said], test) => {
    const desk = await openDesk(test);
    const [only, ...more] = await desk.proofOf(change);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ problems: [expect.stringMatching(said)] });
  });

  it.for<[string, unknown]>([
    ["nothing", undefined],
    ["a text", "close"],
    ["another act", { do: "delete", service: "day-line" }],
    ["adopting", { do: "adopted", acts: [1] }],
    ["no time", { ...closure, until: "2026-12-24T25:00" }],
    ["two lines", { ...withdrawal, reason: "one\ntwo" }],
    ["unseen signs", { ...withdrawal, reason: "right\u202eleft" }],
    ["a list", [closure]],
    ["a prototype", JSON.parse('{"__proto__": {"do": "close"}}')],
  ])("that is none: %s", async ([, change], test) => {
    const desk = await openDesk(test);
    const { body } = await supertest(desk.app).post("/api/proofs").send({ change }).expect(400);
    expect(body.problem).not.toBe("");
  });

  it("as a form, and as an endless text", async (test) => {
    const { app } = await openDesk(test);
    for (const path of ["/api/proofs", "/api/acts"]) {
      await supertest(app).post(path).type("form").send("change=x").expect(415);
      await supertest(app)
        .post(path)
        .send({ change: { ...withdrawal, reason: "x".repeat(9_000) } })
        .expect(413);
      await supertest(app).put(path).expect(405);
    }
  });

  it("where there is no journal", async () => {
    const studio = openStudio();
    const ask = (path: string, body: object) =>
      supertest(studio).post(path).set("Host", "localhost").send(body);
    expect((await ask("/api/proofs", { change: closure }).expect(503)).body.problem).toContain(
      "there is no journal",
    );
    await ask("/api/acts", { proof: "x" }).expect(503);
    await supertest(studio).get("/api/today").set("Host", "localhost").expect(200);
  });

  it("when too many are being proved already; and each of those is proved", async (test) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let atOnce = 0;
    const prove: ProveChange = async () => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      await released;
      atOnce -= 1;
      return { proof: wholeProof };
    };
    const { app } = await openDesk(test, { prove });
    const served = await serve(app, 0, "127.0.0.1");
    test.onTestFinished(() => served.stop());
    const ask = () =>
      fetch(`http://127.0.0.1:${served.port}/api/proofs`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ change: closure }),
      });
    const asked = Array.from({ length: 5 }, async () => {
      const { status } = await ask();
      // One of them is too many: the others go on.
      if (status === 503) release();
      return status;
    });
    expect((await Promise.all(asked)).toSorted()).toEqual([200, 200, 200, 200, 503]);
  });

  it("nobody proves on for somebody who has gone", async (test) => {
    let isGone = false;
    const prove: ProveChange = (_task, onProgress, signal) => {
      onProgress({ done: 0, of: 1, doing: "now" });
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          isGone = true;
          reject(new Error("gone"));
        });
      });
    };
    const { app } = await openDesk(test, { prove });
    const served = await serve(app, 0, "127.0.0.1");
    test.onTestFinished(() => served.stop());
    const leave = new AbortController();
    await fetch(`http://127.0.0.1:${served.port}/api/proofs`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ change: closure }),
      signal: leave.signal,
    });
    leave.abort();
    await expect.poll(() => isGone).toBe(true);
  });

  it("for nobody that waited and went away: others have the place", async () => {
    const begun: AbortSignal[] = [];
    const prove: ProveChange = (_task, _onProgress, signal) => {
      begun.push(signal);
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("gone")));
      });
    };
    const next = inTurn(prove);
    const ask = () => {
      const leave = new AbortController();
      const answer = next({} as ProofTask, () => {}, leave.signal).catch((error: unknown) => error);
      return { leave, answer };
    };
    const asked = Array.from({ length: 4 }, ask);
    expect(await ask().answer).toMatchObject({ status: 503 });
    for (const { leave, answer } of asked.slice(1)) {
      leave.abort();
      expect(await answer).toMatchObject({ code: "thread" });
    }
    const last = ask();
    asked[0]?.leave.abort();
    await expect.poll(() => begun).toEqual([asked[0]?.leave.signal, last.leave.signal]);
    last.leave.abort();
    await last.answer;
  });
});

describe("what was proved is not kept", () => {
  it("by an unknown proof, by one that was kept, and by one of a quarter of an hour ago", async (test) => {
    const desk = await openDesk(test);
    const ask = (proof: unknown) =>
      supertest(desk.app).post("/api/acts").send({ proof, by: "Ann" });
    await ask("guessed").expect(409);
    await ask("__proto__").expect(409);
    await ask(7).expect(400);
    const last = (await desk.proofOf(closure)).at(-1);
    const id = last !== undefined && "proof" in last ? last.proof.id : "";
    await ask(id).expect(201);
    expect((await ask(id).expect(409)).body.problem).toContain("not known any more");
    const late = (await desk.proofOf(closure)).at(-1);
    desk.later({ minutes: 15 });
    await ask(late !== undefined && "proof" in late ? late.proof.id : "").expect(409);
    expect(await actsIn(desk)).toHaveLength(1);
  });

  it("while the journal cannot be written, and is as soon as it can", async (test) => {
    const desk = await openDesk(test);
    const last = (await desk.proofOf(closure)).at(-1);
    const proof = last !== undefined && "proof" in last ? last.proof.id : "";
    const keep = () => supertest(desk.app).post("/api/acts").send({ proof, by: "Ann" });
    const folder = dirname(desk.journal.place);
    renameSync(folder, `${folder}-away`);
    const { body } = await keep().expect(503);
    expect(body.problem).toContain("cannot be written");
    renameSync(`${folder}-away`, folder);
    await keep().expect(201);
    expect(await actsIn(desk)).toHaveLength(1);
  });

  it("twice, by a second click on an undo", async (test) => {
    const desk = await openDesk(test, { person: { name: "Ann", roles: ["facts"] } });
    const served = await serve(desk.app, 0, "127.0.0.1");
    test.onTestFinished(() => served.stop());
    await desk.keep(closure);
    const last = (await desk.proofOf({ do: "undo", act: 1 })).at(-1);
    const proof = last !== undefined && "proof" in last ? last.proof.id : "";
    const click = async () => {
      const sent = await fetch(`http://127.0.0.1:${served.port}/api/acts`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ proof }),
      });
      return { status: sent.status, text: await sent.text() };
    };
    const both = await Promise.all([click(), click()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(both.map(({ text }) => text).join()).not.toContain("Somebody else");
    expect(await actsIn(desk)).toHaveLength(2);
  });

  it("of a number that is out of use already: taking one back would leave the other", async (test) => {
    const desk = await openDesk(test);
    await desk.keep(withdrawal);
    const [only] = await desk.proofOf(withdrawal);
    const said = expect.stringContaining("withdrawn already, by act 1");
    expect(only).toMatchObject({ problems: [said] });
  });

  it("when somebody else has kept an act meanwhile", async (test) => {
    const desk = await openDesk(test);
    const mine = (await desk.proofOf(closure)).at(-1);
    await desk.journal.append(withdrawal, "Bea", Temporal.Now.instant(), 0);
    const id = mine !== undefined && "proof" in mine ? mine.proof.id : "";
    const { body } = await supertest(desk.app)
      .post("/api/acts")
      .send({ proof: id, by: "Ann" })
      .expect(409);
    expect(body.problem).toContain("Somebody else has kept a change meanwhile");
    expect(await actsIn(desk)).toMatchObject([{ by: "Bea" }]);
  });

  it("where it breaks what the line promises, whoever wishes it", async (test) => {
    const desk = await openDesk(test, { prove: breaking });
    const words: Change = {
      do: "say",
      language: "fr",
      phrase: "day-line.about",
      text: "Des mots.",
    };
    expect((await desk.proofOf(words)).at(-1)).toMatchObject({ proof: { isRefused: true } });
    expect((await desk.keep(words, { by: "Ann", evenSo: true })).status).toBe(409);
    expect(await actsIn(desk)).toEqual([]);
  });

  it("where it leaves something broken, but by who says so again", async (test) => {
    const desk = await openDesk(test, { prove: breaking });
    expect((await desk.proofOf(withdrawal)).at(-1)).toMatchObject({ proof: { asksEvenSo: true } });
    expect((await desk.keep(withdrawal)).status).toBe(409);
    expect((await desk.keep(withdrawal, { by: "Ann", evenSo: true })).status).toBe(201);
  });

  it.for(["", " ", "x".repeat(81), "two\nlines"])("by %j", async (by, test) => {
    const desk = await openDesk(test);
    expect((await desk.keep(closure, { by })).status).toBe(400);
    expect((await desk.keep(closure, {})).status).toBe(400);
    expect(await actsIn(desk)).toEqual([]);
  });
});

describe("a role", () => {
  const changes: Readonly<Record<Role, readonly Change[]>> = {
    words: [
      { do: "say", language: "fr", phrase: "day-line.about", text: "Oui." },
      { do: "read", language: "fr", phrase: "day-line.about", text: "Oui." },
    ],
    facts: [
      closure,
      { do: "hours", service: "day-line", hours: "24/7", from: "2026-12-01" },
      { do: "checked", fact: "day-line", on: "2026-11-20", outcome: "unclear" },
      { do: "agreed", service: "day-line", ringSeconds: 40 },
    ],
    numbers: [
      withdrawal,
      { do: "number", service: "day-line", phone: "02 555 01 01", from: "2026-11-23T10:00" },
    ],
  };
  const all = Object.keys(changes) as Role[];

  it.for(all)("of %s does its own and no more", async (role, test) => {
    const desk = await openDesk(test, { person: { name: "Ann", roles: [role] } });
    for (const other of all) {
      for (const change of changes[other]) {
        const ask = supertest(desk.app).post("/api/proofs").send({ change });
        const { body } = await ask.expect(other === role ? 200 : 403);
        if (other !== role) expect(body.problem).toContain(`"${other}"`);
      }
    }
  });

  it("undoes its own and no more", async (test) => {
    const desk = await openDesk(test, { person: { name: "Ann", roles: ["facts"] } });
    await desk.journal.append(withdrawal, "Bea", Temporal.Now.instant(), 0);
    await desk.keep(closure);
    const undo = (act: number) =>
      supertest(desk.app)
        .post("/api/proofs")
        .send({ change: { do: "undo", act } });
    await undo(1).expect(403);
    await undo(2).expect(200);
  });

  it("keeps under the name of its login, whatever name is sent", async (test) => {
    const desk = await openDesk(test, { person: { name: "Ann", roles: ["facts"] } });
    await desk.keep(closure, { by: "Bea" });
    expect(await actsIn(desk)).toMatchObject([{ by: "Ann" }]);
  });
});

describe("what people type", () => {
  const script = '<img src=x onerror="alert(1)">';

  it("stays text in every field", async (test) => {
    const desk = await openDesk(test);
    const kept = await desk.keep({ ...withdrawal, reason: script }, { by: script });
    expect(kept.status).toBe(201);
    const today = await supertest(desk.app).get("/api/today").expect(200);
    expect(today.type).toBe("application/json");
    expect(today.body.acts).toMatchObject([{ by: script, change: { reason: script } }]);
    const [act] = await actsIn(desk);
    expect(readAct(JSON.stringify(act))).toMatchObject({ act: { reason: script } });
    const refused = await desk.proofOf({ ...closure, service: script });
    expect(JSON.stringify(refused)).toContain("There is no service");
    const answer = await supertest(desk.app).post("/api/proofs").send({ change: closure });
    expect(answer.type).toBe("application/x-ndjson");
  });
});

describe("the history", () => {
  it("comes fifty at a time, newest first", async (test) => {
    const desk = await openDesk(test);
    for (let after = 0; after < 60; after += 1) {
      await desk.journal.append(closure, "Ann", Temporal.Now.instant(), after);
    }
    const ask = (query: string) => supertest(desk.app).get(`/api/acts${query}`);
    await expect.poll(async () => (await ask("")).body.acts[0]?.number, { interval: 50 }).toBe(60);
    const { body } = await ask("").expect(200);
    expect(body.acts).toHaveLength(50);
    const older = await ask("?before=11").expect(200);
    expect(older.body.acts.map(({ number }: Act) => number)).toEqual([
      10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
    ]);
    expect((await ask("?before=1").expect(200)).body.acts).toEqual([]);
    for (const wrong of ["0", "-1", "x", "1.5", "99999999999"]) {
      await ask(`?before=${wrong}`).expect(400);
    }
  });
});
