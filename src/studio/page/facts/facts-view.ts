import type { FactsView, FactView, ServiceView } from "../../api.ts";
import { chosenMoment, dayAndMinute, momentShown } from "../address.ts";
import { askFacts, askMe } from "../ask-server.ts";
import { create, createWrongLink, showLoading } from "../create.ts";
import { createSearch, foldText } from "../search.ts";
import { languageName, pageLanguage, texts, writeDate, writeMoment } from "../texts.ts";
import { createServiceRow, createTopicRow, type FactRow, needsCall } from "./fact-rows.ts";

/** Whether rows stand by name, or what needs a call first comes first: kept while the page is open. */
let isByName = false;

/** What the line states, as one sheet of rows for a day: services, then topics. One of them may be wanted open. */
export function createFactsView(wanted: string | undefined): HTMLElement {
  const section = showLoading("facts", async () => {
    const [view, me] = await Promise.all([
      askFacts(chosenMoment()),
      // Who is nobody changes nothing, and still reads.
      askMe().catch(() => undefined),
    ]);
    const rows = rowsOf(
      view,
      (id, action) => {
        const redrawn = createFactsView(id);
        section.replaceWith(redrawn);
        // What had the focus is gone: it goes where the same can be done again.
        focusWhenDrawn(redrawn, id, action);
      },
      me?.roles ?? [],
    );
    const isKnown = wanted === undefined || rows.some(({ fact: { id } }) => id === wanted);
    requestAnimationFrame(() => showWanted(rows, wanted));
    return [...(isKnown ? [] : [createWrongLink()]), ...createSheet(view, rows, wanted)];
  });
  return section;
}

/** A row, its fact, and what is searched in it, which is not drawn before it is opened. */
interface ListedRow extends FactRow {
  readonly fact: FactView | ServiceView;
  readonly searched: string;
}

function rowsOf(
  { services, topics, today }: FactsView,
  onKept: (id: string, action: string) => void,
  roles: Parameters<typeof createServiceRow>[1]["roles"],
): readonly ListedRow[] {
  const parts = { today, now: dayAndMinute(momentShown()), roles, onKept };
  return [
    ...services.map((fact) => ({
      ...createServiceRow(fact, parts),
      fact,
      searched: foldText([textOf(fact), ...textsOf(fact)].join(" ")),
    })),
    ...topics.map((fact) => ({
      ...createTopicRow(fact, parts),
      fact,
      searched: foldText(textOf(fact)),
    })),
  ];
}

function textOf({ id, name, confidence, note, cited }: FactView): string {
  const documents = cited.documents.map(({ title }) => title);
  const remarks = [note, cited.also, ...cited.documents.map(({ publisher }) => publisher)];
  const { confidences } = texts().facts;
  return [
    id,
    ...Object.values(name),
    confidences[confidence],
    ...documents,
    ...remarks.map((remark) => remark?.[pageLanguage()].text ?? ""),
  ].join(" ");
}

function textsOf({ phone, secondPhone, answers, hours }: ServiceView): readonly string[] {
  const numbers = [phone, secondPhone].flatMap((one) =>
    one ? [one, one.replaceAll(" ", "")] : [],
  );
  return [...numbers, ...answers.map((one) => languageName(one)), hours[pageLanguage()]];
}

function createSheet(
  { services, isHoliday, today }: FactsView,
  rows: readonly ListedRow[],
  wanted: string | undefined,
): readonly HTMLElement[] {
  const { facts } = texts();
  const spoken = [...new Set(services.flatMap(({ answers }) => answers))];
  const lists = [
    { isOf: isService, ...createList(facts.services, "fact-line", serviceHeads()) },
    {
      isOf: (fact: FactView) => !isService(fact),
      ...createList(facts.topics, "fact-line topic-line", topicHeads()),
    },
  ];
  const search = createSearch({
    // A link to one row must not find it hidden.
    name: wanted === undefined ? "facts" : undefined,
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
      const found = inOrder(rows).filter(
        ({ fact, searched }) =>
          searched.includes(text) &&
          (choice === "" || (isService(fact) && fact.answers.includes(choice))) &&
          (onlyOpen !== true || (isService(fact) && fact.isOpen === true)) &&
          (onlyUnsure !== true || needsCall(fact)),
      );
      for (const { isOf, list, part } of lists) {
        const shown = found.filter(({ fact }) => isOf(fact));
        list.replaceChildren(...shown.map(({ element }) => element));
        part.hidden = shown.length === 0;
      }
      return facts.shown(found.length, rows.length);
    },
  });
  search.append(createOrder(search), ...createTools());
  return [
    search,
    create("p", { class: "print-only" }, facts.printTitle(writeMoment(momentShown()))),
    ...(isHoliday ? [create("p", { class: "notice" }, facts.holiday(writeDate(today)))] : []),
    ...lists.map(({ part }) => part),
  ];
}

function isService(fact: FactView | ServiceView): fact is ServiceView {
  return "answers" in fact;
}

function inOrder(rows: readonly ListedRow[]): readonly ListedRow[] {
  if (!isByName) return rows;
  const language = pageLanguage();
  return rows.toSorted((one, other) =>
    one.fact.name[language].localeCompare(other.fact.name[language], language, { numeric: true }),
  );
}

function createList(
  title: string,
  kind: string,
  heads: readonly string[],
): { readonly part: HTMLElement; readonly list: HTMLElement } {
  const list = create("div", { class: "sheet-rows" });
  const head = create(
    "div",
    // Each row says what it holds by itself.
    { "class": `${kind} sheet-heads`, "aria-hidden": "true" },
    ...heads.map((one) => create("span", {}, one)),
  );
  return { list, part: create("section", { class: "sheet" }, create("h2", {}, title), head, list) };
}

function serviceHeads(): readonly string[] {
  const { service, now, day, number, languages } = texts().facts.columns;
  return [service, now, day, number, languages];
}

function topicHeads(): readonly string[] {
  const { topic, sure, due } = texts().facts.columns;
  return [topic, sure, due];
}

function createOrder(search: HTMLElement): HTMLElement {
  const { order } = texts().facts;
  const choice = create(
    "select",
    {
      onchange() {
        isByName = choice.value === "name";
        // The search lists them anew.
        search.querySelector("input")?.dispatchEvent(new Event("input"));
      },
    },
    create("option", { value: "urgent" }, order.urgent),
    create("option", { value: "name" }, order.name),
  );
  choice.value = isByName ? "name" : "urgent";
  return create("label", { class: "field" }, create("span", {}, order.label), choice);
}

function createTools(): readonly HTMLElement[] {
  const { facts } = texts();
  return [
    create(
      "button",
      { type: "button", class: "quiet print-button", onclick: () => window.print() },
      facts.print,
    ),
    create("a", { class: "download", href: "api/hsds", download: true }, facts.download),
  ];
}

function showWanted(rows: readonly ListedRow[], wanted: string | undefined): void {
  const row = rows.find(({ fact: { id } }) => id === wanted);
  if (row === undefined) return;
  row.open();
  row.element.scrollIntoView({ block: "start" });
  row.button.focus({ preventScroll: true });
}

/** The focus goes to that action of a row, or to the row, once it is drawn. */
function focusWhenDrawn(section: HTMLElement, id: string, action: string): void {
  const find = () =>
    section.querySelector<HTMLElement>(
      `#facts-${CSS.escape(id)} [data-action="${CSS.escape(action)}"]`,
    );
  const observer = new MutationObserver(() => {
    const button = find();
    if (button === null) return;
    observer.disconnect();
    // After the row itself has it.
    requestAnimationFrame(() => button.focus());
  });
  observer.observe(section, { childList: true, subtree: true });
}
