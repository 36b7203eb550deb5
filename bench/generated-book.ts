import { phrases } from "../locales/index.ts";
import { inEachLanguage } from "../src/line/book/language.ts";
import type { BookDraft } from "../src/line/book/open-book.ts";
import type { Service } from "../src/line/book/service.ts";
import type { Tree, TreeNode } from "../src/line/book/tree.ts";
import { spokenPhrases } from "../src/line/call/spoken-phrases.ts";

/** Services that each menu offers, on its first keys; the other keys lead to further menus. */
export const servicesOfMenu = 2;

/** Further menus that each menu offers. */
const menusOfMenu = 2;

/**
 * A valid book of so many services, the emergency service among them. Every menu offers two
 * services and two further menus, but for the last ones, which offer what is left.
 *
 * @param size 8 or more
 */
export function generatedBook(size: number): BookDraft {
  const ids = Array.from({ length: size }, (_, index) => `service-${index}`);
  const services = Object.fromEntries(ids.map((id, index) => [id, service(index, ids)]));
  const menus = menusOf(ids);
  const own = Object.fromEntries([
    ["danger.place", "danger"],
    ...menus.map(([id]): [string, string] => [`${id}.title`, `the ${id}`]),
    ...ids.flatMap((id): [string, string][] => [
      [`${id}.name`, `the line called ${id}`],
      [`${id}.about`, "It listens, and it knows who can help further."],
    ]),
  ]);
  return {
    tree: {
      start: "welcome",
      home: "menu-0",
      danger: "in-danger",
      withoutKeys: {
        "no language yet": ["service-1"],
        ...inEachLanguage(() => ["service-1"]),
      },
      nodes: Object.fromEntries<Tree["nodes"][string]>([
        ["welcome", { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } }],
        ["in-danger", { kind: "danger", title: "danger.place", service: "service-0" }],
        ...menus,
      ]),
    },
    services,
    documents: {},
    phrases: inEachLanguage((language) => ({ ...phrases[language], ...own })),
    spokenPhrases,
  };
}

/** How many menus of a book of so many services offer all they can: menu-0, menu-1 and on. */
export function fullMenus(size: number): number {
  const count = Math.ceil(size / servicesOfMenu);
  return Math.floor((count - 1) / menusOfMenu);
}

/** The first two are open day and night: danger and silence need them. */
function service(index: number, ids: readonly string[]): Service {
  const isAlwaysOpen = index < 2;
  const others = [1, 2, 3].map((step) => `service-${(index + step) % ids.length}`);
  return {
    phone: index === 0 ? "112" : `02 ${String(1_000_000 + index)}`,
    answers: ["fr", "nl"],
    cost: "unknown",
    hours: isAlwaysOpen ? "24/7" : "Mo-Fr 09:00-12:30,13:30-17:00; Sa 10:00-12:00; PH off",
    alternatives: inEachLanguage(() => others),
    ...(index === 0 ? { emergency: true } : {}),
    source: { from: [], also: "a generator", checked: "2026-11-01", confidence: "confirmed" },
  };
}

/** As many menus as hold the services; each hangs from an earlier one, the first from none. */
function menusOf(ids: readonly string[]): readonly (readonly [string, TreeNode])[] {
  const count = Math.ceil(ids.length / servicesOfMenu);
  return Array.from({ length: count }, (_, menu) => {
    const further = Array.from({ length: menusOfMenu }, (_, step) => menu * menusOfMenu + step + 1);
    const targets = [
      ...ids.slice(menu * servicesOfMenu, (menu + 1) * servicesOfMenu),
      ...further.filter((other) => other < count).map((other) => `menu-${other}`),
    ];
    const keys = Object.fromEntries(targets.map((target, index) => [index + 1, target]));
    return [`menu-${menu}`, { kind: "menu", title: `menu-${menu}.title`, keys }];
  });
}
