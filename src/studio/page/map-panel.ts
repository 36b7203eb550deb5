import type { Language } from "../../book/language.ts";
import type { ServiceView, WordsRow } from "../api.ts";
import { askWay } from "./ask-server.ts";
import { writeCallLink } from "./call-link.ts";
import { create } from "./create.ts";
import { createSpoken } from "./create-spoken.ts";
import { languages } from "./languages.ts";
import type { MapFacts } from "./map-view.ts";
import { chosenMoment, momentShown } from "./moment.ts";
import { texts } from "./texts.ts";
import { writeHours } from "./write-hours.ts";

/** Beside the map: what a place says in three languages, and a call to it. */
export function createMapPanel({
  words,
  facts,
  language,
}: MapFacts & { readonly language: Language }): {
  readonly element: HTMLElement;
  readonly show: (place: string) => void;
} {
  const { map } = texts();
  const body = create("div", { class: "panel-body" }, create("p", { class: "hint" }, map.choose));
  // Its words would take minutes to say: they are announced, and read when they are gone to.
  const news = create("p", { class: "unseen", role: "status" });
  const element = create(
    "aside",
    { "class": "map-panel panel", "aria-label": map.panel },
    news,
    body,
  );
  return {
    element,
    show(place) {
      const row = words.rows.find((one) => one.place === place);
      const service = facts.services.find(({ id }) => id === place);
      const name = nameOf(place, service, row, language);
      news.textContent = map.shownBeside(name);
      body.replaceChildren(
        create("h2", {}, name),
        ...(service === undefined ? [] : [describeService(service)]),
        createCallFromHere(place, language),
        ...(row === undefined
          ? [create("p", { class: "hint" }, map.noWords)]
          : [
              ...languages.map((spoken) =>
                createSpoken(spoken, row, texts().words.seconds(row.spoken[spoken].seconds)),
              ),
              create(
                "p",
                {},
                create("a", { href: `#words/${encodeURIComponent(row.id)}` }, map.inWords),
              ),
            ]),
      );
      element.scrollTop = 0;
    },
  };
}

function nameOf(
  place: string,
  service: ServiceView | undefined,
  row: WordsRow | undefined,
  language: Language,
): string {
  const node = document.querySelector(`#place-${CSS.escape(place)} > title`)?.textContent;
  return service?.name[language] ?? node ?? row?.id ?? place;
}

function describeService({ phone, isOpen, writtenHours }: ServiceView): HTMLElement {
  const { map, facts } = texts();
  const state = isOpen === "unknown" ? map.hoursUnknown : isOpen ? map.open : map.closed;
  const kind = isOpen === "unknown" ? "unknown" : isOpen ? "open" : "closed";
  return create(
    "p",
    { class: "service-line" },
    create("strong", {}, phone ?? facts.noNumber),
    create("span", { class: `badge badge-${kind}` }, state),
    create("span", { class: "hint" }, writeHours(writtenHours)),
  );
}

function createCallFromHere(place: string, language: Language): HTMLElement {
  const { map } = texts();
  const answer = create("span", { class: "hint", role: "status" });
  const call = async () => {
    answer.textContent = texts().loading;
    try {
      const at = chosenMoment() ?? momentShown();
      const steps = await askWay(place, language, at);
      if (steps === undefined) answer.textContent = map.noWay;
      else location.hash = writeCallLink({ at, steps });
    } catch (error) {
      answer.textContent = error instanceof Error ? error.message : `${error}`;
    }
  };
  return create(
    "p",
    { class: "call-from-here" },
    create(
      "button",
      { type: "button", class: "primary", onclick: () => void call() },
      map.callFromHere,
    ),
    answer,
  );
}
