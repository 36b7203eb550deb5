import { Worker, type WorkerOptions } from "node:worker_threads";

/** Starts a program in a thread of its own; one that is not compiled yet is read by tsx. */
export function startThread(program: URL, options: WorkerOptions): Worker {
  if (!program.pathname.endsWith(".ts")) return new Worker(program, options);
  // A thread inherits neither how vitest nor how tsx reads TypeScript.
  const words = [program.href, import.meta.url].map((word) => JSON.stringify(word)).join(", ");
  const start = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${words}));`;
  return new Worker(start, { ...options, eval: true, execArgv: [] });
}
