import type { ServiceView } from "../api.ts";
import { askFacts } from "./ask-server.ts";
import { create } from "./create.ts";
import { createFactsRow } from "./facts-row.ts";
import { foldText } from "./fold-text.ts";
import { showLoading } from "./loading.ts";
import { chosenMoment, dayAndMinute, momentShown } from "./moment.ts";
import { createSearch } from "./search-field.ts";
import { texts } from "./texts.ts";
import { writeDate } from "./write-date.ts";

/** The services, what needs a call first at the top. */
export function createFactsView(): HTMLElement {
  return showLoading("facts", async () => {
    const { services, isHoliday, today } = await askFacts(chosenMoment());
    const { facts } = texts();
    const now = dayAndMinute(momentShown());
    const drawn = services.map((service) => ({
      service,
      element: createFactsRow(service, { ...now, isHoliday }, today),
    }));
    const spoken = [...new Set(services.flatMap(({ answers }) => answers))];
    const list = create("div", { class: "rows" });
    const search = createSearch({
      name: "facts",
      label: facts.search,
      choices: {
        label: facts.language,
        options: [["", facts.allLanguages], ...spoken.map((one) => [one, nameOf(one)] as const)],
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

function nameOf(language: string): string {
  return (
    new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(language) ??
    language
  );
}
