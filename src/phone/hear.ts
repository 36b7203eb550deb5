import type { Heard } from "./heard.ts";
import { isSpoken, listeningSeconds, secondsPerWord, wordsIn } from "./listening-seconds.ts";
import type { Pause, Say } from "./verb.ts";

/**
 * What a caller hears of prompts that start at `startsAt` and are cut at `until`, both seconds into
 * the call: prompts not yet begun are not heard, one under way is heard to its last whole word.
 */
export function hear(
  prompts: readonly (Say | Pause)[],
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
  };
}

function textOfPart(part: Say["parts"][number]): string {
  return part.kind === "text" ? part.text : " ";
}

function textWithin(say: Say, seconds: number): string {
  const words: string[] = [];
  let clock = 0;
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
