import type { CarrierNumber } from "../carrier/carrier-api.ts";
import { listChanges } from "../carrier/provision-plan.ts";
import { wantedSettings } from "../carrier/wanted-settings.ts";
import type { Finding } from "./finding.ts";

/** Settings that keep every call from the line where they are not as provision sets them. */
const decisive: readonly string[] = ["voiceMethod", "voiceApplicationSid", "trunkSid"];

/** Sees which numbers of the account call this line, whether all their calls reach it, and their fallback. */
export function checkNumbers(
  publicUrl: string,
  numbers: readonly CarrierNumber[],
): readonly Finding[] {
  const ours = numbers.filter(({ settings }) => isVoiceUrl(settings.voiceUrl, publicUrl));
  if (ours.length > 0) {
    return ours.flatMap((one) => [judgeWay(one, publicUrl), judgeFallback(one)]);
  }
  const status = "look";
  const name = "carrier";
  if (numbers.length === 0) {
    const fix = "Buy one there, or check TWILIO_ACCOUNT_SID: a subaccount has numbers of its own.";
    return [{ status, name, finding: "the account has no number", fix }];
  }
  const fix = "Run helpline provision: it points the number at this line, and sets its fallback.";
  return [{ status, name, finding: "no number of the account calls PUBLIC_URL yet", fix }];
}

/** True for the address of a call's arrival, whatever connection overrides stand in its fragment. */
function isVoiceUrl(address: string, publicUrl: string): boolean {
  return address.split("#", 1)[0] === `${publicUrl}/voice`;
}

function judgeWay(found: CarrierNumber, publicUrl: string): Finding {
  const name = `number ${found.number}`;
  const wanted = { settings: wantedSettings(publicUrl, undefined) };
  const other = listChanges(found, undefined, wanted).map((change) => change.name);
  if (other.length === 0) return { status: "ok", name, finding: "calls this line" };
  const fix = `Run helpline provision --number ${found.number}: it shows the difference, and --apply mends it.`;
  const wrong = other.filter((one) => decisive.includes(one));
  if (wrong.length > 0) {
    const finding = `names this line, but ${wrong.join(", ")} keeps its calls away`;
    return { status: "mend", name, finding, fix };
  }
  const finding = `calls this line; ${other.join(", ")} not as provision sets it`;
  return { status: "look", name, finding, fix };
}

function judgeFallback({ number, settings }: CarrierNumber): Finding {
  const name = `fallback of ${number}`;
  const { voiceFallbackUrl: address } = settings;
  if (address !== "") {
    const host = URL.canParse(address) ? new URL(address).host : "an address that cannot be read";
    return { status: "ok", name, finding: `installed at ${host}` };
  }
  const finding = "none: while the server is down, callers hear an English error and the end";
  const fix = `Run helpline provision --number ${number} --fallback-url https://… --apply, with the address where you put what helpline fallback writes: docs/go-live.md, step 3.`;
  return { status: "mend", name, finding, fix };
}
