import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isSignature, isSigned } from "../../src/twilio/signature.ts";
import {
  arrivalParameters,
  laterParameters,
  type Parameters,
} from "../support/carrier-parameters.ts";
import { openLine, publicUrl, token } from "../support/open-line.ts";
import { post, postUnsigned } from "../support/post.ts";
import { expectAnswer, expectRefusal } from "../support/read-answer.ts";
import { sign } from "../support/sign.ts";

afterEach(() => vi.unstubAllEnvs());

const paths = ["/voice", "/voice/pressed", "/voice/silent", "/voice/ended", "/voice/status"];
const place = "language=fr&place=main&trail=welcome";

describe("the signature the carrier publishes", () => {
  const address = "https://mycompany.com/myapp.php?foo=1&bar=2";
  const parameters: Parameters = [
    ["CallSid", "CA1234567890ABCDE"],
    ["Caller", "+14158675309"],
    ["Digits", "1234"],
    ["From", "+14158675309"],
    ["To", "+18005551212"],
  ];
  const form = new URLSearchParams(Object.fromEntries(parameters));
  const published = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

  it("is what these tests sign with", () => {
    expect(sign("12345", address, parameters)).toBe(published);
  });

  it("is accepted with its token, address and parameters, and refused with any other", () => {
    expect(isSigned(["12345"], published, address, form)).toBe(true);
    expect(isSigned(["12346"], published, address, form)).toBe(false);
    expect(isSigned(["12345"], published, address.replace("foo=1", "foo=2"), form)).toBe(false);
    const other = new URLSearchParams({ ...Object.fromEntries(parameters), Digits: "1235" });
    expect(isSigned(["12345"], published, address, other)).toBe(false);
    expect(isSigned([], published, address, form)).toBe(false);
    expect(isSigned(["12345"], published.slice(1), address, form)).toBe(false);
  });

  it("has the form of a signature", () => {
    expect(isSignature(published)).toBe(true);
  });

  it.each([
    undefined,
    [published],
    "",
    `A${published}`,
    `${published}A`,
    `${published} `,
    published.slice(1),
    published.slice(0, -1),
    published.replace("/", "_"),
  ])("has not the form of %j", (text) => {
    expect(isSignature(text)).toBe(false);
  });
});

describe("a form whose names come more than once, or in no order", () => {
  const address = "https://line.example.be/voice";
  const form = new URLSearchParams("To=b&From=d&To=a&From=c&To=b");
  const asRead = { To: ["b", "a", "b"], From: ["d", "c"] };

  it("is signed name by name in order, each value once and in order", () => {
    const inOrder = sign(token, `${address}FromcFromdToaTob`, []);
    expect(validateRequest(token, inOrder, address, asRead)).toBe(true);
    expect(isSigned([token], inOrder, address, form)).toBe(true);
  });

  it.each(["FromdFromcTobToa", "FromcFromdToaTobTob", "ToaTobFromcFromd", "FromcToa", ""])(
    "is not signed as %j",
    (signed) => {
      expect(isSigned([token], sign(token, address + signed, []), address, form)).toBe(false);
    },
  );
});

describe("tokens that replace one another", () => {
  const app = openLine({ authTokens: ["the old one", "the new one"] });

  it.each(["the old one", "the new one"])("accepts %s", async (signedWith) => {
    expectAnswer(await post(app, "/voice", arrivalParameters, { signedWith }));
  });

  it.each(["a third", "", "the old one,the new one", "the old one "])(
    "refuses %j",
    async (signedWith) => {
      expectRefusal(await post(app, "/voice", arrivalParameters, { signedWith }), 403);
    },
  );
});

describe.each(["production", "development", "test", ""])("with NODE_ENV=%j", (environment) => {
  const right = (path: string) => sign(token, publicUrl + path, arrivalParameters);
  const wrong: [string, (path: string) => string | undefined][] = [
    ["none", () => undefined],
    ["an empty one", () => ""],
    ["a word", () => "signature"],
    ["one cut short", (path) => right(path).slice(0, -1)],
    ["one without its padding", (path) => right(path).replace(/=+$/, "")],
    ["one with a letter more", (path) => `${right(path)}A`],
    ["two, one of them right", (path) => `${right(path)}, ${right(path)}`],
    ["one of another token", (path) => sign("another", publicUrl + path, arrivalParameters)],
    ["one in small letters", (path) => right(path).toLowerCase()],
    [
      "one of another host",
      (path) => sign(token, `https://evil.example${path}`, arrivalParameters),
    ],
  ];

  it.each(wrong)("refuses every address with this signature: %s", async (_what, signature) => {
    vi.stubEnv("NODE_ENV", environment);
    const app = openLine();
    for (const path of paths) {
      const request = postUnsigned(app, path, arrivalParameters);
      const value = signature(path);
      if (value !== undefined) request.set("X-Twilio-Signature", value);
      expectRefusal(await request, 403);
    }
  });

  it("accepts the right one", async () => {
    vi.stubEnv("NODE_ENV", environment);
    expectAnswer(await post(openLine(), "/voice", arrivalParameters));
  });
});

describe("an engine that signs the address with its fragment, as Somleng does", () => {
  const fragment = "#rc=2&ct=2000&rt=4000&rp=ct,rt,5xx";
  const parameters = laterParameters({ Digits: "2" });

  it("is accepted at every address that the line hands out", async () => {
    const app = openLine();
    for (const path of paths) {
      const called = path === "/voice" ? path : `${path}?${place}`;
      const signedFor = publicUrl + called + fragment;
      const { status } = await post(app, called, parameters, { signedFor });
      expect(status).toBe(path === "/voice/status" ? 204 : 200);
    }
  });

  it("is accepted with the fragment of the very addresses in an answer", async () => {
    const app = openLine();
    const signedFor = `${publicUrl}/voice${fragment}`;
    const { gather } = expectAnswer(await post(app, "/voice", arrivalParameters, { signedFor }));
    const [called = ""] = gather.action.slice(publicUrl.length).split("#");
    expectAnswer(await post(app, called, parameters, { signedFor: gather.action }));
  });

  it("is accepted with each of several tokens", async () => {
    const app = openLine({ authTokens: ["the old one", "the new one"] });
    for (const signedWith of ["the old one", "the new one"]) {
      const signedFor = `${publicUrl}/voice${fragment}`;
      expectAnswer(await post(app, "/voice", arrivalParameters, { signedWith, signedFor }));
    }
  });

  it.each([
    ["another fragment", `/voice/pressed?${place}#rc=5`],
    ["the fragment of another address", `/voice/silent?${place}${fragment}`],
    ["the fragment twice", `/voice/pressed?${place}${fragment}${fragment}`],
    ["an empty fragment", `/voice/pressed?${place}#`],
    ["the fragment before the query", `/voice/pressed${fragment}?${place}`],
  ])("is refused with %s", async (_what, signed) => {
    const signedFor = publicUrl + signed;
    const path = `/voice/pressed?${place}`;
    expectRefusal(await post(openLine(), path, parameters, { signedFor }), 403);
  });

  it("is refused with another token", async () => {
    const signedFor = `${publicUrl}/voice${fragment}`;
    const asked = { signedWith: "another", signedFor };
    expectRefusal(await post(openLine(), "/voice", arrivalParameters, asked), 403);
  });

  it.each(["", undefined])("tells silence by Digits that are %j", async (digits) => {
    const sent = digits === undefined ? laterParameters({}) : laterParameters({ Digits: digits });
    const path = `/voice/pressed?${place}`;
    const signedFor = publicUrl + path + fragment;
    const { here } = expectAnswer(await post(openLine(), path, sent, { signedFor }));
    expect(here).toMatchObject({ place: "main", passes: "1" });
  });
});

describe("what a signature covers", () => {
  const app = openLine();
  const parameters = laterParameters({ Digits: "2" });
  const changed = (name: string, value: string): Parameters =>
    parameters.map(([known, old]) => [known, known === name ? value : old]);

  it("the path", async () => {
    for (const path of paths) {
      for (const other of paths.filter((one) => one !== path)) {
        const signedFor = `${publicUrl}${other}?${place}`;
        expectRefusal(await post(app, `${path}?${place}`, parameters, { signedFor }), 403);
      }
    }
  });

  it.each([
    ["another place", "language=fr&place=rooms&trail=welcome"],
    ["one field more", `${place}&silences=3`],
    ["one field less", "language=fr&place=main"],
    ["the same in another order", "place=main&language=fr&trail=welcome"],
    ["no query", ""],
  ])("the query: %s", async (_what, query) => {
    const signedFor = `${publicUrl}/voice/pressed?${place}`;
    expectAnswer(await post(app, `/voice/pressed?${place}`, parameters, { signedFor }));
    expectRefusal(await post(app, `/voice/pressed?${query}`, parameters, { signedFor }), 403);
  });

  it.each<[string, Parameters]>([
    ["another key", changed("Digits", "3")],
    ["another caller", changed("From", "+32470999999")],
    ["a name in other letters", parameters.map(([name, value]) => [name.toLowerCase(), value])],
    ["one more", [...parameters, ["Digits", "3"]]],
    ["one less", parameters.filter(([name]) => name !== "Digits")],
    ["none", []],
  ])("the parameters: %s", async (_what, sent) => {
    const path = `/voice/pressed?${place}`;
    const signature = sign(token, publicUrl + path, parameters);
    expectRefusal(await postUnsigned(app, path, sent).set("X-Twilio-Signature", signature), 403);
  });

  it("not the order in which the parameters are sent", async () => {
    const path = `/voice/pressed?${place}`;
    const signature = sign(token, publicUrl + path, parameters);
    const request = postUnsigned(app, path, [...parameters].reverse());
    const { here } = expectAnswer(await request.set("X-Twilio-Signature", signature));
    expect(here).toMatchObject({ place: "rooms" });
  });
});
