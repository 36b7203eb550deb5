import { createServer, type RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { digestOf } from "../../../src/line/book/book.ts";
import { serve } from "../../../src/server/serve.ts";
import {
  compareHealth,
  describeProbe,
  probeServer,
} from "../../../src/tools/probe/probe-server.ts";
import { probeSteps } from "../../../src/tools/probe/steps.ts";
import { freePort } from "../../support/run-helpline.ts";
import {
  buildLive,
  changedDraft,
  expectedLine,
  publicUrl,
  serveLive,
  token,
} from "../../support/served-line.ts";

async function probe(
  connectTo: string,
  changes: { authToken?: string; limitSeconds?: number } = {},
) {
  const target = { publicUrl, authToken: token, limitSeconds: 4, connectTo, ...changes };
  const report = await probeServer(target, expectedLine());
  return { report, text: describeProbe(report) };
}

async function serveTest(listener: RequestListener): Promise<string> {
  const server = await serve(listener, 0, "127.0.0.1");
  onTestFinished(() => server.stop());
  return `http://127.0.0.1:${server.port}`;
}

describe("a probe", () => {
  it("passes where a live server answers as this book does", async () => {
    const { report, text } = await probe(await serveLive());
    expect(report.differences).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.heard).toBe(probeSteps(expectedLine().book).length);
    expect(report.answers.max).toBeGreaterThanOrEqual(report.answers.p50);
    expect(report.answers.p50).toBeGreaterThan(0);
    expect(text).toContain("The line answers as this book does.");
  });

  it("names the keys to the first difference, what was expected and what is heard", async () => {
    const draft = changedDraft("sexual-violence.title", "another matter");
    const { report, text } = await probe(await serveLive(draft));
    expect(report.ok).toBe(false);
    const [book, difference] = report.differences;
    expect(report.differences).toHaveLength(2);
    expect(book?.expected).toBe(`book ${digestOf(expectedLine().book)}`);
    expect(book?.heard).toMatch(/^book [0-9a-f]{16}$/);
    expect(difference?.keys).toEqual(["3"]);
    expect(difference?.heard).toContain("another matter");
    expect(difference?.expected).not.toContain("another matter");
    expect(text).toContain("DIFFERENT  after the keys 3 ");
  });

  it("says that the server runs another version or book before anything else", async () => {
    const { app } = buildLive();
    const connectTo = await serveTest((request, response) => {
      if (request.url !== "/healthz") return app(request, response);
      const book = { places: 1, services: expectedLine().book.services.size };
      response.end(JSON.stringify({ version: "9.9.9", book }));
    });
    const { report } = await probe(connectTo);
    expect(report.ok).toBe(false);
    expect(report.differences.map(({ heard }) => heard)).toEqual([
      "version 9.9.9",
      "book unknown",
      "places 1",
    ]);
  });

  it("says so where /healthz is kept from it, and walks all the same", async () => {
    const { app } = buildLive();
    const connectTo = await serveTest((request, response) => {
      if (request.url !== "/healthz") return app(request, response);
      response.writeHead(404).end("no");
    });
    const { report } = await probe(connectTo);
    expect(report.ok).toBe(true);
    expect(report.notes.join()).toContain("/healthz answered 404");
  });

  it("tells of a clock beyond any calendar, and walks by its own", async () => {
    const { app } = buildLive();
    const connectTo = await serveTest((request, response) => {
      if (request.url === "/healthz") response.setHeader("Date", "Sat, 13 Sep 275760 00:00:00 GMT");
      app(request, response);
    });
    const { report } = await probe(connectTo);
    expect(report.differences).toHaveLength(1);
    expect(report.differences[0]?.expected).toBe("the clock of this machine");
    expect(report.heard).toBe(probeSteps(expectedLine().book).length);
  });

  it("fails where nobody listens", async () => {
    const { report, text } = await probe(`http://127.0.0.1:${await freePort()}`);
    expect(report.ok).toBe(false);
    expect(text).toContain("could not be reached (ECONNREFUSED)");
  });

  it("fails where its token is refused, and says what to check", async () => {
    const { report, text } = await probe(await serveLive(), { authToken: "a wrong one" });
    expect(report.ok).toBe(false);
    expect(report.differences[0]?.keys).toEqual([]);
    expect(text).toContain("answered 403");
    expect(text).toContain("Check the token");
    expect(text).not.toContain("a wrong one");
  });

  it("fails where an answer takes longer than its limit", async () => {
    const { app } = buildLive();
    const connectTo = await serveTest((request, response) => {
      const wait = request.url?.startsWith("/voice") ? 1_000 : 0;
      setTimeout(() => app(request, response), wait);
    });
    const { report, text } = await probe(connectTo, { limitSeconds: 0.2 });
    expect(report.ok).toBe(false);
    expect(text).toContain("did not answer within 0.2 s");
  });

  it("fails where /healthz accepts and never answers", async () => {
    const server = createServer(() => {}).listen(0, "127.0.0.1");
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { report, text } = await probe(`http://127.0.0.1:${port}`, { limitSeconds: 0.2 });
    expect(report.ok).toBe(false);
    expect(text).toContain("did not answer within 0.2 s");
  });
});

describe("a server's health beside this checkout", () => {
  const expected = expectedLine();
  const { nodes, services } = expected.book;
  const health = {
    version: expected.version,
    digest: digestOf(expected.book),
    places: nodes.size,
    services: services.size,
    lastAct: 0,
  };
  const asked = { health, status: 200, clockAhead: 0 };

  it("is the same", () => {
    expect(compareHealth(asked, expected)).toEqual({ notes: [], differences: [] });
  });

  it("tells a clock that is more than half a minute off, and which way", () => {
    expect(compareHealth({ ...asked, clockAhead: 29_000 }, expected).differences).toEqual([]);
    const [ahead] = compareHealth({ ...asked, clockAhead: 31_000 }, expected).differences;
    expect(ahead?.heard).toContain("31 s ahead");
    const [behind] = compareHealth({ ...asked, clockAhead: -90_000 }, expected).differences;
    expect(behind?.heard).toContain("90 s behind");
  });

  it("notes a date that did not come", () => {
    const { notes } = compareHealth({ ...asked, clockAhead: undefined }, expected);
    expect(notes.join()).toContain("No date");
  });
});
