import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Clip, nameOfSentence } from "../../src/line/speech/recorded.ts";
import type { Said } from "../../src/line/speech/speech.ts";
import { writeWav } from "../../src/line/speech/wav.ts";
import type { ManifestSentence } from "../../src/server/manifest.ts";

/**
 * Writes a file of sound that is like no other of the folder, and a slow one, a quarter longer.
 *
 * @param take another one, of other sound, where a sentence is recorded again
 */
export function recordSentence(
  folder: string,
  { language, parts }: Pick<Said, "language" | "parts">,
  { seconds = 1, take = 1 } = {},
): ManifestSentence {
  const name = nameOfSentence({ language, parts });
  mkdirSync(join(folder, language), { recursive: true });
  const clipOf = (slow: "" | "-slow"): Clip => {
    const length = seconds * (slow === "" ? 1 : 1.25);
    const wav = writeWav(soundOf(name + slow + take, Math.round(length * 8000)));
    const content = createHash("sha256").update(wav).digest("hex").slice(0, 12);
    const file = `${language}/${name}${slow}-${content}.wav`;
    writeFileSync(join(folder, file), wav);
    return { file, seconds: length, bytes: wav.length };
  };
  const heardOn = "2026-11-30";
  return { language, parts: [...parts], clip: clipOf(""), slowClip: clipOf("-slow"), heardOn };
}

/** Samples that follow from a name: the same for the same one. */
function soundOf(name: string, samples: number): Uint8Array {
  return Buffer.alloc(samples, createHash("sha256").update(name).digest());
}
