import type {
  AgreementView,
  CheckView,
  CitedView,
  FactView,
  RemarkView,
  ServiceView,
} from "../../api.ts";
import { type Role, roleFor } from "../../desk-api.ts";
import { openActForm } from "../acts/act-form.ts";
import { linkTo } from "../address.ts";
import { create } from "../create.ts";
import type { FactAction } from "../texts/facts.ts";
import { keepSigns, pageLanguage, texts, writeDate } from "../texts.ts";
import { drawWeek, type WeekMoment } from "./hours.ts";
import { openLetter } from "./letter-dialog.ts";

/** What a row needs to know of the sheet it is in. */
export interface DetailParts {
  readonly today: string;
  readonly now: WeekMoment;
  /** What the person at the desk may change. */
  readonly roles: readonly Role[];
  /** An act about that fact was kept, by that action. */
  readonly onKept: (id: string, action: string) => void;
}

/** All that is known of a fact, and what can be done about it. */
export function createDetails(
  fact: FactView | ServiceView,
  parts: DetailParts,
): readonly HTMLElement[] {
  const isService = "answers" in fact;
  return [
    create(
      "div",
      { class: "fact-parts" },
      ...(isService ? [createHours(fact, parts.now), createCalls(fact)] : []),
      createSources(fact, parts.today),
    ),
    createActions(fact, parts),
  ];
}

function createPart(title: string, ...children: readonly (Node | undefined)[]): HTMLElement {
  return create("div", { class: "fact-part" }, create("h4", {}, title), ...children);
}

function line(text: string, properties: Parameters<typeof create>[1] = {}): HTMLElement {
  return create("p", properties, keepSigns(text));
}

function createHours({ week, hours, opensOnHolidays }: ServiceView, now: WeekMoment): HTMLElement {
  const { facts } = texts();
  return createPart(
    facts.parts.hours,
    line(hours[pageLanguage()]),
    week === undefined ? undefined : drawWeek(week, now),
    opensOnHolidays ? line(facts.openOnHolidays, { class: "hint" }) : undefined,
  );
}

function createCalls({ secondPhone, cost, calls, agreements, id }: ServiceView): HTMLElement {
  const { facts, words } = texts();
  const { sees } = facts;
  return createPart(
    facts.parts.calls,
    secondPhone === undefined ? undefined : line(facts.secondNumber(secondPhone)),
    line(cost === "free" ? facts.free : facts.costUnknown),
    line(calls === undefined ? facts.notCalled : facts.called(calls.ringSeconds)),
    calls === undefined
      ? undefined
      : line(
          calls.shows === "line" || calls.shows === "caller"
            ? sees[calls.shows]
            : sees.other(calls.shows),
        ),
    ...agreements.map(createAgreement),
    create(
      "p",
      { class: "fact-links" },
      create("a", { href: linkTo("map", id) }, words.onMap),
      create("a", { href: linkTo("words", id) }, facts.inWords),
    ),
  );
}

function createAgreement({ by, on, callerId, ringSeconds, note }: AgreementView): HTMLElement {
  const { facts, acts } = texts();
  const wishes = [
    ...(callerId === undefined ? [] : [acts.callerId(callerId)]),
    ...(ringSeconds === undefined ? [] : [acts.ringSeconds(ringSeconds)]),
    ...(note === undefined ? [] : [note]),
  ];
  return line([facts.agreedBy(writeDate(on), by), ...wishes].join(", "), { class: "fact-act" });
}

function createSources(fact: FactView | ServiceView, today: string): HTMLElement {
  const { facts, words } = texts();
  const { id, confidence, cited, checked, checks, note, reviewDue, isPastReview } = fact;
  const sure = confidence === "confirmed" ? "badge-open" : "badge-warning";
  const due = isPastReview ? facts.pastReviewSince : facts.reviewDue;
  return createPart(
    facts.parts.sources,
    create("p", {}, create("span", { class: `badge ${sure}` }, facts.confidences[confidence])),
    line(facts.checked(writeDate(checked), daysBetween(checked, today)), { class: "fact-checked" }),
    line(due(writeDate(reviewDue))),
    ...checks.map(createCheck),
    note === undefined
      ? undefined
      : create("p", { class: "note" }, `${keepSigns(facts.toDo)} `, createRemark("q", note)),
    create("p", { class: "hint source" }, ...citeSource(cited)),
    "answers" in fact
      ? undefined
      : create(
          "p",
          { class: "fact-links" },
          create("a", { href: linkTo("map", id) }, words.onMap),
          create("a", { href: linkTo("words", id) }, facts.inWords),
        ),
  );
}

function createCheck({ by, on, outcome, note }: CheckView): HTMLElement {
  const { facts, acts } = texts();
  const said = facts.checkedBy(writeDate(on), by, acts.outcomes[outcome]);
  return line(note === undefined ? said : `${said}, ${note}`, { class: "fact-act" });
}

/** What the association wrote, in the language of the page, or marked as the English that it is in. */
function createRemark(name: "q" | "span", remark: RemarkView): HTMLElement {
  const { text, language } = remark[pageLanguage()];
  return create(name, language === pageLanguage() ? {} : { lang: language }, keepSigns(text));
}

/** Where a fact is from, in the language of the page: documents by the titles that they bear. */
export function citeSource({ documents, also }: CitedView): readonly (Node | string)[] {
  const { facts } = texts();
  const titles = documents.map(({ title, language, publisher, date, address }) => {
    const named = create("cite", { lang: language }, title);
    const linked =
      address === undefined
        ? named
        : create("a", { href: address, rel: "noreferrer", target: "_blank" }, named);
    const by = publisher === undefined ? facts.publisherUnknown : createRemark("span", publisher);
    return [linked, " (", by, date === undefined ? "" : `, ${date}`, ")"];
  });
  const inRow = titles.flatMap((one, place) => (place === 0 ? one : ["; ", ...one]));
  return [
    ...(titles.length === 0 ? [] : [`${keepSigns(facts.source)} `, ...inRow]),
    ...(also === undefined
      ? []
      : [titles.length === 0 ? "" : ". ", `${keepSigns(facts.also)} `, createRemark("q", also)]),
  ];
}

const allActs = ["close", "withdraw", "hours", "number", "checked", "agreed"] as const;

function createActions(fact: FactView | ServiceView, { roles, onKept }: DetailParts): HTMLElement {
  const { facts } = texts();
  const { id } = fact;
  const name = fact.name[pageLanguage()];
  const may = new Set(allActs.filter((act) => roles.includes(roleFor[act])));
  const button = (action: FactAction, act: () => void) =>
    create(
      "button",
      { "type": "button", "class": "quiet", "data-action": action, "onclick": act },
      facts.actions[action],
      // Every button of the sheet has a name of its own.
      create("span", { class: "unseen" }, ` ${name}`),
    );
  const acts = allActs.filter((action) => may.has(action) && isPossible(action, fact));
  return create(
    "div",
    { "class": "fact-actions", "role": "group", "aria-label": keepSigns(facts.actionsOf(name)) },
    ...acts.map((action) =>
      button(action, async () => {
        if (await openActForm(action, id)) onKept(id, action);
      }),
    ),
    "answers" in fact ? button("letter", () => openLetter(fact)) : undefined,
  );
}

/** Of a topic there is only a check to record; an emergency service changes with a release only. */
function isPossible(action: (typeof allActs)[number], fact: FactView | ServiceView): boolean {
  if (action === "checked") return true;
  if (!("answers" in fact) || fact.isEmergency) return false;
  const isAboutNumber = action === "agreed" || action === "withdraw";
  return !isAboutNumber || fact.phone !== null;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
