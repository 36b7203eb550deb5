/** A name as it is read instead of heard: "the C A W" is "The CAW". */
export function writeName(spoken: string): string {
  const joined = spoken.replace(/\b\p{Lu}(?: \p{Lu}\b)+/gu, (letters) =>
    letters.replaceAll(" ", ""),
  );
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** A text whose French signs stay with the word before them when a line ends. */
export function keepSigns(text: string): string {
  return text.replaceAll(/ (?=[:;?!»])/g, "\u00a0");
}
