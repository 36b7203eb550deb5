/**
 * Asks in a dialogue what an act needs to know, then has it proved and kept. Resolves once it is
 * closed: true where the act was kept.
 *
 * @param subject the service or topic that it is about, where that is known
 */
export async function openActForm(
  kind: "close" | "withdraw" | "hours" | "number" | "checked" | "agreed",
  subject?: string,
): Promise<boolean> {
  console.warn(kind, subject);
  return false;
}
