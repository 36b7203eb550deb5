/** How loud every recording is, in LUFS: mu-law has room above it for the peaks of a voice. */
export const wantedLoudness = -19;

/** Seconds of the blocks that loudness is averaged from; each begins a quarter of one after the last. */
const blockSeconds = 0.4;

/** One second-order filter: what goes in, and what came out before. */
interface Biquad {
  readonly ahead: readonly [number, number, number];
  readonly back: readonly [number, number];
}

/**
 * How loud a sound is, in LUFS, as ITU-R BS.1770-4 measures it: weighted as ears do, in blocks of
 * 0.4 s, those without sound left out. https://www.itu.int/rec/R-REC-BS.1770
 *
 * @param samples from -1 to 1, mono
 * @param rate samples a second
 * @returns undefined where it is shorter than a block, or silent
 */
export function loudnessOf(samples: Float32Array, rate: number): number | undefined {
  const blocks = powersOf(weigh(samples, rate), rate);
  const sounding = blocks.filter((power) => toLoudness(power) > -70);
  const border = toLoudness(mean(sounding)) - 10;
  const counted = sounding.filter((power) => toLoudness(power) > border);
  return counted.length === 0 ? undefined : toLoudness(mean(counted));
}

/** The root mean square of samples and the largest, both from 0 to 1. */
export function levelsOf(samples: Float32Array): { readonly rms: number; readonly peak: number } {
  let power = 0;
  let peak = 0;
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] as number;
    power += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  return { rms: Math.sqrt(power / Math.max(samples.length, 1)), peak };
}

/** A part of full scale in decibels. */
export function toDecibels(level: number): number {
  return 20 * Math.log10(level);
}

/** Decibels as a part of full scale. */
export function fromDecibels(decibels: number): number {
  return 10 ** (decibels / 20);
}

function toLoudness(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

/** The mean power of each block that is whole. */
function powersOf(samples: Float32Array, rate: number): readonly number[] {
  const size = Math.round(blockSeconds * rate);
  const step = Math.round(size / 4);
  const powers: number[] = [];
  for (let start = 0; start + size <= samples.length; start += step) {
    let sum = 0;
    for (let at = start; at < start + size; at++) sum += (samples[at] as number) ** 2;
    powers.push(sum / size);
  }
  return powers;
}

/** Weighs a sound as BS.1770 does: the head lifts what is high, and ears hardly hear what is very low. */
function weigh(samples: Float32Array, rate: number): Float32Array {
  return filter(filter(samples, shelf(rate)), highPass(rate));
}

/**
 * The filters of BS.1770 are tables for 48 kHz; these are the curves behind them, for any rate.
 * https://github.com/jiixyj/libebur128/blob/master/ebur128/ebur128.c
 */
function shelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = fromDecibels(3.999843853973347);
  const middle = high ** 0.4996667741545416;
  const scale = 1 + k / q + k * k;
  return {
    ahead: [
      (high + (middle * k) / q + k * k) / scale,
      (2 * (k * k - high)) / scale,
      (high - (middle * k) / q + k * k) / scale,
    ],
    back: [(2 * (k * k - 1)) / scale, (1 - k / q + k * k) / scale],
  };
}

function highPass(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const scale = 1 + k / q + k * k;
  return { ahead: [1, -2, 1], back: [(2 * (k * k - 1)) / scale, (1 - k / q + k * k) / scale] };
}

function filter(samples: Float32Array, { ahead, back }: Biquad): Float32Array {
  const [a0, a1, a2] = ahead;
  const [b1, b2] = back;
  let in1 = 0;
  let in2 = 0;
  let out1 = 0;
  let out2 = 0;
  const filtered = new Float32Array(samples.length);
  // A whole set is measured each time it is checked: a callback for each sample takes ten times as long.
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] as number;
    const out = a0 * sample + a1 * in1 + a2 * in2 - b1 * out1 - b2 * out2;
    filtered[at] = out;
    in2 = in1;
    in1 = sample;
    out2 = out1;
    out1 = out;
  }
  return filtered;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
