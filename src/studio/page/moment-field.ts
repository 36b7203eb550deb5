import { isMoment } from "./address.ts";
import { create } from "./create.ts";
import { texts, writeDate, writeMoment } from "./texts.ts";

/** How long nobody types before what stands in a field is taken, in milliseconds. */
const pause = 1_200;

/** What a field for a Belgian time, or for a day alone, is made of. */
interface MomentFieldParts {
  readonly label: string;
  /** Whether a day with its time is asked for (YYYY-MM-DDTHH:MM), or a day alone (YYYY-MM-DD). */
  readonly kind?: "moment" | "day";
  /** What stands in it at first, written likewise. */
  readonly value?: string | undefined;
  readonly id?: string;
  /** Told of each other whole day of 2000 to 2099 that was typed or picked, and of an emptied field. */
  readonly onChange?: (value: string | undefined) => void;
}

/** A field for a Belgian time or a day. */
export interface MomentField {
  /** The label, the field, and in words what was understood. */
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** What stands in it now; undefined where that is nothing, or not a whole day of 2000 to 2099. */
  readonly value: () => string | undefined;
  /** Whether something stands in it that is no such day: it says so itself. */
  readonly isUnclear: () => boolean;
  /** Lets it show something else, unless somebody is typing in it. */
  readonly show: (value: string | undefined) => void;
}

let made = 0;

/**
 * Creates a field for a Belgian time or a day. A browser offers a date after each digit, the year 20
 * on the way to 2027: it is taken when the typing pauses, with Enter, or when the field is left,
 * and only when it is whole and sensible. What was understood is said below in words, for a browser
 * may want the month first. Nobody's typing is ever written over.
 */
export function createMomentField({
  label,
  kind = "moment",
  value,
  id = `moment-${++made}`,
  onChange = () => {},
}: MomentFieldParts): MomentField {
  const isDay = kind === "day";
  const input = create("input", {
    id,
    "type": isDay ? "date" : "datetime-local",
    "min": isDay ? "2000-01-01" : "2000-01-01T00:00",
    "max": isDay ? "2099-12-31" : "2099-12-31T23:59",
    "aria-describedby": `${id}-words`,
  });
  input.value = value ?? "";
  const words = create("p", { id: `${id}-words`, class: "moment-words", role: "status" });
  const read = () => {
    const isWhole = isMoment(isDay ? `${input.value}T12:00` : input.value);
    return isWhole ? input.value : undefined;
  };
  // What is begun and not whole is empty for the browser, which knows better.
  const isUnclear = () => read() === undefined && (input.value !== "" || input.validity.badInput);
  let taken = read();
  const tell = (understood: string | undefined) => {
    const written = understood === undefined ? "" : (isDay ? writeDate : writeMoment)(understood);
    const said = isUnclear() ? texts().moment.unclear : written;
    if (words.textContent !== said) words.textContent = said;
    words.classList.toggle("unclear", isUnclear());
    input.ariaInvalid = `${isUnclear()}`;
  };
  const take = () => {
    clearTimeout(timer);
    const understood = read();
    tell(understood);
    if (understood === taken || isUnclear()) return;
    taken = understood;
    onChange(understood);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(take, pause);
  };
  input.addEventListener("input", wait);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") take();
    else if (event.key !== "Tab") wait();
  });
  input.addEventListener("blur", take);
  tell(taken);
  return {
    element: create(
      "div",
      { class: "moment-field" },
      create("label", { for: id }, label),
      input,
      words,
    ),
    input,
    value: read,
    isUnclear,
    show(other) {
      if (document.activeElement === input) return;
      taken = other;
      input.value = other ?? "";
      tell(other);
    },
  };
}
