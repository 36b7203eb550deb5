/** Writes a text between two tags. @throws {RangeError} where it has a character that no document may hold */
export function escapeText(text: string): string {
  if (!specialInText.test(text)) return text;
  if (illegal.test(text))
    throw new RangeError("A character of this text can stand in no document.");
  return text.replaceAll(/[&<>\r]/g, (character) => inText[character] ?? character);
}

const inText: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#xD;",
};

/** What has to be looked at more closely: nearly every text has none of these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const specialInText = /[\0-\x1F&<>\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * Control characters, halves of pairs and two more.
 * https://www.w3.org/TR/xml/#charsets
 */
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x08\x0B\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Writes the value of an attribute, quotes around it: an address or a number, whose characters are known. */
export function quoteAttribute(value: string): string {
  return `"${value.replaceAll(/[&<"\t\n\r]/g, (character) => inAttribute[character] ?? character)}"`;
}

const inAttribute: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};
