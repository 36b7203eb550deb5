import { describe, expect, it } from "vitest";
import { patiently } from "../../src/twilio/open-carrier.ts";
import { CarrierApiError, type CarrierRefusal } from "../../src/twilio/refusal.ts";

/** Asks a carrier that refuses so often, in this way; the seconds waited before each further attempt. */
async function ask(times: number, refusal: CarrierRefusal, retryAfterSeconds?: number) {
  const waited: number[] = [];
  let asked = 0;
  const carrier = {
    count: async () => {
      asked += 1;
      if (asked <= times) throw new CarrierApiError(refusal, "20429", "No.", retryAfterSeconds);
      return asked;
    },
  };
  const wait = async (milliseconds: number) => void waited.push(milliseconds / 1000);
  const outcome = await patiently(carrier, wait)
    .count()
    .catch((error: Error) => error.message);
  return { outcome, waited };
}

describe("a carrier that is asked too much", () => {
  it("is asked again after 2, 4 and 8 seconds where it names no time", async () => {
    expect(await ask(3, "too many requests")).toEqual({ outcome: 4, waited: [2, 4, 8] });
  });

  it("is asked again after the time it names, a minute at most", async () => {
    expect(await ask(1, "too many requests", 59)).toEqual({ outcome: 2, waited: [59] });
    expect(await ask(1, "too many requests", 60)).toEqual({ outcome: 2, waited: [60] });
    expect(await ask(1, "too many requests", 3_600)).toEqual({ outcome: 2, waited: [60] });
  });

  it("is asked four times in all", async () => {
    const { outcome, waited } = await ask(9, "too many requests", 1);
    expect(outcome).toContain("No.");
    expect(waited).toEqual([1, 1, 1]);
  });

  it("is not asked again after any other refusal", async () => {
    expect((await ask(1, "credentials")).waited).toEqual([]);
  });
});
