import { describe, expect, it } from "vitest";
import { transferStatuses } from "../../../src/line/call/position.ts";
import { outcomeOf, type TransferEnd } from "../../../src/line/call/transfer.ts";

/** Nothing is told; or the two were connected, or were not. */
const bridgings = [undefined, true, false] as const;
/** Nothing is told; or nobody talked, a tape did, people did. */
const durations = [undefined, 0, 5, 19, 20, 600] as const;

const everyEnd: readonly TransferEnd[] = transferStatuses.flatMap((status) =>
  bridgings.flatMap((bridged) =>
    durations.map((talkSeconds) => ({
      kind: "transfer-ended" as const,
      status,
      ...(bridged === undefined ? {} : { bridged }),
      ...(talkSeconds === undefined ? {} : { talkSeconds }),
    })),
  ),
);
const everyCaller = [true, false].flatMap((emergency) =>
  [true, false].map((isSilent) => ({ emergency, isSilent })),
);
const everyCase = everyEnd.flatMap((end) => everyCaller.map((who) => ({ end, who })));

/** Those of which something is true, and how they end. */
const ending = (
  isIt: (end: TransferEnd, who: (typeof everyCaller)[number]) => boolean,
): ReadonlySet<string> =>
  new Set(
    everyCase.filter(({ end, who }) => isIt(end, who)).map(({ end, who }) => outcomeOf(end, who)),
  );

describe("how a transfer ended", () => {
  it("is tried over status, bridging, duration, service and caller", () => {
    expect(everyCase).toHaveLength(5 * 3 * 6 * 4);
  });

  it("is a talk only where somebody was connected for twenty seconds, or where nothing speaks against it", () => {
    for (const { end, who } of everyCase) {
      if (outcomeOf(end, who) !== "completed") continue;
      expect(end.status).toBe("completed");
      expect(end.bridged).not.toBe(false);
      expect(end.talkSeconds ?? 20).toBeGreaterThanOrEqual(20);
    }
  });

  it("is never a wish where star cannot end the call, and never a talk of which nothing is known", () => {
    expect(ending((_, { emergency }) => emergency)).not.toContain("canceled");
    expect(
      ending(
        ({ bridged, talkSeconds }, { emergency }) =>
          emergency && bridged === undefined && talkSeconds === undefined,
      ),
    ).not.toContain("completed");
  });

  it.each(["busy", "no-answer", "failed"] as const)("is %s where the carrier says so", (status) => {
    expect(ending((end) => end.status === status)).toEqual(new Set([status]));
  });

  it.each<[string, Partial<TransferEnd>, string, string, string, string]>([
    // what is told, then: a service, of a silent caller; 112 or 101, of a silent caller
    [
      "completed, 60 s",
      { bridged: true, talkSeconds: 60 },
      "completed",
      "completed",
      "completed",
      "completed",
    ],
    [
      "completed, 20 s",
      { bridged: true, talkSeconds: 20 },
      "completed",
      "completed",
      "completed",
      "completed",
    ],
    ["completed, 19 s", { bridged: true, talkSeconds: 19 }, "short", "short", "short", "short"],
    ["completed, 0 s", { bridged: true, talkSeconds: 0 }, "short", "short", "short", "short"],
    ["completed", {}, "completed", "completed", "short", "short"],
    ["completed, bridged", { bridged: true }, "completed", "completed", "completed", "completed"],
    [
      "completed, 60 s, of Somleng",
      { talkSeconds: 60 },
      "completed",
      "completed",
      "completed",
      "completed",
    ],
    [
      "completed, 0 s, of Somleng",
      { talkSeconds: 0 },
      "no-answer",
      "no-answer",
      "failed",
      "failed",
    ],
    ["completed, unbridged", { bridged: false }, "canceled", "no-answer", "failed", "failed"],
    [
      "completed, unbridged, 60 s",
      { bridged: false, talkSeconds: 60 },
      "canceled",
      "no-answer",
      "failed",
      "failed",
    ],
    ["canceled", { status: "canceled" }, "canceled", "canceled", "failed", "failed"],
    [
      "canceled, bridged",
      { status: "canceled", bridged: true },
      "canceled",
      "canceled",
      "failed",
      "failed",
    ],
    ["busy, bridged", { status: "busy", bridged: true }, "busy", "busy", "busy", "busy"],
  ])("%s", (_told, told, ...expected) => {
    const end: TransferEnd = { kind: "transfer-ended", status: "completed", ...told };
    const who = [
      { emergency: false, isSilent: false },
      { emergency: false, isSilent: true },
      { emergency: true, isSilent: false },
      { emergency: true, isSilent: true },
    ];
    expect(who.map((one) => outcomeOf(end, one))).toEqual(expected);
  });
});
