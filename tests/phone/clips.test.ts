import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CarrierError } from "../../src/phone/line.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { document, gather, play, redirect } from "./documents.ts";

/** A mu-law file of so many samples, as the carrier plays it best. */
function wav(samples: number): Buffer {
  const bytes = Buffer.alloc(58 + samples, 0xff);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(50 + samples, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(18, 16);
  for (const [at, value] of Object.entries({ 20: 7, 22: 1, 32: 1, 34: 8, 36: 0 })) {
    bytes.writeUInt16LE(value, Number(at));
  }
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(8000, 28);
  bytes.write("fact", 38, "latin1");
  bytes.writeUInt32LE(4, 42);
  bytes.writeUInt32LE(samples, 46);
  bytes.write("data", 50, "latin1");
  bytes.writeUInt32LE(samples, 54);
  return bytes;
}

/** The same with some bytes changed. */
function spoilt(spoil: (bytes: Buffer) => unknown): Buffer {
  const bytes = wav(8000);
  spoil(bytes);
  return bytes;
}

const manifest = {
  sentences: [
    {
      language: "nl",
      parts: ["Druk", { milliseconds: 400 }, "twee."],
      clip: { file: "nl/two.wav", bytes: 12_058 },
      slowClip: { file: "nl/two-slow.wav", bytes: 16_058 },
    },
  ],
  left: [],
};

const type = "audio/wav";
let files: Record<string, { status?: number; type?: string; body: Buffer | string }> = {};
let asked: string[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const file = files[request.url ?? ""];
    if (request.url === "/late.wav") return;
    if (request.url === "/voice") {
      const prompts = play(`${origin}/recordings/nl/two.wav`).repeat(2);
      response.writeHead(200, { "Content-Type": "text/xml" });
      response.end(document(gather("/key", prompts), redirect("/voice")));
    } else if (file === undefined) response.writeHead(404).end();
    else
      response.writeHead(file.status ?? 200, { "Content-Type": file.type ?? type }).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  asked = [];
  files = {
    "/recordings/nl/two.wav": { body: wav(12_000) },
    "/recordings/nl/two-slow.wav": { body: wav(16_000) },
    "/recordings/nl/other.wav": { body: wav(4000) },
    "/recordings/manifest.json": { type: "application/json", body: JSON.stringify(manifest) },
  };
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function fetchClip(path: string, line = httpLine({ authToken: "12345" })) {
  if (line.fetchClip === undefined) throw new Error("A line over HTTP fetches files.");
  return line.fetchClip(`${origin}${path}`);
}

const two = [
  { kind: "text", text: "Druk", rate: 100 },
  { kind: "break", milliseconds: 400 },
  { kind: "text", text: "twee.", rate: 100 },
];

describe("a file that is played over HTTP", () => {
  it("lasts as long as its sound, and says what the manifest names", async () => {
    expect(await fetchClip("/recordings/nl/two.wav")).toEqual({
      language: "nl-BE",
      seconds: 1.5,
      parts: two,
    });
    expect(await fetchClip("/recordings/nl/two-slow.wav")).toMatchObject({
      seconds: 2,
      parts: two,
    });
  });

  it("is fetched once, with the manifest, however many hear it at once", async () => {
    const line = httpLine({ authToken: "12345" });
    await Promise.all(
      ["two", "other", "two"].map((name) => fetchClip(`/recordings/nl/${name}.wav`, line)),
    );
    await fetchClip("/recordings/nl/two.wav", line);
    expect(asked.sort()).toEqual([
      "GET /recordings/manifest.json",
      "GET /recordings/nl/other.wav",
      "GET /recordings/nl/two.wav",
    ]);
  });

  it("is asked for where the line really is", async () => {
    const line = httpLine({ authToken: "12345", connectTo: origin });
    await line.fetchClip?.("https://line.example.be/recordings/nl/two.wav");
    expect(asked).toContain("GET /recordings/nl/two.wav");
  });

  it.each([
    ["is not named in the manifest", undefined],
    ["has a manifest of another shape", "[]"],
    ["has a manifest cut short", '{"sentences": ['],
  ])("says [recording] where it %s", async (_what, body) => {
    if (body !== undefined) files["/recordings/manifest.json"] = { body };
    const path = `/recordings/nl/${body === undefined ? "other" : "two"}.wav`;
    expect(await fetchClip(path)).toMatchObject({
      language: "nl-BE",
      parts: [{ kind: "text", text: "[recording]", rate: 100 }],
    });
  });

  it.each<[string, (typeof files)[string] | undefined, RegExp]>([
    ["is not there", undefined, /two\.wav answered 404\..*application error.*call would end/],
    ["is elsewhere", { status: 302, body: "" }, /answered 302/],
    ["is part of one", { status: 206, body: wav(8000) }, /answered 206/],
    ["is a page", { type: "text/html", body: wav(8000) }, /has text\/html; write audio\/wav/],
    ["is empty", { body: "" }, /has 0 bytes: it is cut short/],
    ["is cut short", { body: wav(8000).subarray(0, 4000) }, /have 8058 bytes and has 4000/],
    ["has a tail", { body: Buffer.concat([wav(8000), Buffer.alloc(20)]) }, /has 8078/],
    ["holds no sound", { body: wav(0) }, /holds no sound/],
    ["is another kind", { body: "x".repeat(100) }, /no plain WAV file/],
    ["is A-law", { body: spoilt((bytes) => bytes.writeUInt16LE(6, 20)) }, /no mu-law of 8 kHz/],
    ["is stereo", { body: spoilt((bytes) => bytes.writeUInt16LE(2, 22)) }, /one channel/],
    ["is faster", { body: spoilt((bytes) => bytes.writeUInt32LE(16_000, 24)) }, /no mu-law/],
    [
      "is silence in its place",
      { body: wav(4000) },
      /4058 bytes, and its manifest says 12058.*silence/,
    ],
    ["is too large", { body: wav(1024 * 1024) }, /sent more than 1 MiB/],
  ])("ends the call, as it says, when it %s", async (_what, file, message) => {
    delete files["/recordings/nl/two.wav"];
    if (file !== undefined) files["/recordings/nl/two.wav"] = file;
    const fetched = fetchClip("/recordings/nl/two.wav");
    await expect(fetched).rejects.toThrow(CarrierError);
    await expect(fetched).rejects.toThrow(message);
    const call = placeCall(httpLine({ authToken: "12345" }), { voiceUrl: `${origin}/voice` });
    await expect(call).rejects.toThrow(message);
  });

  it("is waited for no longer than an answer", async () => {
    const line = httpLine({ authToken: "12345", limitSeconds: 0.2 });
    await expect(fetchClip("/late.wav", line)).rejects.toThrow(
      /late\.wav did not answer within 0\.2 s/,
    );
  });

  it("is asked for again once it could not be had", async () => {
    const line = httpLine({ authToken: "12345" });
    delete files["/recordings/nl/two.wav"];
    await expect(fetchClip("/recordings/nl/two.wav", line)).rejects.toThrow("404");
    files["/recordings/nl/two.wav"] = { body: wav(12_000) };
    expect(await fetchClip("/recordings/nl/two.wav", line)).toMatchObject({ seconds: 1.5 });
  });

  it("is of no use outside a language's folder", async () => {
    files["/recordings/a.wav"] = { body: wav(8000) };
    await expect(fetchClip("/recordings/a.wav")).rejects.toThrow(/in no language's folder/);
  });

  it("is heard in a call", async () => {
    const call = await placeCall(httpLine({ authToken: "12345" }), { voiceUrl: `${origin}/voice` });
    expect(call.heard.map(({ text }) => text)).toEqual(["Druk twee.", "Druk twee."]);
    expect(call.clockSeconds).toBe(3);
  });
});
