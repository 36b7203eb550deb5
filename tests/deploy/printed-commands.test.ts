import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { freePort } from "../support/run-helpline.ts";
import { runProgram } from "../support/run-program.ts";

const page = readFileSync(fileURLToPath(new URL("../../docs/calling.md", import.meta.url)), "utf8");
/** What a person needs to type the commands; a laptop may lack one, CI does not. */
const lacks = ["curl", "openssl"].filter(
  (program) => spawnSync(program, ["--version"]).error !== undefined,
);

it.skipIf(lacks.length > 0 && process.env.CI_RUN === undefined)(
  "docs/calling.md signs a request by hand that the line answers",
  async (test) => {
    const token = /`TWILIO_AUTH_TOKEN=(\S+) npm start`/.exec(page)?.[1] ?? "";
    const printed = /\n```sh\n(address=.*?)```\n/s.exec(page)?.[1] ?? "";
    expect(printed).toContain(`-hmac ${token} `);
    const port = await freePort();
    const program = runProgram(test, { TWILIO_AUTH_TOKEN: token, PORT: String(port) });
    await program.listening();
    const at = (commands: string) => {
      const typed = commands.replace("localhost:3000", `localhost:${port}`);
      return spawnSync("bash", ["--norc", "-euc", typed], { encoding: "utf8", timeout: 10_000 });
    };
    expect(at(printed).stdout).toMatch(/^<\?xml .*<Gather.*Danger/s);
    const forged = printed.replace(`-hmac ${token}`, "-hmac another");
    expect(at(forged).stdout).not.toContain("<?xml");
  },
);
