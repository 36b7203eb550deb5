import { expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { languages } from "../../src/line/book/language.ts";
import { silentLogger } from "../../src/log.ts";
import type { Line } from "../../src/phone/line.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { buildLine } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";
import { publicUrl, token } from "../support/open-line.ts";
import { post } from "../support/post.ts";

const settings = readSettings({ PUBLIC_URL: publicUrl, TWILIO_AUTH_TOKEN: token });
const { app } = buildLine(settings, silentLogger);

/** The real line, in this process. */
const line: Line = {
  post: async (url, form) => {
    const fields: Record<string, string> =
      form instanceof Map ? Object.fromEntries(form) : { ...form };
    const parameters = Object.entries(fields);
    const { status, headers, text } = await post(app, url.slice(publicUrl.length), parameters);
    return { status, contentType: String(headers["content-type"]), body: text };
  },
};

/** The phrase that every language says, as it begins: a blank may hold anything. */
const opening = (phrase: "language.danger" | "language.option") =>
  languages.map((language) => [language, phrases[language][phrase].split("{{")[0] ?? ""] as const);

it("tells of danger within five seconds, and offers the languages within twelve", async () => {
  const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
  for (const [phrase, seconds] of [
    ["language.danger", 5],
    ["language.option", 12],
  ] as const) {
    for (const [language, words] of opening(phrase)) {
      const said = call.heard.find(
        ({ text, language: spoken }) =>
          spoken.startsWith(language) && text.startsWith(words.trim()),
      );
      if (said === undefined) throw new Error(`Nothing said begins with "${words}".`);
      expect(said.startsAt + said.seconds).toBeLessThanOrEqual(seconds);
    }
  }
});

it("listens from the first word on", async () => {
  for (const [key, language] of [
    ["1", "fr"],
    ["2", "nl"],
    ["3", "en"],
  ] as const) {
    const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
    await call.press(key, { afterSeconds: 0 });
    expect(call.sinceLastTurn.length).toBeGreaterThan(0);
    for (const said of call.sinceLastTurn) expect(said.language.startsWith(language)).toBe(true);
  }
});
