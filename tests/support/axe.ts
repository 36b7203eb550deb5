import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** The rules of axe: WCAG 2.2 at level AA, and what is good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on a page, or in one part of it: a line each, the rule and the first element that
 * breaks it. Without the second page that it would open for what frames hold, for there are none, and
 * without a list of all that is well: a quarter of the time.
 */
export async function findViolations(page: Page, within?: string): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
    .setLegacyMode();
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
