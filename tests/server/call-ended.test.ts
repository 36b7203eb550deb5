import { describe, expect, it } from "vitest";
import { captureLog } from "../support/captured-log.ts";
import { laterParameters } from "../support/carrier-parameters.ts";
import { openLine } from "../support/open-line.ts";
import { post } from "../support/post.ts";

describe("the end of a call", () => {
  it("is passed on with its CallSid, once the carrier has its answer", async () => {
    const ended: string[] = [];
    const app = openLine({ callEnded: (callSid) => void ended.push(callSid) });
    const parameters = laterParameters({ CallSid: "CA1", CallStatus: "completed" });
    await post(app, "/voice/status", parameters).expect(204);
    expect(ended).toEqual(["CA1"]);
  });

  it.each(["completed", "busy", "no-answer", "failed", "canceled", "cancelled", "No_Answer"])(
    "is told by the status %s",
    async (status) => {
      expect(await notedFor({ CallStatus: status })).toEqual({ ended: ["CA1"], logged: 1 });
    },
  );

  // A number can be set to tell of each step of a call.
  it.each(["queued", "initiated", "ringing", "in-progress", "answered", "complete", ""])(
    "is not told by the status %j",
    async (status) => {
      expect(await notedFor({ CallStatus: status })).toEqual({ ended: [], logged: 0 });
    },
  );

  it("is not told by no status", async () => {
    expect(await notedFor({})).toEqual({ ended: [], logged: 0 });
  });

  it("is passed on by nobody who cannot sign", async () => {
    const ended: string[] = [];
    const app = openLine({
      callEnded: (callSid) => void ended.push(callSid),
      authTokens: ["another token"],
    });
    await post(app, "/voice/status", laterParameters({ CallSid: "CA1" })).expect(403);
    expect(ended).toEqual([]);
  });
});

/** What is made of a form to the status address that tells this of its call. */
async function notedFor(told: Readonly<Record<string, string>>) {
  const ended: string[] = [];
  const log = captureLog();
  const app = openLine({ callEnded: (callSid) => void ended.push(callSid), logger: log.logger });
  await post(app, "/voice/status", Object.entries({ CallSid: "CA1", ...told })).expect(204);
  const logged = log.entries().filter(({ msg }) => msg === "call ended").length;
  return { ended, logged };
}
