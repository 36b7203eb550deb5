import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fr } from "../../locales/fr.ts";

/** The code of the made-up language: one that carriers have a voice for. */
export const code = "de";

const vowels = new Map(["ae", "ei", "io", "ou", "ua"].map(([from = "", to = ""]) => [from, to]));

/** Words of the made-up language: French with other vowels, so that it is as long and as regular. */
export function madeUp(text: string): string {
  return text
    .split(/(\{\{.*?\}\})/)
    .map((part) =>
      part.startsWith("{{")
        ? part
        : part.replaceAll(/[aeiou]/g, (vowel) => vowels.get(vowel) ?? vowel),
    )
    .join("");
}

/** Writes the files of its own that the recipe for a language names. */
export function writeOwnFiles(tree: string): void {
  const phrases = Object.entries(fr).map(
    ([phrase, text]) => `  ${JSON.stringify(phrase)}: ${JSON.stringify(madeUp(text))},`,
  );
  write(tree, "locales/de.ts", `export const de = {\n${phrases.join("\n")}\n} as const;\n`);
  write(tree, "src/line/speech/rules-de.ts", rules);
  const toolTexts = read(tree, "src/tools/texts/fr.ts")
    .replace("export const french", "export const german")
    .replace('locale: "fr-BE"', 'locale: "de-BE"')
    .replace(/title: "Le plan[^"]*"/, 'title: "Der Plan der Linie, auf Deutsch"');
  write(tree, "src/tools/texts/de.ts", toolTexts);
}

/** Names the language at the end of the list, which is where the recipe begins. */
export function addToTheList(tree: string): void {
  edit(tree, "src/line/book/language.ts", [/(languages = \[.*)\] as const/, '$1, "de"] as const']);
}

/** Takes English out of the list, and leaves all else as it is. */
export function takeFromTheList(tree: string): void {
  edit(tree, "src/line/book/language.ts", [/(languages = \[.*), "en"\] as const/, "$1] as const"]);
}

/** Names the language in the other files that the recipe names. */
export function addToTheOthers(tree: string): void {
  edit(
    tree,
    "locales/index.ts",
    [/(import \{ en \})/, 'import { de } from "./de.ts";\n$1'],
    [/(phrases = \{.*) \}/, "$1, de }"],
  );
  edit(
    tree,
    "menus/languages.ts",
    [/(languageKeys = \{.*) \}/, '$1, 4: "de" }'],
    [/(talkNowLines = \{[^}]*)\}/, '$1  de: ["someone-in-english"],\n}'],
    [
      /(linesWithoutKeys = \{[^}]*)\}/,
      '$1  de: ["tele-onthaal", "ecoute-violences-conjugales"],\n}',
    ],
    [/alternativesAsIn = \{\}/, 'alternativesAsIn = { de: "en" }'],
  );
  edit(
    tree,
    "src/line/speech/rules.ts",
    [/(import \{ french \})/, 'import { german } from "./rules-de.ts";\n$1'],
    [/( {2}en: english,\n)/, "$1  de: german,\n"],
  );
  const voice = "Polly.Vicki-Neural";
  edit(tree, "src/twilio/voices.ts", [
    /(const listed = \{\n)/,
    `$1  de: { "de-DE": ["${voice}"] },\n`,
  ]);
  edit(tree, "src/phone/twiml/verbs.ts", [
    /(export const voices = \{\n)/,
    `$1  "de-DE": ["${voice}"],\n`,
  ]);
  edit(
    tree,
    "src/tools/texts/texts.ts",
    [/(import \{ english \})/, 'import { german } from "./de.ts";\n$1'],
    [/( {2}en: english,\n)/, "$1  de: german,\n"],
  );
  for (const view of readdirSync(join(tree, "src/studio/page/texts"))) {
    const path = `src/studio/page/texts/${view}`;
    const [, french = ""] = /^ {2}fr: \{\n([\s\S]*?)^ {2}\},\n/m.exec(read(tree, path)) ?? [];
    if (french === "") continue;
    const german = french.replace(/voices: \[.*\]/, 'voices: ["de-DE", "de-AT"]');
    edit(tree, path, [/(^ {2}en: \{\n[\s\S]*?^ {2}\},\n)/m, `$1  de: {\n${german}  },\n`]);
  }
}

/** A number digit by digit, an hour and its minutes: enough to be told from every other. */
const rules = `const digits = ["nu", "ain", "zwa", "dra", "fir", "funf", "sak", "sib", "akt", "non"];

export const german = {
  numberWords,
  sayTime: (hour: number, minute: number) =>
    \`\${numberWords(hour)} uhr\${minute === 0 ? "" : \` \${numberWords(minute)}\`}\`,
  sayDate: (weekday: string, day: number, month: string) =>
    \`\${weekday} \${numberWords(day)} \${month}\`,
  sayYear: numberWords,
  sayFourDigits: (first: number, second: number) =>
    \`\${numberWords(first)} \${numberWords(second)}\`,
  saysShortNumbersWhole: true,
};

function numberWords(number: number): string {
  return [...\`\${number}\`].map((digit) => digits[Number(digit)]).join("");
}
`;

function read(tree: string, file: string): string {
  return readFileSync(join(tree, file), "utf8");
}

function write(tree: string, file: string, text: string): void {
  writeFileSync(join(tree, file), text);
}

function edit(tree: string, file: string, ...edits: readonly (readonly [RegExp, string])[]): void {
  const before = read(tree, file);
  const after = edits.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`${file} has no place for ${to}: mend this program.`);
    return text.replace(from, to);
  }, before);
  write(tree, file, after);
}
