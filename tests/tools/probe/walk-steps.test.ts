import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { languages } from "../../../src/line/book/language.ts";
import type { Recordings } from "../../../src/line/speech/recorded.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { CarrierError, type Line } from "../../../src/phone/line.ts";
import { appLine } from "../../../src/phone/lines.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { makeOwnLine } from "../../../src/tools/own-line.ts";
import { markedLine } from "../../../src/tools/probe/probe-server.ts";
import { probeSteps } from "../../../src/tools/probe/steps.ts";
import { walkSteps } from "../../../src/tools/probe/walk-steps.ts";
import { recordAll } from "../../support/record-all.ts";
import { buildLive, expectedLine, publicUrl, token } from "../../support/served-line.ts";

const voiceUrl = `${publicUrl}/voice`;

function linesWith(probed: Line, clock = Temporal.Now.instant) {
  const { line, setClock } = expectedLine();
  return { voiceUrl, probed, expected: line, setClock, clock };
}

describe("the steps of a probe", () => {
  it("come to every menu and topic, danger, a service and a transfer's end, in every language", async () => {
    const { book, line } = expectedLine();
    const visited = new Set<string>();
    const watched: Line = {
      post: async (url, form, options) => {
        const answer = await line.post(url, form, options);
        const [, query = ""] = /action="[^"?]*\?([^"]*)"/.exec(answer.body) ?? [];
        const at = new URLSearchParams(query.replaceAll("&amp;", "&"));
        const place = book.services.has(at.get("place") ?? "") ? "a service" : at.get("place");
        visited.add(`${at.get("language")} ${place} ${at.get("stage") ?? "prompt"}`);
        return answer;
      },
    };
    const steps = probeSteps(book);
    const walk = await walkSteps(linesWith(watched), steps);
    expect(walk).toEqual({ heard: steps.length });
    const menus = [...book.nodes]
      .filter(([, { kind }]) => kind === "menu" || kind === "topic" || kind === "danger")
      .map(([id]) => id);
    for (const language of languages) {
      const needed = [
        ...menus.map((id) => `${id} prompt`),
        "danger connect",
        "a service prompt",
        "a service connect",
      ];
      // The topic for callers who speak neither language is on nobody else's way.
      const own = needed.filter(
        (one) => language === "en" || !one.startsWith("someone-in-english"),
      );
      for (const one of own) expect(visited).toContain(`${language} ${one}`);
    }
    expect(visited).toContain("null danger prompt");
  });

  it("find a server that rings somebody for a probe", async () => {
    const unmarked = appLine(buildLive().app, token);
    const { difference } = await walkSteps(linesWith(unmarked), probeSteps(expectedLine().book));
    expect(difference?.heard).toMatch(/would ring|112|appel/i);
  });

  it("find nobody rung once the call is marked", async () => {
    const marked = markedLine(appLine(buildLive().app, token));
    const { difference } = await walkSteps(linesWith(marked), probeSteps(expectedLine().book));
    expect(difference).toBeUndefined();
  });
});

describe("a probe of a line that plays recordings", () => {
  const { book } = expectedLine();
  const steps = probeSteps(book);
  const playing = (recordings: Recordings) => {
    const speech = createSpeech(bookDraft.phrases);
    const clock = Temporal.Now.instant;
    const { line } = makeOwnLine({ book, speech, lastAct: 0, publicUrl, clock, recordings });
    return markedLine(line);
  };

  it("hears the words that it expects, whoever speaks them, slow repeats too", async () => {
    let fetched = 0;
    const line = playing(recordAll());
    const counted: Line = {
      ...line,
      fetchClip: (url) => {
        fetched += 1;
        return line.fetchClip?.(url) ?? Promise.reject(new Error("nothing fetches"));
      },
    };
    expect(await walkSteps(linesWith(counted), steps)).toEqual({ heard: steps.length });
    expect(fetched).toBeGreaterThan(steps.length);
  });

  it("says where a recording says something else", async () => {
    const changed = recordAll((text) => text.replace("violences", "vacances"));
    const { difference } = await walkSteps(linesWith(playing(changed)), steps);
    expect(difference?.expected).toMatch(/^\[fr\] .*violences/);
    expect(difference?.heard).toMatch(/^\[fr\] .*vacances/);
  });

  it("fails where a file cannot be had, and says which", async () => {
    const line: Line = {
      ...playing(recordAll()),
      fetchClip: async (url) => {
        throw new CarrierError(`The recording ${url} answered 404`);
      },
    };
    const { heard, difference } = await walkSteps(linesWith(line), steps);
    expect(heard).toBe(0);
    expect(difference).toMatchObject({ keys: [], isFault: true });
    expect(difference?.heard).toMatch(
      /^nothing that can be played\. The recording https:.*\.wav answered 404\./,
    );
  });
});

describe("a probe at the minute in which a line closes", () => {
  const steps = [[], ["2"], ["2", "1"]];
  const atServer = (time: string) => {
    const now = Temporal.Instant.from(time);
    return markedLine(appLine(buildLive(undefined, () => now).app, token));
  };
  const clockAt = (time: string) => () => Temporal.Instant.from(time);

  it("accepts the answer of either minute", async () => {
    const before = atServer("2026-11-23T15:59:59.900Z");
    const walk = await walkSteps(linesWith(before, clockAt("2026-11-23T16:00:00.400Z")), steps);
    expect(walk).toEqual({ heard: 3 });
  });

  it("accepts no other minute's", async () => {
    const closed = atServer("2026-11-23T16:00:10Z");
    const walk = await walkSteps(linesWith(closed, clockAt("2026-11-23T15:57:00Z")), steps);
    expect(walk.difference).toBeDefined();
  });
});
