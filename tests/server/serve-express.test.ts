import { IncomingMessage, ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import { messageClassesOf, serve } from "../../src/server/serve.ts";
import { openLine } from "../support/open-line.ts";
import { startServer } from "../support/start-server.ts";

/** For each time that a prototype is set while a request is refused, whether it was another before. */
async function prototypesChanged(port: number): Promise<readonly boolean[]> {
  const isChanged: boolean[] = [];
  const set = vi.spyOn(Object, "setPrototypeOf").mockImplementation((target, prototype) => {
    if (target instanceof IncomingMessage || target instanceof ServerResponse) {
      isChanged.push(Reflect.getPrototypeOf(target) !== prototype);
    }
    Reflect.setPrototypeOf(target, prototype);
    return target;
  });
  const { status } = await fetch(`http://127.0.0.1:${port}/voice`, { method: "POST" });
  set.mockRestore();
  expect(status).toBe(403);
  return isChanged;
}

test("requests and responses are made with the app's prototypes: changing them takes longer than a turn", async (context) => {
  const { port } = await startServer(context);
  expect(await prototypesChanged(port)).toEqual([false, false]);
});

test("so they are where something else listens beside the app", async ({ onTestFinished }) => {
  const app = openLine();
  const beside = await serve(
    (request, response) => app(request, response),
    0,
    "127.0.0.1",
    messageClassesOf(app),
  );
  onTestFinished(beside.stop);
  expect(await prototypesChanged(beside.port)).toEqual([false, false]);
});
