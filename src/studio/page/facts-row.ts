import type { ServiceView } from "../api.ts";
import { create } from "./create.ts";
import { preferences } from "./preferences.ts";
import { texts } from "./texts.ts";
import { drawWeek, type WeekMoment } from "./week-bars.ts";
import { writeDate } from "./write-date.ts";
import { writeHours } from "./write-hours.ts";

/** One service: whom to call, when it answers, and how sure we are. */
export function createFactsRow(service: ServiceView, now: WeekMoment, today: string): HTMLElement {
  return create(
    "article",
    { "class": "row fact", "aria-labelledby": `fact-${service.id}` },
    createWho(service),
    createWhen(service, now),
    createSource(service, today),
  );
}

function createWho({ id, name, phone, secondPhone, answers, cost }: ServiceView): HTMLElement {
  const { facts } = texts();
  const { language } = preferences();
  const languageNames = new Intl.DisplayNames(language, { type: "language" });
  const spoken = answers.map((one) => languageNames.of(one) ?? one);
  return create(
    "div",
    { class: "fact-who" },
    create("h2", { id: `fact-${id}` }, name[language]),
    create(
      "p",
      { class: "number" },
      phone ?? facts.noNumber,
      secondPhone ? ` · ${secondPhone}` : "",
    ),
    create(
      "p",
      {},
      spoken.length === 0 ? facts.languageUnknown : facts.answersIn(spoken.join(", ")),
    ),
    create("p", {}, cost === "free" ? facts.free : facts.costUnknown),
    create("p", {}, create("a", { href: `#map/${encodeURIComponent(id)}` }, texts().words.onMap)),
  );
}

function createWhen(service: ServiceView, now: WeekMoment): HTMLElement {
  const { facts, map } = texts();
  const { week, isOpen, writtenHours, closedOnHolidays } = service;
  const [state, words] =
    isOpen === "unknown"
      ? ["unknown", writeHours(writtenHours)]
      : isOpen
        ? ["open", map.open]
        : ["closed", map.closed];
  return create(
    "div",
    { class: "fact-when" },
    create(
      "p",
      {},
      create("span", { class: `badge badge-${state}` }, words),
      " ",
      isOpen === "unknown" ? "" : create("span", { class: "hint" }, writeHours(writtenHours)),
    ),
    week === undefined ? undefined : drawWeek(week, now, closedOnHolidays),
    week === undefined
      ? undefined
      : create(
          "p",
          { class: "hint" },
          closedOnHolidays ? facts.closedOnHolidays : facts.openOnHolidays,
        ),
  );
}

function createSource(
  { confidence, source, checked, note, reviewDue, isPastReview }: ServiceView,
  today: string,
): HTMLElement {
  const { facts } = texts();
  const sure = confidence === "confirmed" ? "badge-open" : "badge-warning";
  const names = new Map<string, string>(Object.entries(facts.confidences));
  return create(
    "div",
    { class: "fact-source" },
    create(
      "p",
      {},
      create("span", { class: `badge ${sure}` }, names.get(confidence) ?? confidence),
      " ",
      isPastReview ? create("span", { class: "badge badge-closed" }, texts().words.pastReview) : "",
    ),
    create("p", {}, facts.checked(writeDate(checked), daysBetween(checked, today))),
    create("p", {}, facts.reviewDue(writeDate(reviewDue))),
    note === undefined ? undefined : create("p", { class: "note" }, `${facts.toDo} ${note}`),
    create("p", { class: "hint source" }, `${facts.source} ${source}`),
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
