import { defineCommand } from "citty";
import { exitOnMistakes } from "./exit-on-mistakes.ts";
import { openLiveBook, pictureOf, picturesFor, staleFiles, writePictures } from "./map-files.ts";
import { mapFolder, readMapOptions } from "./map-options.ts";
import { refuseUnknown } from "./refuse-unknown.ts";

const options = {
  language: { type: "string", description: "fr, nl or en", valueHint: "language" },
  output: { type: "string", description: "write fr.svg, nl.svg and en.svg", valueHint: "folder" },
  check: { type: "boolean", description: `exit 1 when the files in ${mapFolder} are stale` },
} as const;

/** `helpline map`: the tree as an SVG picture. */
export const map = defineCommand({
  meta: { name: "map", description: "Draw the tree as an SVG picture." },
  args: options,
  async run({ args }) {
    const { book, wanted } = exitOnMistakes(() => {
      refuseUnknown(args, options);
      return { wanted: readMapOptions(args), book: openLiveBook() };
    });
    if (wanted.do === "print") {
      // Whoever reads only the beginning, such as head, closes the pipe: that is no fault of ours.
      process.stdout.on("error", () => {});
      process.stdout.write(await pictureOf(book, wanted.language));
      return;
    }
    const pictures = await picturesFor(book, wanted.folder);
    if (wanted.do === "check") reportStale(staleFiles(pictures), wanted.folder);
    else exitOnMistakes(() => writePictures(pictures, wanted.folder));
  },
});

function reportStale(stale: readonly string[], folder: string): void {
  if (stale.length === 0) return;
  process.stderr.write(
    `Stale: ${stale.join(", ")}. Run: npm run --silent map -- --output ${folder}\n`,
  );
  process.exitCode = 1;
}
