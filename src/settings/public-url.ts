import { z } from "zod";

/** The address the carrier calls: http or https, without query, fragment, name or password. */
export const publicUrl = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://line.example.be" })
  .refine((url) => !/[?#]/.test(url), "must have no ? and no #: give the bare address")
  .refine((url) => !url.includes("@"), "must have no name and no password in it")
  // Other signs mean something to the router, or are written in more than one way when signed.
  .refine(
    (url) => /^[\w./-]*$/.test(/^https?:\/\/[^/?#]*([^?#]*)/i.exec(url.trim())?.[1] ?? ""),
    "must have only letters, digits, dots, hyphens and underscores in its path",
  );
