type Value = string | number | boolean | undefined | (() => void);

/** What an element starts with: attributes, and `onclick` and its like as functions. */
export type Properties = Readonly<Record<string, Value>>;

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
