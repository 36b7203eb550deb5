import { Server } from "node:net";
import { expect, test, vi } from "vitest";
import { startServer } from "../support/start-server.ts";

test("bounds its connections: 32 KiB held back on each must fit into 160 MB", async (context) => {
  const listen = vi.spyOn(Server.prototype, "listen");
  context.onTestFinished(() => listen.mockRestore());
  await startServer(context);
  const [server] = listen.mock.contexts;
  const most = server instanceof Server ? server.maxConnections : 0;
  expect(most).toBeGreaterThanOrEqual(2_000);
  expect(most).toBeLessThanOrEqual(4_000);
});
