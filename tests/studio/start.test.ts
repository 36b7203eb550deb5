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
  it("serves the desk in development, and says where", async (context) => {
    const port = String(await freePort());
    const program = runProgram(context, { PORT: port });
    expect(await statuses(await program.listening())).toEqual([200, 200]);
    expect(program.stderr()).toContain(`Desk:     http://localhost:${port}/`);
    // Its log has the start alone: no page and no call.
    expect(program.stdout()).toMatch(/^\{[^\n]*"msg":"line started"\}\n$/);
  });

  it("knows no desk where it is off", async (context) => {
    const program = runProgram(context, { PORT: String(await freePort()), STUDIO: "off" });
    expect(await statuses(await program.listening())).toEqual([200, 404]);
    expect(program.stderr()).not.toContain("Desk:");
  });

  it("knows none in production", async (context) => {
    const program = runProgram(context, { ...production, PORT: String(await freePort()) });
    expect(await statuses(await program.listening())).toEqual([200, 404]);
  });

  it("refuses to have it beside the line in production", async (context) => {
    const program = runProgram(context, { ...production, STUDIO: "on" });
    expect(await program.ended).toBe(2);
    expect(program.stderr()).toMatch(/^STUDIO=on is for rehearsal\. .* start helpline desk\.\n$/);
  });
});
