import type { Book, DirectoryEntry } from "../../book/book.ts";
import { languages } from "../../book/language.ts";
import type { State } from "../state.ts";
import type { Promised } from "./promise.ts";

/** Every service is reached in every language, and one that can be dialled rings. */
export const servicesInReach: Promised = function* ({ states }, { book }) {
  for (const language of languages) {
    const reached = states.filter(({ at }) => at.get("language") === language);
    for (const service of book.services.values()) {
      const [first, ...others] = reached.filter((state) => isAbout(state, service, book));
      if (first === undefined) {
        yield { path: [], message: `nothing leads to ${service.id} in ${language}` };
      } else if (![first, ...others].some((state) => rings(state, service))) {
        yield { path: first.path, message: `${service.id} never rings in ${language}` };
      }
    }
  }
};

function isAbout({ at }: State, { id }: DirectoryEntry, book: Book): boolean {
  const place = at.get("place") ?? "";
  const node = book.nodes.get(place);
  return (node?.kind === "danger" ? node.service : place) === id;
}

/** True where the service's own target is being dialled, and for one that is only read out. */
function rings({ call: { state } }: State, { route }: DirectoryEntry): boolean {
  if (route.kind === "spoken" || route.kind === "rehearsed") return true;
  if (state.kind !== "ringing") return false;
  const { target } = state.dial;
  const dialled = "number" in target ? target.number : target.sip;
  return dialled === (route.kind === "number" ? route.number : route.uri);
}
