import type { RequestListener } from "node:http";
import { publicAddress } from "../http/public-address.ts";

/**
 * One listener for both: what belongs to the line goes to it untouched, everything else to the
 * studio. A path prefix of PUBLIC_URL is taken off for the studio, whether or not a proxy did.
 */
export function besideLine(
  line: RequestListener,
  studio: RequestListener,
  publicUrl: string,
): RequestListener {
  const { prefix } = publicAddress(publicUrl);
  return (request, response) => {
    const { url = "/" } = request;
    const isPrefixed = prefix !== "" && url.startsWith(`${prefix}/`);
    const path = isPrefixed ? url.slice(prefix.length) : url;
    // Before and after: a prefix may itself be called /voice.
    if (isOfLine(url) || isOfLine(path)) return line(request, response);
    request.url = path;
    return studio(request, response);
  };
}

function isOfLine(path: string): boolean {
  return /^\/(?:voice|healthz)(?![^/?])/.test(path);
}
