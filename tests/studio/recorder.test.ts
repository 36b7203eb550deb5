import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Express } from "express";
import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { readRecordOptions } from "../../src/cli/record.ts";
import { SettingsError } from "../../src/mistakes.ts";
import { readManifest } from "../../src/server/manifest.ts";
import { captureLog } from "../support/captured-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openRecorder, shortList, toneClip } from "./open-recorder.ts";

const [first, second] = shortList;
const name = first?.name ?? "";
const take = Buffer.from(toneClip());

function send(recorder: Express, wav: Buffer = take, to = name) {
  return supertest(recorder).post(`/api/takes/${to}`).type("audio/wav").send(wav);
}

describe("the recorder", () => {
  it("lists what there is to record in reading order, with what is heard around it", async (test) => {
    const { body } = await supertest(openRecorder(temporaryFolder(test.onTestFinished)))
      .get("/api/sentences")
      .expect(200);
    expect(body).toMatchObject({
      language: "nl",
      sentences: shortList.map(({ name }) => ({ name })),
    });
    expect(body.sentences[1]).toMatchObject({
      parts: second?.parts,
      before: { language: "fr", parts: ["Bienvenue."] },
      after: { language: "nl", parts: ["Tot ziens."] },
      state: "missing",
    });
  });

  it("keeps a take, which counts once its file was listened to", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const recorder = openRecorder(folder);
    const { body } = await send(recorder).expect(200);
    const { file, slowFile, state } = body.sentence;
    expect(state).toBe("waiting");
    for (const one of [file, slowFile]) {
      const clip = await supertest(recorder).get(`/api/clips/${one}`).expect(200);
      expect(clip.headers["content-type"]).toMatch(/^audio\/wav/);
    }
    expect((await readManifest(folder)).sentences[0]?.heardOn).toBeUndefined();
    const heard = (heardFile: string) =>
      supertest(recorder).post(`/api/heard/${name}`).send({ file: heardFile });
    await heard(slowFile).expect(409);
    const answer = await heard(file).expect(200);
    expect(answer.body.sentence.state).toBe("heard");
    expect((await readManifest(folder)).sentences[0]?.heardOn).toBe("2026-11-23");
    await supertest(recorder).delete(`/api/takes/${name}`).expect(200);
    expect((await readManifest(folder)).sentences).toEqual([]);
  });

  it("says what is wrong with a take, and keeps nothing of it", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const faults = ["long", "clipped"] as const;
    const { body } = await send(openRecorder(folder, { makeTaken: async () => ({ faults }) }));
    expect(body).toMatchObject({ faults, sentence: { state: "missing" } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps nothing where a program is missing", async (test) => {
    const recorder = openRecorder(temporaryFolder(test.onTestFinished), { lacks: "ffmpeg" });
    expect((await supertest(recorder).get("/api/sentences")).body.lacks).toBe("ffmpeg");
    expect((await send(recorder).expect(503)).body.problem).toContain("ffmpeg");
  });

  it("logs a fault of its own, and nothing of what was recorded", async (test) => {
    const { logger, entries } = captureLog();
    const makeTaken = () => Promise.reject(new Error("Druk op een"));
    await send(openRecorder(temporaryFolder(test.onTestFinished), { logger, makeTaken })).expect(
      500,
    );
    expect(entries()).toHaveLength(1);
    expect(JSON.stringify(entries())).not.toContain("Druk");
  });
});

describe("the recorder refuses", () => {
  it.for([
    ["a name that it does not know", "0".repeat(24), 404],
    ["a way out of its folder", "..%2f..%2fmanifest", 404],
  ] as const)("%s", async ([_what, to, status], test) => {
    const recorder = openRecorder(temporaryFolder(test.onTestFinished));
    await send(recorder, take, to).expect(status);
    await supertest(recorder).delete(`/api/takes/${to}`).expect(status);
    await supertest(recorder).post(`/api/heard/${to}`).send({ file: "x" }).expect(status);
  });

  it("what is no sound, and what is too large", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const recorder = openRecorder(folder);
    const post = () => supertest(recorder).post(`/api/takes/${name}`);
    await post().send({ any: "thing" }).expect(415);
    await post()
      .type("audio/wav")
      .send(Buffer.from("<html>".repeat(20)))
      .expect(415);
    await post().type("audio/wav").expect(415);
    await post().type("audio/wav").set("Content-Encoding", "gzip").send(take).expect(415);
    await send(recorder, Buffer.concat([take, Buffer.alloc(12_000_000)])).expect(413);
    await supertest(recorder).post(`/api/heard/${name}`).send({ file: "../x.wav" }).expect(400);
    await supertest(recorder).post(`/api/heard/${name}`).send({}).expect(400);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("files that the manifest does not name", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const recorder = openRecorder(folder);
    const { body } = await send(recorder);
    await supertest(recorder).delete(`/api/takes/${name}`);
    for (const file of [body.sentence.file, "nl/..%2fmanifest.json", `nl/${join("x", "y.wav")}`]) {
      const { status } = await supertest(recorder).get(`/api/clips/${file}`);
      expect(status).toBe(404);
    }
  });

  it.for([
    ["a page of another site", { "Sec-Fetch-Site": "cross-site" }],
    ["a page of another address", { Origin: "http://127.0.0.1:8080" }],
    ["a name that was pointed here", { Host: "evil.example" }],
  ] as const)("%s", async ([_what, headers], test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const recorder = openRecorder(folder);
    await send(recorder).set(headers).expect(403);
    await supertest(recorder).delete(`/api/takes/${name}`).set(headers).expect(403);
    await supertest(recorder).get("/api/sentences").set(headers).expect(403);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("anything but its own scripts and sound; the microphone is its page's alone", async (test) => {
    const { headers } = await supertest(openRecorder(temporaryFolder(test.onTestFinished))).get(
      "/",
    );
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; /);
    // The first of a name counts, and the browser passes over others.
    const played = String(headers["content-security-policy"]).match(/media-src [^;]*/g);
    expect(played).toEqual(["media-src 'self' blob:"]);
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["permissions-policy"]).toContain("microphone=(self)");
    expect(headers["permissions-policy"]).toContain("camera=()");
  });
});

describe("helpline record", () => {
  it("is never for production", () => {
    const read = () => readRecordOptions({ language: "nl" }, { NODE_ENV: "production" });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/own machine/);
  });

  it("says everything that is wrong with its options", () => {
    const read = () => readRecordOptions({ language: "de", port: "many" }, {});
    expect(read).toThrow(/--language is one of.*\n--port/);
  });

  it("records into the folder of RECORDINGS, or into recordings", () => {
    const of = (settings: object) => readRecordOptions({ language: "nl" }, { ...settings });
    expect(of({})).toMatchObject({ port: 3030, folder: join(process.cwd(), "recordings") });
    expect(of({ RECORDINGS: "/srv/voice" }).folder).toBe("/srv/voice");
  });
});
