import { createServer } from "node:http";
import { expect, it, onTestFinished, vi } from "vitest";
import { saturate } from "../../bench/load.ts";

it("ends, and sleeps again, where an answer is not what it should be", async () => {
  const server = createServer((_request, response) => {
    response.writeHead(500, { "Content-Length": 0 }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const running = {
    port: (server.address() as { port: number }).port,
    hasOwnCore: true,
    startMilliseconds: 0,
    processorSeconds: () => 0,
    residentMegabytes: () => 0,
    stop: async () => {},
  };
  const turn = { path: "/voice", headers: {}, body: "", answerBytes: 0 };
  await expect(saturate(running, [turn])).rejects.toThrow("was not answered with 200");
  await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain("Immediate"));
});
