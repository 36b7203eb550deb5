import type { CallSession } from "./call-session.ts";
import { create } from "./create.ts";
import { texts } from "./texts.ts";

/** How a transfer can end, while it rings; and its end, while two people talk. */
export function drawRinging(session: CallSession, panel: HTMLElement): void {
  const waits = session.view?.waits;
  const { phone } = texts();
  const isCalling = session.phase === "ringing" || session.phase === "talking";
  panel.hidden = !isCalling || waits?.kind !== "transfer";
  if (panel.hidden || waits?.kind !== "transfer") {
    panel.replaceChildren();
    delete panel.dataset.shows;
    return;
  }
  // Drawn once: a button that is drawn anew loses the focus.
  const shows = `${session.phase} ${waits.target}`;
  if (panel.dataset.shows === shows) return;
  panel.dataset.shows = shows;
  const end = (status: string, label: string) =>
    create(
      "button",
      { "type": "button", "data-ending": status, "onclick": () => void session.take(status) },
      label,
    );
  const star = waits.starComesBack ? [end("star", phone.starComesBack)] : [];
  const title =
    session.phase === "talking" ? phone.talking(waits.target) : phone.ringing(waits.target);
  const choices =
    session.phase === "talking"
      ? [end("completed", phone.endConversation), ...star]
      : [
          create(
            "button",
            { "type": "button", "data-ending": "answered", "onclick": () => session.answer() },
            phone.answered,
          ),
          end("busy", phone.endings.busy),
          end("no-answer", phone.endings["no-answer"]),
          end("failed", phone.endings.failed),
          ...star,
        ];
  panel.replaceChildren(
    create("p", { class: "ringing-title" }, create("strong", {}, title)),
    create("p", { class: "hint" }, phone.nobodyRings),
    create("div", { class: "choices" }, ...choices),
  );
}
