import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { openBook } from "../../src/book/open-book.ts";
import { fallbackOf } from "../../src/call/fallback.ts";
import { bookDraft } from "../../src/main.ts";
import { httpLine } from "../../src/phone/http-line.ts";
import type { Line } from "../../src/phone/line.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { routeService } from "../../src/routing/route-service.ts";
import { createSpeech } from "../../src/speech/create-speech.ts";
import { writeFallback } from "../../src/twiml/write-fallback.ts";
import { runProgram } from "../settings/run-program.ts";

const token = "a token for tests";
const publicUrl = "https://line.example.be";
const fallbackUrl = "https://hosted.example.com/fallback";

/** A static document, hosted as the carrier would host it; tells how often it was asked. */
async function host(document: string) {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader("Content-Type", "text/xml").end(document);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked: () => asked, stop: () => void server.close() };
}

it("a caller whose server is killed in the middle of a call hears 112 and is connected", async (context) => {
  const book = openBook(bookDraft, (_id, service) =>
    routeService(
      service,
      {
        transfers: "live",
        callerId: "+3225550100",
        rehearsalNumber: undefined,
        sipTrunk: undefined,
      },
      undefined,
    ),
  );
  const hosted = await host(writeFallback(fallbackOf(book), createSpeech(phrases)));
  context.onTestFinished(hosted.stop);
  const program = runProgram(context, {
    PORT: "0",
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
  });
  const port = await program.listening();
  const server = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${port}` });
  const carrier = httpLine({ authToken: token, connectTo: hosted.url });
  const line: Line = {
    post: (url, form) => (url === fallbackUrl ? carrier : server).post(url, form),
  };

  const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice`, fallbackUrl });
  await call.press("1");
  expect(hosted.asked()).toBe(0);

  program.signal("SIGKILL");
  await program.ended;
  await call.press("2");

  expect(hosted.asked()).toBe(1);
  expect(call.sinceLastTurn[0]?.text.startsWith(phrases.fr["fault.apology"])).toBe(true);
  const { state } = call;
  if (state.kind !== "ringing") throw new Error("Nobody is called.");
  expect(state.dial.target).toEqual({ number: "+3280030030" });
  await call.endTransfer("no-answer");
  expect(call.sinceLastTurn.map(({ language }) => language)).toEqual(["fr-BE", "nl-BE", "en-GB"]);
  expect(call.state).toEqual({ kind: "ended", by: "line" });
});
