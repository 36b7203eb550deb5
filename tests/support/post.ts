import type { Express } from "express";
import supertest, { type Test } from "supertest";
import { encode, type Parameters } from "./carrier-parameters.ts";
import { publicUrl, token } from "./open-line.ts";
import { sign } from "./sign.ts";

/** Posts as the carrier does: form-encoded, and signed for the address it called. */
export function post(
  app: Express,
  pathAndQuery: string,
  parameters: Parameters,
  { signedWith = token, signedFor = publicUrl + pathAndQuery } = {},
): Test {
  return postUnsigned(app, pathAndQuery, parameters).set(
    "X-Twilio-Signature",
    sign(signedWith, signedFor, parameters),
  );
}

/** The same without a signature. */
export function postUnsigned(app: Express, pathAndQuery: string, parameters: Parameters): Test {
  return supertest(app)
    .post(pathAndQuery)
    .set("User-Agent", "TwilioProxy/1.1")
    .set("I-Twilio-Idempotency-Token", "b0c7d4f5-0000-4000-8000-000000000000")
    .type("application/x-www-form-urlencoded; charset=UTF-8")
    .send(encode(parameters));
}
