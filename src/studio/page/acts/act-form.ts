import type { SubjectView } from "../../desk-api.ts";
import { askToday } from "../ask-server.ts";
import { create } from "../create.ts";
import type { FormKind } from "../texts/forms.ts";
import { keepSigns, pageLanguage, texts } from "../texts.ts";
import { proposeChange } from "./change-dialog.ts";
import { hoursInWords } from "./describe-change.ts";
import { createFields, FormMistake } from "./form-fields.ts";

/**
 * Opens the form in which something is told of a service, or of a topic where it is a check, and has
 * what was told proved and kept. Resolves once the form is closed: true where it was kept. What was
 * typed stays through every mistake.
 *
 * @param subject the service or the topic that is chosen already
 */
export async function openActForm(kind: FormKind, subject?: string): Promise<boolean> {
  const { forms } = texts();
  const subjects = create("select", { id: "act-subject", required: true });
  const present = create("p", { class: "hint", id: "act-present", role: "status" });
  subjects.setAttribute("aria-describedby", present.id);
  const fields = createFields(kind);
  const said = create("p", { class: "dialog-said problem", role: "alert", hidden: true });
  let isKept = false;
  const dialog = create(
    "dialog",
    { "class": "dialog", "aria-labelledby": "act-title" },
    create("h2", { id: "act-title" }, forms.titles[kind]),
    create("p", { class: "hint" }, forms.hints[kind]),
  );
  const form = create(
    "form",
    { class: "dialog-body", novalidate: true },
    create(
      "div",
      { class: "form-field" },
      create(
        "label",
        { for: subjects.id },
        kind === "checked" ? keepSigns(forms.subject) : keepSigns(forms.service),
      ),
      subjects,
      present,
    ),
    ...fields.elements,
    create(
      "div",
      { class: "dialog-buttons" },
      said,
      create("button", { type: "submit", class: "primary" }, keepSigns(forms.next)),
      create("button", { type: "button", onclick: () => dialog.close() }, forms.cancel),
    ),
  );
  dialog.append(form);

  let known: readonly SubjectView[] = [];
  const showPresent = () => {
    const chosen = known.find(({ id }) => id === subjects.value);
    present.textContent = chosen === undefined ? "" : presentOf(kind, chosen);
    if (chosen !== undefined) fields.show?.(chosen);
  };
  subjects.addEventListener("change", showPresent);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.hidden = true;
    try {
      if (subjects.value === "") {
        const asked = kind === "checked" ? forms.subject : forms.service;
        throw new FormMistake(forms.missing(asked.replace(/[\s\u00a0]*\?$/, "")), subjects);
      }
      const change = fields.read(subjects.value);
      isKept = await proposeChange(change);
      if (isKept) dialog.close();
    } catch (error) {
      if (!(error instanceof FormMistake)) throw error;
      said.textContent = keepSigns(error.message);
      said.hidden = false;
      const { field } = error;
      field.ariaInvalid = "true";
      field.addEventListener(
        "input",
        () => {
          field.ariaInvalid = null;
        },
        { once: true },
      );
      field.focus();
    }
  });

  document.body.append(dialog);
  const closed = new Promise<boolean>((resolve) => {
    dialog.addEventListener("close", (event) => {
      if (event.target !== dialog) return;
      dialog.remove();
      resolve(isKept);
    });
  });
  dialog.showModal();
  try {
    known = (await askToday()).subjects.filter((one) => mayBe(kind, one));
    subjects.append(...optionsOf(known, subject));
    showPresent();
    if (subject === undefined) subjects.focus();
  } catch (error) {
    said.textContent = texts().notLoaded(error instanceof Error ? error.message : `${error}`);
    said.hidden = false;
  }
  return closed;
}

/** What an act of that kind may be about. */
function mayBe(kind: FormKind, { kind: what, isGuarded }: SubjectView): boolean {
  return kind === "checked" || (what === "service" && !isGuarded);
}

function optionsOf(
  known: readonly SubjectView[],
  chosen: string | undefined,
): readonly HTMLElement[] {
  const { forms } = texts();
  const language = pageLanguage();
  const named = (what: SubjectView["kind"]) =>
    known
      .filter(({ kind }) => kind === what)
      .toSorted((one, other) => one.name[language].localeCompare(other.name[language], language))
      .map(({ id, name }) =>
        create("option", { value: id, selected: id === chosen }, name[language]),
      );
  const [services, topics] = [named("service"), named("topic")];
  const nothing = create("option", { value: "" }, forms.choose);
  if (topics.length === 0) return [nothing, ...services];
  return [
    nothing,
    create("optgroup", { label: forms.services }, ...services),
    create("optgroup", { label: forms.topics }, ...topics),
  ];
}

/** What the line says at present of what is to be changed. */
function presentOf(kind: FormKind, { phone, hours }: SubjectView): string {
  const value =
    kind === "hours" ? hoursInWords(hours) : kind === "agreed" || kind === "checked" ? "" : phone;
  return value ? keepSigns(texts().forms.nowIs(value)) : "";
}
