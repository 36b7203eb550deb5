import { largestTake, longestTake } from "../../recorder-api.ts";
import type { MicrophoneProblem } from "../texts/recorder-troubles.ts";
import { type Level, levelOf, makeTake, type Take } from "./take.ts";

/** The microphone cannot be used; `problem` says why. */
export class MicrophoneError extends Error {
  readonly problem: MicrophoneProblem;

  constructor(problem: MicrophoneProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** A microphone that is open. */
export interface Microphone {
  readonly record: () => void;
  /** Ends what `record` began. */
  readonly stop: () => Take;
}

/** What a page learns from an open microphone. */
interface Listener {
  /** Some twenty times a second, whether or not anything is recorded. */
  readonly onLevel: (level: Level) => void;
  /** A take is as long as one can be. */
  readonly onFull: () => void;
  /** The microphone was pulled out, or taken away. */
  readonly onLost: () => void;
}

/** Seconds that are left out at both ends: the key that begins and ends a take clicks. */
const keyClick = { before: 0.15, after: 0.12 } as const;

/** By the browser's word for it. */
const problems: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "absent",
  OverconstrainedError: "absent",
  NotReadableError: "taken",
  AbortError: "taken",
};

/**
 * Opens the microphone, with nothing between it and the file: what makes a conversation clearer cuts
 * the beginnings of words.
 *
 * @throws {MicrophoneError}
 */
export async function openMicrophone(listener: Listener): Promise<Microphone> {
  const stream = await openStream();
  const context = new AudioContext({ latencyHint: "interactive" });
  try {
    await context.audioWorklet.addModule("studio/microphone-worklet.js");
    await context.resume();
  } catch (error) {
    // A microphone that nothing listens to would still show as open.
    for (const track of stream.getTracks()) track.stop();
    throw new MicrophoneError("unknown", error);
  }
  const source = context.createMediaStreamSource(stream);
  const node = new AudioWorkletNode(context, "microphone", {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: "explicit",
  });
  const rate = context.sampleRate;
  const longest = Math.min(longestTake * rate, (largestTake - 1_000) / 2);
  let pieces: Float32Array[] | undefined;
  let heard = 0;
  node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    listener.onLevel(levelOf(data));
    if (pieces === undefined) return;
    heard += data.length;
    if (heard <= keyClick.before * rate) return;
    pieces.push(data);
    if (heard + 2 * data.length > longest) listener.onFull();
  };
  stream.getAudioTracks()[0]?.addEventListener("ended", () => {
    void context.close();
    listener.onLost();
  });
  source.connect(node);
  return {
    record() {
      pieces = [];
      heard = 0;
    },
    stop() {
      const take = makeTake(pieces ?? [], rate, keyClick.after);
      pieces = undefined;
      return take;
    },
  };
}

async function openStream(): Promise<MediaStream> {
  // Only there where the address is of this machine, or begins with https.
  if (navigator.mediaDevices === undefined) throw new MicrophoneError("absent");
  const audio = {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    channelCount: 1,
  };
  try {
    return await navigator.mediaDevices.getUserMedia({ audio });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    throw new MicrophoneError(problems[name] ?? "unknown", error);
  }
}

/** Played to its end, stopped before, or not playable here. */
type Ending = "ended" | "stopped" | "failed";

/** Sound that plays. */
interface Player {
  readonly ended: Promise<Ending>;
  readonly stop: () => void;
}

/** Plays what lies at an address, from its start. */
export function play(address: string): Player {
  const audio = new Audio(address);
  const ended = new Promise<Ending>((resolve) => {
    audio.addEventListener("ended", () => resolve("ended"));
    audio.addEventListener("pause", () => resolve(audio.ended ? "ended" : "stopped"));
    audio.addEventListener("error", () => resolve("failed"));
    audio.play().catch(() => resolve("failed"));
  });
  return { ended, stop: () => audio.pause() };
}
