import { IncomingMessage, ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import { startServer } from "./start-server.ts";

test("requests and responses are made with the app's prototypes: changing them takes longer than a turn", async (context) => {
  context.onTestFinished(() => void vi.restoreAllMocks());
  const { port } = await startServer(context);
  const isChanged: boolean[] = [];
  vi.spyOn(Object, "setPrototypeOf").mockImplementation((target, prototype) => {
    if (target instanceof IncomingMessage || target instanceof ServerResponse) {
      isChanged.push(Reflect.getPrototypeOf(target) !== prototype);
    }
    Reflect.setPrototypeOf(target, prototype);
    return target;
  });
  const { status } = await fetch(`http://127.0.0.1:${port}/voice`, { method: "POST" });
  expect(status).toBe(403);
  expect(isChanged).toEqual([false, false]);
});
