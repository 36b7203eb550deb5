/** A phrase as it is read instead of heard: "the C A W" is "The CAW", and no full stop ends it. */
export function asWritten(spoken: string): string {
  const joined = spoken.replace(/\b\p{Lu}(?: \p{Lu}\b)+/gu, (letters) =>
    letters.replaceAll(" ", ""),
  );
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
