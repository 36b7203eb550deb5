// Plays the same random calls on two checkouts and names the first difference: of an answer's bytes,
// of its headers less its date, or of a log line less its times. For a change that changes nothing.
//
//   npm run same-answers -- ../other-checkout [--calls 2000] [--seed 1]
//
// Both must be installed and built (`npm ci && npm run build`). Each server stands at a moment of its
// own clock, at loopback, with the set-ups of a live line, one with a trunk, and a rehearsal in turn.
// Exits 1 at a difference, 2 where it cannot compare.
import { spawn } from "node:child_process";
import { Agent, request } from "node:http";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

const { getExpectedTwilioSignature } = createRequire(import.meta.url)(
  "twilio/lib/webhooks/webhooks.js",
);
const token = "0123456789abcdef0123456789abcdef";
const publicUrl = "https://line.example.be";

/** Turns after which a call that goes on is left. */
const mostTurns = 25;

/** Callers whose number is known, withheld in words, withheld as digits, absent, or none. */
const callers = ["+32475123456", "+32475123456", "anonymous", "+266696687", undefined, "+3247"];

const setUps = [
  {
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
    SIP_TRUNK: "sip:{number}@trunk.example.be",
  },
  { TRANSFERS: "live", CALLER_ID: "+3225550100" },
  { TRANSFERS: "rehearse" },
  { TRANSFERS: "rehearse", REHEARSAL_NUMBER: "+3225550111", CALLER_ID: "+3225550100" },
];

/** Moments at which hours, holidays and clocks do something; the others are drawn from a year. */
const knownMoments = [
  "2026-11-30T09:00:00Z",
  "2026-11-29T22:30:00Z",
  "2026-12-25T11:00:00Z",
  "2027-03-28T00:59:00Z",
  "2026-10-25T01:30:00Z",
  "2026-12-04T16:59:00Z",
  "2027-05-06T08:00:00Z",
  "2026-12-31T23:30:00Z",
].map(Date.parse);
const year = 365 * 24 * 60 * 60 * 1000;

const { other, calls, seed } = readOptions();
const random = dice(seed);
const oneOf = (list) => list[Math.floor(random() * list.length)];
const moments = [
  ...knownMoments,
  ...Array.from({ length: 16 }, () => knownMoments[0] + Math.floor(random() * year)),
];
const met = { answers: 0, transfers: 0, ends: 0, refusals: 0, logLines: 0 };
const running = new Set();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

for (const [index, moment] of moments.entries()) {
  const setUp = setUps[index % setUps.length];
  const servers = await Promise.all([process.cwd(), other].map((at) => serve(at, moment, setUp)));
  const share =
    Math.floor((calls * (index + 1)) / moments.length) -
    Math.floor((calls * index) / moments.length);
  for (let call = 0; call < share; call += 1) {
    await playCall(servers, `CA${index}x${call}`.padEnd(34, "0"));
  }
  const logs = await Promise.all(servers.map(({ stop }) => stop()));
  compareLogs(logs, moment);
}
console.log(
  `No difference in ${calls} calls at ${moments.length} moments, seed ${seed}: ${met.answers} answers, ${met.transfers} transfers, ${met.ends} ends, ${met.refusals} refusals, ${met.logLines} log lines.`,
);

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { calls: { type: "string", default: "2000" }, seed: { type: "string" } },
    });
    const numbers = { calls: Number(values.calls), seed: Number(values.seed ?? Date.now() % 1e6) };
    if (positionals.length !== 1 || !Object.values(numbers).every(Number.isInteger)) {
      throw new Error("Name one other checkout; --calls and --seed take whole numbers.");
    }
    return { other: resolve(positionals[0]), ...numbers };
  } catch (error) {
    giveUp(error.message);
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function dice(from) {
  let state = from | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Starts the line of a checkout with its clock standing still. */
async function serve(checkout, moment, setUp) {
  const clock = `data:text/javascript,${encodeURIComponent(`Date.now = () => ${moment};`)}`;
  const child = spawn(
    process.execPath,
    ["--import", clock, join(checkout, "dist/src/cli/helpline.js"), "start"],
    {
      cwd: checkout,
      env: {
        PATH: process.env.PATH,
        PUBLIC_URL: publicUrl,
        TWILIO_AUTH_TOKEN: token,
        LOG_KEY: "the same key on both checkouts",
        LOG_LEVEL: "info",
        HOST: "127.0.0.1",
        PORT: "0",
        ADMIN_PORT: "0",
        STUDIO: "off",
        ...setUp,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  running.add(child);
  const ended = new Promise((done) => child.once("close", done));
  const log = [];
  createInterface({ input: child.stdout }).on("line", (line) => log.push(line));
  let told = "";
  const port = await new Promise((done) => {
    child.stderr.setEncoding("utf8").on("data", (text) => {
      told += text;
      const found = /listens on http:\/\/[^ ]+:(\d+)/.exec(told)?.[1];
      if (found !== undefined) done(found);
    });
    child.once("close", () => giveUp(`The line of ${checkout} does not start: ${told}`));
  });
  child.removeAllListeners("close");
  const agent = new Agent({ keepAlive: true });
  return {
    post: (path, headers, body) => post(port, agent, path, headers, body),
    stop: async () => {
      agent.destroy();
      child.kill("SIGTERM");
      await Promise.race([ended, new Promise((done) => child.once("close", done))]);
      running.delete(child);
      return log;
    },
  };
}

function post(port, agent, path, headers, body) {
  return new Promise((done, fail) => {
    const sent = request(
      { host: "127.0.0.1", port, agent, path, method: "POST", headers },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        answer.once("end", () => {
          const { date: _date, ...rest } = answer.headers;
          done({ status: answer.statusCode, headers: JSON.stringify(rest), text });
        });
      },
    );
    sent.once("error", fail);
    sent.end(body);
  });
}

async function playCall(servers, callSid) {
  const from = oneOf(callers);
  // Some press nothing at all, and are led to a person or a deliberate end; most press what comes.
  const pressing = oneOf([0, 0.5, 0.8, 0.8, 0.9]);
  const form = {
    CallSid: callSid,
    ...(from === undefined ? {} : { From: from }),
    To: "+3225550199",
    CallStatus: "in-progress",
  };
  let next = { address: `${publicUrl}/voice`, more: {} };
  const way = [];
  for (let turn = 0; turn < mostTurns && next !== undefined; turn += 1) {
    const values = { ...form, ...next.more };
    way.push(`${next.address.slice(publicUrl.length)} ${JSON.stringify(next.more)}`);
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature":
        random() < 0.01 ? "forged" : getExpectedTwilioSignature(token, next.address, values),
    };
    const answers = await Promise.all(
      servers.map((server) =>
        server.post(
          next.address.slice(publicUrl.length),
          headers,
          new URLSearchParams(values).toString(),
        ),
      ),
    );
    const [ours, theirs] = answers;
    for (const part of ["status", "headers", "text"]) {
      if (ours[part] !== theirs[part]) {
        tellDifference(`the ${part} of an answer, on the way`, way, ours[part], theirs[part]);
      }
    }
    met.answers += 1;
    if (ours.status !== 200) met.refusals += 1;
    next = ours.status === 200 ? afterwards(ours.text, pressing) : undefined;
  }
}

/** What the caller or the carrier does next; undefined where the call is over. */
function afterwards(twiml, pressing) {
  const address = (tag, attribute) =>
    new RegExp(`<${tag}[^>]*\\s${attribute}="([^"#]+)`).exec(twiml)?.[1]?.replaceAll("&amp;", "&");
  const gather = address("Gather", "action");
  const dial = address("Dial", "action");
  const redirect = /<Redirect[^>]*>([^<#]+)/.exec(twiml)?.[1]?.replaceAll("&amp;", "&");
  if (gather !== undefined && random() < pressing) {
    const key = oneOf([..."111222334456789", "0", "*", "#", "11", "", "x"]);
    return { address: gather, more: { Digits: key } };
  }
  if (dial !== undefined) {
    met.transfers += 1;
    return { address: dial, more: endOfTransfer() };
  }
  if (redirect !== undefined) return { address: redirect, more: {} };
  met.ends += 1;
  return undefined;
}

/** What carriers say of a transfer that ended; some leave a part of it out. */
function endOfTransfer() {
  const status = oneOf(["completed", "completed", "busy", "no-answer", "failed", "canceled"]);
  return {
    DialCallStatus: oneOf([status, status, status, "answered", "something-new"]),
    ...(random() < 0.7 ? { DialCallDuration: oneOf(["0", "2", "19", "20", "200", "x"]) } : {}),
    ...(random() < 0.5 ? { DialBridged: oneOf(["true", "false"]) } : {}),
  };
}

function compareLogs(logs, moment) {
  const [ours, theirs] = logs.map((log) => log.map(withoutTimes));
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    if (ours[at] !== theirs[at]) {
      const where = [`moment ${new Date(moment).toISOString()}`, `line ${at + 1}`];
      tellDifference("a log line", where, ours[at] ?? "none", theirs[at] ?? "none");
    }
  }
  met.logLines += ours.length;
}

function withoutTimes(line) {
  const { time: _time, ms: _ms, ...rest } = JSON.parse(line);
  return JSON.stringify(rest);
}

function tellDifference(what, way, ours, theirs) {
  console.error(`A difference (seed ${seed}): ${what}`);
  for (const step of way) console.error(`  ${step}`);
  console.error(`here:  ${ours}\nthere: ${theirs}`);
  process.exit(1);
}

function giveUp(reason) {
  console.error(reason);
  process.exit(2);
}
