import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type Answer,
  CarrierError,
  type CarrierFault,
  type Form,
  type Line,
  type PostOptions,
} from "../../src/phone/line.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { readConnectionOverrides } from "../../src/phone/retries.ts";
import { TwimlError } from "../../src/phone/twiml/element.ts";
import { document, gather, redirect, say } from "./documents.ts";

afterEach(() => vi.useRealTimers());

const voiceUrl = "https://example.be/voice";
const menu: Answer = {
  status: 200,
  contentType: "text/xml",
  body: document(gather("/key#rc=2&amp;rp=5xx", say("Press.")), redirect("/silent")),
};

/** A line that fails so often, in this way, before it answers. */
function failingLine(failures: number, fault: CarrierFault | number) {
  const posts: { readonly url: string; readonly form: Form; readonly options: PostOptions }[] = [];
  const line: Line = {
    async post(url, form, options = {}) {
      posts.push({ url, form, options });
      if (posts.length > failures) return menu;
      if (typeof fault === "number") return { ...menu, status: fault };
      throw new CarrierError("It fails", { kind: fault });
    },
  };
  return { line, posts };
}

describe("an address that cannot be reached", () => {
  it("is tried once more where its fragment asks for nothing", async () => {
    const { line, posts } = failingLine(1, "ct");
    const call = await placeCall(line, { voiceUrl });
    expect(call.state.kind).toBe("listening");
    expect(posts.map(({ url }) => url)).toEqual([voiceUrl, voiceUrl]);
    expect(call.events.map(({ kind }) => kind)).toEqual(["posted", "retried", "said", "listening"]);
    const twice = failingLine(2, "ct");
    await expect(placeCall(twice.line, { voiceUrl })).rejects.toThrow("It fails");
    expect(twice.posts).toHaveLength(2);
  });

  it("is tried as often as its fragment asks, with the same request and token", async () => {
    const { line, posts } = failingLine(3, "ct");
    await placeCall(line, { voiceUrl: `${voiceUrl}#rc=3&rp=all` });
    expect(posts).toHaveLength(4);
    const [first] = posts;
    const tokens = new Set(posts.map(({ options }) => options.idempotencyToken));
    expect(tokens.size).toBe(1);
    expect([...tokens][0]).toMatch(/^[0-9a-f-]{36}$/);
    for (const post of posts) expect(post).toMatchObject({ url: voiceUrl, form: first?.form });
  });

  it.each<[CarrierFault | number, string, number]>([
    ["rt", "", 1],
    ["other", "", 1],
    [500, "", 1],
    [404, "#rp=5xx", 1],
    [404, "#rp=4xx", 2],
    [503, "#rp=5xx,ct", 2],
    ["ct", "#rp=5xx,ct", 2],
    ["rt", "#rp=rt", 2],
    ["other", "#rp=ct,rt,4xx,5xx", 1],
    ["other", "#rp=all", 2],
    ["ct", "#rc=0", 1],
  ])(
    "with the fault %s and the fragment '%s' is asked %i times",
    async (fault, fragment, times) => {
      const { line, posts } = failingLine(9, fault);
      await expect(placeCall(line, { voiceUrl: voiceUrl + fragment })).rejects.toThrow();
      expect(posts).toHaveLength(times);
    },
  );

  it("is asked again in the middle of a call, as the document's own address asks", async () => {
    const { line } = failingLine(0, "ct");
    const call = await placeCall(line, { voiceUrl });
    const { line: busy, posts } = failingLine(2, 503);
    line.post = busy.post;
    await call.press("1");
    expect(posts.map(({ url }) => url)).toEqual(Array(3).fill("https://example.be/key"));
    expect(call.state.kind).toBe("listening");
  });

  it("is given up for the fallback when the retries are used up", async () => {
    const { line, posts } = failingLine(3, "ct");
    const fallbackUrl = "https://hosted.example.com/fallback#rc=0";
    const call = await placeCall(line, { voiceUrl: `${voiceUrl}#rc=2`, fallbackUrl });
    expect(call.state.kind).toBe("listening");
    expect(posts.map(({ url }) => url)).toEqual([
      voiceUrl,
      voiceUrl,
      voiceUrl,
      "https://hosted.example.com/fallback",
    ]);
  });

  it("is not asked again once the time for all attempts is over", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { line, posts } = failingLine(9, "ct");
    const beforeRetry = async () => void vi.advanceTimersByTime(70);
    const call = placeCall(line, { voiceUrl: `${voiceUrl}#rc=5&tt=100`, beforeRetry });
    await expect(call).rejects.toThrow("It fails");
    expect(posts.map(({ options }) => options.limitMilliseconds)).toEqual([100, 30]);
  });

  it("is not asked again after an error that is not the carrier's", async () => {
    let asked = 0;
    const line: Line = {
      post: () => {
        asked += 1;
        return Promise.reject(new RangeError("mine"));
      },
    };
    await expect(placeCall(line, { voiceUrl: `${voiceUrl}#rp=all` })).rejects.toThrow("mine");
    expect(asked).toBe(1);
  });
});

describe("connection overrides", () => {
  it("are the carrier's own where none are given", () => {
    expect(readConnectionOverrides(voiceUrl)).toEqual({
      retries: 1,
      retryOn: new Set(["ct"]),
      readMilliseconds: 15_000,
      totalMilliseconds: 15_000,
    });
  });

  it("are read from the fragment alone", () => {
    expect(readConnectionOverrides("/voice?rc=9#rc=2&ct=2000&rt=4000&rp=ct,rt,5xx")).toEqual({
      retries: 2,
      retryOn: new Set(["ct", "rt", "5xx"]),
      readMilliseconds: 4_000,
      totalMilliseconds: 15_000,
    });
  });

  it.each([
    ["#rc=6", /rc=6; write a whole number from 0 to 5/],
    ["#rc=two", /rc=two; write/],
    ["#ct=99", /ct=99; write a whole number from 100 to 10000/],
    ["#rt=15001", /rt=15001; write/],
    ["#tt=", /tt=; write/],
    ["#rp=6xx", /rp=6xx; write some of ct, rt, 4xx, 5xx or all/],
    ["#retry=2", /the override "retry"; write rc, ct, rt, tt, rp/],
  ])("are refused where the carrier would: %s", (fragment, message) => {
    const read = () => readConnectionOverrides(voiceUrl + fragment);
    expect(read).toThrow(TwimlError);
    expect(read).toThrow(message);
  });
});
