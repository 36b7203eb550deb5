import { fstatSync, statfsSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { inBrussels } from "../../line/hours/calendar.ts";
import { ask } from "../../phone/ask.ts";
import { loadRecordings } from "../../server/recordings.ts";
import { inAddress } from "../../server/serve.ts";
import type { Settings } from "../../server/settings.ts";
import { explainFault } from "../probe/health.ts";
import type { Finding } from "./finding.ts";

/**
 * Judges the version of Node by what the package needs, such as ">=20.19".
 *
 * @param running as in `process.versions.node`
 */
export function checkNode(running: string, needed: string): Finding {
  const name = "Node";
  const [major = 0, minor = 0] = numbersIn(running);
  const [leastMajor = 0, leastMinor = 0] = numbersIn(needed);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return isEnough
    ? { status: "ok", name, finding: `${running}, needed ${needed}` }
    : {
        status: "mend",
        name,
        finding: `${running} is too old: ${needed} is needed`,
        fix: "Install Node 20.19 or newer, from nodejs.org or your distribution.",
      };
}

/** What a line is made of: the version of its program, and the name of its book, `digestOf`. */
export interface ServedEdition {
  readonly version: string;
  readonly digest: string;
  /** The number of the last act in its journal; 0 for none. */
  readonly lastAct: number;
}

/** Compares what is here with what the server told of itself; undefined: it told nothing. */
export function checkVersion(here: ServedEdition, there: ServedEdition | undefined): Finding {
  const name = "version";
  const named = ({ version, digest, lastAct }: ServedEdition) =>
    `${version} with the book ${digest}, ${lastAct === 0 ? "no act" : `act ${lastAct}`}`;
  if (there === undefined) {
    const fix =
      "Right where the proxy keeps /healthz inside. helpline probe --connect http://127.0.0.1:3000 asks a replica itself.";
    return { status: "look", name, finding: `${named(here)} here; not known at the server`, fix };
  }
  if (named(there) === named(here)) {
    return { status: "ok", name, finding: `${named(here)}, here and at the server` };
  }
  const finding = `${named(here)} here, ${named(there)} at the server`;
  if (here.lastAct !== there.lastAct) {
    return { status: "look", name, finding, fix: "Set JOURNAL to the one that the server reads." };
  }
  const fix =
    "Start the server again if its book or ROUTES changed, or run the doctor that is deployed.";
  return { status: "look", name, finding, fix };
}

function numbersIn(version: string): readonly number[] {
  return version.match(/\d+/g)?.map(Number) ?? [];
}

/**
 * What clocks in Brussels show, in winter, in summer, and a second before and at each change.
 * Directive 2000/84/EC: last Sundays of March and October, at 01:00 UTC.
 */
const known: readonly (readonly [instant: string, shown: string])[] = [
  ["2026-01-15T12:00:00Z", "2026-01-15T13:00:00+01:00"],
  ["2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00"],
  ["2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"],
  ["2026-07-15T12:00:00Z", "2026-07-15T14:00:00+02:00"],
  ["2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00"],
  ["2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00"],
  ["2027-03-28T01:00:00Z", "2027-03-28T03:00:00+02:00"],
];

/** Shows an instant as clocks in Brussels do, with the offset. */
type ShowInBrussels = (instant: Temporal.Instant) => string;

/** Sees whether this machine's time zone data know Brussels and its changes of clock. */
export function checkTimeZone(show: ShowInBrussels = showInBrussels): Finding {
  const name = "time zone data";
  const fix =
    "Use an official build of Node with full ICU data: node -p process.versions.tz tells which data it has.";
  try {
    const wrong = known.find(([instant, shown]) => show(Temporal.Instant.from(instant)) !== shown);
    if (wrong === undefined) {
      return { status: "ok", name, finding: "Brussels and its changes of clock are known" };
    }
    const [instant, shown] = wrong;
    const finding = `${instant} is shown as ${show(Temporal.Instant.from(instant))}, not ${shown}`;
    return { status: "mend", name, finding, fix };
  } catch {
    return { status: "mend", name, finding: "Europe/Brussels is not known", fix };
  }
}

function showInBrussels(instant: Temporal.Instant): string {
  return inBrussels(instant).toString({ timeZoneName: "never" });
}

/** Milliseconds from which a clock deserves a look: doors open and close on the minute. */
const worthALook = 30_000;

/** Milliseconds from which callers are told wrong hours. */
const misleading = 5 * 60_000;

/**
 * Judges this machine's clock by the date that came with an answer of PUBLIC_URL.
 *
 * @param ahead milliseconds by which that date is ahead of this machine's; undefined: none came
 */
export function checkClock(ahead: number | undefined): Finding {
  const name = "clock";
  const fix =
    "Run timedatectl here and at the server; set-ntp true switches the right time on. Hours follow it.";
  if (ahead === undefined) {
    const finding = "not looked at: PUBLIC_URL gave no date to compare with";
    return { status: "look", name, finding, fix, isUnseen: true };
  }
  const seconds = Math.round(Math.abs(ahead) / 1000);
  if (Math.abs(ahead) < worthALook) {
    const finding = `${seconds} s from the date of PUBLIC_URL, which proves nothing where that is this machine`;
    return { status: "ok", name, finding };
  }
  const finding = `PUBLIC_URL's date is ${seconds} s ${ahead > 0 ? "ahead of" : "behind"} this machine's`;
  return { status: Math.abs(ahead) < misleading ? "look" : "mend", name, finding, fix };
}

/** Where a log goes, and the bytes free there. */
interface LogSink {
  readonly kind: "file" | "terminal" | "pipe" | "closed";
  /** Undefined where it cannot be told. */
  readonly freeBytes: number | undefined;
}

const mebibyte = 1024 * 1024;

/** Bytes from which a person should make room: weeks of a busy line's log. */
const little = 500 * mebibyte;

/** Bytes under which lines are about to be lost. */
const full = 20 * mebibyte;

/** Looks at where the log goes when the server is started the way the doctor was. */
export function checkLog(sink: LogSink = seeLogSink()): Finding {
  const name = "log";
  const { kind, freeBytes } = sink;
  if (kind === "closed") {
    const finding = "standard output is closed: every line is lost, calls go on";
    return { status: "mend", name, finding, fix: "Send standard output to journald or a file." };
  }
  const room = freeBytes === undefined ? "" : `, ${Math.floor(freeBytes / mebibyte)} MiB free`;
  const finding = `one JSON line an event, on standard output: here a ${kind}${room}`;
  const fix =
    "Make room, or let journald or logrotate drop old lines. A full disk loses lines, never calls.";
  if (freeBytes !== undefined && freeBytes < full) return { status: "mend", name, finding, fix };
  if (freeBytes !== undefined && freeBytes < little) return { status: "look", name, finding, fix };
  return { status: "ok", name, finding };
}

function seeLogSink(): LogSink {
  try {
    const isFile = fstatSync(1).isFile();
    // What a pipe's reader keeps goes to /var/log nearly everywhere, journald's lines too.
    const freeBytes = freeAt(isFile ? "/dev/stdout" : "/var/log");
    return { kind: isFile ? "file" : process.stdout.isTTY ? "terminal" : "pipe", freeBytes };
  } catch {
    return { kind: "closed", freeBytes: undefined };
  }
}

function freeAt(path: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Seconds that an answer may take: it is this machine's own. */
const limitSeconds = 3;

/** Sees whether the figures for Prometheus are served at ADMIN_HOST and ADMIN_PORT. */
export async function checkFigures({
  adminPort,
  adminHost,
}: Pick<Settings, "adminPort" | "adminHost">): Promise<Finding> {
  const name = "figures";
  if (adminPort === 0) return { status: "ok", name, finding: "ADMIN_PORT is 0: none are served" };
  const isEverywhere = adminHost === "0.0.0.0" || adminHost === "::";
  const host = isEverywhere ? "127.0.0.1" : adminHost;
  const address = `http://${inAddress(host)}:${adminPort}/metrics`;
  try {
    const { status, text } = await ask(address, limitSeconds * 1000);
    if (status !== 200 || !text.includes("helpline_calls_total")) {
      const finding = `${address} answered ${status}, and not with this line's figures`;
      return { status: "look", name, finding, fix: "Set ADMIN_PORT to a port that is free." };
    }
    if (!isEverywhere) return { status: "ok", name, finding: `served at ${address}` };
    const finding = `served at every address of this machine, port ${adminPort}`;
    return { status: "look", name, finding, fix: "See that no stranger reaches that port." };
  } catch (error) {
    const finding = explainFault(error, address, limitSeconds);
    const fix = "Run the doctor where the server runs, while it runs; or set ADMIN_PORT=0.";
    return { status: "look", name, finding, fix };
  }
}

/** Files of recordings that are named; the others are counted. */
const mostFiles = 10;

/** Sees how many sentences the line can play, and which files of RECORDINGS it passes over. */
export async function checkRecordings({
  recordings: folder,
}: Pick<Settings, "recordings">): Promise<readonly Finding[]> {
  const name = "recordings";
  if (folder === undefined) {
    const finding = "RECORDINGS is not set: the carrier's voice says all";
    return [{ status: "ok", name, finding }];
  }
  const { sentences, problems } = await loadRecordings(folder);
  const counts = Object.entries(sentences).map(([language, count]) => `${count} in ${language}`);
  const more = problems.length - mostFiles;
  const fix =
    "Copy it again, files first and manifest.json last: docs/recordings.md. Until then the carrier's voice speaks.";
  return [
    { status: "ok", name, finding: `sentences that can be played: ${counts.join(", ")}` },
    ...problems
      .slice(0, mostFiles)
      .map((finding): Finding => ({ status: "look", name, finding, fix })),
    ...(more > 0 ? [{ status: "look", name, finding: `${more} more files`, fix } as const] : []),
  ];
}
