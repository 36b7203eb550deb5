import { join } from "node:path";
import { expect, it } from "vitest";
import type { Finding } from "../../src/tools/doctor/finding.ts";
import { lineNumber, password } from "../support/carrier-state.ts";
import type { Run } from "../support/run-helpline.ts";
import { newAssociation } from "./new-association.ts";

it("docs/go-live.md leads to a provisioned number, a green doctor and a green probe", {
  timeout: 40_000,
}, async (test) => {
  const { publicUrl, numbers, folder, write, run, start } = await newAssociation(test);
  const bought = structuredClone(numbers);
  const server = await start();

  const provision = (...more: readonly string[]) =>
    run("provision", "--number", lineNumber, "--fallback-url", "https://handler.test/bin", ...more);
  const kept = join(folder, "before.json");
  expect((await provision()).stdout).toContain("4 changes to make. --apply makes them.");
  expect(numbers).toEqual(bought);
  const applied = await provision("--apply", "--keep", kept);
  expect(applied.stdout).toContain("Choose ie1 in the console");
  expect(applied.exitCode).toBe(0);
  expect(applied.stdout).toContain("Run this command with --number +3225550100 as well.");
  const keptOfCallerId = join(folder, "before-caller-id.json");
  await provision("--number", "+3225550100", "--apply", "--keep", keptOfCallerId);

  const receiver = ["--url", publicUrl, "--token", password, "--transfer", "busy"];
  const [again, doctor, probe, call] = await Promise.all([
    provision(),
    run("doctor"),
    run("probe", publicUrl),
    run("call", ...receiver, "--keys", "3,1,1,1"),
  ]);
  expect(again.stdout).toContain("nothing to change.");
  expect(doctor.stdout).toMatch(/^ok +number \+3280012345 +calls this line$/m);
  expect(doctor.stdout).toMatch(
    /^ok +fallback of \+3280012345 +installed at handler\.test, not compared/m,
  );
  expect(doctor.stdout).toMatch(/^ok +signed request +POST \/voice answered 200 and TwiML$/m);
  expect(doctor.stdout).toMatch(/^ok +caller ID +\+3225550100 is geographic.+$/m);
  expect(doctor.stdout).toContain("rings it back reaches this line");
  expect(doctor.stdout).toMatch(/^0 to mend before going live/m);
  expect(doctor.exitCode).toBe(0);
  expect(probe.stdout).toMatch(/\nThe line answers as this book does\.\n$/);
  expect(probe.exitCode).toBe(0);
  expect(call.stdout).toContain("This is a test: nobody is called");
  expect(call.stderr).toContain("Nothing rang, so --transfer ended nothing");
  expect(call.exitCode).toBe(0);

  // A token that was replaced at the carrier, and is not in the file yet.
  write("twilio_auth_token", "another token of the carrier\n");
  expect(await toMend(run)).toEqual(["signed request", "carrier"]);
  write("twilio_auth_token", `${password}\n`);

  server.child.kill("SIGKILL");
  await server.ended;
  const [down, mend] = await Promise.all([run("probe", publicUrl), toMend(run)]);
  expect(down.stdout).toContain("DIFFERENT  when the call arrives");
  expect(down.exitCode).toBe(1);
  expect(mend).toEqual(["unsigned request", "signed request"]);

  const undo = await run("provision", "--number", lineNumber, "--undo", kept, "--apply");
  expect(undo.stdout).toContain("4 changes made.");
  await run("provision", "--number", "+3225550100", "--undo", keptOfCallerId, "--apply");
  expect(numbers).toEqual(bought);
  for (const { stdout, stderr } of [applied, doctor, probe, call, down, undo, await server.ended]) {
    expect(stdout + stderr).not.toContain(password);
  }
});

/** What the doctor says must be mended, by name; it then exits 1. */
async function toMend(run: (...args: readonly string[]) => Promise<Run>): Promise<string[]> {
  const { exitCode, stdout } = await run("doctor", "--json");
  expect(exitCode).toBe(1);
  const { findings }: { findings: Finding[] } = JSON.parse(stdout);
  return findings.filter(({ status }) => status === "mend").map(({ name }) => name);
}
