import type { IncomingMessage, ServerResponse } from "node:http";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { accountSid, callSid, lineNumber, password } from "../support/carrier-state.ts";
import { type HostileServer, hostileModes, startHostileServer } from "../support/hostile-server.ts";
import type { Run } from "../support/run-helpline.ts";
import { runHere } from "../support/run-here.ts";

const token = "a-token-for-these-tests";

/** Every tool that asks a server, and the words and settings with which it asks this one. */
const tools: Readonly<Record<string, (server: HostileServer) => Promise<Run>>> = {
  doctor: ({ url, port }) =>
    runHere(["doctor"], {
      ...accountAt(url),
      PUBLIC_URL: url,
      TWILIO_AUTH_TOKEN: token,
      ADMIN_PORT: String(port),
    }),
  probe: ({ url }) => runHere(["probe", url, "--token", token]),
  call: ({ url }) => runHere(["call", "--url", url, "--token", token]),
  load: ({ url }) =>
    runHere(["load", "--url", url, "--token", token, "--calls", "3", "--speed", "10000"]),
  provision: ({ url }) => runHere(["provision", "--number", lineNumber], accountAt(url)),
  purge: ({ url }) =>
    runHere(["purge", "--older-than", "1h", "--number", lineNumber], accountAt(url)),
};

/** Those that ask the carrier. */
const toolsOfCarrier = ["doctor", "provision", "purge"];

function accountAt(url: string) {
  return {
    PUBLIC_URL: "https://line.example.be",
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: password,
    TWILIO_API_URL: url,
  };
}

/** What acts on a terminal or hides in it: control signs but for line ends, marks of direction, signs without width. */
const signs = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Expects words for people: no stack, no sign that a terminal acts on, no line that a server wrote. */
function expectPlain({ stdout, stderr }: Pick<Run, "stdout" | "stderr">) {
  // The bell of a telephone that would ring is ours.
  const printed = (stdout + stderr).replaceAll("  \u0007♪ would", "  ♪ would");
  expect(printed).not.toMatch(/\n\s+at .*:\d+/);
  expect(printed).not.toMatch(signs);
  expect(printed).not.toMatch(/^FORGED/m);
  expect(printed).not.toContain(password);
}

/** How often a tool asks at most, whatever comes back: a probe its steps, a doctor each thing it looks at. */
const mostRequests = 20;

/** Bytes of one answer that may leave a server before whoever reads breaks off, what two kernels hold included. */
const mostBytes = 32 * 1024 * 1024;

describe("a server that wears out whoever asks it", () => {
  beforeEach(() => {
    // Fifty times as impatient: what waits ten seconds at a deployed line waits a fifth of one here.
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => timeout(Math.ceil(ms / 50)));
    return () => vi.restoreAllMocks();
  });

  describe.each(hostileModes)("one that %s", (mode) => {
    it.for(Object.keys(tools))("is left by %s, which says so", async (tool, test) => {
      const server = await startHostileServer(test, mode);
      const run = await tools[tool]?.(server);
      expect(server.letGo()).toBe(false);
      expect(run?.exitCode).toBe(1);
      expectPlain(run ?? { stdout: "", stderr: "" });
      // On a busy machine a tool may have enough before it has asked.
      const most = mostBytes * Math.max(1, server.requests.length);
      expect(server.sent()).toBeLessThan(most);
      expect(server.requests.length).toBeLessThanOrEqual(mostRequests);
    });
  });
});

/** ESC and C1 open a sequence, the overrides turn text around, a line end makes a line of its own. */
const evil = "\u001b[31m\u009b2J\u202e\u2066\u200b\u0007\r\nFORGED all is well";

/** The same as XML may hold it, and as a header may. */
const inXml = "\u202e\u2066\u200b&#10;FORGED all is well";
const inHeader = "text/\u009b2J\u0085FORGED";

/** Answers of a line that plays tricks on a terminal, by what they do. */
const documents: Readonly<Record<string, string>> = {
  "words outside any element": `<Response>${inXml}</Response>`,
  "an element of such a name": `<Response><Say\u202e/></Response>`,
  "an attribute of such a value": `<Response><Say language="${inXml}" voice="x">Hello.</Say></Response>`,
  "no document at all": evil,
  "a control sign": `<Response><Say>\u009b</Say></Response>`,
  "words that turn around": `<Response><Say language="en-GB" voice="Polly.Amy-Neural">Hi\u202e ${inXml}</Say><Hangup/></Response>`,
  "elements within elements, without end": "<Say>".repeat(100_000),
  "a document type whose entities grow": `<!DOCTYPE r [<!ENTITY a "${"x".repeat(1_000)}"><!ENTITY b "${"&a;".repeat(1_000)}">]><Response>${"&b;".repeat(1_000)}</Response>`,
  "a word that is no word": `<Response><Say language="${"x".repeat(900_000)}" voice="x">Hello.</Say></Response>`,
  "an address that turns around": `<Response><Dial timeout="30" timeLimit="60" hangupOnStar="true" callerId="+3225550100" action="https://line.example.be/x\u202e" method="POST"><Sip>sip:a\u202e\u2066@example.be</Sip></Dial></Response>`,
};

const toolsOfLine = ["doctor", "probe", "call", "load"];

describe("a line that plays tricks on the terminal", () => {
  const answerAs = (contentType: string, document: string) => {
    return (request: IncomingMessage, response: ServerResponse) => {
      if (request.url !== "/healthz") {
        // Node's own check lets C1 through, as HTTP does.
        response.writeHead(200, { "Content-Type": contentType }).end(document);
        return;
      }
      const book = { places: 1, services: 1 };
      response.end(JSON.stringify({ version: evil, book }));
    };
  };

  describe.each(Object.keys(documents))("with %s", (kind) => {
    // A load run hears what a call hears, and takes a second to begin: once, below, is enough.
    it.for(["doctor", "probe", "call"])("%s prints none of it", async (tool, test) => {
      const server = await startHostileServer(test, answerAs("text/xml", documents[kind] ?? ""));
      const run = (await tools[tool]?.(server)) ?? { stdout: "", stderr: "" };
      expectPlain(run);
      expect((run.stdout + run.stderr).length).toBeLessThan(50_000);
    });
  });

  it.for(toolsOfLine)("in its content type: %s prints none of it", async (tool, test) => {
    const server = await startHostileServer(test, answerAs(inHeader, "<Response/>"));
    expectPlain((await tools[tool]?.(server)) ?? { stdout: "", stderr: "" });
  });

  it.for(["call", "probe", "doctor"])("%s --json prints none of it", async (tool, test) => {
    const server = await startHostileServer(
      test,
      answerAs("text/xml", documents["words that turn around"] ?? ""),
    );
    const words = { call: ["call", "--url", server.url], probe: ["probe", server.url] };
    const run =
      tool === "doctor"
        ? await runHere(["doctor", "--json"], { PUBLIC_URL: server.url, ADMIN_PORT: "0" })
        : await runHere([...words[tool as "call" | "probe"], "--token", token, "--json"]);
    expectPlain(run);
    for (const line of tool === "call" ? run.stdout.trim().split("\n") : [run.stdout]) {
      expect(() => JSON.parse(line)).not.toThrow();
    }
  });
});

const json = (response: ServerResponse, body: unknown) => {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
};

const number = (text: string) => ({
  sid: `PN${"b".repeat(32)}`,
  phone_number: lineNumber,
  voice_url: `https://line.example.be/voice${text}`,
  voice_method: `POST${text}`,
  voice_fallback_url: `https://x.example/${text}`,
  voice_fallback_method: "POST",
  status_callback: text,
  status_callback_method: "POST",
  voice_caller_id_lookup: true,
  voice_application_sid: text,
  trunk_sid: text,
});

describe("a carrier that plays tricks on the terminal", () => {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://carrier");
    if (pathname.includes("AssignedAddOns")) {
      return json(response, { assigned_add_ons: [{ friendly_name: evil }] });
    }
    if (pathname.includes("PhoneNumbers/+")) return json(response, { voice_region: evil });
    if (!pathname.includes("IncomingPhoneNumbers")) return json(response, { calls: [] });
    const found = number(evil);
    const isAll = searchParams.get("PhoneNumber") === null;
    json(response, {
      incoming_phone_numbers: isAll ? [{ ...found, phone_number: `+32${evil}` }] : [found],
    });
  };

  it.for(toolsOfCarrier)("%s prints none of it", async (tool, test) => {
    const server = await startHostileServer(test, answer);
    expectPlain((await tools[tool]?.(server)) ?? { stdout: "", stderr: "" });
  });

  it.for(["provision", "purge", "doctor"])("%s --json prints none of it", async (tool, test) => {
    const server = await startHostileServer(test, answer);
    const words = {
      provision: ["--number", lineNumber],
      purge: ["--older-than", "1h", "--number", lineNumber],
      doctor: [],
    };
    const run = await runHere(
      [tool, "--json", ...words[tool as keyof typeof words]],
      accountAt(server.url),
    );
    expectPlain(run);
    expect(() => JSON.parse(run.stdout)).not.toThrow();
  });

  it("is told what it was before in a form that --undo reads back whole", async (test) => {
    const server = await startHostileServer(test, answer);
    const { stdout } = await runHere(["provision", "--number", lineNumber], accountAt(server.url));
    const { settings } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
    expect(settings.voiceUrl).toBe(`https://line.example.be/voice${evil}`);
  });
});

const call = (at: number) => ({
  sid: callSid(at),
  end_time: "Mon, 02 Nov 2026 10:00:00 +0000",
});

/** Lists that lead nowhere, by page: what the list is called, the records, and where the next page is said to be. */
const lists: Readonly<Record<string, (path: string, page: number) => object>> = {
  "whose next page is itself": (path) => ({ calls: [call(1)], next_page_uri: path }),
  "whose pages go round": (path, page) => ({
    calls: [call(page % 3)],
    next_page_uri: `${path.split("?")[0]}?Page=${page % 3}`,
  }),
  "whose pages are empty and go on": (path, page) => ({
    calls: [],
    next_page_uri: `${path.split("?")[0]}?Page=${page}`,
  }),
  "of one record a page, without end": (path, page) => ({
    calls: [call(page)],
    next_page_uri: `${path.split("?")[0]}?Page=${page}`,
  }),
  "whose next page is at a stranger's": () => ({
    calls: [call(1)],
    meta: { key: "calls", next_page_url: "https://evil.example/2" },
  }),
  "whose next page makes another host of the carrier's": () => ({
    calls: [call(1)],
    next_page_uri: ".evil.example/2",
  }),
  "whose next page is the carrier's, without encryption": () => ({
    calls: [call(1)],
    meta: { key: "calls", next_page_url: "http://api.twilio.com/2" },
  }),
  "whose next page is a thing": () => ({ calls: [call(1)], next_page_uri: { a: 1 } }),
};

describe("a carrier whose lists have no end", () => {
  const toolsThatList = ["doctor", "purge"];

  describe.each(Object.keys(lists))("a list %s", (kind) => {
    it.for(toolsThatList)("is given up by %s", async (tool, test) => {
      let page = 0;
      const server = await startHostileServer(test, ({ url = "" }, response) => {
        page += 1;
        const list = lists[kind]?.(url, page) ?? {};
        json(response, rename(list, url.includes("IncomingPhoneNumbers")));
      });
      const run = await tools[tool]?.(server);
      expect(server.letGo()).toBe(false);
      expectPlain(run ?? { stdout: "", stderr: "" });
      expect(run?.stdout + (run?.stderr ?? "")).toContain("The carrier's answer");
      expect(run?.exitCode).toBe(1);
      const strangers = server.requests.filter(
        (one) => !/^\w+ [\w.]*twilio\.com\/|^\w+ 127\.0\.0\.1:/.test(one),
      );
      expect(strangers).toEqual([]);
      // As many pages as a month of calls could have: more are nobody's.
      expect(server.requests.length).toBeLessThanOrEqual(520);
    });
  });
});

function rename(list: object, isOfNumbers: boolean): object {
  if (!isOfNumbers) return list;
  const written = JSON.stringify(list).replaceAll('"calls"', '"incoming_phone_numbers"');
  return JSON.parse(written.replaceAll('"sid"', '"phone_number":"+3280012345","sid"'));
}

/** Answers with 200 that are not what was asked for. */
const nonsense: Readonly<Record<string, string>> = {
  "a page for people": "<h1>Welcome</h1>",
  "nothing": "",
  "a text": '"calls"',
  "null": "null",
  "a list": "[]",
  "an empty thing": "{}",
  "a thing for a list": '{"calls":{},"incoming_phone_numbers":{}}',
  "records of null": '{"calls":[null],"incoming_phone_numbers":[null]}',
  "records of numbers":
    '{"calls":[{"sid":5,"end_time":"never"}],"incoming_phone_numbers":[{"sid":5,"phone_number":7,"voice_url":{"a":1}}]}',
  "a call of another path":
    '{"calls":[{"sid":"../../v2/x?y=","end_time":"Mon, 02 Nov 2026 10:00:00 +0000"}],"incoming_phone_numbers":[{"sid":"../..","phone_number":"+3280012345"}]}',
};

describe("a carrier that answers nonsense", () => {
  describe.each(Object.keys(nonsense))("%s", (kind) => {
    it.for(toolsOfCarrier)("is no fault of %s's: a line that says so", async (tool, test) => {
      const server = await startHostileServer(test, (_request, response) => {
        response.writeHead(200, { "Content-Type": "application/json" }).end(nonsense[kind]);
      });
      const run = await tools[tool]?.(server);
      expectPlain(run ?? { stdout: "", stderr: "" });
      expect(run?.exitCode).toBe(1);
      if (tool !== "doctor") {
        expect(run).toMatchObject({ stdout: "", stderr: expect.stringMatching(/^[^\n]+\.\n$/) });
      }
      const away = server.requests.filter((one) => /\.\.|\/v2\/x/.test(one));
      expect(away).toEqual([]);
    });
  });
});
