import { describe, expect, it } from "vitest";
import type { DirectoryEntry } from "../../../src/line/book/book.ts";
import { type Language, languages } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { fromBrussels } from "../../../src/line/hours/calendar.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import {
  composeLetter,
  letterPage,
  letterText,
  ownLanguageOf,
} from "../../../src/tools/facts/letter.ts";
import { runHere } from "../../support/run-here.ts";

const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
const speech = createSpeech(book.phrases);
const now = fromBrussels("2026-11-30T10:00");

function serviceOf(id: string): DirectoryEntry {
  return book.services.get(id) ?? expect.fail(`There is no ${id}.`);
}

function letterTo(service: DirectoryEntry, language: Language = ownLanguageOf(service)) {
  return composeLetter(service, language, { book, speech }, now);
}

describe("a letter to a service", () => {
  it.each([
    ["sos-viol", "fr"],
    ["1712", "nl"],
    ["child-focus", "nl"],
    ["telefonhilfe", "fr"],
    ["payoke", "fr"],
  ])("to %s is in %s", (id, language) => {
    expect(ownLanguageOf(serviceOf(id))).toBe(language);
  });

  it("says what callers hear of it, how it rings, and whose number it sees", () => {
    const text = letterText(letterTo(serviceOf("sos-viol")));
    for (const part of [
      "– Numéro\u00a0: 0800 98 100",
      "SOS Viol est une ligne d'écoute sur les violences sexuelles.",
      "du lundi au vendredi, de huit heures à dix-huit heures",
      "25 secondes au plus",
      "jamais celui de la personne qui appelle",
      "Dernière vérification\u00a0: 21 novembre 2026",
      "Pouvons-nous mettre les personnes qui appellent en communication avec vous",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("says what was agreed", () => {
    const agreed = { ...serviceOf("1712"), callerId: "+3225550199", ringSeconds: 40 } as const;
    const { record } = letterTo(agreed);
    const said = record.map(([, value]) => value).join(" ");
    expect(said).toContain("hoogstens 40 seconden");
    expect(said).toContain("+3225550199, nooit dat van de beller");
  });

  it("does not speak of calls to a number that nobody knows, or is only read out", () => {
    const termsOf = (id: string) => letterTo(serviceOf(id), "en").record.map(([term]) => term);
    expect(termsOf("planning-saint-josse")).not.toContain("Calls from the line");
    expect(termsOf("gams")).toContain("Calls from the line");
    expect(termsOf("gams")).not.toContain("Number shown");
    expect(letterText(letterTo(serviceOf("gams"), "en"))).toContain("and does not call it");
  });

  it("asks an emergency service neither whether it may be called nor what it wants to see", () => {
    const { questions, record } = letterTo(serviceOf("112"), "en");
    expect(questions).toHaveLength(3);
    expect(record).toContainEqual(["Number shown", "the caller's own"]);
  });

  it("is whole for each service in each language", () => {
    for (const service of book.services.values()) {
      for (const language of languages) {
        const letter = letterTo(service, language);
        expect(letter.subject.length).toBeLessThan(140);
        expect(letterText(letter)).not.toMatch(/undefined|\{\{|null/);
        expect(letterPage(letter)).toContain(`<html lang="${language}">`);
      }
    }
  });

  it("is a page on which words of the book are text", () => {
    const phrases = { ...book.phrases.fr, "sos-viol.about": "<b>Ici</b> & là." };
    const shown = { book, speech: createSpeech({ ...book.phrases, fr: phrases }) };
    const page = letterPage(composeLetter(serviceOf("sos-viol"), "fr", shown, now));
    expect(page).toContain("&lt;b&gt;Ici&lt;/b&gt; &amp; là.");
    expect(page).not.toContain("<b>");
  });
});

describe("helpline facts", () => {
  it("prints a letter, in the service's language or another", async () => {
    const own = await runHere(["facts", "--letter", "1712"]);
    expect(own.stdout).toContain("Geachte mevrouw, geachte heer,");
    const english = await runHere(["facts", "--letter", "1712", "--language", "en"]);
    expect(english.stdout).toMatch(/^Your service on our telephone line: /);
  });

  it.each([
    [["--letter", "sos-vio"], 'Did you mean "sos-viol"?'],
    [["--letter", "1712", "--language", "de"], "Write fr, nl, en."],
    [["--language", "fr"], "Write it behind --letter sos-viol."],
  ])("refuses %j", async (typed, fix) => {
    const { stderr, stdout } = await runHere(["facts", ...typed]);
    expect(stderr).toContain(fix);
    expect(stdout).toBe("");
  });

  it("prints the directory in HSDS", async () => {
    const { stdout } = await runHere(["facts", "--hsds"]);
    expect(JSON.parse(stdout).total_items).toBe(book.services.size);
  });
});
