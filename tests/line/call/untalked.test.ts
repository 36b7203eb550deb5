import { describe, expect, it } from "vitest";
import type { DirectoryEntry } from "../../../src/line/book/book.ts";
import { openTinyBook } from "./tiny-book.ts";
import { callIn, noon } from "./tiny-call.ts";

describe("a call to an emergency service on which nobody talked", () => {
  const danger = callIn("fr", noon).press("2", "0");
  /** Unbridged, canceled or answered for a moment: the carrier may say any of it of a call that failed. */
  const untalked = [
    { status: "canceled" },
    { status: "completed", bridged: false },
    { status: "completed", bridged: false, talkSeconds: 30 },
    { status: "completed" },
    { status: "completed", talkSeconds: 4 },
    { status: "completed", bridged: true, talkSeconds: 19 },
    { status: "failed", bridged: false },
  ] as const;

  it.each(untalked)(
    "%j: says so, repeats how to call, and calls again who presses nothing",
    (end) => {
      let call = danger.after({ kind: "transfer-ended", ...end });
      for (const _redial of [1, 2]) {
        expect(["in-danger failed", "in-danger short"]).toContain(call.where);
        expect(["danger.not-reached", "danger.short"]).toContain(call.phrases[0]);
        const [first] = call.phrases;
        const stays = first === "danger.not-reached" ? "transfer.redial" : "danger.stay";
        expect(call.phrases).toContain(stays);
        expect(call.keepSilent().dials).toBe("dial ambulance");
        call = call.keepSilent().after({ kind: "transfer-ended", ...end });
      }
      expect(call.phrases).not.toContain("danger.stay");
      expect(call.phrases).not.toContain("transfer.redial");
      expect(call.keepSilent().dials).toBeUndefined();
      expect(call.press("0").dials).toBe("dial ambulance");
    },
  );

  it("is so too of one that is called from its own page", () => {
    const tiny = openTinyBook();
    const line = tiny.services.get("night-line") as DirectoryEntry;
    const services = new Map(tiny.services).set(line.id, { ...line, emergency: true });
    const calling = callIn("fr", noon, { ...tiny, services }).press("2", "3", "1");
    expect(calling.where).toBe("night-line connect");
    const failed = calling.after({ kind: "transfer-ended", status: "canceled" });
    expect(failed.where).toBe("night-line failed");
    expect(failed.phrases).toContain("transfer.redial");
    expect(failed.keepSilent().dials).toBe("dial night-line");
  });
});

describe("an engine that tells of a silence where it should have dialled", () => {
  const danger = callIn("fr", noon).press("0");

  it("is given nothing to listen to, and must dial", () => {
    const call = danger.keepSilent(2);
    expect(call.where).toBe("in-danger at-once");
    expect(call.phrases).toEqual([]);
    expect(call.dials).toBe("dial ambulance");
  });

  it("has failed where it does so again: the caller hears it, and never goes round in silence", () => {
    expect(danger.keepSilent(3).phrases).toContain("danger.not-reached");
    const line = callIn("fr", noon).press("2", "1", "1");
    expect(line.keepSilent().dials).toBe("dial day-line");
    expect(line.keepSilent(2).where).toBe("day-line failed");
  });
});
