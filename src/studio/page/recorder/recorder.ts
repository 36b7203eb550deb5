import type { RecorderView, SentenceView } from "../../recorder-api.ts";
import { create } from "../create.ts";
import type { RecorderAction } from "../texts/recorder.ts";
import { askSentences, RecorderProblem } from "./ask-recorder.ts";
import { createMeter } from "./meter.ts";
import { languageName, own, ownLanguage } from "./own-texts.ts";
import { createSentence } from "./sentence.ts";
import { type Round, Session } from "./session.ts";

/** What a key does: the first of these that can be done now. */
const keys: Readonly<Record<string, readonly RecorderAction[]>> = {
  " ": ["stop", "record"],
  "Enter": ["good", "keep"],
  "l": ["listen"],
  "a": ["again"],
  "Backspace": ["again"],
  "s": ["skip"],
  "b": ["back"],
};

/** The buttons, in order; where one gives way to another, they share a place. */
const buttons: readonly (readonly RecorderAction[])[] = [
  ["record", "stop"],
  ["listen"],
  ["slow"],
  ["again"],
  ["keep", "good"],
  ["skip"],
  ["back"],
];

/** How the key of an action is written. */
function keyOf(action: RecorderAction): string | undefined {
  const [key] = Object.entries(keys).find(([, actions]) => actions.includes(action)) ?? [];
  if (key === " ") return own().space;
  if (key === "Enter") return own().enter;
  return key?.length === 1 ? key.toUpperCase() : key;
}

/** Seconds that a sentence takes beside its own, with a second try now and then; what was recorded, less. */
const beside = { missing: 25, waiting: 4 } as const;

/** Minutes that what is left will take: what is recorded is listened to as well. */
function minutesLeft(all: readonly SentenceView[]): number {
  const seconds = all.reduce((sum, { state, seconds }) => {
    if (state === "heard") return sum;
    return sum + (state === "missing" ? 2 : 1) * seconds + beside[state];
  }, 0);
  return Math.ceil(seconds / 60);
}

/** Shows what there is to record, and does what the keys and the buttons say. */
function showRecorder(main: HTMLElement, { language, lacks, sentences }: RecorderView): void {
  const { title, toRecord, toHear, actions } = own();
  const card = create("div", { class: "card" });
  const meter = createMeter();
  const progress = create("p", { class: "progress" });
  const bar = create("progress", { "aria-hidden": "true", "max": sentences.length });
  // Two places: an alert is said at once, the rest when nothing else is.
  const status = create("p", { class: "said", role: "status" });
  const alert = create("p", { class: "problem", role: "alert", hidden: true });
  const say = (text: string, isAlert = false) => {
    alert.hidden = !isAlert;
    alert.textContent = isAlert ? text : "";
    status.textContent = isAlert ? "" : text;
  };

  const rounds = (["record", "hear"] as const).map((round: Round) => ({
    round,
    button: create("button", {
      type: "button",
      class: "quiet",
      onclick: () => session.turnTo(round),
    }),
  }));
  const places = buttons.map((shared) => {
    const button = create("button", { type: "button" });
    button.addEventListener("click", ({ detail }) => {
      void session.do(shared.find((action) => session.can(action)) ?? shared[0] ?? "record");
      // A mouse leaves the keys to the sentence; whoever came by keyboard stays at the button.
      if (detail > 0) main.focus({ preventScroll: true });
    });
    return { shared, button, shown: "" };
  });

  const update = (isOther: boolean) => {
    const { all, current, round } = session;
    const count = (state: SentenceView["state"]) => all.filter((one) => one.state === state).length;
    const [missing, waiting, heard] = [count("missing"), count("waiting"), count("heard")];
    progress.textContent = own().progress(heard, all.length, minutesLeft(all));
    bar.value = heard;
    for (const one of rounds) {
      one.button.textContent = one.round === "record" ? toRecord(missing) : toHear(waiting);
      one.button.ariaPressed = `${one.round === round}`;
    }
    for (const place of places) {
      const action = place.shared.find((one) => session.can(one)) ?? place.shared[0] ?? "record";
      // Left where it is, so that no focus is lost with it.
      place.button.ariaDisabled = `${!session.can(action)}`;
      if (place.shown === action) continue;
      place.shown = action;
      const key = keyOf(action);
      place.button.dataset.action = action;
      place.button.replaceChildren(
        actions[action],
        ...(key === undefined ? [] : [" ", create("kbd", { "aria-hidden": "true" }, key)]),
      );
    }
    main.dataset.recording = `${session.isRecording}`;
    main.ariaBusy = session.isBusy ? "true" : null;
    if (!isOther) return;
    if (current === undefined) {
      const nothingLeft = waiting > 0 ? own().nothingToRecord(waiting) : own().allRecorded;
      const text = round === "hear" && missing > 0 ? own().nothingToHear : nothingLeft;
      card.replaceChildren(create("p", { id: "sentence", class: "sentence" }, text));
      main.setAttribute("aria-labelledby", "title sentence");
      say("");
    } else {
      const place = own().place(all.indexOf(current) + 1, all.length);
      card.replaceChildren(...createSentence(current, language, place));
      main.setAttribute("aria-labelledby", "place sentence");
      say(own()[current.state === "missing" ? "ready" : current.state]);
    }
    // The sentence is read out by whoever reads pages aloud, and the keys are its own again.
    main.focus({ preventScroll: true });
  };

  const session = new Session(sentences, {
    onChange: (isOther) => update(isOther),
    onLevel: meter.show,
    say,
  });
  main.replaceChildren(
    create("h1", { id: "title" }, title(languageName(language))),
    ...(lacks === undefined
      ? []
      : [create("p", { class: "problem", role: "alert" }, own().lacks(lacks))]),
    create("div", { class: "progress-line" }, bar, progress),
    create("div", { class: "rounds" }, ...rounds.map(({ button }) => button)),
    card,
    meter.element,
    status,
    alert,
    create("div", { class: "actions" }, ...places.map(({ button }) => button)),
  );
  session.begin();

  // On the page's own part alone, and only without a button under the focus, does a key act by itself.
  main.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (isOnButton && (event.key === " " || event.key === "Enter")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = keys[key]?.find((one) => session.can(one));
    if (keys[key] !== undefined) event.preventDefault();
    if (action !== undefined) void session.do(action);
  });
}

/** Starts the page. */
async function start(): Promise<void> {
  document.documentElement.lang = ownLanguage();
  const main = create("main", { class: "recorder", tabindex: -1 });
  main.append(create("p", { class: "hint", role: "status" }, own().loading));
  document.body.replaceChildren(main);
  try {
    const view = await askSentences();
    document.title = own().title(languageName(view.language));
    showRecorder(main, view);
  } catch (error) {
    if (!(error instanceof RecorderProblem)) throw error;
    const { failed, noAnswer } = own();
    const text = error.message === "" ? noAnswer : failed;
    main.replaceChildren(create("p", { class: "problem", role: "alert" }, text));
  }
}

void start();
