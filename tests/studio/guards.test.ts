import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import express from "express";
import supertest from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { serve } from "../../src/server/serve.ts";
import { limitWork } from "../../src/studio/guards.ts";
import { captureLog } from "../support/captured-log.ts";
import { sendRaw } from "../support/send-raw.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openStudio, postCall } from "./open-studio.ts";

const folder = temporaryFolder(afterAll);
const pageFolder = join(folder, "page");
mkdirSync(pageFolder);
writeFileSync(join(folder, "secret.txt"), "secret");
writeFileSync(join(pageFolder, "index.html"), "<!doctype html><title>Studio</title>");
writeFileSync(join(pageFolder, "main.js"), "export {};");
writeFileSync(join(pageFolder, "style.css"), "body {}");
writeFileSync(join(pageFolder, ".hidden"), "secret");

const studio = openStudio({ pageFolder });

describe("the page", () => {
  it.each([
    ["/", "text/html"],
    ["/studio/main.js", "text/javascript"],
    ["/studio/style.css", "text/css"],
  ])("%s is %s, and asked for anew each time", async (path, type) => {
    const { headers } = await supertest(studio).get(path).expect(200);
    expect(headers["content-type"]).toContain(type);
    expect(headers["cache-control"]).toBe("no-cache");
    await supertest(studio).get(path).set("If-None-Match", String(headers.etag)).expect(304);
  });

  it("names the command that builds it", async () => {
    const { body } = await supertest(openStudio()).get("/").expect(503);
    expect(body).toEqual({ problem: "The page is not built yet. Build it: npm run build" });
  });

  it.each([
    "/studio/../secret.txt",
    "/studio/%2e%2e/secret.txt",
    "/studio/..%2fsecret.txt",
    "/studio/%2e%2e%5csecret.txt",
    "/studio//secret.txt",
    "/studio/.hidden",
    "/studio/",
    "/studio",
    "/secret.txt",
    "/main.js",
    "/API/facts",
    "/api/facts/",
    "/studio/main.js%00",
  ])("%s leads nowhere", async (path) => {
    const { port, stop } = await serve(studio, 0, "127.0.0.1");
    try {
      const { status, text } = await sendRaw(port, { method: "GET", path });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain("secret");
    } finally {
      await stop();
    }
  });

  it.each([
    ["/", "post"],
    ["/studio/main.js", "put"],
    ["/api/facts", "post"],
    ["/api/map", "delete"],
    ["/api/call", "get"],
  ] as const)("%s takes no %s", async (path, method) => {
    const { headers } = await supertest(studio)[method](path).expect(405);
    expect(headers.allow).toMatch(/GET|POST/);
  });
});

describe("a browser", () => {
  it.each(["/", "/studio/main.js", "/api/facts", "/nowhere"])(
    "is told at %s to fetch and run nothing from elsewhere",
    async (path) => {
      const { headers } = await supertest(studio).get(path);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("microphone=()"),
      });
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("strict-transport-security");
    },
  );
});

describe("a page elsewhere", () => {
  it.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "", "[::2]"])(
    "that was pointed at this machine as %j reads nothing",
    async (host) => {
      for (const path of ["/", "/api/facts"]) {
        const { body } = await supertest(studio).get(path).set("Host", host).expect(403);
        expect(body.problem).toContain("at localhost");
      }
    },
  );

  it.each(["localhost", "LOCALHOST:3000", "127.0.0.1:3000", "[::1]:3000"])(
    "is none that is called %s",
    async (host) => {
      await supertest(studio).get("/api/facts").set("Host", host).expect(200);
    },
  );

  it("reads nothing through a tunnel either", async () => {
    await supertest(studio).get("/api/facts").set("Host", "line.example.be").expect(403);
  });

  it("is told from the desk by the host of DESK_URL, once it has one", async () => {
    const open = openStudio({ deskUrl: "https://desk.example.be" });
    const ask = (host: string) => supertest(open).get("/api/facts").set("Host", host);
    const { headers } = await ask("desk.example.be").expect(200);
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
    await ask("DESK.example.be:443").expect(200);
    for (const host of ["localhost", "127.0.0.1:3001", "line.example.be", "example.be", ""]) {
      const { body } = await ask(host).expect(403);
      expect(body.problem).toContain("at DESK_URL");
    }
  });

  const call = { steps: [] };
  it("cannot ask in a visitor's name", async () => {
    await postCall(studio, call).set("Sec-Fetch-Site", "cross-site").expect(403);
    await postCall(studio, call).set("Sec-Fetch-Site", "same-site").expect(403);
    await postCall(studio, call).set("Origin", "https://evil.example").expect(403);
    await postCall(studio, call).set("Origin", "null").expect(403);
    await supertest(studio).get("/api/words").set("Sec-Fetch-Site", "cross-site").expect(403);
  });

  it("is not the studio's own", async () => {
    await postCall(studio, call).set("Sec-Fetch-Site", "same-origin").expect(200);
    const named = postCall(studio, call).set("Host", "localhost:1234");
    await named.set("Origin", "http://localhost:1234").expect(200);
    await postCall(studio, call).set("Origin", "https://line.example.be").expect(200);
  });
});

describe("work", () => {
  it("is bounded, and taken up again when some is done", async () => {
    const release: (() => void)[] = [];
    const app = express().use(limitWork(2), (_request, response) => {
      release.push(() => response.end());
    });
    const { port, stop } = await serve(app, 0, "127.0.0.1");
    try {
      const get = () => fetch(`http://127.0.0.1:${port}/`, { headers: { Connection: "close" } });
      const under = [get(), get()];
      await expect.poll(() => release.length).toBe(2);
      const third = await get();
      expect(third.status).toBe(503);
      expect(third.headers.get("Retry-After")).toBe("1");
      for (const end of release) end();
      await Promise.all(under);
      const fourth = get();
      await expect.poll(() => release.length).toBe(3);
      release.at(-1)?.();
      expect((await fourth).status).toBe(200);
    } finally {
      await stop();
    }
  });
});

describe("a fault of the studio's own", () => {
  it("is told as such, and logged without its message", async () => {
    const { logger, entries } = captureLog();
    const broken = openStudio({
      logger,
      clock: () => {
        throw new Error("secret +32470123456");
      },
    });
    const { body } = await supertest(broken).get("/api/facts").expect(500);
    expect(body).toEqual({ problem: "The desk has failed. The server's log says where." });
    expect(entries()).toEqual([expect.objectContaining({ msg: "desk failed", error: "Error" })]);
    expect(JSON.stringify(entries())).not.toContain("secret");
  });
});
