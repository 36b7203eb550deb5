import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Service } from "../../src/line/book/service.ts";
import { SettingsError } from "../../src/mistakes.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { readRoutes } from "../../src/server/service-routes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { "1712": flemish, "sos-viol": day, "care-centre-ghent": night } = bookDraft.services;
const services = { "1712": flemish, "sos-viol": day, "care-centre-ghent": night } as Record<
  string,
  Service
>;
const folder = temporaryFolder(afterAll);
const path = join(folder, "routes.json");

function read(text: string) {
  writeFileSync(path, text);
  return readRoutes(path, services, undefined);
}

/** The lines a person reads when the file has mistakes. */
function problems(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe("a ROUTES file", () => {
  it("says how services are reached: a number, a SIP address, or read out", () => {
    const routes = {
      "1712": { sip: "sip:1712@trunk.example.be" },
      "sos-viol": { number: "+3280098100" },
      "care-centre-ghent": { spoken: true },
    };
    expect(read(JSON.stringify(routes))).toEqual(routes);
  });

  it("may hold short numbers, secure SIP, or nothing", () => {
    expect(read('{"1712": {"number": "1712"}}')).toEqual({ "1712": { number: "1712" } });
    expect(read('{"1712": {"sip": "sips:+321712@x.be;transport=tls"}}')).toMatchObject({
      "1712": { sip: "sips:+321712@x.be;transport=tls" },
    });
    expect(read("{}")).toEqual({});
  });
});

describe("a mistake in a ROUTES file", () => {
  it.each([
    ['{"1713": {"spoken": true}}', 'there is no service "1713". Did you mean "1712"?'],
    ['{"sos-voil": {"spoken": true}}', 'there is no service "sos-voil". Did you mean "sos-viol"?'],
    ['{"police": {"spoken": true}}', 'there is no service "police".'],
    [
      '{"1712": {"number": "02 12"}}',
      "1712.number must be a number in E.164, such as +3225550100, or a short one, such as 1712.",
    ],
    [
      '{"1712": {"number": ""}}',
      "1712.number must be a number in E.164, such as +3225550100, or a short one, such as 1712.",
    ],
    ['{"1712": {"sip": "1712@x.be"}}', "1712.sip must look like sip:1712@trunk.example.be."],
    [
      '{"1712": {"spoken": false}}',
      '1712 must be {"number": "+3225550100"}, {"sip": "sip:1712@trunk.example.be"} or {"spoken": true}.',
    ],
    ["[]", 'the whole file must be services and their routes, such as {"1712": {"spoken": true}}.'],
    [
      "null",
      'the whole file must be services and their routes, such as {"1712": {"spoken": true}}.',
    ],
  ])("is one line that says the fix: %s", (text, expected) => {
    expect(problems(text)).toEqual([`ROUTES, ${path}: ${expected}`]);
  });

  it.each([
    ["two ways at once", '{"1712": {"number": "1712", "sip": "sip:1712@x.be"}}'],
    ["a word", '{"1712": "spoken"}'],
    ["no way", '{"1712": {}}'],
    ["a number that is none", '{"1712": {"number": 1712}}'],
    ["a way nobody knows", '{"1712": {"fax": "1712"}}'],
  ])("may be %s", (_what, text) => {
    expect(problems(text)).toEqual([
      expect.stringMatching(/^ROUTES, .*routes\.json: 1712[ .].*must be .*\.$/),
    ]);
  });

  it("stands beside others, a line each", () => {
    const text = '{"1712": {"number": "x"}, "sos-viol": {"sip": "x"}}';
    expect(problems(text)).toHaveLength(2);
    expect(problems('{"1713": {"spoken": true}, "1714": {"spoken": true}}')).toHaveLength(2);
  });

  it.each(["", "{", '{\n  "1712": spoken\n}', "{'1712': 1}", '{"1712": {"spoken": true},\n\n}'])(
    "may be no JSON, told in one line: %j",
    (text) => {
      expect(problems(text)).toEqual([
        expect.stringMatching(/^ROUTES, [^\n]*routes\.json: cannot be read as JSON \([^\n]+\)\.$/),
      ]);
    },
  );

  it("may be that there is no file", () => {
    expect(() => readRoutes(join(folder, "none.json"), services, undefined)).toThrow(
      /^ROUTES, .*none\.json: cannot be read as JSON \(ENOENT/,
    );
    expect(() => readRoutes(folder, services, undefined)).toThrow(/^ROUTES, .*EISDIR/);
  });
});
