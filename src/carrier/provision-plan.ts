import type { CarrierNumber } from "./carrier-api.ts";
import type { NumberSettings } from "./number-settings.ts";

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
