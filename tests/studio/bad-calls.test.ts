import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { openStudio, playCall, postCall } from "./open-studio.ts";

const studio = openStudio();

describe("a call that cannot be played", () => {
  it.each([
    [["x"], /^Step 1 is no step\. Write a key/],
    [["1", "12"], /^Step 2 is no step/],
    [["3@"], /^Step 1 is no step/],
    [["3@-1"], /^Step 1 is no step/],
    [["3@1e9"], /^Step 1 is no step/],
    [["-@2"], /^Step 1 is no step/],
    [["answered"], /^Step 1 is no step/],
    [[""], /^Step 1 is no step/],
    [["1", "busy"], /^Step 2 \("busy"\): no transfer is ringing/],
    [["star"], /^Step 1 \("star"\): no transfer is ringing/],
    [
      ["1@500"],
      /^Step 1 \("1@500"\): the key comes after the silence is over\. Press it within \d+/,
    ],
    [["hang-up", "1"], /^Step 2 \("1"\): the call is over\. Leave out/],
    [["hang-up", "hang-up"], /^Step 2 \("hang-up"\): the call is over/],
    [["0", "0", "-", "3"], /^Step 4 \("3"\): a transfer is ringing\. End it/],
    [["0", "0", "-", "-"], /^Step 4 \("-"\): a transfer is ringing\. End it/],
    [["0", "0", "-", "*"], /^Step 4 \("\*"\): the star key does not come back/],
    [["0", "0", "-", "star"], /^Step 4 \("star"\): the star key does not come back/],
    [["1", "3", "1", "-", "*@500"], /^Step 5 \("\*@500"\): the star comes after the ringing/],
    [Array<string>(61).fill("-"), /^A call has at most 60 steps, this one 61\.$/],
  ])("%j", async (steps, problem) => {
    const { body } = await postCall(studio, { steps }).expect(400);
    expect(body).toEqual({ problem: expect.stringMatching(problem) });
  });

  it.each([
    {},
    { steps: "1" },
    { steps: [1] },
    { steps: [null] },
    { steps: [], at: 5 },
    { steps: [], from: "+32470123456" },
    [],
  ])("%j", async (sent) => {
    const { body } = await postCall(studio, sent).expect(400);
    expect(body).toEqual({ problem: expect.stringMatching(/^Send \{"at"/) });
  });

  it.each([
    "tomorrow",
    "2026-02-30T10:00",
    "2026-12-25",
    "1999-12-31T23:59",
    "2100-01-01T00:00",
    "",
  ])("at %j", async (at) => {
    const { body } = await postCall(studio, { at, steps: [] }).expect(400);
    expect(body).toEqual({ problem: expect.stringMatching(/^at is a Belgian time/) });
  });

  it("of sixty steps is none", async () => {
    const sixty = Array.from({ length: 60 }, (_, index) => ["1", "*"][index % 2] ?? "1");
    expect((await playCall(studio, undefined, ...sixty)).steps).toHaveLength(60);
  });
});

describe("a request that cannot be read", () => {
  it("is refused when it is no JSON", async () => {
    const post = () => supertest(studio).post("/api/call");
    await post().type("text/plain").send('{"steps":[]}').expect(415);
    await post().type("form").send("steps=1").expect(415);
    await post().expect(415);
    const { body } = await post().type("application/json").send("{").expect(400);
    expect(body).toEqual({ problem: "This request cannot be read." });
  });

  it("is refused when it is large", async () => {
    const { body } = await postCall(studio, { steps: ["1".repeat(9_000)] }).expect(413);
    expect(body).toEqual({ problem: "This is too large." });
  });

  it("never quotes a step that is none: it may be anything", async () => {
    const { text } = await postCall(studio, { steps: ["<script>"] }).expect(400);
    expect(text).not.toContain("script");
  });
});
