import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { type Fact, listFacts } from "../facts/list-facts.ts";
import type { Finding } from "./finding.ts";

/** Days ahead in which a fact falls due soon: time enough for a round of telephone calls. */
const soon = 30;

/** Which facts a person should check, and which still wait for something before going live. */
export function checkFacts(book: Book, today: Temporal.PlainDate): readonly Finding[] {
  const facts = listFacts(book, today);
  const past = facts.filter(({ daysLeft }) => daysLeft <= 0);
  const due = facts.filter(({ daysLeft }) => daysLeft > 0 && daysLeft <= soon);
  const open = facts.filter(({ source }) => source.note !== undefined);
  const fix = "Run npm run facts, telephone each, and write the new date in menus/.";
  return [
    judge("facts past review", past, {
      none: "none",
      some: "callers hear that hours may have changed",
      fix,
    }),
    judge("facts due soon", due, { none: `none within ${soon} days`, some: `${soon} days`, fix }),
    judge("facts still open", open, {
      none: "none",
      some: "something is still to be done or asked",
      fix: "Run npm run facts: the last column says what is to be done for each.",
    }),
  ];
}

function judge(
  name: string,
  facts: readonly Fact[],
  texts: { readonly none: string; readonly some: string; readonly fix: string },
): Finding {
  if (facts.length === 0) return { status: "ok", name, finding: texts.none };
  const names = facts.map(({ id }) => id).join(", ");
  const finding = `${facts.length}, ${texts.some}: ${names}`;
  return { status: "look", name, finding, fix: texts.fix };
}
