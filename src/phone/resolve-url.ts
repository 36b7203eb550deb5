import { TwimlError } from "./twiml-error.ts";

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
