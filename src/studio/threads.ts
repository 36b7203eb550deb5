import { Worker, type WorkerOptions } from "node:worker_threads";

/** Work that is done in a thread of its own, and what it may take. */
export interface Threaded {
  /** What the thread runs: it finds its work in `workerData`, and posts what comes of it. */
  readonly program: URL;
  /** Plain data: it is copied. */
  readonly data: unknown;
  readonly milliseconds: number;
  /** Of objects that stay. */
  readonly megabytes: number;
  /** Nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

/**
 * Does work in a thread, which ends with it: what keeps a processor busy keeps no caller waiting.
 *
 * @param take is given each thing that the thread posts; what it returns is what came of the work
 * @throws {ThreadError} when the thread fails, ends before that, takes too long or is not waited for
 */
export async function runThread<Result>(
  { program, data, milliseconds, megabytes, signal }: Threaded,
  take: (posted: unknown) => Result | undefined,
): Promise<Result> {
  const worker = startThread(program, {
    workerData: data,
    // Nothing of the line's settings: no token reaches the thread.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  const waits = new AbortController();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const fail = (reason: string, cause?: unknown) => reject(new ThreadError(reason, { cause }));
      timer = setTimeout(() => fail("it took too long"), milliseconds);
      worker.on("message", (posted) => {
        const result = take(posted);
        if (result !== undefined) resolve(result);
      });
      worker.once("error", (cause) => fail("its thread failed", cause));
      worker.once("exit", () => fail("its thread ended before it was done"));
      const stop = () => fail("nobody waited for it");
      if (signal?.aborted) stop();
      signal?.addEventListener("abort", stop, { signal: waits.signal });
    });
  } finally {
    waits.abort();
    clearTimeout(timer);
    void worker.terminate();
  }
}

/** Starts a program in a thread of its own; one that is not compiled yet is read by tsx. */
function startThread(program: URL, options: WorkerOptions): Worker {
  if (!program.pathname.endsWith(".ts")) return new Worker(program, options);
  // A thread inherits neither how vitest nor how tsx reads TypeScript.
  const words = [program.href, import.meta.url].map((word) => JSON.stringify(word)).join(", ");
  const start = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${words}));`;
  return new Worker(start, { ...options, eval: true, execArgv: [] });
}

/** Work in a thread came to nothing; the message says how, as the end of a sentence. */
export class ThreadError extends Error {
  readonly code = "thread";

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = "ThreadError";
  }
}
