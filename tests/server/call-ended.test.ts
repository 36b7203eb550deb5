import { describe, expect, it } from "vitest";
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
