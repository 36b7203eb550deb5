import { readFileSync } from "node:fs";
import { z } from "zod";
import { messageOf, SettingsError } from "../mistakes.ts";
import type { CarrierNumber, NumberSettings } from "./account.ts";
import { connectionOverrides } from "./addresses.ts";

/** One setting that is to change. */
export interface Change {
  readonly name: keyof NumberSettings | "voiceRegion";
  readonly from: string | boolean | undefined;
  readonly to: string | boolean;
}

/** What a number was before; what `--keep` writes and `--undo` reads. */
export interface Before {
  /** In E.164. */
  readonly number: string;
  readonly settings: Partial<NumberSettings>;
  /** Absent where the region is not looked at. */
  readonly voiceRegion?: string | undefined;
}

/** What is wanted of a number. */
export interface Wanted {
  readonly settings: Partial<NumberSettings>;
  readonly voiceRegion?: string | undefined;
  /** Calls leave the region before its settings change: when what was before is put back. */
  readonly regionFirst?: boolean;
}

/** The region that answers where none was ever chosen. */
export const usualRegion = "us1";

/** Lists what must change for a number to be as is wanted; empty: nothing. */
export function listChanges(
  { settings }: CarrierNumber,
  voiceRegion: string | undefined,
  wanted: Wanted,
): readonly Change[] {
  const names = Object.keys(wanted.settings) as (keyof NumberSettings)[];
  const changes = names.flatMap((name): Change[] => {
    const to = wanted.settings[name];
    const from = settings[name];
    return to === undefined || to === from ? [] : [{ name, from, to }];
  });
  const to = wanted.voiceRegion;
  const isThere = to === undefined || to === (voiceRegion ?? usualRegion);
  return isThere ? changes : [...changes, { name: "voiceRegion", from: voiceRegion, to }];
}

/**
 * What a number must do with its calls to reach the line: the same that docs/trial.md says to do by
 * hand. Always POST: with GET, a caller's number would stand in addresses, which are logged.
 *
 * @param fallbackUrl what callers hear while the line cannot be reached; undefined: left as it is
 */
export function wantedSettings(
  publicUrl: string,
  fallbackUrl: string | undefined,
): Partial<NumberSettings> {
  return {
    voiceUrl: `${publicUrl}/voice#${connectionOverrides}`,
    voiceMethod: "POST",
    ...(fallbackUrl === undefined
      ? {}
      : { voiceFallbackUrl: fallbackUrl, voiceFallbackMethod: "POST" }),
    statusCallback: `${publicUrl}/voice/status#${connectionOverrides}`,
    statusCallbackMethod: "POST",
    voiceCallerIdLookup: false,
    voiceApplicationSid: "",
    trunkSid: "",
  };
}

/**
 * What keeps the carrier from calling an address, or others from reading what it sends there, as words
 * that follow the address; undefined: nothing.
 */
export function addressMistake(address: string): string | undefined {
  // What a page leaves out is often copied with it: https://handler.twilio.com/twiml/EH…
  const [odd] = /[^!-~]/u.exec(address) ?? [];
  if (odd !== undefined) return `has "${odd}" in it, which stands in no address`;
  if (!URL.canParse(address)) return "is no address";
  const { protocol, hostname } = new URL(address);
  if (protocol !== "https:") {
    return `begins with ${protocol} and not with https: what callers press would travel in clear`;
  }
  const isName = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z](?:[a-z\d-]*[a-z\d])$/i.test(hostname);
  return isName
    ? undefined
    : `names the host "${hostname}", which the carrier cannot find: the name of a host has a dot in it, and no number at its end`;
}

/** An address that may be put back: none, or one that the carrier can call with nobody reading along. */
const address = z.string().superRefine((text, { addIssue }) => {
  const mistake = text === "" ? undefined : addressMistake(text);
  if (mistake !== undefined) addIssue(`${text} ${mistake}`);
});

const method = z.enum(["GET", "POST", ""]);

/** An address and its method, of which the method may be anything where nothing is asked. */
function refuseGet(url: string, name: string, text: string): readonly string[] {
  return url !== "" && text === "GET"
    ? [
        `${name} is GET: a caller's number would stand in addresses, which are logged for days. Write POST there`,
      ]
    : [];
}

const before = z.strictObject({
  number: z.string(),
  settings: z.strictObject({
    voiceUrl: address,
    voiceMethod: method,
    voiceFallbackUrl: address,
    voiceFallbackMethod: method,
    statusCallback: address,
    statusCallbackMethod: method,
    voiceCallerIdLookup: z.boolean(),
    voiceApplicationSid: z.string().regex(/^(?:AP[\da-f]{32})?$/i, "is no application's SID"),
    trunkSid: z.string().regex(/^(?:TK[\da-f]{32})?$/i, "is no trunk's SID"),
  }),
  voiceRegion: z
    .string()
    .regex(/^[a-z]{2}\d$/, "is no region's name")
    .optional(),
});

/**
 * Reads what a number was before, as `--keep` wrote it.
 *
 * @throws {SettingsError} when the file is missing, is something else, is of another number, or would
 * let others read what the carrier sends: an address without https, or GET
 */
export function readUndo(path: string, number: string): Before {
  const result = before.safeParse(readJson(path));
  if (!result.success) {
    const found = result.error.issues.map(
      ({ path: at, message }) => `--undo ${path} cannot be put back: ${at.join(".")} ${message}.`,
    );
    throw new SettingsError([...found, byHand]);
  }
  if (result.data.number !== number) {
    throw new SettingsError([
      `--undo ${path} is of ${result.data.number}. Give that --number, or the file of ${number}.`,
    ]);
  }
  const { settings } = result.data;
  const gets = [
    ...refuseGet(settings.voiceUrl, "voiceMethod", settings.voiceMethod),
    ...refuseGet(settings.voiceFallbackUrl, "voiceFallbackMethod", settings.voiceFallbackMethod),
    ...refuseGet(settings.statusCallback, "statusCallbackMethod", settings.statusCallbackMethod),
  ];
  if (gets.length === 0) return result.data;
  throw new SettingsError([
    ...gets.map((one) => `--undo ${path} cannot be put back: ${one}.`),
    byHand,
  ]);
}

/** What is left to whoever wants it all the same. */
const byHand =
  "Nothing was changed. Give a file that --keep wrote, corrected where a line above says so, or set the number by hand in the console.";

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new SettingsError([`--undo ${path} cannot be read: ${messageOf(error)}`]);
  }
}
