import type { GeneratedCall } from "./generated-month.ts";

/** What there is to count in calls, counted without any of the report's code. */
export type HandCount = Record<string, Record<string, number>>;

const belgian = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Brussels",
  year: "numeric",
  month: "2-digit",
  weekday: "short",
  hour: "2-digit",
  hourCycle: "h23",
});
const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Counts the calls of one month of the Belgian calendar, such as 2026-03. */
export function countByHand(calls: readonly GeneratedCall[], month: string): HandCount {
  const counts: HandCount = {};
  const add = (table: string, name: string) => {
    counts[table] ??= {};
    counts[table][name] = (counts[table][name] ?? 0) + 1;
  };
  for (const { arrivedAt, scene } of calls) {
    const parts = Object.fromEntries(
      belgian.formatToParts(arrivedAt).map(({ type, value }) => [type, value]),
    );
    if (`${parts.year}-${parts.month}` !== month) continue;
    add("calls", month);
    if (scene.danger) add("danger", month);
    if (scene.silent) add("silence", month);
    if (scene.faulty) add("faults", month);
    add("hours", `${Number(parts.hour)}`);
    add("weekdays", `${days.indexOf(parts.weekday ?? "") + 1}`);
    add("languages", scene.language);
    for (const service of scene.services) add("services", service);
    for (const [service, result] of scene.ended) add("transfers", `${service} ${result}`);
    add("endings", scene.ending);
  }
  return counts;
}
