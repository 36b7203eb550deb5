import {
  type ActView,
  roles as allRoles,
  type DueView,
  type Role,
  roleFor,
  type TodayView,
} from "../../desk-api.ts";
import { linkTo } from "../address.ts";
import { askHistory, askMe, askToday } from "../ask-server.ts";
import { create, showLoading } from "../create.ts";
import type { FormKind } from "../texts/forms.ts";
import { keepSigns, texts, writeDate, writeMoment } from "../texts.ts";
import { openActForm } from "./act-form.ts";
import { proposeChange } from "./change-dialog.ts";
import { describeChange, nameOfSubject } from "./describe-change.ts";

/** The forms that the view opens. */
const opened: readonly FormKind[] = ["close", "withdraw", "hours", "number"];

/** Lines of a list that are seen at once; the rest is folded. */
const mostSeen = 8;

/** What differs from the release, what is due, and what was done last; and where changes begin. */
export function createTodayView(): HTMLElement {
  const section = showLoading("today", async () => {
    const [view, me] = await Promise.all([askToday(), askMe().catch(() => undefined)]);
    const redraw = () => {
      const drawn = createTodayView();
      section.replaceWith(drawn);
      // What had the focus is gone.
      document.getElementById("main")?.focus();
    };
    const roles = me?.roles ?? allRoles;
    const drawn = drawToday(view, view.journal === "" ? [] : roles, redraw);
    // Where it lies is for who runs it, as in rehearsal; nobody who logs in can look there.
    if (me?.asksForPassword === true || view.journal === "") return drawn;
    return [
      ...drawn,
      create("p", { class: "hint" }, keepSigns(texts().today.journal(view.journal))),
    ];
  });
  return section;
}

function drawToday(
  view: TodayView,
  roles: readonly Role[],
  redraw: () => void,
): readonly HTMLElement[] {
  const { today, forms } = texts();
  const { acts, due, refused, broken, journal, isJournalRead } = view;
  const mayAct = opened.filter((kind) => roles.includes(roleFor[kind]));
  const buttons = mayAct.map((kind) =>
    create(
      "button",
      {
        type: "button",
        onclick: async () => {
          if (await openActForm(kind)) redraw();
        },
      },
      forms.titles[kind],
    ),
  );
  const draw = (act: ActView) => createAct(act, view, roles, redraw);
  return [
    ...(journal === "" ? [createNotice("notice", today.noJournal)] : []),
    ...(journal !== "" && !isJournalRead ? [createNotice("problem", today.journalLost)] : []),
    ...(journal !== "" && mayAct.length === 0 ? [createNotice("notice", today.mayNot)] : []),
    ...(buttons.length === 0 ? [] : [create("div", { class: "today-buttons" }, ...buttons)]),
    ...createFound("problem", today.broken, broken),
    createPart(
      today.inForce,
      acts.length === 0
        ? create("p", {}, keepSigns(today.nothingInForce))
        : create("ul", { class: "acts" }, ...acts.map(draw)),
    ),
    ...createFound("notice", today.refused, refused),
    createPart(today.due, createDue(due, view)),
    createPart(today.latest, createLatest(view, draw)),
  ];
}

function createNotice(kind: "notice" | "problem", words: string): HTMLElement {
  return create("p", { class: kind, role: "status" }, keepSigns(words));
}

function createPart(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  const id = `today-${title.replaceAll(/\W+/g, "-")}`;
  return create(
    "section",
    { "class": "today-part", "aria-labelledby": id },
    create("h2", { id }, title),
    ...children,
  );
}

/** What the line found, as it says it: in English. */
function createFound(
  kind: "notice" | "problem",
  title: string,
  lines: readonly string[],
): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const list = create("ul", {}, ...lines.map((line) => create("li", { lang: "en" }, line)));
  return [create("div", { class: kind }, create("h2", {}, title), list)];
}

function createAct(
  { number, at, by, change, canBeUndone }: ActView,
  view: TodayView,
  roles: readonly Role[],
  redraw: () => void,
): HTMLElement {
  const { today } = texts();
  const what = describeChange(change, view);
  const isEnd = change.do === "undo" || change.do === "adopted";
  const mayUndo =
    canBeUndone &&
    change.do !== "undo" &&
    change.do !== "adopted" &&
    roles.includes(roleFor[change.do]);
  return create(
    "li",
    { "class": "act", "data-act": number },
    create("p", { class: "act-what" }, keepSigns(what)),
    create("p", { class: "hint" }, keepSigns(today.keptBy(by, writeMoment(at), number))),
    mayUndo
      ? create(
          "button",
          {
            "type": "button",
            "class": "quiet",
            "aria-label": today.takeBackOf(`${what} (${number})`),
            "onclick": async () => {
              if (await proposeChange({ do: "undo", act: number })) redraw();
            },
          },
          today.takeBack,
        )
      : undefined,
    canBeUndone || isEnd ? undefined : create("p", { class: "hint" }, today.takenBack),
  );
}

function createDue(due: readonly DueView[], view: TodayView): HTMLElement {
  const { today } = texts();
  if (due.length === 0) return create("p", {}, today.nothingDue);
  const lines = due.map(({ id, due: date, daysLeft }) =>
    create(
      "li",
      { class: daysLeft > 0 ? "" : "overdue" },
      create("a", { href: linkTo("facts", id) }, nameOfSubject(id, view)),
      ` – ${today.dueOn(writeDate(date), daysLeft)}`,
    ),
  );
  const [seen, folded] = [lines.slice(0, mostSeen), lines.slice(mostSeen)];
  return create(
    "div",
    {},
    create("ul", { class: "due" }, ...seen),
    folded.length === 0
      ? undefined
      : create(
          "details",
          {},
          create("summary", {}, today.more(folded.length)),
          create("ul", { class: "due" }, ...folded),
        ),
  );
}

function createLatest({ latest }: TodayView, draw: (act: ActView) => HTMLElement): HTMLElement {
  const { today } = texts();
  if (latest.length === 0) return create("p", {}, today.noneYet);
  const list = create("ul", { class: "acts" }, ...latest.map(draw));
  const said = create("p", { class: "problem", role: "alert", hidden: true });
  let oldest = latest.at(-1)?.number ?? 1;
  const older = create(
    "button",
    {
      type: "button",
      class: "quiet",
      hidden: oldest === 1,
      onclick: async () => {
        try {
          const { acts } = await askHistory(oldest);
          const drawn = acts.map(draw);
          list.append(...drawn);
          oldest = acts.at(-1)?.number ?? 1;
          older.hidden = oldest === 1;
          said.hidden = true;
          if (older.hidden) drawn[0]?.querySelector("button")?.focus();
        } catch (error) {
          said.textContent = texts().notLoaded(error instanceof Error ? error.message : `${error}`);
          said.hidden = false;
        }
      },
    },
    today.older,
  );
  return create("div", {}, list, said, older);
}
