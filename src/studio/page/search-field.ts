import { create } from "./create.ts";

/** What is searched for. */
export interface Search {
  /** In small letters; empty finds all. */
  readonly text: string;
  /** The value of the choice; empty is all. */
  readonly choice: string;
  readonly switches: readonly boolean[];
}

/** What a search offers. */
export interface SearchParts {
  readonly label: string;
  readonly choices: {
    readonly label: string;
    readonly options: readonly (readonly [value: string, words: string])[];
  };
  readonly switches: readonly string[];
  /** Filters, and says how much is shown. */
  readonly onChange: (search: Search) => string;
}

/** A field to search in, a choice and switches; what they find is said politely. */
export function createSearch({ label, choices, switches, onChange }: SearchParts): HTMLElement {
  const shown = create("p", { class: "hint", role: "status" });
  const change = () => {
    shown.textContent = onChange({
      text: field.value.trim().toLowerCase(),
      choice: choice.value,
      switches: boxes.map(({ checked }) => checked),
    });
  };
  const field = create("input", { type: "search", oninput: change });
  const choice = create(
    "select",
    { onchange: change },
    ...choices.options.map(([value, words]) => create("option", { value }, words)),
  );
  const boxes = switches.map(() => create("input", { type: "checkbox", onchange: change }));
  const element = create(
    "div",
    { class: "toolbar", role: "search" },
    create("label", { class: "field" }, create("span", {}, label), field),
    create("label", { class: "field" }, create("span", {}, choices.label), choice),
    ...boxes.map((box, index) =>
      create("label", { class: "switch" }, box, create("span", {}, switches[index] ?? "")),
    ),
    shown,
  );
  queueMicrotask(change);
  return element;
}
