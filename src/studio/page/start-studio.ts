import { readCallLink, writeCallLink } from "./call-link.ts";
import { CallSession } from "./call-session.ts";
import { create } from "./create.ts";
import { createFactsView } from "./facts-view.ts";
import { createHeader, type ViewName, viewNames } from "./header.ts";
import { createMapView } from "./map-view.ts";
import { chooseMoment } from "./moment.ts";
import { createPhoneView } from "./phone-view.ts";
import { preferences } from "./preferences.ts";
import { texts } from "./texts.ts";
import { createWordsView } from "./words-view.ts";

/** Shows the page and goes where its address leads. */
export function startStudio(body: HTMLElement): void {
  let updatePhone = () => {};
  const session = new CallSession(() => {
    updatePhone();
    rememberCall(session);
  });

  let main = create("main", {});
  const drawMain = () => {
    const view = viewOf(location.hash);
    document.title = `${texts().views[view]} – ${texts().title}`;
    updatePhone = () => {};
    const heading = create("h1", { class: "unseen" }, texts().views[view]);
    const drawn = create("main", { "id": "main", "data-view": view, "tabindex": -1 }, heading);
    drawn.append(drawView(view));
    main.replaceWith(drawn);
    main = drawn;
  };

  const draw = () => {
    const { language, theme } = preferences();
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    const skipLink = create("a", { class: "skip-link", href: "#main" }, texts().skipToMain);
    skipLink.addEventListener("click", (event) => {
      // The part after "#" says which view is shown, and stays.
      event.preventDefault();
      main.focus();
    });
    const header = createHeader(viewOf(location.hash), {
      onLook: draw,
      onMoment: drawMain,
    });
    body.replaceChildren(skipLink, header, main);
    drawMain();
  };

  const drawView = (view: ViewName): HTMLElement => {
    switch (view) {
      case "phone": {
        const phone = createPhoneView(session);
        updatePhone = phone.update;
        return phone.element;
      }
      case "map":
        return createMapView(session, wantedPart(location.hash));
      case "words":
        return createWordsView(wantedPart(location.hash));
      case "facts":
        return createFactsView();
    }
  };

  const arrive = () => {
    const linked = readCallLink(location.hash);
    if (linked !== undefined && writeCallLink(linked) !== writeCallLink(session.link)) {
      if (linked.at !== undefined) chooseMoment(linked.at);
      void session.start(linked);
    }
    draw();
    scrollTo(0, 0);
  };
  addEventListener("hashchange", arrive);
  arrive();
}

/** The view that the part of an address after "#" names; the phone otherwise. */
function viewOf(hash: string): ViewName {
  const [named = ""] = hash.replace(/^#/, "").split("/");
  return viewNames.find((name) => name === named) ?? "phone";
}

/** In "#words/main", the part after the slash. */
function wantedPart(hash: string): string | undefined {
  const [, part] = hash.split("/");
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    // A link that was cut short names nothing.
    return undefined;
  }
}

/** Keeps the call in the address, so that loading the page again or sharing it replays the call. */
function rememberCall(session: CallSession): void {
  if (session.view === undefined || viewOf(location.hash) !== "phone") return;
  history.replaceState(null, "", writeCallLink(session.link));
}
