import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { tree } from "../../../menus/tree.ts";
import { type Language, languages } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import type { TreeNode } from "../../../src/line/book/tree.ts";
import { walkAnswers } from "../../../src/line/call/walk-answers.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { wordsIn } from "../../../src/tools/proof/words.ts";

const nodes = Object.entries(tree.nodes as Readonly<Record<string, TreeNode>>);
const topics = nodes.flatMap(([id, node]) => (node.kind === "topic" ? [[id, node] as const] : []));

/** What every topic of the sources is called here. */
const expected = [
  "kinds",
  "argument-or-violence",
  "care-centre-help",
  "residence-rights",
  "undocumented",
  "temporary-ban",
  "reporting",
  "trafficking",
  "loverboys",
  "fgm",
  "forced-marriage",
  "online",
  "legal-basics",
  "safe-place",
  "what-to-expect",
];

/** What callers asked for beside them: decision 41. */
const added = [
  "worried-adult",
  "someone-you-know",
  "talking-is-hard",
  "hurting-someone",
  "for-everyone",
  "for-your-work",
];

const reached = new Set(
  [
    ...walkAnswers(
      openBook(bookDraft, () => ({ kind: "rehearsed" })),
      Temporal.Instant.from("2026-11-23T09:00:00Z"),
    ),
  ].map(({ answer: { here } }) => `${here.language} ${here.place}`),
);

describe("topics", () => {
  it("are all there", () => {
    const ids = topics.map(([id]) => id);
    expect(ids).toEqual(expect.arrayContaining(expected));
  });

  it.each(topics)("%s ends in something the caller can do", (_id, node) => {
    expect(Object.keys(node.keys).length).toBeGreaterThan(0);
  });

  describe.each(languages)("in %s", (language) => {
    it.each([...expected, ...added])("%s is reached", (id) => {
      expect(reached).toContain(`${language} ${id}`);
    });

    it.each([...expected, ...added])("%s takes 15 to 30 s at 160 words a minute", (id) => {
      const seconds = (wordsIn(textOf(id, language)) / 160) * 60;
      expect(seconds).toBeGreaterThanOrEqual(15);
      expect(seconds).toBeLessThanOrEqual(30);
    });
  });
});

describe("the tree", () => {
  it("is at most three menus deep after the language", () => {
    const depths = new Map([[tree.home as string, 1]]);
    for (const [id, depth] of depths) {
      const node = nodes.find(([name]) => name === id)?.[1];
      const targets = node !== undefined && "keys" in node ? Object.values(node.keys) : [];
      for (const target of targets) {
        const isMenu = nodes.some(([name, { kind }]) => name === target && kind === "menu");
        if (isMenu && !depths.has(target)) depths.set(target, depth + 1);
      }
    }
    expect(depths.size).toBeGreaterThan(5);
    expect(Math.max(...depths.values())).toBeLessThanOrEqual(3);
  });

  it.each(["sos-viol", "ecoute-violences-conjugales", "1712"])(
    "offers %s within two keys",
    (id) => {
      const main = nodes.find(([name]) => name === tree.home)?.[1];
      const branches = main?.kind === "menu" ? Object.values(main.keys) : [];
      const offered = branches.flatMap((branch) => {
        const node = nodes.find(([name]) => name === branch)?.[1];
        return node?.kind === "menu" ? Object.values(node.keys) : [];
      });
      expect(offered).toContain(id);
    },
  );
});

function textOf(id: string, language: Language): string {
  const phrasebook: Readonly<Record<string, string>> = phrases[language];
  const topic = topics.find(([name]) => name === id)?.[1];
  return phrasebook[topic?.say ?? ""] ?? "";
}
