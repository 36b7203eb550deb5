import type { LetterView, ServiceView } from "../../api.ts";
import { askLetter, letterAddress } from "../ask-server.ts";
import { create } from "../create.ts";
import { keepSigns, languages, languageTitle, pageLanguage, texts } from "../texts.ts";

/** Shows the letter to a service in its language or another, to be copied, mailed or printed. */
export function openLetter({ id, name, language: own }: ServiceView): void {
  const { letter, loading, notLoaded } = texts();
  const choice = create(
    "select",
    { onchange: () => void load() },
    ...languages.map((one) => create("option", { value: one }, languageTitle(one))),
  );
  choice.value = own;
  const subject = create("input", { type: "text", readonly: true });
  const text = create("textarea", { readonly: true, rows: 14 });
  const said = create("p", { class: "dialog-said", role: "status" });
  const mail = create("a", { class: "button" }, letter.mail);
  const print = create("a", { class: "button", target: "_blank", rel: "noreferrer" }, letter.print);
  const show = (shown: LetterView) => {
    for (const field of [subject, text]) field.lang = shown.language;
    subject.value = shown.subject;
    text.value = shown.text;
    mail.href = mailTo(shown);
    said.textContent = "";
  };
  const load = async () => {
    const language = languages.find((one) => one === choice.value) ?? own;
    print.href = letterAddress(id, language);
    said.textContent = loading;
    try {
      const loaded = await askLetter(id, language);
      // Somebody may have chosen another meanwhile.
      if (choice.value === language) show(loaded);
    } catch (error) {
      said.textContent = notLoaded(error instanceof Error ? error.message : `${error}`);
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = letter.copied;
    } catch {
      text.focus();
      text.select();
      said.textContent = keepSigns(letter.select);
    }
  };
  const field = (label: string, control: HTMLElement) =>
    create("label", { class: "letter-field" }, create("span", {}, label), control);
  const dialog = create(
    "dialog",
    { "class": "dialog letter", "aria-labelledby": "letter-title" },
    create(
      "h2",
      { id: "letter-title", tabindex: -1 },
      keepSigns(letter.title(name[pageLanguage()])),
    ),
    create(
      "div",
      { class: "dialog-body" },
      field(letter.language, choice),
      field(letter.subject, subject),
      field(letter.text, text),
      create("p", { class: "hint" }, letter.cut),
    ),
    said,
    create(
      "div",
      { class: "dialog-buttons" },
      create(
        "button",
        { type: "button", class: "primary", onclick: () => void copy() },
        letter.copy,
      ),
      mail,
      print,
      create("button", { type: "button", onclick: () => dialog.close() }, letter.close),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>("h2")?.focus();
  void load();
}

/** A mail to be addressed by whoever sends it. Lines end as RFC 6068 has them. */
function mailTo({ subject, text }: LetterView): string {
  const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${body}`;
}
