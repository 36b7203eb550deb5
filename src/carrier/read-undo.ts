import { readFileSync } from "node:fs";
import { z } from "zod";
import { SettingsError } from "../settings/settings-error.ts";
import type { Before } from "./provision-plan.ts";

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
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError([`--undo ${path} cannot be read: ${why}`]);
  }
}
