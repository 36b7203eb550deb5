import { writeCallLink } from "./call-link.ts";
import type { CallSession } from "./call-session.ts";
import { create } from "./create.ts";
import { languageNames, languages } from "./languages.ts";
import { chosenMoment } from "./moment.ts";
import { preferences } from "./preferences.ts";
import { texts } from "./texts.ts";
import { writeMoment } from "./write-date.ts";

/** Call and hang up, in a language or not, and the link to the call. */
export function createCallControls(
  session: CallSession,
  onCall: () => void,
): { readonly element: HTMLElement; readonly update: () => void } {
  const { phone } = texts();
  const call = async (keys: readonly string[]) => {
    onCall();
    await session.start({ at: chosenMoment(), steps: [] });
    for (const key of keys) await session.take(key);
  };
  const status = create("p", { class: "status" });
  const place = create("p", { class: "status-place" });
  const callButton = create(
    "button",
    { type: "button", class: "call-button", onclick: () => void call([]) },
    phone.call,
  );
  const hangUp = create(
    "button",
    { type: "button", class: "hang-up-button", onclick: () => session.end() },
    phone.hangUp,
  );
  const inLanguage = create(
    "div",
    { "class": "call-in", "role": "group", "aria-label": phone.callIn },
    create("span", { "class": "label", "aria-hidden": "true" }, phone.callIn),
    ...languages.map((language, index) =>
      create(
        "button",
        {
          type: "button",
          class: "quiet",
          lang: language,
          onclick: () => void call([`${index + 1}`]),
        },
        languageNames[language],
      ),
    ),
  );
  const copied = create("span", { class: "copied", role: "status" });
  const copy = create(
    "button",
    { type: "button", class: "quiet", onclick: () => void copyLink(session, copied) },
    phone.copyLink,
  );
  return {
    element: create(
      "div",
      { class: "call-controls" },
      create("div", { class: "display" }, status, place),
      create("div", { class: "call-buttons" }, callButton, hangUp),
      inLanguage,
      create("div", { class: "copy" }, copy, copied),
    ),
    update() {
      const isIdle = session.phase === "idle" || session.phase === "over";
      status.textContent = phone.phases[session.phase];
      place.textContent = whereIs(session);
      callButton.textContent = session.phase === "over" ? phone.callAgain : phone.call;
      callButton.hidden = !isIdle;
      hangUp.hidden = isIdle;
      inLanguage.hidden = !isIdle;
      copy.disabled = session.view === undefined;
    },
  };
}

function whereIs({ view }: CallSession): string {
  if (view === undefined) return texts().phone.notCalled;
  const stages = new Map<string, string>(Object.entries(texts().stages));
  const stage = view.stage === undefined ? undefined : stages.get(view.stage);
  const place = [view.placeName?.[preferences().language], stage].filter(Boolean);
  return [writeMoment(view.at), place.join(", ")].filter(Boolean).join(" · ");
}

async function copyLink(session: CallSession, copied: HTMLElement): Promise<void> {
  const { phone } = texts();
  const link = new URL(writeCallLink(session.link), location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    copied.textContent = phone.copied;
  } catch {
    copied.textContent = link;
  }
}
