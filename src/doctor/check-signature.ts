import { madeUpSid } from "../phone/made-up-sid.ts";
import { arrivalRequest } from "../phone/requests.ts";
import { signForm } from "../phone/sign-form.ts";
import { explainFault } from "../probe/explain-fault.ts";
import { probeMark } from "../twiml/probe-mark.ts";
import type { Finding } from "./finding.ts";

/** Seconds that an answer may take here; the carrier waits fifteen. */
const limitSeconds = 10;

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
  const ask = async (token: string | undefined) => {
    const { headers, body } = signForm(token ?? "nobody's", url, form);
    const { "X-Twilio-Signature": signature = "", ...others } = headers;
    const sent = token === undefined ? others : { ...others, "X-Twilio-Signature": signature };
    const signal = AbortSignal.timeout(limitSeconds * 1000);
    try {
      const answer = await fetch(url, {
        method: "POST",
        redirect: "manual",
        signal,
        headers: sent,
        body,
      });
      return { status: answer.status, text: await answer.text() };
    } catch (error) {
      return explainFault(error, url, limitSeconds);
    }
  };
  const findings = [judgeUnsigned(await ask(undefined))];
  for (const [at, token] of authTokens.entries()) {
    const which = authTokens.length === 1 ? "" : `, token ${at + 1} of ${authTokens.length}`;
    findings.push(judgeSigned(await ask(token), which));
  }
  return findings;
}

type Asked = string | { readonly status: number; readonly text: string };

function judgeUnsigned(asked: Asked): Finding {
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

function judgeSigned(asked: Asked, which: string): Finding {
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
