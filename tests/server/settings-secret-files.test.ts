import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings, secretNames } from "../../src/server/settings.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { settingsProblems } from "./settings-problems.ts";

const folder = temporaryFolder(afterAll);

/** The path of a new file with this content. */
function fileWith(content: string): string {
  const path = join(mkdtempSync(join(folder, "one-")), "secret");
  writeFileSync(path, content);
  return path;
}

describe("a secret in a file", () => {
  it("is read as if it stood in the variable", () => {
    const settings = readSettings({
      NODE_ENV: "production",
      PUBLIC_URL: "https://line.example.be",
      TRANSFERS: "live",
      CALLER_ID: "+3225550100",
      TWILIO_AUTH_TOKEN_FILE: fileWith("the-old-token-of-two, the-new-token-of-two\n"),
      LOG_KEY_FILE: fileWith("sixteen letters!\r\n"),
      JOURNAL_FILE: fileWith(" postgres://anna:secret@host/helpline \n"),
    });
    expect(settings).toMatchObject({
      authTokens: ["the-old-token-of-two", "the-new-token-of-two"],
      logKey: "sixteen letters!",
      journal: " postgres://anna:secret@host/helpline ",
    });
  });

  it("is held to the same rules", () => {
    expect(settingsProblems({ LOG_KEY_FILE: fileWith("s3cret\n") })).toEqual([
      "LOG_KEY must have at least 16 characters.",
    ]);
  });

  it("counts as absent where the path is empty", () => {
    expect(readSettings({ LOG_KEY_FILE: "", LOG_KEY: "sixteen letters!" }).logKey).toBe(
      "sixteen letters!",
    );
  });
});

describe("a mistake is one line, and quotes neither path nor content", () => {
  it.each(secretNames)("%s given twice", (name) => {
    const file = fileWith("a secret that is long enough");
    const lines = settingsProblems({
      [name]: "a secret that is long enough",
      [`${name}_FILE`]: file,
    });
    expect(lines).toContain(`${name} and ${name}_FILE are both set: keep one of them.`);
    expect(lines.join()).not.toContain("long enough");
  });

  it("no such file", () => {
    expect(settingsProblems({ LOG_KEY_FILE: join(folder, "s3cret") })).toEqual([
      "LOG_KEY_FILE names a file that cannot be read (ENOENT): there is none of that name, give the path of one.",
    ]);
  });

  it("a folder", () => {
    const path = join(folder, "s3cret-folder");
    mkdirSync(path);
    expect(settingsProblems({ LOG_KEY_FILE: path })).toEqual([
      "LOG_KEY_FILE names a file that cannot be read (EISDIR): it is a folder, give the path of the file in it.",
    ]);
  });

  it("an impossible path", () => {
    expect(settingsProblems({ LOG_KEY_FILE: "s3cret\0" })).toEqual([
      "LOG_KEY_FILE names a file that cannot be read (ERR_INVALID_ARG_VALUE): give the path of a readable file.",
    ]);
  });

  it.each(["", "\n", "\r\n\n"])("an empty file: %j", (content) => {
    expect(settingsProblems({ JOURNAL_FILE: fileWith(content) })).toEqual([
      "JOURNAL_FILE names an empty file: write the secret in it.",
    ]);
  });

  it("stands beside the others, and nothing is called missing that is only unreadable", () => {
    const lines = settingsProblems({
      NODE_ENV: "production",
      PUBLIC_URL: "https://line.example.be",
      TRANSFERS: "live",
      PORT: "s3cret",
      TWILIO_AUTH_TOKEN_FILE: join(folder, "s3cret"),
    });
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "TWILIO_AUTH_TOKEN_FILE",
      "PORT",
      "CALLER_ID",
    ]);
    expect(lines.join()).not.toContain("s3cret");
  });
});
