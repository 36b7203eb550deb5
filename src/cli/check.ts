import { Temporal } from "temporal-polyfill";
import { inBrussels } from "../line/hours/calendar.ts";
import { SettingsError } from "../mistakes.ts";
import { runApart, walkApart } from "../tools/proof/walk-apart.ts";
import { pickVoices, readVoices } from "../twilio/voices.ts";
import { helplineCommand } from "./command.ts";
import { readStanding } from "./standing.ts";

/** `helpline check`: takes every step a caller can take, and proves what the line promises. Finds a promise that is broken. */
export const check = helplineCommand(
  {
    name: "check",
    description: "Take every step a caller can take, and prove the line.",
    options: { json: { type: "boolean", description: "print what was found as JSON" } },
  },
  async ({ json }) => {
    const standing = await readStanding(process.env);
    const folder = process.env.RECORDINGS || undefined;
    const voices = pickVoices(process.env);
    const { problems: unlisted } = readVoices(voices);
    if (unlisted.length > 0) throw new SettingsError(unlisted);
    process.stderr.write("Calling the line at every moment that matters: some minutes.\n");
    const found = await walkApart({ standing, recordings: folder, voices });
    // Not before: what these load would lie in memory beside the walks.
    const { lineToProve } = await import("../tools/proof/line-to-prove.ts");
    const { conclude, describeProof } = await import("../tools/proof/prove-line.ts");
    const { directoryProblems } = await import("../tools/facts/directory.ts");
    const line = lineToProve(undefined, standing);
    const inWrongLanguage = await runApart<readonly string[]>({ read: line.phrases });
    const proved = conclude(found, line.phrases, inWrongLanguage);
    const today = inBrussels(Temporal.Now.instant()).toPlainDate();
    const { loadRecordings } = await import("../server/recordings.ts");
    const files = folder === undefined ? [] : (await loadRecordings(folder)).problems;
    const problems = [...directoryProblems(line.book, today), ...files, ...proved.problems];
    const proof = { ...proved, problems };
    process.stdout.write(
      json
        ? `${JSON.stringify(proof, null, 2)}\n`
        : describeProof(proof, new Set(line.book.services.keys())) + describeEffort(),
    );
    return problems.length > 0 ? "found" : "good";
  },
);

/** What the check took of the machine, all its threads together. */
function describeEffort(): string {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const megabytes = (maxRSS * 1024) / 1e6;
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  return `It took ${megabytes.toFixed(0)} MB of memory at most, and ${seconds.toFixed(0)} s of processor time.\n`;
}
