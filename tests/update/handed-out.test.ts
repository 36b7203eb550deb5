import { afterAll, expect, it, vi } from "vitest";
import { laterParameters } from "../support/carrier-parameters.ts";
import { post } from "../support/post.ts";
import { expectAnswer, expectRefusal } from "../support/read-answer.ts";

// Somleng signs the fragment of an address. A call in progress, and a number, have that of the
// version which wrote the address. The last of these no version wrote.

// Read anew, and forgotten afterwards: other tests of this process know the real ones.
vi.resetModules();
vi.doMock("../../src/twilio/addresses.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/twilio/addresses.ts")>();
  const { overridesHandedOut } = original;
  return { ...original, overridesHandedOut: [...overridesHandedOut, "rc=1&rp=all"] };
});
const { overridesHandedOut } = await import("../../src/twilio/addresses.ts");
const { openLine, publicUrl } = await import("../support/open-line.ts");
afterAll(() => {
  vi.doUnmock("../../src/twilio/addresses.ts");
  vi.resetModules();
});

const parameters = laterParameters({ Digits: "2" });
const path = "/voice/pressed?language=fr&place=main&trail=welcome";

it("takes the fragment of every version, signed", async () => {
  expect(overridesHandedOut.slice(0, -1)).toContain("rc=2&ct=2000&rt=4000&rp=ct,rt,5xx");
  for (const overrides of overridesHandedOut) {
    const signedFor = `${publicUrl}${path}#${overrides}`;
    expectAnswer(await post(openLine(), path, parameters, { signedFor }));
  }
});

it("takes no other", async () => {
  const signedFor = `${publicUrl}${path}#rc=1`;
  expectRefusal(await post(openLine(), path, parameters, { signedFor }), 403);
});
