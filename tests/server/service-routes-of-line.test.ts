import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Route } from "../../src/line/book/route.ts";
import { toE164 } from "../../src/line/book/route.ts";
import { silentLogger } from "../../src/log.ts";
import { bookDraft, buildLine } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const live = { TRANSFERS: "live", CALLER_ID: "+3225550100" };
const dialable = Object.entries(bookDraft.services).filter(
  ([, service]) => service.phone !== null && service.emergency === undefined,
);
const [longNumber = ""] = dialable.find(([, { phone }]) => toE164(phone ?? "") !== undefined) ?? [];
const [shortNumber = ""] =
  dialable.find(([, { phone }]) => toE164(phone ?? "") === undefined) ?? [];

const path = join(temporaryFolder(afterAll), "routes.json");

/** How the real line reaches a service, with these settings. */
function routeOf(service: string, variables: Record<string, string>): Route | undefined {
  const { book } = buildLine(readSettings(variables), silentLogger).editions.current;
  return book.services.get(service)?.route;
}

it("reaches a service as the ROUTES file says, and no other", () => {
  writeFileSync(path, JSON.stringify({ [longNumber]: { spoken: true } }));
  expect(routeOf(longNumber, live)).toMatchObject({ kind: "number" });
  expect(routeOf(longNumber, { ...live, ROUTES: path })).toEqual({ kind: "spoken" });
  expect(routeOf(shortNumber, { ...live, ROUTES: path })).toMatchObject({ kind: "number" });
});

it("reaches short numbers over SIP_TRUNK", () => {
  const trunk = { ...live, SIP_TRUNK: "sip:{number}@trunk.example.be" };
  expect(routeOf(shortNumber, trunk)).toMatchObject({
    kind: "sip",
    uri: expect.stringMatching(/^sip:\d+@trunk\.example\.be$/),
  });
  expect(routeOf(longNumber, trunk)).toMatchObject({ kind: "number" });
});

it("rings REHEARSAL_NUMBER for every service that is called", () => {
  const variables = { REHEARSAL_NUMBER: "+3225550199", CALLER_ID: "+3225550100" };
  const { book } = buildLine(readSettings(variables), silentLogger).editions.current;
  const dialled = [...book.services.values()].flatMap(({ route }) =>
    route.kind === "spoken" ? [] : [route],
  );
  expect(dialled.length).toBeGreaterThan(10);
  for (const route of dialled) {
    expect(route).toEqual({
      kind: "number",
      number: "+3225550199",
      callerId: "+3225550100",
      isTest: true,
    });
  }
});

it("does not start on a ROUTES file with a mistake", () => {
  writeFileSync(path, JSON.stringify({ "no-such-service-at-all": { spoken: true } }));
  expect(() => routeOf(longNumber, { ...live, ROUTES: path })).toThrow(/there is no service/);
});
