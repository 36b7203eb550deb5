import { afterAll, vi } from "vitest";

// Files of tests share a process: whatever one has put in the place of something else goes with it.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
