import { defineCommand } from "citty";
import { Temporal } from "temporal-polyfill";
import { inBrussels } from "../line/hours/calendar.ts";
import { directoryProblems } from "../tools/facts/directory.ts";
import { lineToProve } from "../tools/proof/own-line.ts";
import { describeProof, proveInParallel } from "../tools/proof/prove-line.ts";
import { exitOnMistakes, refuseUnknown } from "./mistakes.ts";

const options = {
  json: { type: "boolean", description: "print what was found as JSON" },
} as const;

/** `helpline check`: takes every step a caller can take, and proves what the line promises. Exits 1 when a promise is broken. */
export const check = defineCommand({
  meta: { name: "check", description: "Take every step a caller can take, and prove the line." },
  args: options,
  async run({ args }) {
    const line = exitOnMistakes(() => {
      refuseUnknown(args, options);
      return lineToProve();
    });
    const proved = await proveInParallel(line);
    const today = inBrussels(Temporal.Now.instant()).toPlainDate();
    const problems = [...directoryProblems(line.book, today), ...proved.problems];
    const proof = { ...proved, problems };
    process.stdout.write(
      args.json
        ? `${JSON.stringify(proof, null, 2)}\n`
        : describeProof(proof, new Set(line.book.services.keys())),
    );
    if (problems.length > 0) process.exitCode = 1;
  },
});
