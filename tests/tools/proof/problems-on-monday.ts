import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { type LineToProve, visitsTo } from "../../../src/tools/proof/visits.ts";

/** Everything that is wrong with a line on Monday at ten, but for phrases that a small book never says. */
export async function problemsOnMonday(line: LineToProve): Promise<readonly string[]> {
  const monday = visitsTo(line.book)[0];
  if (monday === undefined) throw new Error("The line is walked at no moment.");
  const { problems } = await proveLine(line, [{ ...monday, reach: "news" }]);
  return problems.filter((problem) => !problem.includes("is never heard"));
}
