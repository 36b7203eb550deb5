import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { languages } from "../line/book/language.ts";
import { clipFile, nameOfSentence } from "../line/speech/recorded.ts";

const clip = z.strictObject({
  file: z.string().regex(clipFile),
  seconds: z.number().positive(),
  bytes: z.int().positive(),
});

const sentence = z
  .strictObject({
    language: z.enum(languages),
    parts: z.array(z.union([z.string(), z.strictObject({ milliseconds: z.int().positive() })])),
    clip,
    slowClip: clip.optional(),
    /** The day on which somebody listened to it; absent: nobody has, and no caller hears it. */
    heardOn: z.iso.date().optional(),
  })
  .refine(
    ({ clip, slowClip, ...said }) => {
      const [, language, name, slow] = clipFile.exec(clip.file) ?? [];
      const ofSlow = slowClip === undefined ? undefined : clipFile.exec(slowClip.file);
      return (
        language === said.language &&
        name === nameOfSentence(said) &&
        slow === undefined &&
        (ofSlow === undefined || (ofSlow?.[2] === name && ofSlow?.[3] !== undefined))
      );
    },
    { error: "a file is not named after its sentence" },
  );

const manifest = z.strictObject({
  sentences: z.array(sentence),
  /** Files that no sentence has any more, and when they were left: they stay for a day. */
  left: z.array(z.strictObject({ file: z.string().regex(clipFile), at: z.iso.datetime() })),
});

/** What a folder of recordings holds: each sentence once, and the files that were left. */
export type Manifest = z.infer<typeof manifest>;

/** One sentence of a manifest. */
export type ManifestSentence = Manifest["sentences"][number];

/** The file of a folder that names the others: switched last, and whole. */
export const manifestFile = "manifest.json";

/** A manifest that cannot be used, and why, in words for whoever keeps it. */
export class ManifestError extends Error {
  readonly code = "recordings";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ManifestError";
  }
}

/**
 * Reads the manifest of a folder; an empty one where the folder has none yet.
 *
 * @throws {ManifestError} when it cannot be read, is cut short or names files wrongly
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestFile);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { sentences: [], left: [] };
    throw new ManifestError(`${manifestFile} cannot be read (${code})`, { cause: error });
  }
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new ManifestError(`${manifestFile} is cut short or no JSON`, { cause: error });
  }
  const result = manifest.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ManifestError(`${manifestFile}: ${issue?.path.join(".")} ${issue?.message}`);
}

/** Writes the manifest of a folder, all at once: whoever reads it sees the one before or this one. */
export async function writeManifest(folder: string, next: Manifest): Promise<void> {
  const path = join(folder, manifestFile);
  const written = `${path}.${process.pid}.new`;
  await writeFile(written, `${JSON.stringify(next, undefined, 1)}\n`);
  await rename(written, path);
}
