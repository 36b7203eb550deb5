import { type LinkedCall, readCallLink } from "./call-link.ts";
import { type ViewName, viewNames } from "./header.ts";

/** Where the part of an address after "#" leads. */
export interface PageAddress {
  readonly view: ViewName;
  /** In "#words/main", the part after the slash. */
  readonly part: string | undefined;
  readonly call: LinkedCall | undefined;
  /** It names no view and no call: it was misspelt or cut short. The phone is shown. */
  readonly isWrong: boolean;
}

/** Reads the part of an address after "#", whatever it is. */
export function readPageAddress(hash: string): PageAddress {
  const [named = "", ...rest] = hash.replace(/^#/, "").split("/");
  const written = rest.join("/");
  const view = viewNames.find((name) => name === named);
  if (view !== undefined) {
    const part = written === "" ? undefined : decodePart(written);
    const hasParts = view === "map" || view === "words";
    const isWrong = written !== "" && (part === undefined || !hasParts);
    return { view, part, call: undefined, isWrong };
  }
  const call = readCallLink(hash);
  return { view: "phone", part: undefined, call, isWrong: named !== "" && call === undefined };
}

function decodePart(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    // A link that was cut short in the middle of a letter.
    return undefined;
  }
}
