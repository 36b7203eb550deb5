import { existsSync } from "node:fs";
import packed from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Where Debian keeps its browser: the second choice. */
const systemBrowser = "/usr/bin/chromium";

/**
 * Opens the browser that comes inside a package; the system's where that one does not start.
 *
 * @param language in which it writes dates and times, as "nl_BE"; otherwise this machine's own
 * @param flags of its command line, such as those of a microphone that is none
 * @throws Error naming what was tried and what to install, when neither starts
 */
export async function openBrowser(
  language?: string,
  flags: readonly string[] = [],
): Promise<Browser> {
  const args = ["--no-sandbox", ...flags];
  const spoken = language === undefined ? {} : { LANGUAGE: language, LANG: `${language}.UTF-8` };
  const env = { ...process.env, ...spoken };
  const failures: string[] = [];
  const ways = [
    // Not with the arguments of the package: they are for a cloud function, switch off the web's own
    // guards, and end the browser with its first page.
    async () =>
      chromium.launch({
        args,
        executablePath: await packed.executablePath(),
        env,
      }),
    async () => {
      if (!existsSync(systemBrowser)) throw new Error(`there is no ${systemBrowser}`);
      return chromium.launch({ args, executablePath: systemBrowser, env });
    },
  ];
  for (const open of ways) {
    try {
      return await open();
    } catch (error) {
      failures.push(`${error}`.split("\n", 1)[0] ?? "");
    }
  }
  throw new Error(
    `No browser starts, and the page cannot be tested without one. Install Chromium: apt-get install chromium. Tried:\n${failures.join("\n")}`,
  );
}
