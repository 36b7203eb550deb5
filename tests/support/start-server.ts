import { connect, type Socket } from "node:net";
import type { TestContext } from "vitest";
import { serve } from "../../src/server/serve.ts";
import { openLine } from "./open-line.ts";

/** A server of the small book, and a client that sends it what it is told to, as slowly as it likes. */
export async function startServer({ onTestFinished }: TestContext) {
  const server = await serve(openLine(), 0, "127.0.0.1");
  let isStopped = false;
  const stop = async () => {
    isStopped = true;
    await server.stop();
  };
  const sockets: Socket[] = [];
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    if (!isStopped) await server.stop();
  });
  const open = (sent: string) => {
    const socket = connect(server.port, "127.0.0.1");
    sockets.push(socket);
    socket.write(sent);
    return socket;
  };
  return { port: server.port, stop, open };
}
