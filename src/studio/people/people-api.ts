import { BlockList, isIP } from "node:net";
import express, { Router } from "express";
import { z } from "zod";
import { allowOnly, RequestError } from "../../server/requests.ts";
import { type LoginRequest, type MeView, roles } from "../desk-api.ts";
import { requireJson } from "../guards.ts";
import type { StudioParts } from "../parts.ts";
import { Logins } from "./logins.ts";
import { passwordLength } from "./passwords.ts";

const loginRequest = z.strictObject({
  name: z.string().min(1).max(80),
  password: z.string().min(1).max(passwordLength.most),
}) satisfies z.ZodType<LoginRequest>;

/**
 * Who is at the desk, logging in and out; and where people are asked for, nobody else gets past it:
 * 401. The page itself is no part of it.
 */
export function createPeopleApi({ desk, deskUrl, logger }: StudioParts): Router {
  const api = Router({ caseSensitive: true, strict: true });
  const people = desk?.people;
  const logins =
    people && new Logins({ people, isHttps: deskUrl?.startsWith("https:") ?? false, logger });
  api.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  api
    .route("/me")
    .get((request, response) => {
      const person = logins?.find(request);
      const everybody = desk !== undefined && logins === undefined ? roles : [];
      response.json({
        ...(person === undefined ? {} : { name: person.name }),
        roles: person?.roles ?? everybody,
        asksForPassword: logins !== undefined,
      } satisfies MeView);
    })
    .all(allowOnly("GET, HEAD"));
  if (logins === undefined) return api;
  api
    .route("/login")
    .post(requireJson, express.json({ limit: "2kb" }), async (request, response) => {
      const read = loginRequest.safeParse(request.body);
      if (!read.success) {
        throw new RequestError(400, 'Send {"name": "…", "password": "…"}.');
      }
      await logins.logIn(request, response, read.data.name, read.data.password);
      response.status(204).end();
    })
    .all(allowOnly("POST"));
  for (const [path, everywhere] of [
    ["/logout", false],
    ["/logout-everywhere", true],
  ] as const) {
    api
      .route(path)
      .post((request, response) => {
        logins.logOut(request, response, everywhere);
        response.status(204).end();
      })
      .all(allowOnly("POST"));
  }
  api.use(logins.require);
  return api;
}

/** Addresses that a proxy of our own may have, on this machine or beside it. */
const inside = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  inside.addSubnet(network, bits, "ipv4");
}
inside.addAddress("::1", "ipv6");
inside.addSubnet("fc00::", 7, "ipv6");

/**
 * Whether it is our proxy that speaks: the one at the other end of the connection, on this machine
 * or in a network of ours. What it says of the visitor's address is believed, and no more of it:
 * Caddy writes `X-Forwarded-For` anew, and anybody could have written what stood in it.
 *
 * @param hop 0 for the other end of the connection
 */
export function isOurProxy(address: string | undefined, hop: number): boolean {
  // Of a connection that has ended nobody knows it any more.
  if (address === undefined || hop > 0) return false;
  const [bare = ""] = address.split("%");
  return isIP(bare) !== 0 && inside.check(bare, isIP(bare) === 6 ? "ipv6" : "ipv4");
}
