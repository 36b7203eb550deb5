import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isE164, spellAlike } from "../../src/line/book/route.ts";
import { SettingsError } from "../../src/mistakes.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import { bookDraft, openRoutedBook } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";
import { checkRoutes } from "../../src/tools/doctor/book.ts";
import { readLeniently } from "../../src/tools/doctor/settings.ts";
import { dial, document } from "../phone/documents.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const live = { TRANSFERS: "live", CALLER_ID: "+3225550100" };

const path = join(temporaryFolder(afterAll), "routes.json");

/** What keeps a line with these settings from starting, as a person reads it. */
function refusals(variables: Readonly<Record<string, string>>, draft = bookDraft) {
  try {
    openRoutedBook(readSettings(variables), draft);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

/** The same of one route; the file's path is left out, and so is its name in what the doctor says. */
function routeRefusals(route: object) {
  writeFileSync(path, JSON.stringify(route));
  const settings = { ...live, ROUTES: path };
  const problems = refusals(settings);
  const { settings: read } = readLeniently(settings);
  const found = checkRoutes(read, bookDraft).filter(({ name }) => name === "setting ROUTES");
  expect(found.map(({ status, finding }) => [status, finding])).toEqual(
    problems.map((problem) => ["mend", problem]),
  );
  return problems.map((problem) => problem.replace(`ROUTES, ${path}: `, ""));
}

const either = "must be a number in E.164, such as +3225550100, or a short one, such as 1712.";
const noZero = "must have no 0 after +32, as in +3225550100.";
const international = "must be a number in E.164, such as +3225550100.";
const plus = "must begin with a + in place of 00, as in +3225550100.";
const long =
  "must have the length of a Belgian number: eight digits after +32, nine for a mobile one.";

describe("a number that is none is refused, by the start and by the doctor", () => {
  it.each([
    ["+000", international],
    ["+0470123456", international],
    ["+00470123456", international],
    ["+320470123456", noZero],
    ["+32025550100", noZero],
    ["+32 02 555 01 00", noZero],
    ["+32(0)25550100", noZero],
    ["0032470123456", plus],
    ["00 32 2 555 01 00", either],
    ["+32 2 555 01 00", international],
    [" +3225550100", either],
    ["+3225550100 ", international],
    ["025550100", either],
    ["0800 98 100", either],
    ["3225550100", either],
    ["+3225550", long],
    ["+322555010", long],
    ["+32255501000", long],
    ["+3247012345", long],
    ["+324701234567", long],
    ["+321712", international],
    ["+123456", international],
    ["+1234567890123456", international],
    ["0", either],
    ["01", either],
    ["12", either],
    ["anonymous", either],
  ])("in ROUTES: %j", (number, problem) => {
    expect(routeRefusals({ "sos-viol": { number } })).toEqual([`sos-viol.number ${problem}`]);
  });

  it.each([
    ["+000", international],
    ["+0470123456", international],
    ["+320470123456", noZero],
    ["0032470123456", plus],
    ["+3225550", long],
    ["+32470123", long],
    ["+32255501000", long],
    [" +3225550100", international],
  ])("in CALLER_ID and REHEARSAL_NUMBER: %j", (number, problem) => {
    expect(refusals({ CALLER_ID: number })).toEqual([`CALLER_ID ${problem}`]);
    expect(refusals({ ...live, REHEARSAL_NUMBER: number })).toEqual([
      `REHEARSAL_NUMBER ${problem}`,
    ]);
    const { problems } = readLeniently({ ...live, REHEARSAL_NUMBER: number });
    expect(problems).toContain(`REHEARSAL_NUMBER ${problem}`);
  });

  it.each(["+3225550111", "+3243670000", "+3293320000", "+32470123456", "+33142860000"])(
    "and one that can ring is not: %s",
    (number) => {
      expect(routeRefusals({ "sos-viol": { number } })).toEqual([]);
      expect(refusals({ ...live, REHEARSAL_NUMBER: number })).toEqual([]);
    },
  );
});

describe("an address with foreign signs in it is refused", () => {
  const foreign =
    "must have no space, quote, bracket or other foreign sign in it, as in sip:1712@trunk.example.be.";
  const shape = "must look like sip:1712@trunk.example.be.";

  it.each([
    ["sip:<b>@trunk.example.be", foreign],
    ["sips:<b>1712</b>@trunk.example.be", foreign],
    ["sip:17 12@trunk.example.be", foreign],
    ["sip: 1712@trunk.example.be", foreign],
    ['sip:"1712"@trunk.example.be', foreign],
    ["sip:'1712'@trunk.example.be", foreign],
    ["sip:1712@<trunk.example.be>", foreign],
    ["sip:1712@trunk.example.be>", foreign],
    ["sip:1712@trunk example.be", foreign],
    ["sip:1712@trunk.example.be ", foreign],
    ["sip:1712@trunk.example.be;a=<b>", foreign],
    ["sip:1712@trunk.example.be\n", foreign],
    ["sip:1712@a@b", foreign],
    ["sip:{number}@trunk.example.be", foreign],
    ["sip:%31712@trunk.example.be", foreign],
    ["sip:é@trunk.example.be", foreign],
    ["sip:1712@trunk..example.be", foreign],
    ["SIP:1712@trunk.example.be", shape],
    [" sip:1712@trunk.example.be", shape],
    ["sip:@trunk.example.be", foreign],
    ["sip:1712@", shape],
    ["tel:+3225550100", shape],
  ])("in ROUTES: %j", (sip, problem) => {
    expect(routeRefusals({ "1712": { sip } })).toEqual([`1712.sip ${problem}`]);
  });

  it.each([
    "sip:{number}<b>@trunk.example.be",
    'sips:"{number}"@trunk.example.be',
    "sip:{number}@<b>.be",
    "sip:{number}{number}@trunk.example.be;{number}",
  ])("in SIP_TRUNK: %j", (SIP_TRUNK) => {
    expect(refusals({ ...live, SIP_TRUNK })).toEqual([
      "SIP_TRUNK must have no quote, bracket or other foreign sign in it, as in sip:{number}@trunk.example.be.",
    ]);
  });

  it.each([
    "sip:1712@trunk.example.be",
    "sips:+321712@trunk.example.be:5061;transport=tls",
    "sip:1712:pass%20word@192.0.2.1",
    "sip:1712@[2001:db8::1]:5060",
    "sip:1712;phone-context=+32@trunk.example.be?X-A=b&X-C=d",
    "sip:helpdesk@trunk.example.be",
  ])("and a plain one is not: %s", (sip) => {
    expect(routeRefusals({ "1712": { sip } })).toEqual([]);
  });
});

describe("no stranger is rung for 112 or 101", () => {
  const fix = (number: string) =>
    `rings somebody who is not ${number}: give ${number} itself, as in {"sip": "sip:${number}@trunk.example.be"}, or {"spoken": true}.`;

  it.each([
    ["112", { number: "+32470999888" }],
    ["101", { number: "+3225550111" }],
    ["112", { number: "101" }],
    ["101", { number: "112" }],
    ["112", { number: "1712" }],
    ["112", { number: live.CALLER_ID }],
    ["112", { sip: "sip:+32470999888@trunk.example.be" }],
    ["112", { sip: "sips:0032470999888@trunk.example.be" }],
    ["112", { sip: "sip:1120@trunk.example.be" }],
    ["112", { sip: "sip:+3225550112@trunk.example.be" }],
    ["101", { sip: "sip:police@trunk.example.be" }],
    ["101", { sip: "sip:112:101@trunk.example.be" }],
  ])("%s: %j", (id, route) => {
    const [field] = Object.keys(route);
    expect(routeRefusals({ [id]: route })).toEqual([`${id}.${field} ${fix(id)}`]);
  });

  it.each([
    ["112", { number: "112" }],
    ["112", { spoken: true }],
    ["112", { sip: "sip:112@trunk.example.be" }],
    ["112", { sip: "sips:+32112:secret@trunk.example.be" }],
    ["101", { sip: "sip:0032101@trunk.example.be" }],
  ])("%s is itself: %j", (id, route) => {
    expect(routeRefusals({ [id]: route })).toEqual([]);
  });

  it.each([
    "sip:+3225550{number}@trunk.example.be",
    "sip:003225550{number}@trunk.example.be",
    "sip:0225550{number}@trunk.example.be",
    "sip:{number}0@trunk.example.be",
  ])("nor by the trunk: %s", (SIP_TRUNK) => {
    expect(refusals({ ...live, SIP_TRUNK })).toEqual([
      "SIP_TRUNK must not make another number of 112: no digits but +32 before {number}, none behind it.",
    ]);
  });

  it.each(["sip:{number}", "sips:+32{number}", "sip:0032{number}", "sip:tech*{number}"])(
    "and a trunk's own prefix is let be: %s",
    (start) => {
      expect(refusals({ ...live, SIP_TRUNK: `${start}@trunk.example.be` })).toEqual([]);
    },
  );

  it("nor by a number of rehearsal that is a helpline's, which would ring for everybody", () => {
    const variables = { CALLER_ID: live.CALLER_ID, REHEARSAL_NUMBER: "+3280098100" };
    expect(refusals(variables)).toEqual([
      'REHEARSAL_NUMBER is the number of "sos-viol", which would ring for every service: set it to a telephone of yours.',
    ]);
    expect(checkRoutes(readSettings(variables), bookDraft)).toContainEqual({
      status: "mend",
      name: "setting REHEARSAL_NUMBER",
      finding: 'is the number of "sos-viol", which would ring for every service',
      fix: "Set it to a telephone of yours.",
    });
  });
});

describe("the line does not ring itself", () => {
  const fix =
    'is CALLER_ID, and the line would ring itself: give the number of the service itself, or {"spoken": true}.';

  it.each([
    { number: "+3225550100" },
    { sip: "sip:+3225550100@trunk.example.be" },
    { sip: "sips:003225550100@trunk.example.be" },
    { sip: "sip:025550100@trunk.example.be" },
    { sip: "sip:3225550100@trunk.example.be;transport=tls" },
    { sip: "sip:02-555-01-00@trunk.example.be" },
  ])("by ROUTES: %j", (route) => {
    const [field] = Object.keys(route);
    expect(routeRefusals({ "sos-viol": route })).toEqual([`sos-viol.${field} ${fix}`]);
  });

  it("by REHEARSAL_NUMBER", () => {
    const problem =
      "REHEARSAL_NUMBER is the caller ID as well, and the line would ring itself: set it to another telephone of yours.";
    const variables = { CALLER_ID: live.CALLER_ID, REHEARSAL_NUMBER: live.CALLER_ID };
    expect(refusals(variables)).toEqual([problem]);
    const { problems, has } = readLeniently(variables);
    expect(problems).toContain(problem);
    // What else there is to see of the caller ID, the doctor still sees.
    expect(has("CALLER_ID")).toBe(true);
  });

  it("by a number that one service alone is shown", () => {
    const services = {
      ...bookDraft.services,
      "surya": { ...bookDraft.services.surya, callerId: "+3225550122" },
    } as typeof bookDraft.services;
    const draft = { ...bookDraft, services };
    writeFileSync(path, '{"sos-viol": {"number": "+3225550122"}}');
    expect(refusals({ ...live, ROUTES: path }, draft)).toEqual([
      `ROUTES, ${path}: sos-viol.number ${fix}`,
    ]);
    expect(refusals({ ...live, REHEARSAL_NUMBER: "+3225550122" }, draft)).toEqual([
      "REHEARSAL_NUMBER is a callerId of the book, and the line would ring itself: set it to a telephone of yours.",
    ]);
  });

  it("by a CALLER_ID that is a service's own number", () => {
    expect(refusals({ ...live, CALLER_ID: "+3225354542" })).toEqual([
      'CALLER_ID is the number of "care-centre-brussels", which would seem to ring itself: set it to a number on which this line answers.',
    ]);
  });

  it("by a number of the account that calls this line: the doctor sees it", () => {
    writeFileSync(path, '{"sos-viol": {"sip": "sip:080012345@trunk.example.be"}}');
    const settings = readSettings({
      CALLER_ID: live.CALLER_ID,
      REHEARSAL_NUMBER: "+3280012345",
      ROUTES: path,
    });
    const seen = (ours: readonly string[]) =>
      new Map(checkRoutes(settings, bookDraft, ours).map((one) => [one.name, one]));
    const finding = "rings a number that calls this line: the line would ring itself";
    const named = seen(["+3280012345"]);
    for (const name of ["route sos-viol", "setting REHEARSAL_NUMBER"]) {
      expect(named.get(name)).toMatchObject({ status: "mend", finding, fix: /\w/ });
      expect(seen(["+3225550100"]).get(name)?.status).not.toBe("mend");
    }
  });
});

describe("no service is routed to another", () => {
  it.each([
    ["sos-viol", { number: "+3280030030" }, "ecoute-violences-conjugales"],
    ["sos-viol", { number: "112" }, "112"],
    ["sos-viol", { number: "1712" }, "1712"],
    ["1712", { number: "106" }, "tele-onthaal"],
    ["1712", { sip: "sip:106@trunk.example.be" }, "tele-onthaal"],
    ["1712", { sip: "sip:+32101@trunk.example.be" }, "101"],
    ["1712", { sip: "sip:080098100@trunk.example.be" }, "sos-viol"],
    ["cpvcf", { number: "+3224864500" }, "caw-brussels"],
  ])("%s: %j", (id, route, owner) => {
    const [field] = Object.keys(route);
    expect(routeRefusals({ [id]: route })).toEqual([
      `${id}.${field} is the number of "${owner}": give one of "${id}" itself, or {"spoken": true}.`,
    ]);
  });

  it.each([
    ["sos-viol", { number: "+3280098100" }],
    ["caw-brussels", { number: "+3224864500" }],
    ["unia", { number: "+3280012800" }],
    ["equality-institute", { number: "+3280012800" }],
    ["1712", { number: "1712" }],
  ])("and its own number is let be, shared or second: %s %j", (id, route) => {
    expect(routeRefusals({ [id]: route })).toEqual([]);
  });
});

it("never quotes an address that may hold a password", () => {
  for (const sip of ["sip:112:hidden@<b>", "sip:911:hidden@trunk.example.be"]) {
    expect(routeRefusals({ "112": { sip } }).join()).not.toMatch(/hidden/);
  }
});

describe("one E.164", () => {
  it("is the same to the line and to the telephone that tests it", () => {
    const numbers = ["+3225550100", "+1234567", "+123456789012345", "+123456", "+1234567890123456"];
    const none = ["+0470123456", "+320470123456", "+32", "+", "", "3225550100", "+32 25550100"];
    const verdicts = [...numbers, ...none].map((number) => {
      const verb = document(dial("/after", `callerId="${number}"`), "");
      let isTaken = true;
      try {
        readTwiml(verb);
      } catch {
        isTaken = false;
      }
      expect([number, isE164(number)]).toEqual([number, isTaken]);
      return isTaken;
    });
    expect(verdicts.filter(Boolean)).toHaveLength(3);
  });

  it.each([
    ["00 32 2 555 01 00", "+3225550100"],
    ["02 555 01 00", "+3225550100"],
    ["32470123456", "+32470123456"],
    ["+321712", "1712"],
    ["0112", "112"],
    ["116 000", "116000"],
    ["0033142860000", "+33142860000"],
    ["helpdesk", "helpdesk"],
  ])("%s is compared as %s", (written, alike) => {
    expect(spellAlike(written)).toBe(alike);
  });
});
