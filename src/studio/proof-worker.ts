import { parentPort, workerData } from "node:worker_threads";
import { Temporal } from "temporal-polyfill";
import { findRecordings } from "../line/speech/recorded.ts";
import { BookError, SettingsError } from "../mistakes.ts";
import { proveAct } from "../tools/proof/prove-act.ts";
import type { PostedProof, ProofTask } from "./proofs.ts";

// Proves the change that it is told, and posts how far it is, then what came of it.
const { now, recorded, ...proposed }: ProofTask = workerData;
const post = (posted: PostedProof) => parentPort?.postMessage(posted);
try {
  const recordings = recorded && findRecordings(recorded);
  const act = { ...proposed, recordings, now: Temporal.Instant.from(now) };
  const proof = await proveAct(act, (progress) => post({ progress }));
  post({ proof });
} catch (error) {
  // Posted as itself, an error would lose its class on the way.
  if (!(error instanceof BookError || error instanceof SettingsError)) throw error;
  post({ problems: error.problems });
}
