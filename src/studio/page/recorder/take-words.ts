import { own } from "./own-texts.ts";
import type { Take } from "./take.ts";

/** Seconds below which a take is a slip of the finger. */
const shortestTake = 0.3;

/** Why a take is none; undefined for one that can be listened to. */
export function problemOf({ seconds, loudness }: Take): string | undefined {
  if (seconds < shortestTake) return own().takenShort;
  return loudness === "silent" ? own().takenSilent : undefined;
}

/** What a speaker had better change; undefined where the take is as loud as it should be. */
export function adviceOn({ loudness }: Take): string | undefined {
  const { takenSoft, takenLoud } = own();
  return { soft: takenSoft, loud: takenLoud, good: undefined, silent: undefined }[loudness];
}
