import fc from "fast-check";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Served, serve } from "../../src/server/serve.ts";
import { encode, type Parameters } from "../support/carrier-parameters.ts";
import { openLine } from "../support/open-line.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";

const tokens = ["the old one", "the new one"];
const publicUrls = [
  "https://line.example.be",
  "https://line.example.be:443",
  "https://line.example.be:8443",
  "http://localhost:3000",
  "https://example.be/line",
];
const servers = new Map<string, Served>();

beforeAll(async () => {
  for (const publicUrl of publicUrls) {
    servers.set(
      publicUrl,
      await serve(openLine({ publicUrl, authTokens: tokens }), 0, "127.0.0.1"),
    );
  }
});
afterAll(() => Promise.all([...servers.values()].map((server) => server.stop())));

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const parameters = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom("Digits", "CallSid", "From", "__proto__", "a[b]"), text),
    fc.oneof(fc.constantFrom("2", "+32470123456", ""), text),
  ),
  { maxLength: 6 },
);
const query = fc.oneof(
  // As the line writes them: in one way only.
  fc.constantFrom("language=fr&place=main&trail=welcome", "place=rooms&passes=2"),
  // Signs that addresses are written with in more than one way.
  fc.string({
    unit: fc.constantFrom(..."ab=&+'()*!~.-_%2720:@/?;,$[]{}|^`\"<>"),
    maxLength: 20,
  }),
);
const path = fc.constantFrom("/voice", "/voice/pressed", "/voice/silent", "/voice/ended");

/** What goes wrong between the signature and the server. */
const mishaps = fc.oneof(
  { weight: 3, arbitrary: fc.constant("none") },
  fc.constantFrom(
    "another token",
    "another path",
    "another query",
    "another parameter",
    "cut short",
    "empty",
    "the usual port",
    "another port",
    "no port",
    "escaped query",
    "a parameter twice",
    "the fragment",
  ),
);

it("says of every request what the carrier's own package says", async () => {
  const verdicts = new Map<string, Set<number>>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...publicUrls),
      path,
      query,
      parameters,
      fc.constantFrom(...tokens),
      mishaps,
      async (publicUrl, called, asked, given, token, mishap) => {
        const pathAndQuery = `${called}?${asked}`;
        const signedPath = mishap === "another path" ? "/voice/status" : called;
        const signedQuery =
          mishap === "another query"
            ? `${asked}&a=b`
            : mishap === "escaped query"
              ? asked.replaceAll("'", "%27")
              : asked;
        const signedUrl =
          mishap === "the usual port"
            ? publicUrl.replace(/^(https:\/\/[^/:]+)(?=\/|$)/, "$1:443")
            : mishap === "another port"
              ? publicUrl.replace(/^(https?:\/\/[^/:]+)(:\d+)?/, "$1:9999")
              : mishap === "no port"
                ? publicUrl.replace(/:\d+/, "")
                : publicUrl;
        const signedWith = mishap === "another token" ? `${token}!` : token;
        const tail = mishap === "the fragment" ? "#rc=2&ct=2000&rt=4000&rp=ct,rt,5xx" : "";
        const signed = `${signedUrl}${signedPath}?${signedQuery}`;
        const whole = sign(signedWith, signed + tail, [...new Map(given)]);
        const signature =
          mishap === "empty" ? "" : mishap === "cut short" ? whole.slice(0, -2) : whole;
        const sent: Parameters =
          mishap === "another parameter"
            ? [...new Map(given), ["added", "1"]]
            : mishap === "a parameter twice"
              ? [...new Map(given), ...new Map(given)]
              : [...new Map(given)];

        const address = publicUrl + pathAndQuery;
        // A broken escape is written in no other way: nobody can have called it.
        const isBroken = /%(?![\da-f]{2})/i.test(asked) && signed !== address;
        const byPackage = () =>
          tokens.some((known) => validateRequest(known, signature, address, collect(sent)));
        // The package knows no fragment, and Somleng signs it: that is ours to accept.
        const expected = mishap === "the fragment" || (!isBroken && byPackage());
        const response = await sendRaw(servers.get(publicUrl)?.port ?? 0, {
          path: pathAndQuery,
          headers: {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Twilio-Signature": signature,
          },
          body: [encode(sent)],
        });
        expect(response.status).toBe(expected ? 200 : 403);
        verdicts.set(mishap, (verdicts.get(mishap) ?? new Set()).add(response.status));
      },
    ),
    { numRuns: 300 },
  );
  // A run that had never refused, or never accepted, would have proved nothing.
  expect([...(verdicts.get("none") ?? [])]).toEqual([200]);
  expect([...(verdicts.get("another token") ?? [])]).toEqual([403]);
  expect([...(verdicts.get("another parameter") ?? [])]).toEqual([403]);
  expect([...(verdicts.get("the fragment") ?? [])]).toEqual([200]);
});

/** Values by name, as the package takes them: a name that comes twice has a list. */
function collect(sent: Parameters): Record<string, string | string[]> {
  const collected: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of sent) {
    const known = collected[name];
    collected[name] = known === undefined ? value : [known, value].flat();
  }
  return collected;
}
