import { create } from "./create.ts";

/** What is searched for. */
interface Search {
  /** As `foldText` writes it; empty finds all. */
  readonly text: string;
  /** The value of the choice; empty is all. */
  readonly choice: string;
  /** The value of the second choice; empty is all. */
  readonly filter: string;
  readonly switches: readonly boolean[];
}

/** A choice among a few, by its name. */
interface Choices {
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** What was typed and chosen in each search: a view that is drawn anew, for another time or language, keeps it. */
const typedBefore = new Map<string, Search>();

/** What a search offers. */
interface SearchParts {
  /** Under which name it is remembered; left out: it begins empty. */
  readonly name: string | undefined;
  readonly label: string;
  readonly choices: Choices;
  /** A second choice; left out: there is none. */
  readonly filters?: Choices;
  readonly switches: readonly string[];
  /** Filters, and says how much is shown. */
  readonly onChange: (search: Search) => string;
}

/** A field to search in, a choice and switches; what they find is said politely. */
export function createSearch(parts: SearchParts): HTMLElement {
  const { name, label, choices, filters, switches, onChange } = parts;
  const before = name === undefined ? undefined : typedBefore.get(name);
  const shown = create("p", { class: "hint", role: "status" });
  const change = () => {
    const typed = {
      text: field.value,
      choice: choice.value,
      filter: filter?.value ?? "",
      switches: boxes.map(({ checked }) => checked),
    };
    if (name !== undefined) typedBefore.set(name, typed);
    shown.textContent = onChange({ ...typed, text: foldText(typed.text.trim()) });
  };
  const field = create("input", { type: "search", oninput: change, value: before?.text ?? "" });
  const choice = createChoice(choices, before?.choice, change);
  const filter = filters && createChoice(filters, before?.filter, change);
  const boxes = switches.map((_words, index) =>
    create("input", {
      type: "checkbox",
      onchange: change,
      checked: before?.switches[index] ?? false,
    }),
  );
  const element = create(
    "div",
    { class: "toolbar", role: "search" },
    create("label", { class: "field" }, create("span", {}, label), field),
    create("label", { class: "field" }, create("span", {}, choices.label), choice),
    filter && create("label", { class: "field" }, create("span", {}, filters.label), filter),
    ...boxes.map((box, index) =>
      create("label", { class: "switch" }, box, create("span", {}, switches[index] ?? "")),
    ),
    shown,
  );
  queueMicrotask(change);
  return element;
}

function createChoice(
  { options }: Choices,
  before: string | undefined,
  onchange: () => void,
): HTMLSelectElement {
  const choice = create(
    "select",
    { onchange },
    ...options.map(([value, words]) => create("option", { value }, words)),
  );
  choice.value = before ?? "";
  return choice;
}

/** A text as it is searched: in small letters, without accents. */
export function foldText(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
