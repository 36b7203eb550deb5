import { type Asked, ask } from "../../phone/ask.ts";
import { arrivalRequest, madeUpSid, signForm } from "../../phone/requests.ts";
import { probeMark } from "../../twilio/request.ts";
import { type AskedHealth, explainFault, readHealth } from "../probe/health.ts";
import type { Finding } from "./finding.ts";

/** Seconds that an answer may take here; the carrier waits fifteen. */
const limitSeconds = 10;

/** Milliseconds after which an answer is slow: a caller waits in silence meanwhile. */
const slow = 2_000;

/** What is seen of PUBLIC_URL, and what its health check told, where it answered. */
interface SeenUrl {
  readonly findings: readonly Finding[];
  readonly asked: AskedHealth | undefined;
}

/** Looks at PUBLIC_URL: https, an address that the carrier can reach, and an answer in time. */
export async function checkPublicUrl(publicUrl: string): Promise<SeenUrl> {
  const form = checkForm(publicUrl);
  const name = "PUBLIC_URL answers";
  const started = performance.now();
  try {
    const asked = await readHealth(publicUrl, limitSeconds);
    const ms = Math.round(performance.now() - started);
    return { findings: [form, describe(name, asked, ms)], asked };
  } catch (error) {
    const finding = explainFault(error, publicUrl, limitSeconds);
    const fix = "Without an answer there, callers hear the fallback or an error: mend it first.";
    return { findings: [form, { status: "mend", name, finding, fix }], asked: undefined };
  }
}

function describe(name: string, { health, status }: AskedHealth, ms: number): Finding {
  if (health === undefined) {
    return {
      status: "look",
      name,
      finding: `/healthz answered ${status}, and not as this line does`,
      fix: "Right where the proxy keeps /healthz inside, as deploy/Caddyfile does: the signed request below tells more. Otherwise let it pass /voice on to the server, without a redirect.",
    };
  }
  const finding = `/healthz answered in ${ms} ms`;
  return ms < slow
    ? { status: "ok", name, finding }
    : { status: "look", name, finding, fix: "Find what is slow: callers wait in silence." };
}

function checkForm(publicUrl: string): Finding {
  const { protocol, hostname } = new URL(publicUrl);
  const name = "PUBLIC_URL";
  const fix = "Set PUBLIC_URL to the https address under which the carrier reaches the line.";
  if (isPrivate(hostname)) {
    const finding = `${hostname} is an address that only this machine or network knows`;
    return { status: "mend", name, finding, fix };
  }
  if (protocol !== "https:") {
    const finding = "is not https: what callers press would travel in clear";
    return { status: "mend", name, finding, fix };
  }
  return { status: "ok", name, finding: `is https at ${hostname}` };
}

function isPrivate(host: string): boolean {
  const isName = /^localhost$|\.(?:localhost|local|internal|lan|home\.arpa)$/i.test(host);
  const isVersion4 = /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host);
  return isName || isVersion4 || /^\[(?:::1|f[cd]|fe80)/i.test(host);
}

/**
 * Sees whether the line refuses what the carrier did not sign, and answers what it did: a call that
 * arrives, marked as a probe's, so that nobody is dialled and nothing is counted.
 */
export async function checkSignature(
  publicUrl: string,
  authTokens: readonly string[],
): Promise<readonly Finding[]> {
  const url = `${publicUrl}/voice`;
  const parties = {
    accountSid: madeUpSid("AC"),
    callSid: madeUpSid("CA"),
    from: "anonymous",
    to: "+3225550100",
  };
  const form = { ...arrivalRequest(parties), [probeMark.name]: probeMark.value };
  const askAs = async (token: string | undefined): Promise<Answered> => {
    const { headers, body } = signForm(token ?? "nobody's", url, form);
    const { "X-Twilio-Signature": signature = "", ...others } = headers;
    const sent = token === undefined ? others : { ...others, "X-Twilio-Signature": signature };
    try {
      return await ask(url, limitSeconds * 1000, { method: "POST", headers: sent, body });
    } catch (error) {
      return explainFault(error, url, limitSeconds);
    }
  };
  const findings = [judgeUnsigned(await askAs(undefined))];
  for (const [at, token] of authTokens.entries()) {
    const which = authTokens.length === 1 ? "" : `, token ${at + 1} of ${authTokens.length}`;
    findings.push(judgeSigned(await askAs(token), which));
  }
  return findings;
}

/** What came, or why nothing did. */
type Answered = string | Pick<Asked, "status" | "text">;

function judgeUnsigned(asked: Answered): Finding {
  const name = "unsigned request";
  if (typeof asked === "string") return unreached(name, asked);
  if (asked.status === 403) return { status: "ok", name, finding: "POST /voice answered 403" };
  if (isProxyAlone(asked.status)) return unserved(name, asked.status);
  return {
    status: "mend",
    name,
    finding: `POST /voice answered ${asked.status}, not 403`,
    fix: "Something else answers at PUBLIC_URL/voice, or before the line: look at the proxy.",
  };
}

function judgeSigned(asked: Answered, which: string): Finding {
  const name = `signed request${which}`;
  if (typeof asked === "string") return unreached(name, asked);
  const { status, text } = asked;
  if (status === 200 && text.includes("<Response>")) {
    return { status: "ok", name, finding: "POST /voice answered 200 and TwiML" };
  }
  if (isProxyAlone(status)) return unserved(name, status);
  const finding =
    status === 200 ? "POST /voice answered 200, but no TwiML" : `POST /voice answered ${status}`;
  const fix =
    status === 403
      ? "Give the server at that address this very PUBLIC_URL and TWILIO_AUTH_TOKEN, then restart it."
      : "PUBLIC_URL/voice must reach the line itself: look at the proxy, its paths and redirects.";
  return { status: "mend", name, finding, fix };
}

/** True for what a proxy answers that finds no server behind it. */
function isProxyAlone(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

function unserved(name: string, status: number): Finding {
  const finding = `POST /voice answered ${status}: the proxy finds no server behind it`;
  const fix = "Start the server; where it ends at once, its last lines name the fix.";
  return { status: "mend", name, finding, fix };
}

function unreached(name: string, finding: string): Finding {
  return { status: "mend", name, finding, fix: "Mend the way to PUBLIC_URL first." };
}
