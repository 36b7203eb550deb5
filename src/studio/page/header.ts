import { chooseMoment, chosenMoment, linkTo, momentShown, viewNames } from "./address.ts";
import { create } from "./create.ts";
import { type Preferences, prefer, preferences } from "./kept.ts";
import { createPersonBar } from "./login.ts";
import { createMomentField } from "./moment-field.ts";
import type { ViewName } from "./texts/page.ts";
import { languages, languageTitle, pageLanguage, texts } from "./texts.ts";

/** What the header acts upon. */
interface HeaderParts {
  /** The language or the colours of the page have changed. */
  readonly onLook: () => void;
  /** The moment at which everything is shown has changed. */
  readonly onMoment: () => void;
}

/** The top of the page, and how its links are brought to the moment that was chosen. */
interface Header {
  readonly element: HTMLElement;
  readonly update: () => void;
}

/** The top of the page: its name, the promise that nothing dials, the tabs, and what holds for every view. */
export function createHeader(view: ViewName, { onLook, onMoment }: HeaderParts): Header {
  const { title, promise, views, navigation } = texts();
  const tabs = viewNames.map((name) => ({
    name,
    link: create(
      "a",
      { "class": "tab", "aria-current": name === view ? "page" : undefined },
      views[name],
    ),
  }));
  const update = () => {
    for (const { name, link } of tabs) link.href = linkTo(name);
  };
  update();
  const element = create(
    "header",
    { class: "top" },
    create(
      "div",
      { class: "top-line" },
      create(
        "div",
        { class: "masthead" },
        create("p", { class: "name" }, title),
        create("p", { class: "promise" }, promise),
      ),
      create("div", { class: "choices" }, createPersonBar(), createLanguageChoice(onLook)),
    ),
    create(
      "div",
      { class: "top-line" },
      create("nav", { "aria-label": navigation, "class": "tabs" }, ...tabs.map(({ link }) => link)),
      createMomentChoice(onMoment),
    ),
  );
  return { element, update };
}

/** The foot of the page: its colours. */
export function createFooter(onLook: () => void): HTMLElement {
  const { theme } = texts();
  const themes: readonly Preferences["theme"][] = ["system", "light", "dark"];
  const select = create("select", { id: "theme" });
  select.append(
    ...themes.map((value) =>
      create("option", { value, selected: value === preferences().theme }, theme[value]),
    ),
  );
  onChoice(select, onLook, (chosen) =>
    prefer({ theme: themes.find((known) => known === chosen) ?? "system" }),
  );
  return create(
    "footer",
    { class: "foot" },
    create("label", { for: "theme" }, theme.label),
    select,
  );
}

function createLanguageChoice(onLook: () => void): HTMLElement {
  const select = create("select", {
    "aria-label": texts().interfaceLanguage,
    "id": "interface-language",
  });
  select.append(
    ...languages.map((value) =>
      create(
        "option",
        { value, lang: value, selected: value === pageLanguage() },
        languageTitle(value, value),
      ),
    ),
  );
  onChoice(select, onLook, (language) => prefer({ language }));
  return select;
}

function onChoice(
  select: HTMLSelectElement,
  onLook: () => void,
  choose: (value: string) => void,
): void {
  select.addEventListener("change", () => {
    choose(select.value);
    onLook();
    // The page is drawn anew: the focus goes back to where it was.
    document.getElementById(select.id)?.focus();
  });
}

/** The time at which everything is shown. An emptied field changes nothing: "now" has its button. */
function createMomentChoice(onMoment: () => void): HTMLElement {
  const { moment } = texts();
  const choose = (at: string | undefined) => {
    chooseMoment(at);
    now.ariaPressed = `${at === undefined}`;
    onMoment();
  };
  const field = createMomentField({
    label: moment.label,
    id: "moment",
    value: momentShown(),
    onChange: (at) => {
      if (at !== undefined) choose(at);
    },
  });
  field.input.addEventListener("blur", () => {
    if (field.value() === undefined && !field.isUnclear()) field.show(momentShown());
  });
  const now = create(
    "button",
    {
      "type": "button",
      "class": "quiet",
      "aria-pressed": `${chosenMoment() === undefined}`,
      "onclick": () => {
        choose(undefined);
        field.show(momentShown());
      },
    },
    moment.now,
  );
  return create("div", { class: "moment" }, field.element, now);
}
