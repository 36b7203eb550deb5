import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHelpline } from "../../support/run-helpline.ts";
import { runHere } from "../../support/run-here.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { generateLogs } from "./generated-month.ts";
import { writeLog } from "./write-log.ts";

const march = [new Date("2026-03-02T00:00:00Z"), new Date("2026-03-30T00:00:00Z")] as const;
const inMarch = ["report", "--from", "2026-03"] as const;

describe("helpline report", () => {
  it("writes the page and the tables", async () => {
    const folder = temporaryFolder();
    const { replicas } = await generateLogs(1, ...march, 50);
    const files = replicas.map((lines, index) => writeLog(folder, `${index}.ndjson.gz`, lines));
    const page = join(folder, "page.html");
    const csv = join(folder, "tables", "of-march");
    const asked = ["--language", "nl", "--output", page, "--csv", csv, ...files];
    const run = await runHelpline(...inMarch, ...asked);
    expect(run).toEqual({ exitCode: 0, stdout: `Written: ${page}, ${csv}\n`, stderr: "" });
    expect(readFileSync(page, "utf8")).toContain("<dd>50</dd>");
    expect(readFileSync(page, "utf8")).toContain("Verslag van de lijn");
    expect(readdirSync(csv)).toHaveLength(8);
  });

  it("prints JSON, and writes no page that nobody asked for", async () => {
    const { replicas } = await generateLogs(1, ...march, 20);
    const folder = temporaryFolder();
    const files = replicas.map((lines, index) => writeLog(folder, `${index}.ndjson`, lines));
    const run = await runHere([...inMarch, "--to", "2026-04", "--json", ...files]);
    expect(run.exitCode).toBe(0);
    const report = JSON.parse(run.stdout);
    expect(report).toMatchObject({ from: "2026-03", to: "2026-04" });
    expect(report.summary.calls).toBe(20);
    expect(existsSync("report.html")).toBe(false);
  });

  it("exits with 1 and the fix where there is nothing to report, or a file cannot be read", async () => {
    const folder = temporaryFolder();
    const empty = writeLog(folder, "empty.ndjson", ["This is no log.", ""]);
    const notGzip = join(folder, "not.gz");
    writeFileSync(notGzip, "no gzip");
    for (const [file, said] of [
      [empty, "No call in this period: 1 lines were read, 1 of them are none of ours"],
      [join(folder, "absent"), "there is no such file. Check the name."],
      [folder, "it is a folder. Name its files: folder/*.ndjson"],
      [notGzip, "it is no whole gzip file. Copy it again."],
    ] as const) {
      const run = await runHere([...inMarch, "--json", file]);
      expect(run.stderr).toContain(said);
      expect([run.exitCode, run.stdout]).toEqual([1, ""]);
    }
  });

  it("exits with 2 and a line for each mistake in the options", async () => {
    const asked = ["--from", "2026-13", "--to", "March", "--language", "de", "--output", ""];
    const run = await runHere(["report", ...asked]);
    expect([run.exitCode, run.stdout]).toEqual([2, ""]);
    for (const said of ["--from 2026-13", "--to March", "fr, nl, en", "--output", "log files"]) {
      expect(run.stderr).toContain(said);
    }
    const other = await runHere(["report", "--form", "2026-01", "a", "a"]);
    expect([other.exitCode, other.stderr]).toEqual([
      2,
      expect.stringContaining("--form. Did you mean"),
    ]);
    const order = await runHere(["report", "--from", "2026-03", "--to", "2026-01", "a", "a"]);
    expect(order.stderr).toContain("--to 2026-01 is before --from 2026-03");
    expect(order.stderr).toContain("named twice");
  });
});
