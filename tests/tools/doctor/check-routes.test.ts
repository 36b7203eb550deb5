import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../../src/server/settings.ts";
import { checkRoutes } from "../../../src/tools/doctor/book.ts";
import { smallBook } from "../../support/small-book.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

function routesWith(environment: Readonly<Record<string, string>>) {
  const settings = readSettings({ TRANSFERS: "live", CALLER_ID: "+3225550100", ...environment });
  const findings = checkRoutes(settings, smallBook);
  return new Map(findings.map((finding) => [finding.name, finding]));
}

function routesFile(content: string): string {
  const folder = temporaryFolder();
  const path = join(folder, "routes.json");
  writeFileSync(path, content);
  return path;
}

describe("routes", () => {
  it("ring numbers that have an international form", () => {
    const found = routesWith({}).get("route night-line");
    expect(found).toEqual({ status: "ok", name: "route night-line", finding: "rings +3280011222" });
  });

  it("warn of numbers without one, with both ways out", () => {
    const found = routesWith({}).get("route short-line");
    expect(found?.status).toBe("mend");
    expect(found?.fix).toContain("SIP_TRUNK");
    expect(found?.fix).toContain('{"spoken": true}');
  });

  it("say of 112 what callers will hear instead", () => {
    const found = routesWith({}).get("route ambulance");
    expect(found?.status).toBe("mend");
    expect(found?.finding).toContain("no Belgian emergency calling");
    expect(found?.finding).toContain("hang up and dial 112 themselves");
  });

  it("are shown as for live use in rehearsal too", () => {
    const found = routesWith({ TRANSFERS: "rehearse", REHEARSAL_NUMBER: "+32470123456" });
    expect(found.get("route night-line")?.finding).toBe("rings +3280011222");
  });

  it("go through a trunk, of which only the host is told", () => {
    const found = routesWith({ SIP_TRUNK: "sip:{number}:topsecret@trunk.example.be;token=hidden" });
    expect(found.get("route short-line")).toMatchObject({ status: "ok" });
    expect(found.get("route short-line")?.finding).toContain("trunk.example.be");
    expect(found.get("route ambulance")?.status).toBe("look");
    expect(JSON.stringify([...found])).not.toMatch(/topsecret|hidden/);
  });

  it("are read out where ROUTES says so", () => {
    const ROUTES = routesFile('{"ambulance": {"spoken": true}, "short-line": {"spoken": true}}');
    const found = routesWith({ ROUTES });
    const routes = [...found.values()].filter(({ name }) => name.startsWith("route "));
    expect(routes.map(({ status }) => status)).toEqual(routes.map(() => "ok"));
    expect(found.get("route ambulance")?.finding).toContain("hang up and dial it themselves");
  });

  it("go on without a ROUTES file that is wrong", () => {
    const found = routesWith({ ROUTES: routesFile('{"nobody": {"spoken": true}}') });
    expect(found.get("setting ROUTES")).toMatchObject({ status: "mend" });
    expect(found.get("setting ROUTES")?.finding).toContain('"nobody"');
    expect(found.get("route night-line")?.status).toBe("ok");
    const missing = routesWith({ ROUTES: "/nowhere/routes.json" });
    expect(missing.get("setting ROUTES")?.finding).toContain("ENOENT");
  });
});

describe("callers who press no keys", () => {
  const languages = ["no language yet", "fr", "nl", "en"];
  const named = (language: string) => `no keys, ${language}`;

  it("reach a line in every language where a trunk takes the short numbers", () => {
    const found = routesWith({ SIP_TRUNK: "sip:{number}@trunk.example.be" });
    expect(languages.map((one) => found.get(named(one))?.status)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(found.get(named("nl"))?.finding).toContain("short-line");
  });

  it("are told of where the only line of a language is read out, with the ways out", () => {
    const ROUTES = routesFile('{"short-line": {"spoken": true}}');
    const found = routesWith({ ROUTES });
    expect(languages.map((one) => found.get(named(one))?.status)).toEqual([
      "ok",
      "ok",
      "mend",
      "ok",
    ]);
    expect(found.get(named("nl"))?.finding).toContain("reach nobody: short-line");
    expect(found.get(named("nl"))?.fix).toMatch(/SIP_TRUNK.*ROUTES.*linesWithoutKeys/);
  });

  it("should not depend on a short number that the carrier is likely to refuse", () => {
    expect(routesWith({}).get(named("nl"))?.status).toBe("mend");
    const ROUTES = routesFile('{"short-line": {"number": "+3225550199"}}');
    expect(routesWith({ ROUTES }).get(named("nl"))?.status).toBe("ok");
  });

  it("are led past a line that is read out to the next", () => {
    const settings = readSettings({
      TRANSFERS: "live",
      CALLER_ID: "+3225550100",
      ROUTES: routesFile('{"short-line": {"spoken": true}}'),
    });
    const { tree, services } = smallBook;
    const withoutKeys = { ...tree.withoutKeys, nl: ["short-line", "night-line"] };
    const found = checkRoutes(settings, { services, tree: { ...tree, withoutKeys } });
    expect(found.find(({ name }) => name === named("nl"))).toEqual({
      status: "ok",
      name: named("nl"),
      finding: "callers who press no keys reach night-line; short-line would not be reached",
    });
  });
});
