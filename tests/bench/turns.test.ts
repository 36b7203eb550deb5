import { expect, it } from "vitest";
import { authToken, publicUrl } from "../../bench/servers.ts";
import { forge, recordTurns, type Turn } from "../../bench/turns.ts";
import { isSigned } from "../../src/twilio/signature.ts";

const formOf = ({ body }: Turn) => new URLSearchParams(body);
const isAccepted = (turn: Turn) =>
  isSigned(
    [authToken],
    turn.headers["X-Twilio-Signature"] ?? "",
    publicUrl + turn.path,
    formOf(turn),
  );

it("records turns all over the book, in every language, none twice, each signed", async () => {
  const turns = await recordTurns(400);
  const events = turns.map((turn) => {
    const form = formOf(turn);
    const said = ["Digits", "DialCallStatus", "DialCallDuration"].map((name) => form.get(name));
    return JSON.stringify([turn.path, said]);
  });
  expect(new Set(events).size).toBe(400);
  const places = turns.map(({ path }) => new URLSearchParams(path.split("?")[1]).get("place"));
  expect(new Set(places).size).toBeGreaterThan(25);
  const languages = turns.map(({ path }) => /language=(..)/.exec(path)?.[1]);
  expect(new Set(languages)).toEqual(new Set([undefined, "fr", "nl", "en"]));
  expect(turns.every(isAccepted)).toBe(true);
  expect(turns.map((turn) => forge(turn)).some(isAccepted)).toBe(false);
});
