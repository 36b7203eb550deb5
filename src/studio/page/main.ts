import { createTodayView } from "./acts/today-view.ts";
import { chooseMoment, linkTo, readPageAddress, writeCallLink } from "./address.ts";
import { create, createLater, createWrongLink } from "./create.ts";
import { createFooter, createHeader } from "./header.ts";
import { keepCall, keptCall, preferences } from "./kept.ts";
import { letIn } from "./login.ts";
import { CallSession } from "./phone/call-session.ts";
import { createPhoneView, type PhoneView } from "./phone/phone-view.ts";
import type { ViewName } from "./texts/page.ts";
import { pageLanguage, texts } from "./texts.ts";

/** Shows the page and goes where its address leads. */
function startStudio(body: HTMLElement): void {
  const noPhone = { update() {}, pickUp: () => main.focus({ preventScroll: true }) };
  let phone: Pick<PhoneView, "update" | "pickUp"> = noPhone;
  const session = new CallSession(() => {
    phone.update();
    rememberCall(session);
  });

  let main = create("main", {});
  const drawMain = () => {
    const { view, part, isWrong } = readPageAddress(location.hash);
    document.title = `${texts().views[view]} – ${texts().title}`;
    phone = noPhone;
    const drawn = create(
      "main",
      { "id": "main", "data-view": view, "tabindex": -1, "aria-labelledby": "view-name" },
      create("h1", { id: "view-name", class: "view-name" }, texts().views[view]),
      isWrong ? createWrongLink() : undefined,
      drawView(view, part),
    );
    main.replaceWith(drawn);
    main = drawn;
  };

  const draw = () => {
    const { theme } = preferences();
    document.documentElement.lang = pageLanguage();
    document.documentElement.dataset.theme = theme;
    const skipLink = create("a", { class: "skip-link", href: "#main" }, texts().skipToMain);
    skipLink.addEventListener("click", (event) => {
      // The part after "#" says which view is shown, and stays.
      event.preventDefault();
      main.focus();
    });
    const header = createHeader(readPageAddress(location.hash).view, {
      onLook: draw,
      onMoment() {
        rememberMoment();
        header.update();
        // A call goes on at its own time, and is not drawn anew: it says so.
        if (main.dataset.view === "phone") phone.update();
        else drawMain();
      },
    });
    // A dialogue stays, with what was typed in it: whoever goes back meant to leave nothing behind.
    for (const child of [...body.children]) if (child.localName !== "dialog") child.remove();
    body.prepend(skipLink, header.element, main, createFooter(draw));
    drawMain();
  };

  // What most people see first, and the telephone, come at once; the rest when it is asked for.
  const drawView = (view: ViewName, part: string | undefined): HTMLElement => {
    switch (view) {
      case "today":
        return createTodayView();
      case "phone": {
        const shown = createPhoneView(session);
        phone = shown;
        return shown.element;
      }
      case "map":
        return createLater(async () =>
          (await fetched(import("./map/map-view.ts"))).createMapView(session, part),
        );
      case "words":
        return createLater(async () =>
          (await fetched(import("./words/words-view.ts"))).createWordsView(part),
        );
      case "facts":
        return createLater(async () =>
          (await fetched(import("./facts/facts-view.ts"))).createFactsView(part),
        );
    }
  };

  const arrive = () => {
    const { call: linked, at } = readPageAddress(location.hash);
    chooseMoment(at);
    if (linked !== undefined && writeCallLink(linked) !== writeCallLink(session.link)) {
      void session.start(linked);
    }
    draw();
    scrollTo(0, 0);
  };
  void letIn(body, () => {
    addEventListener("hashchange", () => {
      arrive();
      // What had the focus is gone with the view before: it goes to the new one, whose name is then said.
      phone.pickUp();
    });
    const isLinked = readPageAddress(location.hash).call !== undefined;
    const kept = readPageAddress(keptCall()).call;
    if (!isLinked && kept !== undefined && kept.steps.length > 0) void session.start(kept);
    arrive();
    // A link to a call leads to its telephone: the keyboard presses its keys at once.
    if (isLinked) phone.pickUp();
  });
}

/** A part of the page that is fetched when it is asked for. What a browser says of one that does not come is for programmers. */
function fetched<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch(() => {
    throw new Error(texts().loadAgain);
  });
}

/** Keeps the call, so that it goes on when the page is loaded again; in the address too, to be shared. */
function rememberCall(session: CallSession): void {
  if (session.view === undefined) return;
  const link = writeCallLink(session.link);
  keepCall(link);
  if (readPageAddress(location.hash).view === "phone") history.replaceState(null, "", link);
}

/** Keeps the moment in the address of a view; the address of a call holds the moment of the call. */
function rememberMoment(): void {
  const { view, part, call } = readPageAddress(location.hash);
  if (call === undefined) history.pushState(null, "", linkTo(view, part));
}

startStudio(document.body);
