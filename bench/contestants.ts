import { fileURLToPath } from "node:url";
import { freePorts } from "./free-ports.ts";

/** The servers that are measured, in the order of a round. */
export const contestantNames = ["bare", "usual", "ours"] as const;

/** One of the servers that are measured. */
export type ContestantName = (typeof contestantNames)[number];

/** What each server is. */
export const descriptions: Readonly<Record<ContestantName, string>> = {
  bare: "Express and a fixed answer",
  usual: "the usual Twilio app",
  ours: "this line",
};

/** The public address, which every request is signed for. Nothing is ever sent to it. */
export const publicUrl = "https://line.example.be";

/** The token that signs every request. */
export const authToken = "a token for the benchmark";

/** A server as a program: what to run, with which settings, and where it will listen. */
export interface Contestant {
  readonly name: ContestantName;
  /** What Node itself is told. */
  readonly nodeArguments: readonly string[];
  readonly script: string;
  readonly scriptArguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly port: number;
}

const scripts: Readonly<Record<ContestantName, readonly [string, ...string[]]>> = {
  bare: ["servers/bare-express.mjs"],
  usual: ["servers/usual-twilio-app.mjs"],
  ours: ["../dist/src/cli/helpline.js", "start"],
};

/** As `npm start`, the image and the systemd unit start it: with room for what it needs, not for all that the machine has. */
const nodeArguments: Readonly<Record<ContestantName, readonly string[]>> = {
  bare: [],
  usual: [],
  ours: ["--max-semi-space-size=8", "--max-old-space-size=160"],
};

/**
 * A server on a free port, with the settings of production.
 *
 * @param answerBytes how long the fixed answer of the bare server is
 */
export async function contestant(name: ContestantName, answerBytes: number): Promise<Contestant> {
  const [script, ...scriptArguments] = scripts[name];
  const [port = 0, adminPort = 0] = await freePorts(2);
  return {
    name,
    nodeArguments: nodeArguments[name],
    script: fileURLToPath(new URL(script, import.meta.url)),
    scriptArguments,
    port,
    environment: {
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      ADMIN_PORT: String(adminPort),
      PUBLIC_URL: publicUrl,
      TWILIO_AUTH_TOKEN: authToken,
      // Nobody is dialled: the answers are heard by software alone.
      TRANSFERS: "live",
      CALLER_ID: "+3225550100",
      ANSWER_BYTES: String(answerBytes),
    },
  };
}
