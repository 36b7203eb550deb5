import { Temporal } from "temporal-polyfill";
import type { BookDraft } from "../../src/line/book/open-book.ts";
import type { Recordings } from "../../src/line/speech/recorded.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { noActs } from "../../src/server/editions.ts";
import { createEar } from "../../src/tools/proof/ear.ts";
import { lineToProve } from "../../src/tools/proof/line-to-prove.ts";
import { HeardBefore, type Reach } from "../../src/tools/proof/reach.ts";
import { isCalling } from "../../src/tools/proof/state.ts";
import { walkLine } from "../../src/tools/proof/walk-line.ts";
import { listSentences, type Sentence } from "../../src/tools/recordings/sentences.ts";

/** A day before the moments of the proof, from which 400 days hold all of them. */
export const daysFrom = Temporal.Instant.from("2026-10-20T10:00:00Z");

/** Every sentence of a book, for callers who are connected. */
export function sentencesOf(draft: BookDraft): readonly Sentence[] {
  return listSentences(lineToProve(draft).book, createSpeech(draft.phrases), daysFrom);
}

/** An answer of the real app, by the voice that speaks it. */
export interface VoicedAnswer {
  readonly path: string;
  /** "recorded", "slow" or "spoken" of each sentence that follows, without repetition: one of them where voices never change. */
  readonly voices: readonly ("recorded" | "slow" | "spoken")[];
  /** What no recording may stand before. */
  readonly isDanger: boolean;
  /** It is a repeat that is slower. */
  readonly isSlow: boolean;
  readonly text: string;
}

/** Calls the real app at a moment, takes every step there, and tells which voice speaks each answer. */
export async function hearVoices(
  draft: BookDraft,
  recordings: Recordings,
  clock: () => Temporal.Instant,
  reach: Reach = "everywhere",
): Promise<readonly VoicedAnswer[]> {
  const line = lineToProve(draft, noActs, recordings);
  const ear = createEar(line.book, draft.phrases);
  // Of the standing keys too it is said that one leads back.
  const dangers = Object.keys(draft.spokenPhrases).filter(
    (one) => one.startsWith("danger.") && one !== "danger.back",
  );
  const opened = line.open({ mode: "live", clock });
  const walk = await walkLine(opened, { voiceUrl: line.voiceUrl }, reach, new HeardBefore());
  if (walk.broken.length > 0) throw new Error(walk.broken.map(({ message }) => message).join("\n"));
  return walk.states.flatMap(({ path, at, prompts, heard }) => {
    const voices = prompts.flatMap((prompt) => {
      if (prompt.kind !== "say") return [];
      if (prompt.recording === undefined) return ["spoken" as const];
      return [prompt.recording.url.includes("-slow-") ? ("slow" as const) : ("recorded" as const)];
    });
    if (voices.length === 0) return [];
    const isAdvice = dangers.some((phrase) => ear.hears(heard, phrase));
    const says = prompts.flatMap((prompt) => (prompt.kind === "say" ? prompt.parts : []));
    return {
      path: path.join(" "),
      voices: voices.filter((voice, index) => voice !== voices[index - 1]),
      isDanger: at.get("place") === line.book.danger || isAdvice,
      isSlow:
        (at.has("slow") || at.get("passes") === "1") &&
        !isCalling(at) &&
        (at.has("language") || (at.get("place") === line.book.start && !at.has("stage"))),
      text: says.map((part) => (part.kind === "text" ? part.text : " ")).join(" "),
    };
  });
}
