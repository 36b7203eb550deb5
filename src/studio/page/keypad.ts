import { create } from "./create.ts";
import { nameOfKey } from "./name-of-key.ts";
import { texts } from "./texts.ts";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

/** True for what a telephone has a key for. */
export function isTelephoneKey(key: string): boolean {
  return keys.some((known) => known === key);
}

/**
 * The twelve keys of a telephone, with the raised dot on 5. It is an application, and can have the
 * focus itself: a screen reader then hands on the digits, with which it would move about elsewhere.
 *
 * @param hint the id of what says how to use it
 */
export function createKeypad(press: (key: string) => void, hint: string): HTMLElement {
  const { keypad, keyNames, keyAndMeaning } = texts().phone;
  const named = new Map<string, string>(Object.entries(keyNames));
  return create(
    "div",
    {
      "class": "keypad",
      "role": "application",
      "tabindex": -1,
      "aria-label": keypad,
      "aria-describedby": hint,
    },
    ...keys.map((key) => {
      const meaning = named.get(key);
      return create(
        "button",
        {
          "type": "button",
          "class": key === "5" ? "key key-five" : "key",
          "data-key": key,
          "aria-label": meaning === undefined ? key : keyAndMeaning(nameOfKey(key), meaning),
          "onclick": () => press(key),
        },
        create("span", { class: "key-sign" }, key === "*" ? "✱" : key),
        create("span", { class: "key-meaning" }, meaning ?? ""),
      );
    }),
  );
}
