/** A text whose French signs stay with the word before them when a line ends. */
export function keepSigns(text: string): string {
  return text.replaceAll(/ (?=[:;?!»])/g, "\u00a0");
}
