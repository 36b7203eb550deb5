import { fileURLToPath } from "node:url";

/** Where the built page lies: in dist/, whether this file runs from there or from the source. */
export const pageFolder = fileURLToPath(
  new URL(
    import.meta.url.endsWith(".ts") ? "../../dist/studio/page/" : "../../studio/page/",
    import.meta.url,
  ),
);
