import { type Element, TwimlError } from "./element.ts";

/** The address an element asks next, as written. @throws TwimlError when it is absent, empty or holds a space */
export function readUrl(element: Element, url: string | undefined, what: string): string {
  if (url === undefined || url === "") {
    throw new TwimlError(element, `has no ${what}`, "ask the same address again, in a loop");
  }
  if (/\s/.test(url)) {
    throw new TwimlError(
      element,
      `has a ${what} with a space inside: "${url}"`,
      "fail to fetch it",
    );
  }
  return url;
}

/**
 * The address a document names, seen from the document's own, without the fragment, which the
 * signature excludes. An absolute address keeps every character.
 * @throws TwimlError when it is no http(s) address
 */
export function resolveUrl(url: string, documentUrl: string): string {
  const isAbsolute = /^https?:\/\/[^/]/i.test(url);
  const canResolve = URL.canParse(url, documentUrl);
  const resolved = isAbsolute || !canResolve ? url : new URL(url, documentUrl).href;
  if (!canResolve || !/^https?:/i.test(resolved)) {
    throw new TwimlError(
      undefined,
      `names the address "${url}", which is no http address`,
      "fail to fetch it, say that an application error has occurred and end the call",
    );
  }
  return resolved.replace(/#.*$/s, "");
}

/** Passes an element that names POST beside its address. @throws TwimlError without, or with another method */
export function requirePost(element: Element): void {
  const method = element.attributes.get("method");
  if (method === "POST") return;
  throw new TwimlError(
    element,
    method === undefined
      ? 'has an address and no method="POST"'
      : `has method="${method}"; only POST keeps what a caller pressed out of the address`,
    "choose the method itself: a GET's parameters are logged for days",
  );
}
