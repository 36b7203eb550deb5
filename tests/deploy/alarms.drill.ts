import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { requireProgram } from "../drills/installed-programs.ts";
import { readYaml } from "./read-deploy.ts";

const pathOf = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const promtests = ["tests/deploy/alerts.promtest.yml", "tests/deploy/long-alerts.promtest.yml"];

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly labels: { readonly severity: string };
      readonly annotations: Readonly<Record<string, string>>;
    }[];
  }[];
}

const rules = ["deploy/prometheus/alerts.yml", "deploy/prometheus/watch-alerts.yml"].flatMap(
  (file) => (readYaml(file) as Rules).groups.flatMap((group) => group.rules),
);

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", timeout: 120_000 });
}

describe("the alerts", () => {
  it("are loaded by the shipped prometheus.yml", (context) => {
    const promtool = requireProgram(context, "promtool");
    const told = run(promtool, "check", "config", pathOf("deploy/prometheus/prometheus.yml"));
    const found = [...told.matchAll(/SUCCESS: (\d+) rules found/g)].map(([, count]) =>
      Number(count),
    );
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(rules.length);
  });

  it.for(promtests)("fire and do not fire as in %s", (file, context) => {
    const promtool = requireProgram(context, "promtool");
    expect(run(promtool, "test", "rules", pathOf(file))).toContain("SUCCESS");
  });

  it("are each seen to fire there, with what to do", () => {
    const expected = JSON.stringify(promtests.map(readYaml));
    for (const { alert, annotations } of rules) {
      expect(expected).toContain(`alertname=\\"${alert}\\"`);
      expect(Object.keys(annotations)).toEqual(["summary", "action"]);
    }
  });
});

describe("the shipped alertmanager.yml", () => {
  it.for([
    ["page", "pages"],
    ["ticket", "tickets"],
    ["forgotten", "tickets"],
  ] as const)("sends severity %s to %s", ([severity, receiver], context) => {
    const amtool = requireProgram(context, "amtool");
    const file = pathOf("deploy/prometheus/alertmanager.yml");
    expect(run(amtool, "check-config", file)).toContain("SUCCESS");
    const sent = run(
      amtool,
      "config",
      "routes",
      "test",
      `--config.file=${file}`,
      `severity=${severity}`,
    );
    expect(sent.trim()).toBe(receiver);
  });
});
