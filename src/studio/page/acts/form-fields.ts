import type { Change, CheckOutcome } from "../../../line/book/acts.ts";
import type { SubjectView } from "../../desk-api.ts";
import { nowInBelgium } from "../address.ts";
import { create } from "../create.ts";
import { createMomentField, type MomentField } from "../moment-field.ts";
import type { FormKind } from "../texts/forms.ts";
import { texts } from "../texts.ts";
import { dayAfter } from "./describe-change.ts";
import { createHoursForm, createRadio } from "./hours-form.ts";

/** The fields of one form, without the choice of what it is about. */
export interface Fields {
  readonly elements: readonly HTMLElement[];
  /** Is told what was chosen, with what is true of it at present. */
  readonly show?: (subject: SubjectView) => void;
  /** The change that was told. @throws {FormMistake} naming what is missing or cannot be */
  readonly read: (subject: string) => Change;
}

/** Something in a form is missing or cannot be; the message says what, in the language of the page. */
export class FormMistake extends Error {
  /** Where it is mended. */
  readonly field: HTMLElement;

  constructor(message: string, field: HTMLElement) {
    super(message);
    this.field = field;
  }
}

/** Creates the fields of a form. */
export function createFields(kind: FormKind): Fields {
  switch (kind) {
    case "close":
      return closeFields();
    case "withdraw":
      return withdrawFields();
    case "hours":
      return hoursFields();
    case "number":
      return numberFields();
    case "checked":
      return checkedFields();
    case "agreed":
      return agreedFields();
  }
}

const today = () => nowInBelgium().slice(0, 10);

function closeFields(): Fields {
  const { forms } = texts();
  const whole = createRadio("act-span", "whole", forms.wholeDays);
  const byHour = createRadio("act-span", "hours", forms.hoursOfDay);
  const [firstDay, lastDay] = [
    createMomentField({ label: forms.firstDay, kind: "day", value: today() }),
    createMomentField({ label: forms.lastDay, kind: "day" }),
  ];
  const [from, until] = [
    createMomentField({ label: forms.from, value: nowInBelgium() }),
    createMomentField({ label: forms.until }),
  ];
  const days = create("div", { class: "form-pair" }, firstDay.element, lastDay.element);
  const hours = create("div", { class: "form-pair" }, from.element, until.element);
  const turn = () => {
    days.hidden = byHour.input.checked;
    hours.hidden = !byHour.input.checked;
  };
  whole.input.checked = true;
  turn();
  for (const { input } of [whole, byHour]) input.addEventListener("change", turn);
  const reason = createText("act-reason", forms.reason, { hint: forms.reasonHint });
  return {
    elements: [
      create(
        "fieldset",
        { class: "form-choices" },
        create("legend", {}, forms.how),
        whole.element,
        byHour.element,
      ),
      days,
      hours,
      reason.element,
    ],
    read: (service) => {
      const [begins, ends] = byHour.input.checked ? [from, until] : [firstDay, lastDay];
      const span = byHour.input.checked
        ? { from: required(from), until: required(until) }
        : { from: `${required(firstDay)}T00:00`, until: `${dayAfter(required(lastDay))}T00:00` };
      if (span.until <= span.from) throw new FormMistake(forms.endFirst, ends.input);
      if (span.until <= nowInBelgium()) throw new FormMistake(forms.isOver, begins.input);
      return { do: "close", service, ...span, ...reason.read("reason") };
    },
  };
}

function withdrawFields(): Fields {
  const { forms } = texts();
  const until = createMomentField({ label: withOptional(forms.untilKnown) });
  const reason = createText("act-reason", forms.reason, { hint: forms.reasonHint });
  return {
    elements: [until.element, reason.element],
    read: (service) => {
      const [from, end] = [nowInBelgium(), optional(until)];
      if (end !== undefined && end <= from) throw new FormMistake(forms.isOver, until.input);
      const written = end === undefined ? {} : { until: end };
      return { do: "withdraw", service, from, ...written, ...reason.read("reason") };
    },
  };
}

function hoursFields(): Fields {
  const { forms } = texts();
  const hours = createHoursForm();
  const from = createMomentField({ label: forms.fromDay, kind: "day", value: today() });
  let shown: string | undefined;
  return {
    elements: [from.element, hours.element],
    show: ({ id, hours: written, isUnsureOnHolidays }) => {
      // Of another service, what was picked is for that one: it stays where the same is chosen.
      if (shown !== id) hours.show(written, isUnsureOnHolidays);
      shown = id;
    },
    read: (service) => {
      const day = required(from);
      if (day < today()) throw new FormMistake(forms.isPast, from.input);
      if (hours.value() === "") throw new FormMistake(texts().hours.noHours, hours.firstField());
      return { do: "hours", service, hours: hours.value(), from: day };
    },
  };
}

function numberFields(): Fields {
  const { forms } = texts();
  const phone = createText("act-phone", forms.phone, {
    hint: forms.phoneHint,
    type: "tel",
    isNeeded: true,
    most: 100,
  });
  const from = createMomentField({ label: forms.from, value: nowInBelgium() });
  return {
    elements: [phone.element, from.element],
    read: (service) => {
      const written = phone.value();
      const at = required(from);
      if (at.slice(0, 10) < today()) throw new FormMistake(forms.isPast, from.input);
      return { do: "number", service, phone: written, from: at };
    },
  };
}

function checkedFields(): Fields {
  const { forms } = texts();
  const outcomes = (Object.keys(forms.outcomes) as CheckOutcome[]).map((outcome) => ({
    outcome,
    ...createRadio("act-outcome", outcome, forms.outcomes[outcome]),
  }));
  const on = createMomentField({ label: forms.askedOn, kind: "day", value: today() });
  const whom = createText("act-whom", forms.whom, { most: 100 });
  const note = createText("act-note", forms.note, { hint: forms.reasonHint, most: 390 });
  return {
    elements: [
      create(
        "fieldset",
        { class: "form-choices" },
        create("legend", {}, forms.outcome),
        ...outcomes.map(({ element }) => element),
      ),
      on.element,
      whom.element,
      note.element,
    ],
    read: (fact) => {
      const chosen = outcomes.find(({ input }) => input.checked);
      const [first] = outcomes;
      if (chosen === undefined && first !== undefined) {
        throw new FormMistake(forms.missing(forms.outcome), first.input);
      }
      const day = required(on);
      if (day > today()) throw new FormMistake(forms.isToCome, on.input);
      const said = [whom.value(), note.value()].filter((one) => one !== "").join(": ");
      return {
        do: "checked",
        fact,
        on: day,
        outcome: chosen?.outcome ?? "unclear",
        ...(said === "" ? {} : { note: said }),
      };
    },
  };
}

function agreedFields(): Fields {
  const { forms } = texts();
  const callerId = createText("act-caller-id", forms.callerId, {
    hint: forms.callerIdHint,
    type: "tel",
    most: 30,
  });
  const ring = createText("act-ring", forms.ringSeconds, { type: "number", most: 3 });
  const note = createText("act-note", forms.note, { hint: forms.reasonHint });
  return {
    elements: [callerId.element, ring.element, note.element],
    read: (service) => {
      const [number, seconds] = [internationally(callerId.value()), ring.value()];
      if (number === undefined) throw new FormMistake(forms.noCallerId, callerId.input);
      const isSeconds = /^\d+$/.test(seconds) && Number(seconds) >= 5 && Number(seconds) <= 600;
      const isUnread = ring.input.validity.badInput;
      if (isUnread || (seconds !== "" && !isSeconds)) {
        throw new FormMistake(forms.noSeconds, ring.input);
      }
      return {
        do: "agreed",
        service,
        ...(number === "" ? {} : { callerId: number }),
        ...(seconds === "" ? {} : { ringSeconds: Number(seconds) }),
        ...note.read("note"),
      };
    },
  };
}

/** A number as carriers write it, "+3225550100"; undefined where it is none. */
function internationally(written: string): string | undefined {
  const digits = written.replaceAll(/[\s./()-]/g, "").replace(/^00/, "+");
  if (digits === "") return "";
  const number = digits.replace(/^0(?=[1-9])/, "+32");
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}

function required(field: MomentField): string {
  const { forms } = texts();
  const value = optional(field);
  if (value !== undefined) return value;
  throw new FormMistake(forms.missing(nameOf(field)), field.input);
}

function optional(field: MomentField): string | undefined {
  if (field.isUnclear()) {
    throw new FormMistake(texts().forms.unclearDate(nameOf(field)), field.input);
  }
  return field.value();
}

function nameOf({ element }: MomentField): string {
  return element.querySelector("label")?.textContent ?? "";
}

function withOptional(label: string): string {
  return `${label} (${texts().forms.optional})`;
}

/** What is special about a line of text. */
interface TextParts {
  readonly hint?: string;
  readonly type?: "text" | "tel" | "number";
  readonly isNeeded?: boolean;
  readonly most?: number;
}

function createText(
  id: string,
  label: string,
  { hint, type = "text", isNeeded = false, most = 500 }: TextParts,
) {
  const { forms } = texts();
  const input = create("input", {
    id,
    type,
    "autocomplete": "off",
    "inputmode": type === "number" ? "numeric" : undefined,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
  });
  const value = () => {
    const written = input.value.trim();
    if (isNeeded && written === "") throw new FormMistake(forms.missing(label), input);
    if (written.length > most) throw new FormMistake(forms.tooLong(label, most), input);
    return written;
  };
  return {
    input,
    value,
    read: <Name extends string>(name: Name): { readonly [Key in Name]?: string } => {
      const written = value();
      return written === "" ? {} : ({ [name]: written } as { readonly [Key in Name]?: string });
    },
    element: create(
      "div",
      { class: "form-field" },
      create("label", { for: id }, isNeeded ? label : withOptional(label)),
      input,
      hint === undefined ? undefined : create("p", { id: `${id}-hint`, class: "hint" }, hint),
    ),
  };
}
