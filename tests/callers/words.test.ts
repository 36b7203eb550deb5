import { describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { services as written } from "../../menus/services.ts";
import { tree } from "../../menus/tree.ts";
import { rankIn } from "../../src/line/book/book.ts";
import { type Language, languages } from "../../src/line/book/language.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import type { Service } from "../../src/line/book/service.ts";
import type { TreeNode } from "../../src/line/book/tree.ts";
import { answerCall } from "../../src/line/call/answer-call.ts";
import { optionsAt } from "../../src/line/call/options.ts";
import { arrival } from "../../src/line/call/position.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { mapMoment } from "../../src/tools/map/graph-of.ts";
import { fromQuery } from "../../src/twilio/addresses.ts";
import { callTheLine } from "../support/call-the-line.ts";
import { keyOf } from "./replay.ts";

// What callers met, 7, 12, 13 and 25 to 34: each example as a call, and its kind.

const monday = "2026-11-23T10:00";
const sundayNight = "2026-11-22T03:00";
const services: Readonly<Record<string, Service>> = written;
const nodes = Object.entries(tree.nodes as Readonly<Record<string, TreeNode>>);
const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = phrases;
const menus = nodes.filter(([, { kind }]) => kind === "menu" || kind === "topic").map(([id]) => id);

/** The places and services that the keys of a menu lead to, key 1 first. */
function offered(place: string, language: Language): readonly string[] {
  const at = { ...arrival(book), language, place };
  const prepared = book.offers[language].get(place) ?? [];
  return optionsAt(book, at, mapMoment).map(({ label }, index) =>
    "service" in label ? label.service.id : (prepared[index] ?? ""),
  );
}

/** What a phrase says, in small letters. */
function said(language: Language, phrase: string): string {
  return texts[language][phrase]?.toLowerCase() ?? "";
}

describe("7: danger is key 0 alone", () => {
  it("and no other key of any menu leads there", () => {
    const others = nodes.filter(
      ([, node]) => "keys" in node && Object.values(node.keys).includes(tree.danger as never),
    );
    expect(others).toEqual([]);
  });
});

describe("12: what a call costs", () => {
  it.each(languages)("is free to whoever dials, on the page; in %s", async (language) => {
    const call = await callTheLine({ at: monday });
    const free = book.offers[language].get("sexual-violence")?.indexOf("sos-viol") ?? -1;
    await call.press(keyOf(language), "2", `${free + 1}`);
    expect(call.place()).toBe("sos-viol");
    expect(call.says("cost.free")).toBe(true);
    expect(said(language, "cost.free")).toMatch(/vous-même|zelf|yourself/);
  });

  it("is nothing more while the line connects, and never 'free'", async () => {
    for (const language of ["fr", "nl"] as const) {
      const call = await callTheLine({ at: monday });
      await call.press(keyOf(language), "1");
      expect(call.says("cost.no-more")).toBe(true);
      expect(call.says("cost.free")).toBe(false);
      expect(call.words()).not.toMatch(/gratuit|gratis/);
    }
  });
});

describe("13: at night 0800 30 030 is answered by Télé-Accueil", () => {
  it("so who else is open is somebody else", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("1", "1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
    await call.phone.endTransfer("busy");
    expect(call.says("alternatives.open")).toBe(true);
    await call.press("1");
    expect(call.place()).toBe("tele-onthaal");
  });

  it("and neither of the two is offered in place of the other, in any language", () => {
    for (const language of languages) {
      expect(written["ecoute-violences-conjugales"].alternatives[language]).not.toContain(
        "tele-accueil",
      );
      expect(written["tele-accueil"].alternatives[language]).not.toContain(
        "ecoute-violences-conjugales",
      );
    }
  });
});

describe("25: who speaks English", () => {
  it("comes first to English callers, and is said to", async () => {
    expect(offered("young", "en")[0]).toBe("child-focus");
    const call = await callTheLine({ at: monday });
    await call.press("3", "4", "4");
    expect(call.words()).toMatch(/^For Child Focus, in English, press one\./);
    await call.press("1");
    expect(call.place()).toBe("child-focus");
  });

  it("is not said of services of which nobody knows, nor to callers who can expect it", async () => {
    const english = await callTheLine({ at: monday });
    await english.press("3", "2", "2");
    expect(english.words()).not.toContain("in English");
    const french = await callTheLine({ at: monday });
    await french.press("1", "4", "4");
    expect(french.words()).not.toContain("en français");
  });

  it("is said on the way to somebody now", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("3", "1");
    expect(call.words()).toContain("For Child Focus, in English, press three.");
  });
});

describe("26: services in the order of the caller's language", () => {
  describe.each(languages)("in %s", (language) => {
    it.each(menus)("at %s", (menu) => {
      const ranks = offered(menu, language).flatMap((id) => {
        const service = services[id];
        return service === undefined ? [] : [rankIn(service, language)];
      });
      expect(ranks).toEqual(ranks.toSorted());
    });

    it.each(menus)(
      "at %s, everything is still offered once, and places keep their keys",
      (menu) => {
        const node = nodes.find(([id]) => id === menu)?.[1];
        const keys = node !== undefined && "keys" in node ? Object.values(node.keys) : [];
        const now = book.offers[language].get(menu) ?? [];
        expect(now.toSorted()).toEqual(keys.toSorted());
        const places = (ids: readonly string[]) => ids.map((id) => (id in services ? "" : id));
        expect(places(now)).toEqual(places(keys));
      },
    );
  });

  it.each([
    ["nl", "sexual-violence", "1712"],
    ["nl", "young", "child-focus"],
    ["nl", "listening", "zelfmoordlijn"],
    ["fr", "sexual-violence", "sos-viol"],
    ["fr", "listening", "centre-prevention-suicide"],
  ] as const)("so that a caller in %s hears first at %s: %s", (language, menu, first) => {
    expect(offered(menu, language)[0]).toBe(first);
  });

  it("and a key does what was said", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("2", "2");
    expect(call.words()).toMatch(/^Voor de hulplijn zeventien twaalf, druk één\./);
    await call.press("1");
    expect(call.place()).toBe("1712");
  });
});

describe("27: once is violence", () => {
  it.each([
    ["fr", "une seule fois, c'est déjà de la violence"],
    ["nl", "ook één keer is geweld"],
    ["en", "once is violence"],
  ] as const)("in %s", (language, once) => {
    expect(said(language, "argument-or-violence.say")).toContain(once);
  });
});

describe("28: three care centres are not all", () => {
  it.each(["fr", "nl", "en"] as const)(
    "and whom to ask for the nearest is said, in %s",
    async (language) => {
      const call = await callTheLine({ at: monday });
      await call.press(keyOf(language), "2", "2");
      expect(call.says("care-centres.say")).toBe(true);
      expect(call.words()).toMatch(
        /d'autres en Belgique|In België zijn er nog meer|others in Belgium/,
      );
      expect(call.words()).toMatch(/le plus proche|dichtst bij u|nearest/);
    },
  );
});

describe("29: who worries about a child, who thinks about suicide", () => {
  it.each(languages)("finds 1712 among the helplines for the young, in %s", (language) => {
    expect(offered("young", language)).toContain("worried-adult");
    expect(offered("worried-adult", language)).toContain("1712");
  });

  it("hears the suicide line first", () => {
    expect(offered("listening", "fr")[0]).toBe("centre-prevention-suicide");
    expect(offered("listening", "nl")[0]).toBe("zelfmoordlijn");
    expect(services[offered("listening", "en")[0] ?? ""]?.phone).toBe("0800 32 123");
  });
});

describe("30: no door without a handle", () => {
  it.each(languages)("names Wallonia among the safe places, in %s", (language) => {
    expect(said(language, "safe-place.say")).toMatch(/wallonie|wallonië|wallonia/);
  });

  const silent = Object.entries(services).filter(([, { phone }]) => phone === null);

  it.each(silent)("says whom to ask instead of %s", async (id, { alternatives }) => {
    for (const language of languages) {
      expect(said(language, `${id}.about`)).toMatch(
        /vous pouvez (poser vos questions au|aussi appeler)|met vragen kunt u terecht bij|kunt u ook|you can (ask|also call)/,
      );
      expect(alternatives[language].length).toBeGreaterThan(0);
    }
  });
});

describe("31: confidential, except in serious danger", () => {
  const promises =
    /vie privée|gardent le secret|secret professionnel|confidentiel|privacy|beroepsgeheim|confidential|secrecy/;
  const limits =
    /danger grave|danger imminent|ernstig gevaar|dreigend gevaar|serious danger|imminent danger/;

  it.each(languages)("whatever promises it says its limit, in %s", (language) => {
    const promising = Object.entries(texts[language]).filter(([, text]) => promises.test(text));
    expect(promising.length).toBeGreaterThan(3);
    expect(promising.filter(([, text]) => !limits.test(text))).toEqual([]);
  });
});

describe("32: what is certain, in its order", () => {
  it("says what one can get, not what one gets", () => {
    for (const text of Object.values(phrases.fr)) expect(text).not.toMatch(/y recevez/);
    for (const text of Object.values(phrases.nl)) expect(text).not.toMatch(/krijgt u|u krijgt er/i);
  });

  it.each([
    ["fr", "garder le logement", "un viol"],
    ["nl", "de woning", "strafbaar"],
    ["en", "live at home", "crime"],
  ] as const)("says first what protects, then the crimes, in %s", (language, protects, crime) => {
    const law = said(language, "legal-basics.say");
    expect(law.indexOf(protects)).toBeGreaterThan(-1);
    expect(law.indexOf(protects)).toBeLessThan(law.indexOf(crime));
  });

  it.each([
    ["fr", "dix-huit"],
    ["nl", "achttien"],
    ["en", "eighteen"],
  ] as const)("names the age in trafficking, in %s", (language, age) => {
    expect(said(language, "trafficking.say")).toContain(age);
  });
});

describe("33: to the ear", () => {
  it.each(languages)(
    "says once, after the language, that the line is automatic; in %s",
    async (language) => {
      const call = await callTheLine({ at: monday });
      expect(call.says("welcome")).toBe(false);
      await call.press(keyOf(language));
      expect(call.says("welcome")).toBe(true);
      expect(said(language, "welcome")).toMatch(/automati/);
      expect(said(language, "welcome")).not.toMatch(/voix|stem|voice/);
      await call.press("2", "*");
      expect(call.place()).toBe("main");
      expect(call.says("welcome")).toBe(false);
    },
  );

  it("has named every language within 12 s", async () => {
    const call = await callTheLine({ at: monday });
    const spoken = call.phone.events.filter(({ kind }) => kind === "said");
    expect(call.words()).toContain("For English, press three.");
    const last = spoken.at(-1);
    expect(last?.at).toBeLessThanOrEqual(12);
  });

  it("says a care centre short in its menu, and in full once on its page", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2", "2");
    expect(call.words()).toContain("Pour Bruxelles, faites le un.");
    expect(call.words()).not.toContain("centre de prise en charge des violences sexuelles");
    await call.press("1");
    const full = "centre de prise en charge des violences sexuelles";
    expect(call.words().split(full)).toHaveLength(2);
  });

  it.each([
    ["open", monday],
    ["closed", sundayNight],
  ])("calls on key 1 while it is %s", async (_how, at) => {
    const call = await callTheLine({ at });
    await call.press("1", "2", "1", "1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("repeats a short number as it is called", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "3", "2", "2");
    expect(call.words()).toContain("un sept un deux. Je répète : dix-sept douze.");
  });

  it("says after busy what one can do, and then the number", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2", "1", "1");
    await call.stayOn();
    await call.phone.endTransfer("busy");
    const words = call.words();
    expect(words).toMatch(/^La ligne est occupée\. D'autres services sont ouverts\./);
    expect(words.indexOf("Pour réessayer")).toBeLessThan(words.indexOf("Le numéro pour"));
  });

  it.each(languages)("says that it is always open in few words, in %s", (language) => {
    expect(said(language, "opening.always").split(" ").length).toBeLessThanOrEqual(5);
  });
});

describe("34: whoever calls for somebody else, or can hardly talk", () => {
  const branch = [
    "someone-you-know",
    "talking-is-hard",
    "hurting-someone",
    "for-everyone",
    "for-your-work",
  ];

  it.each(languages)("finds a branch on the key that led to a place twice, in %s", (language) => {
    expect(offered("other-situations", language)[2]).toBe("helping");
    expect(offered("helping", language)).toEqual(branch);
    expect(offered("sexual-violence", language)).toContain("online");
  });

  it.each(branch)("is met at %s, with somebody to call", (place) => {
    for (const language of languages) {
      const called = offered(place, language).filter((id) => services[id]?.phone != null);
      expect(called.length).toBeGreaterThan(0);
    }
  });

  it("says of each where it is from; what no document says, with an address", () => {
    for (const [id, node] of nodes) {
      if (!branch.includes(id) || node.kind !== "topic") continue;
      const { from, also = "", confidence } = node.source;
      expect(from.length).toBeGreaterThan(0);
      if (confidence === "outside the documents") expect(also).toMatch(/\w\.be/);
    }
  });
});

describe("a language that the line speaks no more, in the address of a call", () => {
  it.each(["main", "sexual-violence", "argument-or-violence", "sos-viol"])(
    "leads to the choice of language from %s, with a key and without",
    (at) => {
      const from = fromQuery(new URLSearchParams({ language: "de", place: at }));
      for (const event of [
        { kind: "silent" },
        { kind: "pressed", key: "#" },
        { kind: "pressed", key: "1" },
      ] as const) {
        const answer = answerCall(book, from, event, mapMoment);
        expect(answer.here).toEqual({ ...arrival(book), begun: mapMoment.epochMilliseconds });
        expect(answer.say.map(({ phrase }) => phrase)).toContain("language.option");
      }
    },
  );
});
