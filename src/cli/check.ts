import { Temporal } from "temporal-polyfill";
import { inBrussels } from "../line/hours/calendar.ts";
import { directoryProblems } from "../tools/facts/directory.ts";
import { lineToProve } from "../tools/proof/own-line.ts";
import { describeProof, proveInParallel } from "../tools/proof/prove-line.ts";
import { helplineCommand } from "./mistakes.ts";

/** `helpline check`: takes every step a caller can take, and proves what the line promises. Finds a promise that is broken. */
export const check = helplineCommand(
  {
    name: "check",
    description: "Take every step a caller can take, and prove the line.",
    options: { json: { type: "boolean", description: "print what was found as JSON" } },
  },
  async ({ json }) => {
    const line = lineToProve();
    const proved = await proveInParallel(line);
    const today = inBrussels(Temporal.Now.instant()).toPlainDate();
    const problems = [...directoryProblems(line.book, today), ...proved.problems];
    const proof = { ...proved, problems };
    process.stdout.write(
      json
        ? `${JSON.stringify(proof, null, 2)}\n`
        : describeProof(proof, new Set(line.book.services.keys())),
    );
    return problems.length > 0 ? "found" : "good";
  },
);
