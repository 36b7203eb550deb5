import { describe, expect, it } from "vitest";
import { openBook } from "../../../src/line/book/open-book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { type Figures, readFigures } from "../../../src/tools/report/figures.ts";
import { readPeriod } from "../../../src/tools/report/period.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { countByHand, type HandCount } from "./count-by-hand.ts";
import { generateLogs } from "./generated-month.ts";
import { recordCall, scenes } from "./recorded-calls.ts";
import { writeLog } from "./write-log.ts";

const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
const march = readPeriod("2026-03", "2026-03");

/** The figures in the shape of the count by hand. */
function flatten({ months, transfers, ...figures }: Figures): HandCount {
  const ended = [...transfers].flatMap(([service, results]) =>
    [...results].map(([result, count]) => [`${service} ${result}`, count] as const),
  );
  const { hours, weekdays, languages, services, endings } = figures;
  const tables = { ...months, hours, weekdays, languages, services, endings };
  const written = Object.entries(tables).map(([name, counts]) => [
    name,
    Object.fromEntries(counts),
  ]);
  return { ...Object.fromEntries(written), transfers: Object.fromEntries(ended) };
}

describe("the figures of a month, in which the clocks change", () => {
  it("are those of an independent count, from the logs of two replicas", async () => {
    const from = new Date("2026-02-26T00:00:00Z");
    const { calls, replicas } = await generateLogs(6, from, new Date("2026-04-03T00:00:00Z"), 900);
    const folder = temporaryFolder();
    const [first, second] = replicas;
    const half = Math.floor(first.length / 2);
    const files = [
      writeLog(folder, "b.ndjson.gz", second),
      writeLog(folder, "a-2.ndjson", first.slice(half)),
      writeLog(folder, "a-1.ndjson", ["Started.", ...first.slice(0, half), '{"half":']),
    ];
    const { figures, read } = await readFigures(book, march, files);

    const byHand = countByHand(calls, "2026-03");
    expect(flatten(figures)).toEqual(byHand);
    expect(figures.calls).toBe(byHand.calls?.["2026-03"]);
    expect(figures.calls).toBeGreaterThan(600);
    expect(figures.outside).toBe(900 - figures.calls);
    expect(figures.withoutArrival).toBe(0);
    expect(read).toEqual({ lines: first.length + second.length + 2, skipped: 2, late: 0 });
  });
});

describe("one call that the real server wrote", () => {
  it.each(scenes.map((scene) => [scene.ending, scene] as const))("%s", async (_ending, scene) => {
    const lines = await recordCall(scene);
    const [{ time }] = lines as [{ time: number }];
    const file = writeLog(
      temporaryFolder(),
      "log",
      lines.map((line) => JSON.stringify(line)),
    );
    const { figures } = await readFigures(book, readPeriod("2020-01", undefined), [file]);
    const month = [...figures.months.calls.keys()][0] ?? "";
    const arrivedAt = new Date(time);
    expect(flatten(figures)).toEqual({
      transfers: {},
      danger: {},
      silence: {},
      faults: {},
      services: {},
      ...countByHand([{ arrivedAt, scene }], month),
    });
  });
});

describe("lines of a call", () => {
  const turn = (seconds: number, more: object, call = "aaaaaaaaaaaa") =>
    JSON.stringify({
      level: 30,
      time: Date.parse("2026-03-10T10:00:00Z") + seconds * 1000,
      call,
      msg: "turn",
      ...more,
    });
  const arrived = { event: "arrived", place: "language", stage: "prompt" };
  const read = async (...files: readonly (readonly string[])[]) => {
    const folder = temporaryFolder();
    const names = files.map((lines, index) => writeLog(folder, `${index}.ndjson`, lines));
    return (await readFigures(book, march, names)).figures;
  };

  it("that the carrier asked for twice count once", async () => {
    const connect = turn(5, { event: "pressed", place: "1712", stage: "connect", language: "nl" });
    const busy = { event: "transfer-ended", outcome: "busy", place: "1712", stage: "busy" };
    const lines = [turn(0, arrived), turn(1, arrived), connect, connect, turn(9, busy)];
    const figures = await read([...lines, turn(11, busy)]);
    expect(figures.calls).toBe(1);
    expect([...(figures.transfers.get("1712") ?? [])]).toEqual([["busy", 1]]);
  });

  it("stay together over a conversation of four hours, and not over a day", async () => {
    const ended = { event: "transfer-ended", outcome: "completed", place: "main", stage: "prompt" };
    const connect = turn(5, { event: "pressed", place: "1712", stage: "connect", language: "nl" });
    const long = await read([turn(0, arrived), connect], [turn(4 * 3600, ended)]);
    expect([...long.endings]).toEqual([["answered", 1]]);
    expect(long.withoutArrival).toBe(0);
    const split = await read([turn(0, arrived), connect], [turn(24 * 3600, ended)]);
    expect([...split.endings]).toEqual([["ringing", 1]]);
    expect(split.withoutArrival).toBe(1);
  });

  it("that are not in the order of their time are told", async () => {
    const file = writeLog(temporaryFolder(), "log", [turn(600, arrived), turn(0, arrived, "b")]);
    const { read } = await readFigures(book, march, [file]);
    expect(read).toEqual({ lines: 2, skipped: 0, late: 1 });
  });

  it("end with the goodbye of the line where it said one", async () => {
    const figures = await read([
      turn(0, arrived),
      turn(60, { event: "silent", place: "language", stage: "goodbye" }),
    ]);
    expect([...figures.endings]).toEqual([["goodbye", 1]]);
  });

  it("of a probe, or of a warning, are no call", async () => {
    const probe = turn(0, { ...arrived, msg: "probe turn" });
    const warning = JSON.stringify({ level: 40, time: 1, msg: "facts are past review" });
    expect((await read([probe, warning])).calls).toBe(0);
  });

  it("with words that are no names are not taken over", async () => {
    const figures = await read([turn(0, { ...arrived, place: "<script>", stage: "x y" })]);
    expect([...figures.endings]).toEqual([["unknown", 1]]);
  });
});
