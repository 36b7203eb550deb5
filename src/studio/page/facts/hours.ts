import type { DayView, ServiceView } from "../../api.ts";
import { createDrawn } from "../create.ts";
import { texts } from "../texts.ts";

/** The moment marked in a week: a day from Monday (0), and minutes after midnight. */
export interface WeekMoment {
  readonly day: number;
  readonly minute: number;
}

const minutesInDay = 24 * 60;
const [left, top, rowHeight, dayWidth] = [26, 14, 13, 288] as const;
const height = top + 7 * rowHeight + 2;

const dayHeight = 14;

/** A day drawn as a bar from midnight to midnight, with that minute marked. */
export function drawDay({ ranges, usual }: DayView, minute: number): SVGSVGElement {
  const isShut = ranges.length === 0;
  const across = (at: number) => (at / minutesInDay) * dayWidth;
  const bar = (kind: string, from: number, to: number) =>
    createDrawn("rect", {
      class: kind,
      x: across(from),
      y: 2,
      width: Math.max(1, across(Math.min(to, minutesInDay)) - across(from)),
      height: dayHeight - 4,
    });
  return createDrawn(
    "svg",
    {
      "class": "week day",
      "viewBox": `-2 0 ${dayWidth + 4} ${dayHeight}`,
      // The hours stand beside it in words.
      "aria-hidden": "true",
    },
    bar("week-track", 0, minutesInDay),
    ...(isShut ? usual : ranges).map(({ from, to }) =>
      bar(isShut ? "week-bar week-bar-shut" : "week-bar", from, to),
    ),
    ...[6, 12, 18].map((hour) =>
      createDrawn("line", {
        class: "week-line",
        x1: across(hour * 60),
        x2: across(hour * 60),
        y1: 2,
        y2: dayHeight - 2,
      }),
    ),
    createDrawn("rect", {
      class: "week-now",
      x: across(minute) - 2,
      y: 0,
      width: 4,
      height: dayHeight,
      rx: 1.5,
    }),
  );
}

/** A week drawn as bars, a row a day; now is marked, and the days that are not as usual. */
export function drawWeek(week: NonNullable<ServiceView["week"]>, now: WeekMoment): SVGSVGElement {
  const { days } = texts().facts;
  const across = (minute: number) => left + (minute / minutesInDay) * dayWidth;
  const rows = week.flatMap(({ ranges, usual }, day) => {
    const isShut = ranges.length === 0;
    const y = top + day * rowHeight;
    const name = createDrawn("text", { class: "week-day", x: 0, y: y + 9.5 }, days[day] ?? "");
    const track = createDrawn("rect", {
      class: "week-track",
      x: left,
      y: y + 1.5,
      width: dayWidth,
      height: rowHeight - 3,
    });
    const bars = (isShut ? usual : ranges).map(({ from, to }) =>
      createDrawn("rect", {
        class: isShut ? "week-bar week-bar-shut" : "week-bar",
        x: across(from),
        y: y + 1.5,
        width: Math.max(1, across(Math.min(to, minutesInDay)) - across(from)),
        height: rowHeight - 3,
      }),
    );
    return [name, track, ...bars];
  });
  const hours = [0, 6, 12, 18, 24].map((hour) =>
    createDrawn(
      "text",
      { "class": "week-hour", "x": across(hour * 60), "y": 9, "text-anchor": "middle" },
      `${hour}`,
    ),
  );
  const lines = [6, 12, 18].map((hour) =>
    createDrawn("line", {
      class: "week-line",
      x1: across(hour * 60),
      x2: across(hour * 60),
      y1: top,
      y2: height,
    }),
  );
  const y = top + now.day * rowHeight;
  const mark = createDrawn("rect", {
    class: "week-now",
    x: across(now.minute) - 2,
    y: y - 1.5,
    width: 4,
    height: rowHeight + 3,
    rx: 1.5,
  });
  return createDrawn(
    "svg",
    {
      "class": "week",
      "viewBox": `0 0 ${left + dayWidth + 10} ${height}`,
      // The hours stand beside it in words.
      "aria-hidden": "true",
    },
    ...hours,
    ...rows,
    ...lines,
    mark,
  );
}
