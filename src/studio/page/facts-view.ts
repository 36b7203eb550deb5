import type { ServiceView } from "../api.ts";
import { chosenMoment, dayAndMinute, momentShown } from "./address.ts";
import { askFacts } from "./ask-server.ts";
import { create, showLoading } from "./create.ts";
import { drawWeek, type WeekMoment } from "./hours.ts";
import { createSearch, foldText } from "./search.ts";
import { languageName, pageLanguage, texts, writeDate } from "./texts.ts";

/** The services, what needs a call first at the top. */
export function createFactsView(): HTMLElement {
  return showLoading("facts", async () => {
    const { services, isHoliday, today } = await askFacts(chosenMoment());
    const { facts } = texts();
    const now = dayAndMinute(momentShown());
    const drawn = services.map((service) => ({
      service,
      element: createFactsRow(service, now, today),
    }));
    const spoken = [...new Set(services.flatMap(({ answers }) => answers))];
    const list = create("div", { class: "rows" });
    const search = createSearch({
      name: "facts",
      label: facts.search,
      choices: {
        label: facts.language,
        options: [
          ["", facts.allLanguages],
          ...spoken.map((one) => [one, languageName(one)] as const),
        ],
      },
      switches: [facts.onlyOpen, facts.onlyUnsure],
      onChange: ({ text, choice, switches: [onlyOpen, onlyUnsure] }) => {
        const found = drawn.filter(
          ({ service, element }) =>
            foldText(element.textContent).includes(text) &&
            (choice === "" || service.answers.includes(choice)) &&
            (onlyOpen !== true || service.isOpen === true) &&
            (onlyUnsure !== true || needsCall(service)),
        );
        list.replaceChildren(...found.map(({ element }) => element));
        return facts.shown(found.length, services.length);
      },
    });
    return [
      search,
      ...(isHoliday ? [create("p", { class: "notice" }, facts.holiday(writeDate(today)))] : []),
      list,
    ];
  });
}

/** True for a service somebody has to ring up before it can be trusted. */
function needsCall({ confidence, isPastReview }: ServiceView): boolean {
  return isPastReview || confidence !== "confirmed";
}

/** One service: whom to call, when it answers, and how sure we are. */
function createFactsRow(service: ServiceView, now: WeekMoment, today: string): HTMLElement {
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
  const spoken = answers.map((one) => languageName(one));
  return create(
    "div",
    { class: "fact-who" },
    create("h2", { id: `fact-${id}` }, name[pageLanguage()]),
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
  const { week, isOpen, opensOnHolidays } = service;
  const hours = service.hours[pageLanguage()];
  const [state, words] =
    isOpen === "unknown"
      ? ["unknown", hours]
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
      isOpen === "unknown" ? "" : create("span", { class: "hint" }, hours),
    ),
    week === undefined ? undefined : drawWeek(week, now),
    opensOnHolidays ? create("p", { class: "hint" }, facts.openOnHolidays) : undefined,
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
