/**
 * What may be logged of an error: its kind and where it happened. Its message stays out, because
 * it may quote what the carrier sent: a number, a CallSid, a key that was pressed.
 */
export function describeError(error: unknown): { readonly error: string; readonly at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: "unknown" };
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  const { message, stack = "" } = error;
  // The stack begins with the message, which may have lines that look like places.
  const places = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  const frames = places.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: `${error.name}${code}`,
    at: frames
      .slice(0, 5)
      .map((line) => line.trim())
      .join("; "),
  };
}
