import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Act, Change } from "../../../src/line/book/acts.ts";
import type { BookDraft } from "../../../src/line/book/open-book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { type ActProof, type ProofProgress, proveAct } from "../../../src/tools/proof/prove-act.ts";
import { asksEvenSo, isRefused } from "../../../src/tools/propose.ts";
import { provedBook } from "../../support/proved-book.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A Monday at ten in Brussels: every line of the small book is open. */
const now = Temporal.Instant.from("2026-11-23T09:00:00Z");

/** Twenty words that no caller keeps in mind. */
const tooLong = `${Array.from({ length: 20 }, (_, word) => `mot${"ab"[word % 2]}`).join(" ")}.`;

const say = (phrase: string, text: string): Change => ({ do: "say", language: "fr", phrase, text });

/** What proves a change of the small book, or of another, with others in force before it. */
function prove(
  change: Change,
  {
    draft = provedBook,
    acts = [],
    environment = {},
    onProgress = () => {},
  }: {
    draft?: BookDraft;
    acts?: readonly Act[];
    environment?: Readonly<Record<string, string>>;
    onProgress?: (progress: ProofProgress) => void;
  } = {},
): Promise<ActProof> {
  return proveAct({ draft, acts, change, environment, now }, onProgress);
}

function kept(change: Change, number = 1): Act {
  return { number, at: "2026-11-23T08:00:00Z", by: "a tester", ...change };
}

const withdrawn: Change = { do: "withdraw", service: "night-line", from: "2026-11-23T09:00" };

describe("the proof of an act", () => {
  it("refuses a sentence that nobody keeps in mind, with the keys to it", async () => {
    const change = say("day-line.about", tooLong);
    const proof = await prove(change);
    expect(proof.broken).toEqual([
      expect.stringMatching(/^now, 2026-11-23 10:00, keys 1 1: fr: 20 words in one sentence/),
    ]);
    expect(isRefused(change, proof)).toBe(true);
    expect(asksEvenSo(change, proof)).toBe(false);
  });

  it("hears words at a time at which they are said", async () => {
    const { broken } = await prove(say("opening.opens-tomorrow", `${tooLong} {{time}}.`));
    expect(broken).toEqual([
      expect.stringMatching(
        /^when it is said, 2026-11-23 17:00, keys 1 1: fr: 2\d words in one sentence/,
      ),
    ]);
  });

  it("reads words that it hears nowhere", async () => {
    const { broken, changed } = await prove(say("transfer.rehearsed", `${tooLong} {{number}}.`));
    expect(changed).toBe(0);
    expect(broken).toEqual([expect.stringMatching(/^fr: 20 words in one sentence/)]);
  });

  it("refuses other words for danger, which keep 112 waiting", async () => {
    const change = say("danger.stay", `${"Sinon, restez en ligne. Nous appelons. ".repeat(12)}`);
    const proof = await prove(change, { draft: bookDraft });
    expect(proof.broken).toEqual([
      expect.stringContaining('Nothing changes the words of "danger.stay" but a release'),
    ]);
    expect(isRefused(change, proof)).toBe(true);
  });

  it("refuses what the book does not take, and says why", async () => {
    const change: Change = {
      do: "hours",
      service: "night-line",
      hours: "Mo-Fr 09:00-17:00",
      from: "2026-12-01",
    };
    const proof = await prove(change);
    expect(proof.broken).toEqual([
      expect.stringMatching(/^the book does not take it: .*night-line.*24\/7/),
    ]);
    expect(isRefused(change, proof)).toBe(true);
  });

  it("asks for even so where a dead line leaves callers alone, and names the line to add", async () => {
    const proof = await prove(withdrawn);
    for (const who of ["no language yet", "fr", "nl", "en"]) {
      expect(proof.broken).toContainEqual(
        expect.stringMatching(
          RegExp(`^2026-11-23 10:00: callers .* reach nobody: add .* linesWithoutKeys, "${who}"`),
        ),
      );
    }
    // By day the other line answers; at night nobody is left to talk to.
    expect(proof.broken).toContainEqual(
      expect.stringMatching(/^2026-11-23 17:00: "now" leads callers in fr, nl, en to night-line/),
    );
    // The same as data, for a page to say it.
    const told = proof.lacks.map(({ message }) => message);
    expect([...proof.broken, ...proof.warnings]).toEqual(expect.arrayContaining(told));
    expect(proof.lacks.map(({ leftAlone: { who } }) => who)).toContain("instead");
    expect(proof.warnings).toContainEqual(
      expect.stringMatching(/in place of day-line, callers in fr, nl, en .* menus\/services.ts/),
    );
    expect(isRefused(withdrawn, proof)).toBe(false);
    expect(asksEvenSo(withdrawn, proof)).toBe(true);
  });

  it("does not count what was broken before", async () => {
    const acts = [kept(withdrawn)];
    const proof = await prove(say("advice.say", "ein anderer"), { acts });
    expect(proof.changed).toBeGreaterThan(0);
    expect(proof.broken).toEqual([]);
  });

  it("proves the undoing of an act where the act is heard", async () => {
    const close: Change = {
      do: "close",
      service: "day-line",
      from: "2026-12-01T00:00",
      until: "2026-12-02T00:00",
    };
    const proof = await prove({ do: "undo", act: 1 }, { acts: [kept(close)] });
    expect(proof.moments).toContain("when its doors turn, 2026-12-01 09:00");
    expect(proof.places).toContainEqual({ place: "day-line", language: "nl" });
    expect(proof.broken).toEqual([]);
  });

  it("refuses a number that is another service's by an act", async () => {
    const number = (service: string): Change => ({
      do: "number",
      service,
      phone: "02 555 01 77",
      from: "2026-11-23T09:00",
    });
    const { broken } = await prove(number("day-line"), { acts: [kept(number("night-line"))] });
    expect(broken).toEqual([expect.stringMatching(/02 555 01 77 is the number of "night-line"/)]);
  });

  it("honours the ROUTES that the line has", async () => {
    const folder = temporaryFolder();
    const ROUTES = join(folder, "routes.json");
    writeFileSync(ROUTES, JSON.stringify({ "day-line": { number: "+3225550177" } }));
    const change: Change = {
      do: "number",
      service: "night-line",
      phone: "02 555 01 77",
      from: "2026-11-23T10:00",
    };
    expect((await prove(change)).broken).toEqual([]);
    expect((await prove(change, { environment: { ROUTES } })).broken).toEqual([
      expect.stringMatching(/^ROUTES, .*day-line\.number is the number of "night-line"/),
    ]);
  });

  it.each<[string, Change]>([
    ["a reader's approval", { do: "read", language: "fr", phrase: "advice.say", text: "here is" }],
    ["an agreement without wishes", { do: "agreed", service: "day-line" }],
    ["a check", { do: "checked", fact: "day-line", on: "2026-11-23", outcome: "confirmed" }],
    ["the undoing of what counts no more", { do: "undo", act: 7 }],
  ])("proves at once %s, which nobody hears", async (_, change) => {
    expect(await prove(change)).toMatchObject({ changed: 0, places: [], broken: [] });
  });

  it("proves a closed day of the real book in seconds, and says how far it is", async () => {
    const told: ProofProgress[] = [];
    const proof = await prove(
      { do: "close", service: "sos-viol", from: "2026-12-24T00:00", until: "2026-12-25T00:00" },
      { draft: bookDraft, onProgress: (progress) => told.push(progress) },
    );
    console.log(`proved ${proof.changed} changed answers in ${proof.seconds.toFixed(1)} s`);
    expect(proof.broken).toEqual([]);
    expect(proof.moments).toEqual([
      "before it begins, 2026-12-23 23:59",
      "as it begins, 2026-12-24 00:00",
      "when its doors turn, 2026-12-24 08:00",
      "as it ends, 2026-12-25 00:00",
    ]);
    for (const language of ["fr", "nl", "en"]) {
      expect(proof.places).toContainEqual({ place: "sos-viol", language });
    }
    expect(told.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(told.map(({ of }) => of)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(told[2]?.doing).toBe("when its doors turn, 2026-12-24 08:00");
  });
});
