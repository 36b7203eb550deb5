import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { type Language, languages } from "../../../src/line/book/language.ts";
import { readCsv, writeCsv } from "../../../src/tools/exchange/csv.ts";
import {
  decodeFile,
  languageOf,
  markOf,
  mostTranslationBytes,
  returnedAs,
  type Translation,
} from "../../../src/tools/exchange/translation.ts";
import { readXliff, writeXliff } from "../../../src/tools/exchange/xliff.ts";

function wholeBook(from: Language, to: Language): Translation {
  const units = Object.keys(phrases[from]).map((phrase) => {
    const [source = "", target = ""] = [from, to].map(
      (language) => (phrases[language] as Readonly<Record<string, string>>)[phrase],
    );
    const mark = markOf(source, target);
    return {
      phrase,
      source,
      target,
      note: `Heard in ${phrase}.`,
      mark,
      isGuarded: phrase.startsWith("danger."),
    };
  });
  return { from, to, units };
}

const pairs = languages.flatMap((from) =>
  languages.filter((to) => to !== from).map((to) => [from, to] as const),
);

/** Words as somebody may write them, with signs that formats stumble over, and blanks anywhere. */
const piece = fc.oneof(
  fc.constantFrom(
    "{{time}}",
    "{{day}}",
    " ",
    "'",
    '"',
    ";",
    ",",
    "=",
    "+",
    "-",
    "@",
    "<b>",
    "]]>",
    "é",
    "’",
    "…",
  ),
  fc.string({ unit: fc.constantFrom(..."abcéïœ €.:?!<>\"'=@;,\t"), maxLength: 8 }),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(""))
  .filter((one) => one.trim() !== "");

describe("A round trip to a translator", () => {
  it.each(pairs)("loses nothing of the book, from %s to %s", async (from, to) => {
    const book = wholeBook(from, to);
    expect(await readXliff(await writeXliff(book))).toEqual(book);
    const { units } = readCsv(writeCsv(book));
    expect(units).toEqual(book.units.map((unit) => ({ ...unit, isGuarded: false })));
  });

  it("loses nothing of whatever may be written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 5 }), async (both) => {
        const units = both.map(([source, target], index) => ({
          ...{ phrase: `phrase.${index}`, source, target, note: "", mark: markOf(source, target) },
          isGuarded: false,
        }));
        const book = { from: "fr", to: "nl", units } as const;
        expect((await readXliff(await writeXliff(book))).units).toEqual(units);
        expect(readCsv(writeCsv(book)).units).toEqual(units);
      }),
    );
  });

  it("survives a tool that indents, splits sentences and empties blanks", async () => {
    const { units } = await readXliff(`<?xml version="1.0"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
        <file original="line" source-language="fr-BE" target-language="nl">
          <header><tool tool-id="x"/></header>
          <body>
            <group id="g">
              <trans-unit id="a.b">
                <source>À <ph id="time">{{time}}</ph> <ph id="day"/></source>
                <target><mrk mtype="seg" mid="1">Om <ph id="time"></ph></mrk> <ph id="day"/><g id="1">!</g></target>
              </trans-unit>
            </group>
            <trans-unit id="c"><source>Oui</source></trans-unit>
          </body>
        </file>
      </xliff>`);
    expect(units).toMatchObject([
      { phrase: "a.b", source: "À {{time}} {{day}}", target: "Om {{time}} {{day}}!" },
      { phrase: "c", source: "Oui", target: "" },
    ]);
  });

  it.each([",", ";", "\t"])(
    "reads a table with %j between cells, whatever a spreadsheet made of it",
    (sign) => {
      const rows = [
        ["Mark", "NL", "phrase", "fr"],
        ["", "Ja", "c", "Oui"],
        ["", "", "", ""],
      ];
      expect(readCsv(`${rows.map((cells) => cells.join(sign)).join("\r\n")}\r\n`)).toMatchObject({
        from: "nl",
        to: "fr",
        units: [{ phrase: "c", source: "Ja", target: "Oui", mark: "" }],
      });
    },
  );

  it("writes no cell that a spreadsheet takes for a formula", () => {
    const units = ["=1+1", "+32", "-1", "@a", "'=1"].map((target) => ({
      ...{ phrase: "a", source: "b", target, note: "", mark: "" },
      isGuarded: false,
    }));
    const written = writeCsv({ from: "fr", to: "nl", units });
    expect(written).not.toMatch(/"[=+\-@]/);
    expect(readCsv(written).units.map(({ target }) => target)).toEqual(
      units.map(({ target }) => target),
    );
  });
});

describe("A file that comes back", () => {
  it.each([
    ["utf-8", Buffer.from("é")],
    ["utf-8 with its mark", Buffer.from("\uFEFFé")],
    ["utf-16le", Buffer.from("\uFEFFé", "utf16le")],
    ["utf-16be", Buffer.from("\uFEFFé", "utf16le").swap16()],
    ["as Excel in Belgium writes it", Buffer.from("é", "latin1")],
  ])("is read in %s", (_name, bytes) => {
    expect(decodeFile(bytes)).toBe("é");
  });

  it.each([
    [
      "too large",
      () => decodeFile(Buffer.alloc(mostTranslationBytes + 1, 0x20)),
      /more than 512 KB/,
    ],
    ["no text", () => decodeFile(Buffer.from([0x50, 0x4b, 0, 0])), /is no text/],
    ["half of UTF-16", () => decodeFile(Buffer.from([0xff, 0xfe, 0x41])), /begins as utf-16le/],
    ["a picture of cells", () => readCsv('phrase;fr;nl\n"a;b'), /no table of cells/],
    ["without its first row", () => readCsv("a;b;c\n"), /first row/],
    ["in another language", () => readCsv("phrase;fr;de;note;mark\n"), /"de" is no language/],
    [
      "more phrases than a line has",
      () => readCsv(`phrase;fr;nl\n${"a;b;c\n".repeat(2_001)}`),
      /more than 2000 phrases/,
    ],
    ["in one language twice", () => readCsv("phrase;fr;fr;note;mark\n"), /Both columns/],
    [
      "in a language that begins alike",
      () => languageOf("nlx", languages),
      /no language of this line/,
    ],
  ])("is refused: %s", (_name, read, problem) => {
    expect(read).toThrow(problem);
  });

  const unit = '<trans-unit id="a"><source>a</source><target>b</target></trans-unit>';
  const document = (body: string, version = "1.2", to = "nl", head = "") =>
    `${head}<xliff version="${version}"><file original="line" source-language="fr" target-language="${to}"><body>${body}</body></file></xliff>`;
  it.each([
    [
      "an entity that grows",
      document(unit, "1.2", "nl", '<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
      /document type/,
    ],
    [
      "an entity of a file",
      document(unit, "1.2", "nl", '<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
      /document type/,
    ],
    ["elements in each other without end", document("<group id='a'>".repeat(5000)), /no whole XML/],
    ["cut short", document(unit).slice(0, -20), /no whole XML/],
    ["another version", document(unit, "2.0"), /no XLIFF 1.2/],
    ["no XLIFF", "<a/>", /no XLIFF 1.2/],
    ["no text at all", "", /no whole XML/],
    ["a language that is not spoken", document(unit, "1.2", "de"), /"de" is no language/],
    ["into its own language", document(unit, "1.2", "fr"), /from fr into fr/],
    ["a phrase twice", document(unit + unit), /Of its 2 phrases 1 have/],
    ["more phrases than a line has", document(unit.repeat(2_001)), /more than 2000 phrases/],
    ["only in a comment", `<a><!-- ${document(unit).replaceAll("<?", "")} --></a>`, /no XLIFF 1.2/],
    [
      "without a body",
      '<xliff version="1.2"><file source-language="fr" target-language="nl"/></xliff>',
      /no whole XML/,
    ],
  ])("is refused as XLIFF: %s", async (_name, xliff, problem) => {
    await expect(readXliff(xliff)).rejects.toThrow(problem);
  });

  it("is refused at once where it only looks like one, again and again", async () => {
    const begun = performance.now();
    await expect(readXliff(`<a><!--${"<xliff ".repeat(240_000)}--></a>`)).rejects.toThrow(
      /no XLIFF 1.2/,
    );
    // With a search for its beginning from each of them it took eight minutes.
    expect(performance.now() - begun).toBeLessThan(60_000);
  });

  it("does nothing to what JavaScript itself knows by name", async () => {
    const hostile = document(
      unit.replace('"a"', '"__proto__"') + unit.replace('"a"', '"constructor"'),
    );
    // It is told, rather than left out.
    await expect(readXliff(hostile)).rejects.toThrow(/Of its 2 phrases 1 have no words/);
    const { units } = await readXliff(document(unit.replace('"a"', '"constructor"')));
    expect(units).toMatchObject([{ phrase: "constructor", target: "b" }]);
    expect(({} as { source?: string }).source).toBeUndefined();
  });
});

describe("A phrase that came back", () => {
  const now = { source: "Oui", target: "Ja" };
  it.each([
    ["was not touched", "Oui", "Ja", markOf("Oui", "Ja"), "unchanged"],
    ["was not translated", "Oui", "", markOf("Oui", "Ja"), "unchanged"],
    [
      "was not touched, while its words changed here",
      "Oui",
      "Jawel",
      markOf("Oui", "Jawel"),
      "unchanged",
    ],
    ["has other words", "Oui", "Jazeker", markOf("Oui", "Ja"), "translated"],
    ["has other words, its mark lost", "Oui", "Jazeker", "", "translated"],
    [
      "has other words for a source of before",
      "Ouais",
      "Jazeker",
      markOf("Ouais", "Ja"),
      "overtaken",
    ],
    ["has other words for a source of before, its mark lost", "Ouais", "Jazeker", "", "overtaken"],
    [
      "has other words while somebody else wrote others",
      "Oui",
      "Jazeker",
      markOf("Oui", "Jawel"),
      "overtaken",
    ],
  ] as const)("%s", (_name, source, target, mark, became) => {
    expect(returnedAs({ source, target, mark }, now)).toBe(became);
  });
});
