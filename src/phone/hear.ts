import type { Language, Say, Sound } from "./twiml/verbs.ts";

/** One Say as the caller heard it. */
export interface Heard {
  readonly language: Language;
  readonly voice: string;
  /** The words heard, without breaks; up to the key when one interrupted them. */
  readonly text: string;
  /** In percent of the voice's own; the slowest, where the Say has several. */
  readonly rate: number;
  /** Seconds into the call. */
  readonly startsAt: number;
  /** How long it was heard. */
  readonly seconds: number;
  /** Whether a key cut it short. */
  readonly interrupted: boolean;
  /** The file that was played; absent: the carrier's voice spoke. */
  readonly recording?: string;
}

/**
 * What a caller hears of prompts that start at `startsAt` and are cut at `until`, both seconds into
 * the call: prompts not yet begun are not heard, one under way is heard to its last whole word.
 */
export function hear(
  prompts: readonly Sound[],
  startsAt: number,
  until = Number.POSITIVE_INFINITY,
): { heard: Heard[]; endsAt: number } {
  const heard: Heard[] = [];
  let clock = startsAt;
  for (const prompt of prompts) {
    if (clock >= until) break;
    const full = prompt.kind === "pause" ? prompt.seconds : listeningSeconds(prompt);
    const seconds = Math.min(full, until - clock);
    if (prompt.kind === "say") heard.push(hearSay(prompt, clock, seconds, seconds < full));
    clock += seconds;
  }
  return { heard, endsAt: clock };
}

function hearSay(say: Say, startsAt: number, seconds: number, interrupted: boolean): Heard {
  const { language, voice } = say;
  const text = interrupted ? textWithin(say, seconds) : say.parts.map(textOfPart).join("");
  const rates = say.parts.flatMap((part) =>
    part.kind === "text" && isSpoken(part.text) ? [part.rate] : [],
  );
  return {
    language,
    voice,
    text: wordsIn(text).join(" "),
    rate: rates.length === 0 ? 100 : Math.min(...rates),
    startsAt,
    seconds,
    interrupted,
    ...(say.recording === undefined ? {} : { recording: say.recording.url }),
  };
}

function textOfPart(part: Say["parts"][number]): string {
  return part.kind === "text" ? part.text : " ";
}

function textWithin(say: Say, heardSeconds: number): string {
  const words: string[] = [];
  let clock = 0;
  // A recording has a speed of its own: as much of its words is heard as of its time.
  const reckoned = reckonedSeconds(say);
  const seconds =
    say.recording === undefined ? heardSeconds : (heardSeconds / say.recording.seconds) * reckoned;
  for (const part of say.parts) {
    if (part.kind === "break") {
      clock += part.milliseconds / 1000;
      continue;
    }
    for (const word of wordsIn(part.text)) {
      clock += isSpoken(word) ? secondsPerWord(part.rate) : 0;
      if (clock > seconds) return words.join(" ");
      words.push(word);
    }
  }
  return words.join(" ");
}

/** 150–200 words a minute are comfortable for synthetic speech; 160 is reckoned here. */
const WORDS_PER_MINUTE = 160;

/**
 * How long a caller listens to a Say, in seconds: its recording, or its words at 160 a minute
 * divided by their rate, plus its breaks.
 */
export function listeningSeconds(say: Say): number {
  return say.recording?.seconds ?? reckonedSeconds(say);
}

/** How long the carrier's voice speaks, in seconds: words at 160 a minute divided by their rate, plus breaks. */
export function reckonedSeconds(say: Pick<Say, "parts">): number {
  let seconds = 0;
  for (const part of say.parts) {
    seconds +=
      part.kind === "break"
        ? part.milliseconds / 1000
        : wordsIn(part.text).filter(isSpoken).length * secondsPerWord(part.rate);
  }
  return seconds;
}

/** How long one word takes at a rate in percent, in seconds. */
function secondsPerWord(rate: number): number {
  return 60 / WORDS_PER_MINUTE / (rate / 100);
}

/** The text cut at its spaces; punctuation that stands alone is kept and is not {@link isSpoken}. */
function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Whether a word takes time to say: it holds a letter or a digit. */
function isSpoken(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
