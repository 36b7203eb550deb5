/** How loud sound is: to be spoken louder, as it should be, or to be spoken softer. */
export type Loudness = "silent" | "soft" | "good" | "loud";

/** Decibels below full scale. A good voice stands between the two; whatever touches the top is cut. */
const bounds = { silent: -60, soft: -40, loud: -1 } as const;

/** Sound of one channel, as it was recorded. */
export interface Take {
  readonly samples: Float32Array;
  /** Samples a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly loudness: Loudness;
}

/** Puts together what was recorded, and judges it by its loudest 0.4 seconds. */
export function makeTake(pieces: readonly Float32Array[], rate: number, without = 0): Take {
  const all = pieces.reduce((sum, { length }) => sum + length, 0);
  const samples = new Float32Array(Math.max(0, all - Math.round(without * rate)));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece.subarray(0, Math.max(0, samples.length - at)), at);
    at = Math.min(samples.length, at + piece.length);
  }
  const stretch = Math.round(0.4 * rate);
  let loudest = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < samples.length; from += stretch) {
    loudest = Math.max(loudest, levelOf(samples.subarray(from, from + stretch)).mean);
  }
  const loudness = judge({ peak: levelOf(samples).peak, mean: loudest });
  return { samples, rate, seconds: samples.length / rate, loudness };
}

/** How loud sound is at its highest, and on the whole: decibels below full scale. */
export interface Level {
  readonly peak: number;
  readonly mean: number;
}

/** The level of some samples. */
export function levelOf(samples: Float32Array): Level {
  let peak = 0;
  let sum = 0;
  for (const sample of samples) {
    peak = Math.max(peak, Math.abs(sample));
    sum += sample * sample;
  }
  return { peak: decibels(peak), mean: decibels(Math.sqrt(sum / Math.max(1, samples.length))) };
}

function decibels(amplitude: number): number {
  return 20 * Math.log10(amplitude);
}

/** Says in a word whether a level is one to record at. */
export function judge({ peak, mean }: Level): Loudness {
  if (peak < bounds.silent) return "silent";
  if (peak > bounds.loud) return "loud";
  return mean < bounds.soft ? "soft" : "good";
}

/** Writes a take as a WAV file: 16 bits a sample, one channel. */
export function writeWav({ samples, rate }: Take): Blob {
  const bytes = 2 * samples.length;
  const view = new DataView(new ArrayBuffer(44 + bytes));
  const write = (at: number, text: string) => {
    for (const [index, byte] of new TextEncoder().encode(text).entries()) {
      view.setUint8(at + index, byte);
    }
  };
  write(0, "RIFF");
  view.setUint32(4, 36 + bytes, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, "data");
  view.setUint32(40, bytes, true);
  samples.forEach((sample, index) => {
    const value = Math.max(-1, Math.min(1, sample));
    view.setInt16(44 + 2 * index, Math.round(value * 32_767), true);
  });
  return new Blob([view], { type: "audio/wav" });
}
