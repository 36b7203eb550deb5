import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A new, empty folder that goes with the test. A test that runs beside others gives its own
 * `onTestFinished`; what all tests of a file share goes with `afterAll`.
 */
export function temporaryFolder(whenOver: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "helpline-tests-"));
  // A program that was just ended may have one more file to close.
  whenOver(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
