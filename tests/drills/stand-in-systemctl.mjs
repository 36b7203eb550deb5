#!/usr/bin/env node
// Stands in for systemctl where systemd does not run: `systemctl restart helpline@3000` ends what runs
// at that port and starts the command of the installed unit, with its environment. STAND_IN is a folder
// with the unit's /opt/helpline and /etc/helpline, and comes to hold the process's number and its log.
// What else it is asked for would change what happens at the machine's next start alone.
import { spawn } from "node:child_process";
import { openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { STAND_IN = "", PATH } = process.env;
const [, , verb = "", service = ""] = process.argv;
if (verb === "daemon-reload" || verb === "enable") process.exit(0);
// There is no desk here.
if (verb === "is-active") process.exit(3);
const [, port = ""] = /^helpline@(\d+)$/.exec(service) ?? [];
if (verb !== "restart" || port === "") throw new Error(process.argv.join(" "));

const unitFile = join(STAND_IN, "units", "helpline@.service");
const unit = readFileSync(unitFile, "utf8")
  .replaceAll("%i", port)
  .replaceAll("%d", join(STAND_IN, "etc"))
  .replaceAll("/opt/helpline", join(STAND_IN, "opt"))
  .replaceAll("/etc/helpline", join(STAND_IN, "etc"))
  .replaceAll("/var/lib/helpline", join(STAND_IN, "state"))
  .replaceAll("/usr/bin/node", process.execPath);
const all = (name) => [...unit.matchAll(new RegExp(`^${name}=(.*)$`, "gm"))].map(([, it]) => it);
const settings = readFileSync(all("EnvironmentFile")[0], "utf8").trim().split("\n");
const environment = [...all("Environment").flatMap((line) => line.split(" ")), ...settings];

const pidFile = join(STAND_IN, `${port}.pid`);
const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const before = Number(readFileSync(pidFile, { encoding: "utf8", flag: "a+" }));
if (before > 0 && isRunning(before)) {
  process.kill(before, "SIGTERM");
  while (isRunning(before)) await new Promise((resolve) => setTimeout(resolve, 20));
}

const [program, ...args] = all("ExecStart")[0].split(" ");
const log = openSync(join(STAND_IN, `${port}.log`), "a");
const child = spawn(program, args, {
  cwd: all("WorkingDirectory")[0],
  detached: true,
  env: { PATH, ...Object.fromEntries(environment.map((line) => line.split(/=(.*)/s, 2))) },
  stdio: ["ignore", log, log],
});
writeFileSync(pidFile, String(child.pid));
child.unref();
