import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import type { Act, Change } from "../../src/line/book/acts.ts";
import type { BookDraft } from "../../src/line/book/open-book.ts";
import { editionOpener } from "../../src/server/editions.ts";
import { shownWhenLive } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";
import type { WordsView } from "../../src/studio/api.ts";
import type {
  DraftView,
  PhrasesView,
  PhraseView,
  TranslationView,
} from "../../src/studio/desk-api.ts";
import { actsOf, standingOf } from "../support/acts.ts";
import { mondayAtTen } from "../support/open-line.ts";
import { smallBook } from "../support/small-book.ts";
import { smallJournal } from "../support/small-journal.ts";
import { openStudio, playCall } from "./open-studio.ts";

/** The desk of the small book with those acts in its journal. */
function openDesk(acts: readonly Act[] = [], draft: BookDraft = smallBook) {
  const standing = standingOf(acts);
  const settings = readSettings({ TRANSFERS: "live", CALLER_ID: shownWhenLive });
  const edition = editionOpener(settings, draft)(standing, mondayAtTen);
  return openStudio({
    edition: () => edition,
    desk: {
      journal: smallJournal(),
      standing: () => standing,
      isJournalRead: () => true,
      draft,
      environment: {},
    },
  });
}

async function phraseAt(desk: ReturnType<typeof openDesk>, name: string): Promise<PhraseView> {
  const { body } = await supertest(desk).get("/api/phrases").expect(200);
  const found = (body as PhrasesView).phrases.find((phrase) => phrase.name === name);
  if (found === undefined) throw new Error(`There is no phrase "${name}".`);
  return found;
}

async function draftOf(body: object, desk = openDesk()): Promise<DraftView> {
  return (await supertest(desk).post("/api/drafts").send(body).expect(200)).body;
}

const say = (language: "fr" | "nl" | "en", text: string): Change => ({
  do: "say",
  language,
  phrase: "welcome",
  text,
});
const read = (language: "fr" | "nl" | "en", text: string): Change => ({
  do: "read",
  language,
  phrase: "welcome",
  text,
});

describe("what a sentence is made of", () => {
  it("is told of what is heard in a call, as far as it is heard", async () => {
    const { events } = await playCall(openStudio(), undefined, "1");
    const said = events.filter((event) => event.kind === "said" && event.step === 1);
    const used = said.flatMap((event) => (event.kind === "said" ? event.phrases : []));
    expect(used).toEqual(expect.arrayContaining(["option", "standing-keys"]));
    expect(used.filter((name) => name.startsWith("digit."))).toEqual([]);
    const { events: cut } = await playCall(openStudio(), undefined, "1@0.8");
    const [arrival] = cut.filter((event) => event.kind === "said" && event.step === 0);
    expect(arrival?.kind === "said" ? arrival.phrases : undefined).toHaveLength(1);
  });

  it("is told of each row, what fills blanks after what holds it, digits by themselves", async () => {
    const words: WordsView = (await supertest(openStudio()).get("/api/words").expect(200)).body;
    const { spoken } = words.rows.find(({ id }) => id === "phrase/option") ?? {};
    expect(spoken?.nl.phrases.slice(0, 2)).toEqual(["option", "label.service"]);
    expect(spoken?.nl.values).toEqual(["digit.1"]);
  });
});

describe("the phrases", () => {
  it("are those of the book, with their blanks, and which of them only a release changes", async () => {
    const desk = openDesk();
    expect(await phraseAt(desk, "danger.now")).toMatchObject({
      text: { fr: phrases.fr["danger.now"], en: phrases.en["danger.now"] },
      blanks: ["key"],
      isGuarded: true,
      isValue: false,
      changed: {},
      readings: { fr: { is: "unread" } },
      leftBehind: [],
    });
    expect(await phraseAt(desk, "digit.1")).toMatchObject({ isValue: true, isGuarded: false });
  });

  it("say who changed them since the release, and that the other languages were left behind", async () => {
    const desk = openDesk(actsOf([say("fr", "Ici une ligne automatique.")]));
    expect(await phraseAt(desk, "welcome")).toMatchObject({
      text: { fr: "Ici une ligne automatique.", nl: phrases.nl.welcome },
      changed: {
        fr: { act: 1, by: "Anna", at: "2026-11-23T09:00", released: phrases.fr.welcome },
      },
      leftBehind: ["nl", "en"],
    });
  });

  it("are no longer left behind once they were changed or read since, and not before", async () => {
    const french = say("fr", "Ici une ligne automatique.");
    const acts = actsOf([
      read("en", phrases.en.welcome),
      french,
      say("nl", "Dit is een lijn zonder mensen."),
    ]);
    expect(await phraseAt(openDesk(acts), "welcome")).toMatchObject({ leftBehind: ["en"] });
    const since = actsOf([french, say("nl", "Dit is een lijn."), read("en", phrases.en.welcome)]);
    expect(await phraseAt(openDesk(since), "welcome")).toMatchObject({ leftBehind: [] });
  });

  it("say whether they are still what was read", async () => {
    const before = actsOf([read("fr", phrases.fr.welcome)]);
    expect((await phraseAt(openDesk(before), "welcome")).readings).toMatchObject({
      fr: { is: "read", by: "Anna", at: "2026-11-23T09:00" },
      nl: { is: "unread" },
    });
    const after = actsOf([read("fr", phrases.fr.welcome), say("fr", "Ici une ligne.")]);
    expect((await phraseAt(openDesk(after), "welcome")).readings.fr).toMatchObject({
      is: "changed since",
      text: phrases.fr.welcome,
    });
  });

  it("are as released where nothing keeps acts", async () => {
    const { body } = await supertest(openStudio()).get("/api/phrases").expect(200);
    expect(body.phrases).toHaveLength(Object.keys(smallBook.phrases.fr).length);
  });
});

describe("a draft", () => {
  it("is heard wherever its phrase is, with its seconds before and after", async () => {
    const text = "Een heel nieuwe en veel langere zin dan vroeger, met {{option}}, en op {{key}}.";
    const { problems, heard } = await draftOf({ language: "nl", phrase: "option", text });
    expect(problems).toEqual([]);
    const main = heard.find(({ id }) => id === "main");
    expect(main?.after.text).toContain("Een heel nieuwe en");
    expect(main?.before.text).not.toContain("Een heel nieuwe en");
    expect(main?.after.seconds).toBeGreaterThan(main?.before.seconds ?? Infinity);
    expect(main?.mostSeconds).toBe(30);
    expect(heard.some(({ after }) => after.warnings.some((one) => /at most 30\.$/.test(one)))).toBe(
      true,
    );
  });

  it("of what fills blanks is heard too", async () => {
    const { heard } = await draftOf({ language: "en", phrase: "digit.1", text: "wun" });
    expect(heard.find(({ id }) => id === "main")?.after.text).toContain("press wun");
  });

  it.each([
    ["a blank that is gone", "option", "Appuyez sur le {{key}}.", /must have the same blanks/],
    [
      "a blank too many",
      "welcome",
      "Cette ligne {{key}} est automatique.",
      /must have the same blanks/,
    ],
    ["no words", "welcome", "  ", /no words/],
    ["more than one line", "welcome", "Cette ligne\nest automatique.", /on one line/],
    [
      "a sign that nobody sees",
      "welcome",
      "Cette ligne\u200b est automatique.",
      /signs that nobody sees/,
    ],
    [
      "another language",
      "welcome",
      "This is an automatic line, and nobody will listen to you here.",
      /another language/,
    ],
    ["words of danger", "danger.calling", "Nous appelons.", /but a release/],
    ["no such phrase", "welcom", "Bonjour.", /no phrase "welcom".*welcome/],
    ["a name of JavaScript's own", "__proto__", "Bonjour.", /no phrase/],
    ["a number", "welcome", "Cette ligne est automatique, le 112.", /same digits/],
  ])("is told what keeps it from being kept: %s", async (_name, phrase, text, problem) => {
    const { problems } = await draftOf({ language: "fr", phrase, text });
    expect(problems.join("\n")).toMatch(problem);
  });

  it("warns of a sentence too long to keep in mind, and of what no voice can say", async () => {
    const long = `Cette ligne ${"très ".repeat(15)}automatique (ou non).`;
    const { heard } = await draftOf({ language: "fr", phrase: "welcome", text: long });
    const warnings = heard.flatMap(({ after }) => after.warnings).join("\n");
    expect(warnings).toMatch(/words in one sentence/);
    expect(warnings).toMatch(/no voice can say/);
  });

  it.each([
    {},
    { language: "de", phrase: "welcome", text: "a" },
    { language: "fr", phrase: "welcome", text: "a", more: 1 },
    [],
    { language: "fr", phrase: "welcome", text: "a".repeat(3000) },
  ])("is refused where it is none: %j", async (body) => {
    await supertest(openDesk()).post("/api/drafts").send(body).expect(400);
  });

  it("is asked for with JSON alone", async () => {
    await supertest(openDesk()).post("/api/drafts").type("text/plain").send("{}").expect(415);
    await supertest(openDesk()).get("/api/drafts").expect(405);
  });
});

describe("a translation", () => {
  const get = (desk: ReturnType<typeof openDesk>, query: string) =>
    supertest(desk).get(`/api/translation?${query}`).responseType("blob");

  it.each([
    ["xliff", "application/xliff+xml", "xlf"],
    ["csv", "text/csv", "csv"],
  ])("goes out as %s and comes back without a change", async (format, type, ending) => {
    const desk = openDesk();
    const { body, headers } = await get(desk, `from=fr&to=nl&format=${format}&only=all`).expect(
      200,
    );
    expect(headers["content-disposition"]).toBe(
      `attachment; filename=helpline-fr-nl-all.${ending}`,
    );
    const back = await supertest(desk).post("/api/translation").type(type).send(body).expect(200);
    const count = Object.keys(smallBook.phrases.fr).length;
    expect(back.body).toEqual({ language: "nl", unchanged: count, changes: [] });
  });

  it("says of each phrase with other words what they are, and what keeps them from being kept", async () => {
    const desk = openDesk();
    const { body } = await get(desk, "from=fr&to=en&format=csv&only=all").expect(200);
    const sent = Buffer.from(body).toString("utf8");
    const written = sent
      .replace(phrases.en.welcome, "This line has no people.")
      .replace(phrases.en["service.speaks"], "They speak.")
      .replace(phrases.en["danger.calling"], "We are calling them now.");
    const { body: view } = await supertest(desk)
      .post("/api/translation")
      .type("text/csv")
      .send(`${written}"no-such";"Oui";"Yes";"";""\r\n`)
      .expect(200);
    const { changes } = view as TranslationView;
    expect(changes.map(({ phrase }) => phrase).sort()).toEqual([
      "danger.calling",
      "no-such",
      "service.speaks",
      "welcome",
    ]);
    const problemsOf = (name: string) =>
      changes.find(({ phrase }) => phrase === name)?.problems.join("\n");
    expect(problemsOf("welcome")).toBe("");
    expect(problemsOf("service.speaks")).toMatch(/same blanks/);
    expect(problemsOf("danger.calling")).toMatch(/but a release/);
    expect(problemsOf("no-such")).toMatch(/no phrase "no-such"/);
    expect(changes.find(({ phrase }) => phrase === "welcome")?.before).toBe(phrases.en.welcome);
  });

  it("keeps nobody waiting who asks something else meanwhile", async () => {
    const rows = Array.from({ length: 200 }, (_, index) => `no-such-${index};Oui;Yes;;`);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await supertest(openDesk())
      .post("/api/translation")
      .type("text/csv")
      .send(["phrase;fr;en;note;mark", ...rows].join("\r\n"))
      .expect(200);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(40);
  });

  it("says that a phrase has changed here since it was sent", async () => {
    const { body } = await get(openDesk(), "from=fr&to=en&format=csv&only=all").expect(200);
    const written = Buffer.from(body)
      .toString("utf8")
      .replace(phrases.en.welcome, "This line has no people.");
    const later = openDesk(actsOf([say("fr", "Ici une ligne automatique.")]));
    const back = await supertest(later).post("/api/translation").type("text/csv").send(written);
    expect(back.body.changes[0].problems.join()).toMatch(/has changed here since/);
  });

  it("holds only what nobody has read, or what was left behind, where that is asked for", async () => {
    const desk = openDesk(
      actsOf(
        [read("nl", phrases.nl.goodbye), say("fr", "Ici une ligne automatique.")].map((change) =>
          change.do === "read" ? { ...change, phrase: "goodbye" } : change,
        ),
      ),
    );
    const unread = Buffer.from(
      (await get(desk, "from=fr&to=nl&format=csv&only=unread")).body,
    ).toString();
    expect(unread).not.toContain('"goodbye"');
    expect(unread).toContain('"welcome"');
    const changed = Buffer.from(
      (await get(desk, "from=fr&to=nl&format=csv&only=changed")).body,
    ).toString();
    expect(changed.trim().split("\r\n")).toHaveLength(2);
  });

  it("is refused with what is wrong", async () => {
    const desk = openDesk();
    await supertest(desk).get("/api/translation?from=fr&to=fr&format=csv&only=all").expect(400);
    await supertest(desk).get("/api/translation?from=fr&to=nl&format=doc&only=all").expect(400);
    const post = (type: string, body: string) =>
      supertest(desk).post("/api/translation").type(type).send(body);
    await post("text/plain", "a").expect(415);
    await post("text/csv", "a".repeat(600 * 1024)).expect(413);
    expect((await post("text/csv", "").expect(400)).body.problem).toMatch(/first row/);
    expect(
      (await post("application/xliff+xml", "<!DOCTYPE a><a/>").expect(400)).body.problem,
    ).toMatch(/document type/);
    await supertest(desk)
      .post("/api/translation")
      .type("text/csv")
      .set("content-encoding", "gzip")
      .send("a")
      .expect(415);
  });
});
