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

const before = z.strictObject({
  number: z.string(),
  settings: z.strictObject({
    voiceUrl: z.string(),
    voiceMethod: z.enum(["GET", "POST", ""]),
    voiceFallbackUrl: z.string(),
    voiceFallbackMethod: z.enum(["GET", "POST", ""]),
    statusCallback: z.string(),
    statusCallbackMethod: z.enum(["GET", "POST", ""]),
    voiceCallerIdLookup: z.boolean(),
    voiceApplicationSid: z.string(),
    trunkSid: z.string(),
  }),
  voiceRegion: z.string().optional(),
});

/**
 * Reads what a number was before, as `--keep` wrote it.
 *
 * @throws {SettingsError} when the file is missing, is something else, or is of another number
 */
export function readUndo(path: string, number: string): Before {
  const result = before.safeParse(readJson(path));
  if (!result.success) {
    throw new SettingsError([
      `--undo ${path} is not a file that --keep wrote: ${z.prettifyError(result.error)}`,
    ]);
  }
  if (result.data.number !== number) {
    throw new SettingsError([
      `--undo ${path} is of ${result.data.number}. Give that --number, or the file of ${number}.`,
    ]);
  }
  return result.data;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new SettingsError([`--undo ${path} cannot be read: ${messageOf(error)}`]);
  }
}
