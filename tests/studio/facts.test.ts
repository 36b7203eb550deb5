import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { remarks } from "../../menus/remarks.ts";
import type { Change } from "../../src/line/book/acts.ts";
import { languages } from "../../src/line/book/language.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { editionOpener } from "../../src/server/editions.ts";
import { shownWhenLive } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";
import type { FactsView, FactView, LetterView, ServiceView } from "../../src/studio/api.ts";
import { actsOf, standingOf } from "../support/acts.ts";
import { mondayAtTen } from "../support/open-line.ts";
import { smallJournal } from "../support/small-journal.ts";
import { openStudio } from "./open-studio.ts";

/** The studio of the association's own book, with those changes in its journal. */
function studioWith(...changes: readonly Change[]) {
  const standing = standingOf(actsOf(changes));
  const settings = readSettings({ TRANSFERS: "live", CALLER_ID: shownWhenLive });
  const edition = editionOpener(settings, bookDraft)(standing, mondayAtTen);
  return openStudio({
    edition: () => edition,
    desk: {
      journal: smallJournal(...changes),
      standing: () => standing,
      isJournalRead: () => true,
      draft: bookDraft,
      environment: {},
    },
  });
}

const plain = studioWith();

async function factsOf(studio = plain, at = "2026-11-23T10:00"): Promise<FactsView> {
  const { body } = await supertest(studio).get(`/api/facts?at=${at}`).expect(200);
  return body;
}

function serviceIn({ services }: FactsView, id: string): ServiceView {
  return services.find((one) => one.id === id) ?? expect.fail(`There is no service ${id}.`);
}

function topicIn({ topics }: FactsView, id: string): FactView {
  return topics.find((one) => one.id === id) ?? expect.fail(`There is no topic ${id}.`);
}

describe("what the line states", () => {
  it("is of every service and every topic, each once", async () => {
    const { services, topics } = await factsOf();
    expect(services.map(({ id }) => id).sort()).toEqual(Object.keys(bookDraft.services).sort());
    const inTree = Object.entries(bookDraft.tree.nodes).flatMap(([id, { kind }]) =>
      kind === "topic" ? [id] : [],
    );
    expect(topics.map(({ id }) => id).sort()).toEqual(inTree.sort());
  });

  it("has a mark on the law, which nobody has confirmed since the reforms, and puts it first", async () => {
    const view = await factsOf();
    const law = topicIn(view, "legal-basics");
    expect(law.confidence).toBe("unconfirmed");
    expect(law.cited.also?.en.text).toContain("before the reforms of 2022 and 2026");
    expect(view.topics.indexOf(law)).toBeLessThan(2);
  });

  it("comes from documents, each with its title in its own language", async () => {
    const { cited, note } = serviceIn(await factsOf(), "gams");
    expect(cited.documents).toEqual([
      {
        title: "Violences sexuelles",
        language: "fr",
        publisher: {
          fr: { text: "Fédération Wallonie-Bruxelles, victimes.cfwb.be", language: "fr" },
          nl: { text: "Federatie Wallonië-Brussel, victimes.cfwb.be", language: "nl" },
          en: { text: "Wallonia-Brussels Federation, victimes.cfwb.be", language: "en" },
        },
        address: "https://victimes.cfwb.be/vous-etes-victime-de/violences-sexuelles/",
      },
    ]);
    expect(cited.also?.nl).toMatchObject({
      text: expect.stringContaining("gams.be"),
      language: "nl",
    });
    expect(note?.fr).toMatchObject({ text: expect.stringContaining("leur demander si la ligne") });
  });

  it("says in each language what the association wrote of it, and no remark is of a fact that is gone", async () => {
    const { services, topics } = await factsOf();
    const written = [...services, ...topics].flatMap(({ cited, note }) => [
      note,
      cited.also,
      ...cited.documents.map(({ publisher }) => publisher),
    ]);
    const lacking = written.flatMap((remark) =>
      remark !== undefined && languages.some((language) => remark[language].language !== language)
        ? [remark.en.text]
        : [],
    );
    expect(lacking, "to be translated in menus/remarks.ts").toEqual([]);
    const known = new Set(written.map((remark) => remark?.en.text));
    expect(Object.keys(remarks).filter((english) => !known.has(english))).toEqual([]);
  });

  it("says when it is due, and since when it is past that", async () => {
    const now = topicIn(await factsOf(), "legal-basics");
    expect([now.reviewDue, now.isPastReview]).toEqual(["2027-08-21", false]);
    const later = topicIn(await factsOf(plain, "2027-08-31T10:00"), "legal-basics");
    expect([later.daysLeft, later.isPastReview]).toEqual([-10, true]);
  });

  it("says who checked it, when, and what came of it, newest first", async () => {
    const view = await factsOf(
      studioWith(
        { do: "checked", fact: "legal-basics", on: "2026-11-22", outcome: "confirmed" },
        { do: "checked", fact: "sos-viol", on: "2026-11-22", outcome: "unclear", note: "the desk" },
        { do: "checked", fact: "sos-viol", on: "2026-11-23", outcome: "not reached" },
      ),
    );
    expect(topicIn(view, "legal-basics")).toMatchObject({
      confidence: "confirmed",
      checked: "2026-11-22",
      checks: [{ by: "Anna", on: "2026-11-22", outcome: "confirmed" }],
    });
    expect(serviceIn(view, "sos-viol")).toMatchObject({
      confidence: "unconfirmed",
      // That nobody was reached moves no date.
      checked: "2026-11-22",
      checks: [
        { by: "Anna", on: "2026-11-23", outcome: "not reached" },
        { by: "Anna", on: "2026-11-22", outcome: "unclear", note: "the desk" },
      ],
    });
  });

  it("says how a service is called, and to what it agreed", async () => {
    const before = await factsOf();
    expect(serviceIn(before, "gams").calls).toBeUndefined();
    expect(serviceIn(before, "sos-viol").calls).toEqual({ ringSeconds: 25, shows: "line" });
    expect(serviceIn(before, "112")).toMatchObject({
      isEmergency: true,
      calls: { shows: "caller" },
    });
    const after = await factsOf(
      studioWith(
        { do: "agreed", service: "gams", callerId: "+3225550199", ringSeconds: 40 },
        { do: "withdraw", service: "payoke", from: "2026-11-22T09:00" },
      ),
    );
    expect(serviceIn(after, "gams")).toMatchObject({
      calls: { ringSeconds: 40, shows: "+3225550199" },
      agreements: [{ by: "Anna", on: "2026-11-23", callerId: "+3225550199", ringSeconds: 40 }],
    });
    expect(serviceIn(after, "payoke").isWithdrawn).toBe(true);
    expect(serviceIn(after, "surya").isWithdrawn).toBe(false);
  });
});

describe("a letter", () => {
  it("is in the service's own language, or in another, as JSON", async () => {
    const ask = async (path: string): Promise<LetterView> => {
      const { body } = await supertest(plain)
        .get(`/api/letter/${path}`)
        .set("Accept", "application/json")
        .expect(200);
      return body;
    };
    expect(await ask("1712")).toMatchObject({
      language: "nl",
      text: expect.stringContaining("Geachte mevrouw, geachte heer,"),
    });
    expect(await ask("1712?language=en")).toMatchObject({ language: "en" });
  });

  it("tells what is in force, not what was released", async () => {
    const studio = studioWith({
      do: "number",
      service: "payoke",
      phone: "03 201 16 91",
      from: "2026-11-22T09:00",
    });
    const { text } = await supertest(studio).get("/api/letter/payoke").expect(200);
    expect(text).toContain("03 201 16 91");
  });

  it("is a page that stands by itself: its own style, no script, nothing from elsewhere", async () => {
    const { headers, text } = await supertest(plain)
      .get("/api/letter/sos-viol")
      .set("Accept", "text/html,*/*")
      .expect(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const policy = headers["content-security-policy"];
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
    expect(text).toContain('<html lang="fr">');
    expect(text).not.toMatch(/<script|src=|href=|style="/);
  });

  it.each([
    ["/api/letter/no-such-service", 404, "no such service"],
    ["/api/letter/%22%3E%3Cscript%3E", 404, "no such service"],
    ["/api/letter/__proto__", 404, "no such service"],
    ["/api/letter/sos-viol?language=de", 400, "language is one of fr, nl, en."],
  ])("%s is answered %i", async (path, status, problem) => {
    const { body } = await supertest(plain).get(path).expect(status);
    expect(body.problem).toContain(problem);
  });

  it("is only read", async () => {
    await supertest(plain).post("/api/letter/sos-viol").expect(405);
    await supertest(plain).post("/api/hsds").expect(405);
  });
});

it("the directory in HSDS is a file to keep", async () => {
  const { headers, body } = await supertest(plain).get("/api/hsds").expect(200);
  expect(headers["content-disposition"]).toBe("attachment; filename=directory-hsds.json");
  expect(body.total_items).toBe(Object.keys(bookDraft.services).length);
});
