import type { KeysView } from "../../api.ts";
import { askKeys } from "../ask-server.ts";
import { create } from "../create.ts";
import { nameOfKey, pageLanguage, texts } from "../texts.ts";

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
  const { keypad } = texts().phone;
  const buttons = keys.map((key) =>
    create(
      "button",
      {
        "type": "button",
        "class": key === "5" ? "key key-five" : "key",
        "data-key": key,
        "aria-label": key,
        "onclick": () => press(key),
      },
      create("span", { class: "key-sign" }, key === "*" ? "✱" : key),
      create("span", { class: "key-meaning" }),
    ),
  );
  void askMeanings().then((meanings) => {
    for (const button of buttons) showMeaning(button, meanings);
  });
  return create(
    "div",
    {
      "class": "keypad",
      "role": "application",
      "tabindex": -1,
      "aria-label": keypad,
      "aria-describedby": hint,
    },
    ...buttons,
  );
}

let asked: Promise<KeysView> | undefined;

/** What the standing keys mean; asked once. Without an answer the keys work all the same, and it is asked again. */
async function askMeanings(): Promise<KeysView> {
  asked ??= askKeys();
  return asked.catch(() => {
    asked = undefined;
    return {};
  });
}

function showMeaning(button: HTMLElement, meanings: KeysView): void {
  const { key = "" } = button.dataset;
  const meaning = meanings[key]?.[pageLanguage()];
  const place = button.querySelector(".key-meaning");
  if (meaning === undefined || place === null) return;
  place.textContent = meaning;
  button.ariaLabel = texts().phone.keyAndMeaning(nameOfKey(key), meaning);
}
