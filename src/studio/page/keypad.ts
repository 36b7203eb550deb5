import { create } from "./create.ts";
import { texts } from "./texts.ts";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

/** True for what a telephone has a key for. */
export function isTelephoneKey(key: string): boolean {
  return keys.some((known) => known === key);
}

/** The twelve keys of a telephone, with the raised dot on 5. */
export function createKeypad(press: (key: string) => void): HTMLElement {
  const { keypad, keyNames } = texts().phone;
  const named = new Map<string, string>(Object.entries(keyNames));
  return create(
    "div",
    { "class": "keypad", "role": "group", "aria-label": keypad },
    ...keys.map((key) => {
      const meaning = named.get(key);
      return create(
        "button",
        {
          "type": "button",
          "class": key === "5" ? "key key-five" : "key",
          "data-key": key,
          "aria-label": meaning === undefined ? key : `${spokenSign(key)}: ${meaning}`,
          "onclick": () => press(key),
        },
        create("span", { class: "key-sign" }, key === "*" ? "✱" : key),
        create("span", { class: "key-meaning" }, meaning ?? ""),
      );
    }),
  );
}

function spokenSign(key: string): string {
  const { star, hash } = texts().phone;
  return key === "*" ? star : key === "#" ? hash : key;
}
