/**
 * The field that marks a call as a probe's. The carrier sends no such field, and the signature
 * covers it: who can set it has the token. A marked call hears a rehearsal and dials nobody.
 */
export const probeMark = { name: "ProbeCall", value: "yes" } as const;

/** True when a form, whose signature has been checked, is marked as a probe's. */
export function isProbeCall(form: ReadonlyMap<string, readonly string[]>): boolean {
  const values = form.get(probeMark.name) ?? [];
  return values.length === 1 && values[0] === probeMark.value;
}
