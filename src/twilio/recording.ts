import type { CarrierApi, CarrierNumber } from "./account.ts";
import { CarrierApiError } from "./refusal.ts";

/** Something about a caller's privacy that was looked at. */
export interface Finding {
  readonly what: string;
  /** on: somebody must switch it off. unseen: the carrier does not show it to us. */
  readonly state: "off" | "on" | "unseen";
  /** What to do about it; empty where it is off. */
  readonly fix: string;
}

/**
 * Looks for whatever records callers, writes down what they say, or looks up who they are. Says of
 * each thing whether it is off, on, or cannot be seen from here.
 */
export async function lookForRecording(
  api: CarrierApi,
  { sid, settings }: CarrierNumber,
): Promise<readonly Finding[]> {
  const addOns = await api.listAddOns(sid);
  return [
    {
      what: "Looking up the caller's name (voiceCallerIdLookup)",
      ...(settings.voiceCallerIdLookup
        ? { state: "on", fix: "--apply switches it off." }
        : { state: "off", fix: "" }),
    },
    {
      what: "Marketplace add-ons on the number",
      ...(addOns.length > 0
        ? {
            state: "on",
            fix: `${addOns.join(", ")} may record callers or look them up. Take them off in the console, at the number.`,
          }
        : { state: "off", fix: "" }),
    },
    await lookAt(
      "Recordings in this account and region",
      api.hasRecordings,
      "There are some, and the line makes none. Find out who does, and delete them: Monitor → Logs → Call recordings.",
    ),
    await lookAt(
      "Transcriptions in this account and region",
      api.hasTranscriptions,
      "There are some, and the line makes none. Find out who does, and delete them: Monitor → Logs → Transcriptions.",
    ),
    {
      what: "Automatic transcription (Conversational Intelligence), Voice Insights, Voice Trace",
      state: "unseen",
      fix: "This command does not look at them. See in the console that they are off.",
    },
    {
      what: "Who may log in to the console and read call logs",
      state: "unseen",
      fix: "The interface does not tell. See in the console, under Admin → Users: few people, each with a second factor.",
    },
  ];
}

async function lookAt(what: string, isThere: () => Promise<boolean>, fix: string) {
  try {
    return (await isThere()) ? ({ what, state: "on", fix } as const) : off(what);
  } catch (error) {
    // A key of few rights may not look; that is told, and stops nothing else.
    if (!(error instanceof CarrierApiError) || error.refusal !== "forbidden") throw error;
    return {
      what,
      state: "unseen",
      fix: "This API key may not look. See in the console.",
    } as const;
  }
}

function off(what: string) {
  return { what, state: "off", fix: "" } as const;
}
