import { describe, expect, it } from "vitest";
import { inEachLanguage } from "../../src/line/book/language.ts";
import { toE164 } from "../../src/line/book/route.ts";
import type { Service } from "../../src/line/book/service.ts";
import { SettingsError } from "../../src/mistakes.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { type RouteOverride, routeService } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";

const callerId = "+3225550100";
const live = { TRANSFERS: "live", CALLER_ID: callerId };
const trunk = { SIP_TRUNK: "sip:{number}@trunk.example.be" };

function service(phone: string, more: Partial<Service> = {}): Service {
  return {
    phone,
    answers: [],
    cost: "unknown",
    hours: "24/7",
    alternatives: inEachLanguage(() => []),
    source: { from: [], also: "a leaflet", checked: "2026-11-01", confidence: "confirmed" },
    ...more,
  };
}

function route(one: Service, variables: Record<string, string>, override?: RouteOverride) {
  return routeService(one, readSettings(variables), override);
}

describe("a live route", () => {
  it("dials a number's international form, and shows ours", () => {
    expect(route(service("0800 98 100"), live)).toEqual({
      kind: "number",
      number: "+3280098100",
      callerId,
    });
  });

  it("dials a short number as it is where there is no trunk", () => {
    expect(route(service("116 000"), live)).toEqual({ kind: "number", number: "116000", callerId });
  });

  it("dials a short number over the trunk", () => {
    expect(route(service("1712"), { ...live, ...trunk })).toEqual({
      kind: "sip",
      uri: "sip:1712@trunk.example.be",
      callerId,
    });
  });

  it("needs no trunk for a number that has an international form", () => {
    expect(route(service("02 535 45 42"), { ...live, ...trunk })).toMatchObject({
      kind: "number",
      number: "+3225354542",
    });
  });

  it("shows emergency services the caller's own number, ours only where that is withheld", () => {
    const police = service("101", { emergency: true });
    expect(route(police, live)).toEqual({
      kind: "number",
      number: "101",
      callerId: undefined,
      callerIdIfWithheld: callerId,
      longestMinutes: 240,
    });
    expect(route(police, { ...live, ...trunk })).toEqual({
      kind: "sip",
      uri: "sip:101@trunk.example.be",
      callerId: undefined,
      callerIdIfWithheld: callerId,
      longestMinutes: 240,
    });
  });

  it("gives a helpline no second number to show, and is no test", () => {
    for (const phone of ["0800 98 100", "1712"]) {
      const found = route(service(phone), live);
      expect(found).not.toHaveProperty("callerIdIfWithheld");
      expect(found).not.toHaveProperty("isTest");
    }
  });
});

describe("what a service agreed to", () => {
  it("is how long it rings and how long a call may last, whichever way leads there", () => {
    const wish = { ringSeconds: 180, longestMinutes: 90 };
    for (const [phone, override] of [
      ["0800 98 100", undefined],
      ["1712", undefined],
      ["1712", { number: "+3225550111" }],
      ["1712", { sip: "sip:1712@other.example.be" }],
    ] as const) {
      expect(route(service(phone, wish), { ...live, ...trunk }, override)).toMatchObject(wish);
    }
  });

  it("is whose number it sees", () => {
    expect(route(service("1712", { callerId: "line" }), live)).toMatchObject({ callerId });
    expect(route(service("1712", { callerId: "+3225550122" }), live)).toMatchObject({
      callerId: "+3225550122",
    });
  });

  it("is, for an emergency service that sees ours, that the caller's stays hidden", () => {
    const police = service("101", { emergency: true, callerId: "line" });
    const found = route(police, live);
    expect(found).toMatchObject({ callerId, longestMinutes: 240 });
    expect(found).not.toHaveProperty("callerIdIfWithheld");
  });

  it("is never that a helpline sees the caller's, even in a book that nobody has checked", () => {
    expect(route(service("1712", { callerId: "caller" }), live)).toMatchObject({ callerId });
  });
});

describe("a route of the ROUTES file", () => {
  const line = service("1712");
  const police = service("101", { emergency: true });

  it("replaces the number", () => {
    expect(route(line, { ...live, ...trunk }, { number: "+3225550111" })).toEqual({
      kind: "number",
      number: "+3225550111",
      callerId,
    });
  });

  it("replaces the trunk", () => {
    expect(route(line, { ...live, ...trunk }, { sip: "sip:1712@other.example.be" })).toEqual({
      kind: "sip",
      uri: "sip:1712@other.example.be",
      callerId,
    });
  });

  it("changes nothing in whose number an emergency service sees", () => {
    expect(route(police, live, { sip: "sip:101@other.example.be" })).toEqual({
      kind: "sip",
      uri: "sip:101@other.example.be",
      callerId: undefined,
      callerIdIfWithheld: callerId,
      longestMinutes: 240,
    });
  });

  it("shows no caller's number to a stranger who stands in for it, read or not", () => {
    for (const stranger of [{ number: "+3225550111" }, { sip: "sip:911@other.example.be" }]) {
      const found = route(police, live, stranger);
      expect(found).toMatchObject({ callerId });
      expect(found).not.toHaveProperty("callerIdIfWithheld");
    }
  });

  it("may be to read the number out, live and in rehearsal", () => {
    expect(route(line, live, { spoken: true })).toEqual({ kind: "spoken" });
    expect(route(line, { TRANSFERS: "rehearse" }, { spoken: true })).toEqual({ kind: "spoken" });
  });

  it("dials nobody in rehearsal", () => {
    expect(route(line, {}, { number: "+3225550111" })).toEqual({ kind: "rehearsed" });
    expect(route(line, {}, { sip: "sip:1712@other.example.be" })).toEqual({ kind: "rehearsed" });
  });
});

describe("a rehearsal", () => {
  it.each(["0800 98 100", "1712", "112"])("dials nobody: %s", (phone) => {
    const one = service(phone, phone === "112" ? { emergency: true } : {});
    for (const settings of [{}, { CALLER_ID: callerId }, trunk, { TRANSFERS: "rehearse" }]) {
      expect(route(one, settings)).toEqual({ kind: "rehearsed" });
    }
  });

  it.each(["0800 98 100", "1712", "112"])(
    "rings the rehearsal number, if there is one: %s",
    (phone) => {
      const one = service(phone, phone === "112" ? { emergency: true } : {});
      const settings = { REHEARSAL_NUMBER: "+3225550199", CALLER_ID: callerId, ...trunk };
      const expected = { kind: "number", number: "+3225550199", callerId, isTest: true };
      expect(route(one, settings)).toEqual(expected);
      expect(route(one, settings, { number: "+3280098100" })).toEqual(expected);
    },
  );
});

describe("the caller's own number", () => {
  const modes = [{}, { TRANSFERS: "live" }, { TRANSFERS: "rehearse" }, { NODE_ENV: "test" }];
  const choices = [
    ...modes,
    { CALLER_ID: callerId },
    { REHEARSAL_NUMBER: "+3225550199" },
    trunk,
  ] as const;
  const overrides = [
    undefined,
    { number: "+3225550111" },
    { sip: "sip:1@trunk.example.be" },
    { spoken: true },
  ] as const;

  it("is shown to 112 and 101 when live, and to nobody else, whatever the settings", () => {
    const seenBy = new Set<string>();
    let routes = 0;
    for (const one of choices) {
      for (const other of choices) {
        for (const third of choices) {
          const variables = { ...one, ...other, ...third };
          const settings = accepted(variables);
          if (settings === undefined) continue;
          for (const [id, entry] of Object.entries(bookDraft.services)) {
            for (const override of overrides) {
              const found = routeService(entry, settings, override);
              routes += 1;
              if (!("callerId" in found)) continue;
              if (found.callerId === undefined) {
                seenBy.add(`${id}, ${settings.transfers}`);
                expect(found.callerIdIfWithheld).toBe(callerId);
              } else expect(found.callerId).toBe(callerId);
            }
          }
        }
      }
    }
    expect(routes).toBeGreaterThan(1_000);
    expect([...seenBy].sort()).toEqual(["101, live", "112, live"]);
  });

  function accepted(variables: Record<string, string>) {
    try {
      return readSettings(variables);
    } catch (error) {
      if (error instanceof SettingsError) return undefined;
      throw error;
    }
  }
});

describe("a Belgian number in its international form", () => {
  it.each([
    ["0800 98 100", "+3280098100"],
    ["0800 30 030", "+3280030030"],
    ["02 535 45 42", "+3225354542"],
    ["09 332 80 80", "+3293328080"],
    ["04 367 93 11", "+3243679311"],
    ["0470 12 34 56", "+32470123456"],
    ["025354542", "+3225354542"],
  ])("%s is %s", (telephone, expected) => {
    expect(toE164(telephone)).toBe(expected);
  });

  it.each(["112", "101", "106", "1712", "1813", "116 000", "0", "00 32 2 535 45 42", "02 12", ""])(
    "%j has none",
    (telephone) => {
      expect(toE164(telephone)).toBeUndefined();
    },
  );
});
