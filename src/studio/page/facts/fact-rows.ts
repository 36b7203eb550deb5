import type { FactView, ServiceView } from "../../api.ts";
import { create } from "../create.ts";
import { languageName, pageLanguage, texts, writeDate } from "../texts.ts";
import { createDetails, type DetailParts } from "./fact-details.ts";
import { drawDay, type WeekMoment } from "./hours.ts";

/** A row of the sheet. */
export interface FactRow {
  readonly element: HTMLElement;
  /** Opens and closes it. */
  readonly button: HTMLButtonElement;
  readonly open: () => void;
}

/** True for what somebody has to ask about before it can be trusted. */
export function needsCall({ confidence, isPastReview }: FactView): boolean {
  return isPastReview || confidence !== "confirmed";
}

/** A service in a row: whether it is open, its hours of that day, its number and its languages. */
export function createServiceRow(service: ServiceView, parts: DetailParts): FactRow {
  const { facts } = texts();
  const { phone, answers, isWithdrawn } = service;
  const number = isWithdrawn
    ? create("span", { class: "badge badge-closed" }, facts.withdrawn)
    : (phone ?? facts.noNumber);
  const spoken = answers.map((one) => languageName(one)).join(", ");
  return createRow(service, parts, [
    create("p", { class: "fact-state" }, createState(service)),
    createDay(service, parts.now),
    create("p", { class: phone === null ? "number hint" : "number" }, number),
    create("p", { class: "fact-languages" }, spoken || facts.languageUnknown),
  ]);
}

/** A topic in a row: how sure we are of it, and until when it is taken to be right. */
export function createTopicRow(topic: FactView, parts: DetailParts): FactRow {
  const { facts } = texts();
  const { confidence, reviewDue, isPastReview } = topic;
  const due = isPastReview ? facts.pastReviewSince : facts.reviewDue;
  return createRow(topic, parts, [
    create(
      "p",
      { class: "fact-state" },
      create(
        "span",
        { class: `badge badge-${confidence === "confirmed" ? "open" : "warning"}` },
        facts.confidences[confidence],
      ),
    ),
    create("p", { class: "fact-due" }, due(writeDate(reviewDue))),
  ]);
}

/** A row that opens: what is inside is drawn only then. */
function createRow(
  fact: FactView | ServiceView,
  parts: DetailParts,
  cells: readonly HTMLElement[],
): FactRow {
  const { id } = fact;
  const name = fact.name[pageLanguage()];
  const inside = create("div", { id: `facts-${id}-more`, class: "fact-more", hidden: true });
  const button = create(
    "button",
    {
      "type": "button",
      "class": "fact-name",
      "id": `facts-${id}-name`,
      "aria-expanded": "false",
      "aria-controls": inside.id,
      "onclick": () => show(Boolean(inside.hidden)),
    },
    name,
  );
  const show = (isOpen: boolean) => {
    if (isOpen && inside.childElementCount === 0) inside.append(...createDetails(fact, parts));
    inside.hidden = !isOpen;
    button.setAttribute("aria-expanded", `${isOpen}`);
  };
  const element = create(
    "article",
    { "class": "fact", "id": `facts-${id}`, "aria-labelledby": button.id },
    create(
      "div",
      { class: "answers" in fact ? "fact-line" : "fact-line topic-line" },
      create("div", { class: "fact-who" }, create("h3", {}, button), createMarks(fact)),
      ...cells,
    ),
    inside,
  );
  return { element, button, open: () => show(true) };
}

/** What is not sure of a service, or too old; of a topic it stands in its row. */
function createMarks(fact: FactView | ServiceView): HTMLElement | undefined {
  const { facts, words } = texts();
  const { confidence, isPastReview } = fact;
  const marks = [
    ...("answers" in fact && confidence !== "confirmed"
      ? [create("span", { class: "badge badge-warning" }, facts.confidences[confidence])]
      : []),
    ...(isPastReview ? [create("span", { class: "badge badge-closed" }, words.pastReview)] : []),
  ];
  return marks.length === 0 ? undefined : create("p", { class: "fact-marks" }, ...marks);
}

function createState({ isOpen }: ServiceView): HTMLElement | undefined {
  const { map } = texts();
  if (isOpen === "unknown") return undefined;
  const [state, words] = isOpen ? ["open", map.open] : ["closed", map.closed];
  return create("span", { class: `badge badge-${state}` }, words);
}

function createDay(service: ServiceView, now: WeekMoment): HTMLElement {
  const day = service.week?.[now.day];
  if (day === undefined) {
    return create("p", { class: "fact-day hint" }, service.hours[pageLanguage()]);
  }
  return create(
    "div",
    { class: "fact-day" },
    drawDay(day, now.minute),
    create("p", {}, writeRanges(day.ranges)),
  );
}

function writeRanges(ranges: readonly { readonly from: number; readonly to: number }[]): string {
  const { facts } = texts();
  if (ranges.length === 0) return facts.closedThatDay;
  if (ranges.some(({ from, to }) => from === 0 && to === 24 * 60)) return facts.always;
  const time = (minutes: number) =>
    `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, "0")}`;
  return ranges.map(({ from, to }) => `${time(from)}–${time(to)}`).join(", ");
}
