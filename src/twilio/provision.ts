import { toJson, toLines } from "../mistakes.ts";
import { type CarrierApi, type CarrierNumber, type NumberSettings, whoAnswers } from "./account.ts";
import {
  type Before,
  type Change,
  listChanges,
  usualRegion,
  type Wanted,
} from "./provision-plan.ts";
import { type Finding, lookForRecording } from "./recording.ts";
import { CarrierApiError } from "./refusal.ts";

/** What stands at the carrier, and what is to change. */
export interface Provision {
  readonly number: string;
  readonly before: Before & { readonly settings: NumberSettings };
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** Where somebody arrives who rings CALLER_ID back, where that is not this line; undefined: all is well. */
  readonly callBack?: string | undefined;
  /** Who answers in place of this line once the changes are made; undefined: this line does. */
  readonly leadsAway?: string | undefined;
  /**
   * Carries the changes out, and looks again for what records callers.
   *
   * @throws {CarrierApiError}
   */
  readonly apply: () => Promise<readonly Finding[]>;
}

/**
 * Compares a number with what is wanted of it. Changes nothing until `apply` is called.
 *
 * @param number in E.164
 * @throws {CarrierApiError} when the carrier refuses, or the account has no such number
 */
export async function provisionNumber(
  api: CarrierApi,
  number: string,
  wanted: Wanted,
): Promise<Provision> {
  const found = await findNumber(api, number);
  if (found === undefined) {
    throw new CarrierApiError(
      "not found",
      "20404",
      `This account has no number ${number}. Check the number, and TWILIO_ACCOUNT_SID: it may belong to another account or subaccount.`,
    );
  }
  const region = await seeRegion(api, number, wanted);
  const findings = [...(await lookForRecording(api, found)), ...region.findings];
  const changes = listChanges(found, region.now, region.wanted);
  return {
    number,
    before: {
      number,
      settings: found.settings,
      ...(region.isSeen ? { voiceRegion: region.now ?? usualRegion } : {}),
    },
    changes,
    findings,
    apply: async () => {
      await applyChanges(api, found, changes, wanted.regionFirst ?? false);
      const now = (await findNumber(api, number)) ?? found;
      return [...(await lookForRecording(api, now)), ...region.findings];
    },
  };
}

/**
 * Says who answers when somebody rings back the number that is shown to helplines, where that is not
 * this line; undefined: it is, or it will be.
 *
 * @throws {CarrierApiError} when the carrier refuses
 */
export async function seeCallBack(
  api: CarrierApi,
  callerId: string,
  publicUrl: string,
): Promise<string | undefined> {
  const found = await findNumber(api, callerId);
  if (found === undefined) {
    return `CALLER_ID ${callerId} is no number of this account: calls that show it may be refused, and who answers when somebody rings it back is not seen from here.`;
  }
  const who = whoAnswers(found, publicUrl);
  if (who === "line") return undefined;
  const said = who === "nobody" ? "nobody answers" : "this line does not answer";
  return `When somebody rings back CALLER_ID ${callerId}, ${said}. Run this command with --number ${callerId} as well.`;
}

async function findNumber(api: CarrierApi, number: string): Promise<CarrierNumber | undefined> {
  return (await api.listNumbers(number)).find((one) => one.number === number);
}

/** A region's credentials may not see which region answers: that is told, and stops nothing else. */
async function seeRegion(api: CarrierApi, number: string, wanted: Wanted) {
  const { settings, voiceRegion } = wanted;
  const unseen = { now: undefined, wanted: { settings }, isSeen: false };
  if (voiceRegion === undefined) return { ...unseen, findings: [] };
  try {
    return { now: await api.readRegion(number), wanted, isSeen: true, findings: [] };
  } catch (error) {
    if (!(error instanceof CarrierApiError) || error.refusal !== "credentials") throw error;
    const finding: Finding = {
      what: `Which region answers calls (${voiceRegion} is wanted)`,
      state: "unseen",
      fix: `These credentials do not open it. Choose ${voiceRegion} in the console, at the number, under Routing.`,
    };
    return { ...unseen, findings: [finding] };
  }
}

async function applyChanges(
  api: CarrierApi,
  { sid, number }: CarrierNumber,
  changes: readonly Change[],
  regionFirst: boolean,
): Promise<void> {
  const region = changes.find(({ name }) => name === "voiceRegion");
  const settings = changes.filter((change) => change !== region);
  const changeRegion = async () => {
    if (region !== undefined) await api.changeRegion(number, String(region.to));
  };
  // A region answers calls only while the number knows the line there.
  if (regionFirst) await changeRegion();
  if (settings.length > 0) {
    await api.changeNumber(sid, Object.fromEntries(settings.map(({ name, to }) => [name, to])));
  }
  if (!regionFirst) await changeRegion();
}

/** What was done with the changes. */
type ProvisionOutcome = "shown" | "applied";

const marks = { off: "✓ off", on: "✗ ON", unseen: "? not seen" } as const;

/** Says to a person what stands at the carrier, what changes, and what was looked for. */
export function describeProvision(provision: Provision, outcome: ProvisionOutcome): string {
  const { number, before, changes, findings } = provision;
  const shown = changes.flatMap(({ name, from, to }) => [
    `  ${name}`,
    `    from ${write(from)}`,
    `    to   ${write(to)}`,
  ]);
  const told = toLines([
    `${number} at the carrier: ${headline(changes.length, outcome)}`,
    ...shown,
    "",
    "Recording and looking up:",
    ...findings.map(({ what, state, fix }) => `  ${marks[state]}: ${what}. ${fix}`.trimEnd()),
    ...warningsOf(provision).flatMap((warning) => ["", warning]),
    "",
    "What it was before (keep it: --undo reads it):",
  ]);
  return told + toJson(before);
}

/** What callers would miss once the changes are made, for a person to know before they are. */
export function warningsOf(provision: Provision): readonly string[] {
  const { callBack, leadsAway } = provision;
  return [
    ...(leadsAway === undefined ? [] : [leadsAway]),
    ...(hasFallback(provision)
      ? []
      : [
          "There is no fallback: while the line is down, callers hear an error message and are cut off. Give --fallback-url; docs/go-live.md, step 3, says how to make one.",
        ]),
    ...(callBack === undefined ? [] : [callBack]),
  ];
}

/**
 * Says who answers the number once what it was before is put back, where that is not this line;
 * undefined: it is.
 */
export function seeWayAway(
  { number, before }: Pick<Provision, "number" | "before">,
  wanted: Partial<NumberSettings>,
  publicUrl: string,
): string | undefined {
  const who = whoAnswers({ settings: { ...before.settings, ...wanted } }, publicUrl);
  if (who === "line") return undefined;
  const said = who === "nobody" ? "nobody answers" : "this line does not answer";
  return `Once this is put back, ${said} whoever calls ${number}.`;
}

/** Whether callers hear something of ours while the line is down, once the changes are made. */
function hasFallback({ before, changes }: Provision): boolean {
  const change = changes.find(({ name }) => name === "voiceFallbackUrl");
  return (change?.to ?? before.settings.voiceFallbackUrl ?? "") !== "";
}

function headline(count: number, outcome: ProvisionOutcome): string {
  if (count === 0) return "nothing to change.";
  const changes = count === 1 ? "1 change" : `${count} changes`;
  return outcome === "applied" ? `${changes} made.` : `${changes} to make. --apply makes them.`;
}

function write(value: string | boolean | undefined): string {
  return value === "" || value === undefined ? "(nothing)" : String(value);
}
