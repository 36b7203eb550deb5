import { ask } from "../../phone/ask.ts";
import { type CarrierNumber, isVoiceUrl, whoAnswers } from "../../twilio/account.ts";
import { listChanges, wantedSettings } from "../../twilio/provision-plan.ts";
import { CarrierApiError } from "../../twilio/refusal.ts";
import { markOf } from "../../twilio/write-twiml.ts";
import type { Finding } from "./finding.ts";

/** Asks the carrier for the numbers of the account; it changes nothing there. */
export type AskNumbers = () => Promise<readonly CarrierNumber[]>;

/** The numbers of the account, or why they are not known. */
export type ToldNumbers =
  | { readonly numbers: readonly CarrierNumber[] }
  | { readonly numbers: undefined; readonly finding: Finding };

const name = "carrier";

const byHand =
  'Set TWILIO_ACCOUNT_SID. Or look in the carrier\'s console, at the number: "A call comes in" must name PUBLIC_URL/voice, and "Primary handler fails" the TwiML that helpline fallback writes.';

/** Asks for the numbers; a refusal becomes a finding that says the fix. Undefined: there are no credentials. */
export async function askNumbers(ask: AskNumbers | undefined): Promise<ToldNumbers> {
  const look = (finding: string, fix: string): ToldNumbers => ({
    numbers: undefined,
    finding: { status: "look", name, finding, fix, isUnseen: true },
  });
  if (ask === undefined) return look("not asked: the account's credentials are not here", byHand);
  try {
    return { numbers: await ask() };
  } catch (error) {
    // What else went wrong may quote the credentials, and is left out.
    if (!(error instanceof CarrierApiError)) return look("could not be asked", byHand);
    return { numbers: undefined, finding: explain(error) };
  }
}

/** Wrong credentials would break what deletes records too; other refusals pass. */
function explain({ refusal, message }: CarrierApiError): Finding {
  const isWrong = refusal === "credentials" || refusal === "not found";
  const [finding = "", ...fix] = message.split(". ");
  const told = { name, finding, fix: fix.join(". "), isUnseen: true } as const;
  return { status: isWrong ? "mend" : "look", ...told };
}

/** Settings that keep every call from the line where they are not as provision sets them. */
const decisive: readonly string[] = ["voiceMethod", "voiceApplicationSid", "trunkSid"];

/** Sees which numbers of the account call this line, whether all their calls reach it, and their fallback. */
export function checkNumbers(
  publicUrl: string,
  numbers: readonly CarrierNumber[],
  fallbacks: HostedFallbacks = { isCurrent: new Map() },
): readonly Finding[] {
  const ours = numbers.filter(({ settings }) => isVoiceUrl(settings.voiceUrl, publicUrl));
  if (ours.length > 0) {
    return ours.flatMap((one) => [judgeWay(one, publicUrl), judgeFallback(one, fallbacks)]);
  }
  // Whoever goes live like this is called by nobody.
  const status = "mend";
  if (numbers.length === 0) {
    const fix = "Buy one there, or check TWILIO_ACCOUNT_SID: a subaccount has numbers of its own.";
    return [{ status, name, finding: "the account has no number", fix }];
  }
  const fix = "Run helpline provision: it points the number at this line, and sets its fallback.";
  return [{ status, name, finding: "no number of the account calls PUBLIC_URL yet", fix }];
}

/** What is hosted as the fallback of numbers. */
export interface HostedFallbacks {
  /** By its address, whether it is the document of now; one that could not be told is left out. */
  readonly isCurrent: ReadonlyMap<string, boolean>;
}

/** Milliseconds in which a hosted document must have come. */
const fallbackLimit = 4_000;

/**
 * Looks at what is hosted as the fallback of numbers. What cannot be fetched from here, or bears no
 * name, is passed over: the carrier may have it all the same.
 *
 * @param current the document of now, as `markFallback` writes it
 */
export async function readFallbacks(
  numbers: readonly CarrierNumber[],
  current: string,
): Promise<HostedFallbacks> {
  const addresses = [...new Set(numbers.map(({ settings }) => settings.voiceFallbackUrl))];
  const compared = await Promise.all(
    addresses
      .filter((address) => /^https?:/.test(address) && URL.canParse(address))
      .map(async (address): Promise<readonly [string, boolean] | undefined> => {
        try {
          const mark = markOf((await ask(address, fallbackLimit)).text);
          return mark === undefined ? undefined : [address, mark === markOf(current)];
        } catch {
          return undefined;
        }
      }),
  );
  return { isCurrent: new Map(compared.filter((one) => one !== undefined)) };
}

/** The numbers of the account whose calls this line answers, in E.164. */
export function numbersOfLine(publicUrl: string, numbers: readonly CarrierNumber[]): string[] {
  return numbers
    .filter(({ settings }) => isVoiceUrl(settings.voiceUrl, publicUrl))
    .map(({ number }) => number);
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

function judgeFallback(
  { number, settings }: CarrierNumber,
  { isCurrent }: HostedFallbacks,
): Finding {
  const name = `fallback of ${number}`;
  const { voiceFallbackUrl: address } = settings;
  if (address !== "") {
    const host = URL.canParse(address) ? new URL(address).host : "an address that cannot be read";
    const current = isCurrent.get(address);
    if (current === false) {
      const finding = `installed at ${host}, and older than the book in force: callers hear it while the server is down`;
      const fix = "Put there what helpline fallback writes now: docs/go-live.md, step 3.";
      return { status: "look", name, finding, fix, about: "older fallback" };
    }
    const compared = current ? "as the book in force" : "not compared with the book in force";
    return { status: "ok", name, finding: `installed at ${host}, ${compared}` };
  }
  const finding = "none: while the server is down, callers hear an English error and the end";
  const fix = `Run helpline provision --number ${number} --fallback-url https://… --apply, with the address where you put what helpline fallback writes: docs/go-live.md, step 3.`;
  return { status: "mend", name, finding, fix };
}

/** Freephone, national and special Belgian numbers: helplines' carriers refuse them as a caller. */
const refused = /^\+32(?:800|7[078]|90\d)/;

/** Mobile numbers have nine digits after the country's code. */
const mobile = /^\+324[5-9]\d{7}$/;

/** Geographic numbers have eight digits after the country's code. */
const geographic = /^\+32[1-9]\d{7}$/;

/**
 * Looks at the number that is shown to helplines: a Belgian geographic one gets through everywhere,
 * and one that leads to this line is answered when somebody rings it back.
 *
 * @param told the numbers of the account; undefined: not known
 * @param service the one that is shown this number in place of CALLER_ID
 */
export function checkCallerId(
  callerId: string,
  publicUrl: string,
  told?: readonly CarrierNumber[],
  service?: string,
): Finding {
  const [name, setting] =
    service === undefined
      ? ["caller ID", "CALLER_ID"]
      : [`caller ID of ${service}`, "its callerId in menus/services.ts"];
  const fix = `Set ${setting} to a Belgian geographic number of your account, such as +3225550100.`;
  if (mobile.test(callerId)) {
    const finding = `${callerId} is a mobile number: some carriers refuse it, and it looks like a person's`;
    return { status: "look", name, finding, fix };
  }
  if (!callerId.startsWith("+32")) {
    const finding = `${callerId} is not Belgian: Belgian freephone numbers cannot be called from abroad`;
    return { status: "mend", name, finding, fix };
  }
  if (refused.test(callerId) && !/^\+329\d{7}$/.test(callerId)) {
    const finding = `${callerId} is a freephone, national or special number: carriers refuse it as a caller`;
    return { status: "mend", name, finding, fix };
  }
  if (!geographic.test(callerId)) {
    const finding = `${callerId} has not the length of a Belgian number`;
    return { status: "mend", name, finding, fix };
  }
  if (told === undefined) {
    const finding = `${callerId} is geographic. Whether it is a number of your account, and who answers when somebody rings it back, was not asked`;
    return { status: "ok", name, finding };
  }
  const found = told.find(({ number }) => number === callerId);
  // https://www.twilio.com/docs/voice/twiml/dial#callerid
  return found === undefined
    ? {
        status: "look",
        name,
        finding: `${callerId} is no number of this account: the carrier refuses calls that show a number it does not know, and who answers when somebody rings it back is not seen from here`,
        fix: "Buy it there. A number of another carrier must be a verified caller ID, which the region Ireland does not know.",
      }
    : judgeCallBack(name, found, publicUrl);
}

/** Helplines ring back whom they missed, and so may whoever finds the number on a display. */
function judgeCallBack(name: string, found: CarrierNumber, publicUrl: string): Finding {
  const { number } = found;
  const finding = `${number} is geographic, and a number of your account`;
  const fix = `Run helpline provision --number ${number} --fallback-url https://… --apply: it leads to this line then.`;
  switch (whoAnswers(found, publicUrl)) {
    case "line":
      return { status: "ok", name, finding: `${finding}; who rings it back reaches this line` };
    case "nobody":
      return {
        status: "mend",
        name,
        finding: `${finding}, but nobody answers who rings it back`,
        fix,
      };
    case "elsewhere": {
      const elsewhere = `${finding}, but who rings it back does not reach this line`;
      const orSee = `${fix} Or see that whoever answers there says what number it is.`;
      return { status: "look", name, finding: elsewhere, fix: orSee };
    }
  }
}
