import { create } from "../create.ts";
import { pageLanguage, texts } from "../texts.ts";
import { type HoursRow, readHours, writeHours } from "./hours-notation.ts";

/** The fields in which opening hours are picked or written. */
export interface HoursForm {
  readonly element: HTMLElement;
  /** The hours in the notation of docs/hours.md; empty while the rows are not whole. */
  readonly value: () => string;
  /**
   * Shows other hours in the rows, or in the notation where they are more than rows can say.
   *
   * @param isUnsureOnHolidays where no rule names them, it is not known what happens on public holidays
   */
  readonly show: (written: string, isUnsureOnHolidays: boolean) => void;
  /** Where what is missing is filled in. */
  readonly firstField: () => HTMLElement;
}

/** A row of the form, and what stands in it. */
interface FormRow {
  readonly element: HTMLElement;
  readonly read: () => HoursRow;
}

const weekdays: HoursRow = { days: [0, 1, 2, 3, 4], from: "", to: "" };

/**
 * Creates a form for opening hours: days and times are picked in rows, which write the notation. Who
 * knows it writes it: the rows then stand back, until they are asked for again.
 */
export function createHoursForm(): HoursForm {
  const { forms, hours } = texts();
  let rows: FormRow[] = [];
  let isByHand = false;
  const list = create("div", { class: "hours-rows" });
  const notation = create("input", {
    "id": "hours-notation",
    "type": "text",
    "maxlength": 300,
    "spellcheck": "false",
    "autocomplete": "off",
    "aria-describedby": "hours-notation-hint",
  });
  const hint = create("p", { id: "hours-notation-hint", class: "hint", role: "status" });
  const off = createRadio("hours-holidays", "off", hours.holidaysOff);
  const usual = createRadio("hours-holidays", "usual", hours.holidaysUsual);
  const unsure = createRadio("hours-holidays", "unsure", hours.holidaysUnsure);
  const addRow = create(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: () => {
        const row = add({ days: [], from: "", to: "" });
        row.element.querySelector("input")?.focus();
        write();
      },
    },
    hours.addRow,
  );
  const back = create(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: () => {
        setByHand(false);
        write();
        rows[0]?.element.querySelector("input")?.focus();
      },
    },
    hours.backToRows,
  );
  const picked = create(
    "fieldset",
    { class: "hours-picked" },
    create("legend", { class: "unseen" }, forms.titles.hours),
    list,
    addRow,
    create(
      "fieldset",
      { class: "form-choices" },
      create("legend", {}, hours.holidays),
      off.element,
      usual.element,
      unsure.element,
    ),
  );

  const write = () => {
    if (isByHand) return;
    notation.value =
      writeHours({ rows: rows.map(({ read }) => read()), isClosedOnHolidays: off.input.checked }) ??
      "";
  };
  const setByHand = (is: boolean) => {
    isByHand = is;
    picked.disabled = is;
    back.hidden = !is;
    hint.textContent = is ? hours.byHand : hours.notationHint;
  };
  const number = () => {
    for (const [index, { element }] of rows.entries()) {
      const legend = element.querySelector("legend");
      if (legend !== null) legend.textContent = hours.row(index + 1);
      const remove = element.querySelector(".remove-row");
      if (remove instanceof HTMLButtonElement) {
        remove.ariaLabel = hours.removeRow(index + 1);
        remove.hidden = rows.length === 1;
      }
    }
  };
  const add = (shown: HoursRow): FormRow => {
    const row = createRow(shown, write, () => {
      const at = rows.indexOf(row);
      rows = rows.filter((other) => other !== row);
      row.element.remove();
      number();
      write();
      // What had the focus is gone.
      (rows[Math.max(0, at - 1)]?.element.querySelector("input") ?? addRow).focus();
    });
    rows.push(row);
    list.append(row.element);
    number();
    return row;
  };

  notation.addEventListener("input", () => setByHand(true));
  for (const { input } of [off, usual, unsure]) input.addEventListener("change", write);
  const show = (written: string, isUnsureOnHolidays: boolean) => {
    const week = readHours(written);
    // Where no rule names public holidays, one of the two is true of the service, whatever is picked.
    const unnamed = isUnsureOnHolidays ? unsure : usual;
    usual.element.hidden = unnamed !== usual;
    unsure.element.hidden = unnamed !== unsure;
    rows = [];
    list.replaceChildren();
    for (const row of week?.rows ?? [weekdays]) add(row);
    (week?.isClosedOnHolidays === false ? unnamed : off).input.checked = true;
    setByHand(false);
    write();
  };
  show("", false);
  return {
    element: create(
      "div",
      { class: "hours-form" },
      picked,
      create(
        "div",
        { class: "form-field" },
        create("label", { for: notation.id }, hours.notation),
        notation,
        hint,
        back,
      ),
    ),
    value: () => notation.value.trim(),
    show,
    firstField: () => {
      const open = isByHand ? null : picked.querySelector<HTMLElement>("input:invalid");
      return open ?? notation;
    },
  };
}

function createRow(shown: HoursRow, onChange: () => void, onRemove: () => void): FormRow {
  const { facts, hours } = texts();
  const days = facts.days.map((name, day) => {
    const input = create("input", {
      "type": "checkbox",
      "checked": shown.days.includes(day),
      "aria-label": nameOfDay(day),
    });
    return { input, element: create("label", { class: "day-choice" }, input, name) };
  });
  const time = (name: string, value: string) => {
    const input = create("input", { type: "time", value, required: true });
    return { input, element: create("label", { class: "time-choice" }, name, input) };
  };
  const from = time(hours.opens, shown.from);
  const to = time(hours.closes, shown.to);
  const element = create(
    "fieldset",
    { class: "hours-row" },
    create("legend", {}),
    create(
      "div",
      { "class": "day-choices", "role": "group", "aria-label": hours.days },
      ...days.map((day) => day.element),
    ),
    create(
      "div",
      { class: "time-choices" },
      from.element,
      to.element,
      create("button", { type: "button", class: "quiet remove-row", onclick: onRemove }, "×"),
    ),
  );
  element.addEventListener("input", onChange);
  return {
    element,
    read: () => ({
      days: days.flatMap(({ input }, day) => (input.checked ? [day] : [])),
      from: from.input.value,
      to: to.input.value,
    }),
  };
}

/** A day of the week in full, Monday being 0. */
function nameOfDay(day: number): string {
  // The first of January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + day, 12));
  return date.toLocaleDateString(pageLanguage(), { weekday: "long", timeZone: "UTC" });
}

/** One of several choices. */
export function createRadio(
  name: string,
  value: string,
  words: string,
): { readonly input: HTMLInputElement; readonly element: HTMLElement } {
  const input = create("input", { type: "radio", name, value });
  return { input, element: create("label", { class: "switch" }, input, words) };
}
