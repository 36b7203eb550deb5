import { texts } from "./texts.ts";

type Value = string | number | boolean | undefined | (() => void);

/** What an element starts with: attributes, and `onclick` and its like as functions. */
type Properties = Readonly<Record<string, Value>>;

/**
 * Creates an element with attributes, listeners and children. True is an empty attribute;
 * false and undefined leave it out. Text is never read as HTML.
 */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  setProperties(element, properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Creates an element of a drawing. */
export function createDrawn<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  setProperties(element, properties);
  element.append(...children);
  return element;
}

function setProperties(element: Element, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, `${value}`);
  }
}

/** A section that shows what is loaded once it is there, and what went wrong where it is not. */
export function showLoading(
  name: string,
  load: () => Promise<readonly HTMLElement[]>,
): HTMLElement {
  return createWaiting({ class: name }, load(), (section, children) => {
    section.replaceChildren(...children);
    section.removeAttribute("aria-busy");
  });
}

/** A section that gives its place to what is made once that is there, and says what went wrong where it is not. */
export function createLater(make: () => Promise<HTMLElement>): HTMLElement {
  return createWaiting({}, make(), (section, made) => section.replaceWith(made));
}

function createWaiting<Loaded>(
  properties: Properties,
  loading: Promise<Loaded>,
  show: (section: HTMLElement, loaded: Loaded) => void,
): HTMLElement {
  const wait = create("p", { class: "hint", role: "status" }, texts().loading);
  const section = create("section", { ...properties, "aria-busy": "true" }, wait);
  loading.then(
    (loaded) => show(section, loaded),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : `${error}`;
      const problem = create("p", { class: "problem", role: "alert" }, texts().notLoaded(message));
      section.replaceChildren(problem);
      section.removeAttribute("aria-busy");
    },
  );
  return section;
}

/** Says that a link leads to nothing, and what can be done instead. */
export function createWrongLink(): HTMLElement {
  return create("p", { class: "notice wrong-link", role: "status" }, texts().wrongLink);
}
