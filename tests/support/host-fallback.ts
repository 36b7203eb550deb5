import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "vitest";
import { phrases } from "../../locales/index.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { fallbackOf } from "../../src/line/call/fault.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeWhenLive } from "../../src/server/service-routes.ts";
import { writeFallback } from "../../src/twilio/write-twiml.ts";

/** Hosts the fallback as the carrier would, until the end of the test; tells how often it was asked. */
export async function hostFallback({ onTestFinished }: Pick<TestContext, "onTestFinished">) {
  const book = openBook(bookDraft, routeWhenLive);
  const document = writeFallback(fallbackOf(book), createSpeech(phrases));
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader("Content-Type", "text/xml").end(document);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked: () => asked };
}
