import { expect, it } from "vitest";
import { readProcessUse, startServer } from "../../../src/tools/load/server.ts";

/** A program that does what `helpline start` does, as far as its starter sees. */
function program(script: string): readonly string[] {
  return [process.execPath, "-e", script];
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it("starts a server as in production, finds where it listens, and stops it", async () => {
  const server = await startServer(
    program(
      `if (process.env.NODE_ENV !== "production" || process.env.ADMIN_PORT !== "0") process.exit(1);
       process.stderr.write("It listens on http://127.0.0.1:4321\\n");
       setInterval(() => {}, 1000);`,
    ),
  );
  expect(server.connectTo).toBe("http://127.0.0.1:4321");
  expect(server.authToken).toMatch(/^[0-9a-f]{32}$/);
  expect(isRunning(server.pid)).toBe(true);
  await server.stop();
  expect(isRunning(server.pid)).toBe(false);
  expect(readProcessUse(server.pid)).toBeUndefined();
});

it("says what a server wrote that did not start", async () => {
  const start = startServer(program(`process.stderr.write("PORT is taken."); process.exit(1);`));
  await expect(start).rejects.toThrow(/did not start. It wrote: PORT is taken\./);
});
