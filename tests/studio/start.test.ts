import { describe, expect, it } from "vitest";
import { freePort } from "../support/run-helpline.ts";
import { runProgram } from "../support/run-program.ts";

const production = {
  NODE_ENV: "production",
  HOST: "127.0.0.1",
  PUBLIC_URL: "https://line.example.be",
  TWILIO_AUTH_TOKEN: "0123456789abcdef0123456789abcdef",
  TRANSFERS: "rehearse",
  CALLER_ID: "+3225550100",
};

/** The statuses of the line's health check and of the studio. */
async function statuses(port: number, headers: Record<string, string> = {}) {
  const asked = ["/healthz", "/api/facts"].map(async (path) => {
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    return status;
  });
  return await Promise.all(asked);
}

// Each is a program of its own, most of whose time goes into its start.
describe.concurrent("helpline start", () => {
  it("serves the studio in development, and says where", async (context) => {
    const port = String(await freePort());
    const program = runProgram(context, { PORT: port });
    expect(await statuses(await program.listening())).toEqual([200, 200]);
    expect(program.stderr()).toContain(`Studio:   http://localhost:${port}/`);
    expect(program.stderr()).not.toContain("STUDIO_PASSWORD");
    // Its log has the start alone: no page and no call.
    expect(program.stdout()).toMatch(/^\{[^\n]*"msg":"line started"\}\n$/);
  });

  it("knows no studio where it is off", async (context) => {
    const program = runProgram(context, { PORT: String(await freePort()), STUDIO: "off" });
    expect(await statuses(await program.listening())).toEqual([200, 404]);
    expect(program.stderr()).not.toContain("Studio:");
  });

  it("knows none in production, where nobody asked for it", async (context) => {
    const program = runProgram(context, { ...production, PORT: String(await freePort()) });
    expect(await statuses(await program.listening())).toEqual([200, 404]);
  });

  it("serves it in production behind its password alone", async (context) => {
    const STUDIO_PASSWORD = "a long password";
    const settings = { ...production, PORT: String(await freePort()), STUDIO: "on" };
    const program = runProgram(context, { ...settings, STUDIO_PASSWORD });
    const port = await program.listening();
    expect(await statuses(port)).toEqual([200, 401]);
    const Authorization = `Basic ${btoa(`anyone:${STUDIO_PASSWORD}`)}`;
    expect(await statuses(port, { Authorization })).toEqual([200, 200]);
  });

  it("refuses to start in production without one", async (context) => {
    const program = runProgram(context, { ...production, STUDIO: "on" });
    expect(await program.ended).toBe(2);
    expect(program.stderr()).toMatch(/^STUDIO_PASSWORD is missing: /);
  });
});
