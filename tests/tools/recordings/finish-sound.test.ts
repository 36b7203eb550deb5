import { describe, expect, it } from "vitest";
import { decodeMulaw, samplesOf, samplesPerSecond } from "../../../src/line/speech/wav.ts";
import { finishSound, SoundError } from "../../../src/tools/recordings/finish-sound.ts";
import { levelsOf, loudnessOf, toDecibels } from "../../../src/tools/recordings/loudness.ts";

/** A stretch of sound: how long, and its level; noise of the room is in all of them. */
type Stretch = readonly [seconds: number, level: number];

/** What a microphone hears: stretches of a tone over the noise of a room. */
function heard(stretches: readonly Stretch[], room = 0.0005): Float32Array {
  let state = 1;
  const samples: number[] = [];
  for (const [seconds, level] of stretches) {
    const end = samples.length + Math.round(seconds * samplesPerSecond);
    for (let at = samples.length; at < end; at++) {
      state = (state * 48_271) % 2_147_483_647;
      const noise = room * (state / 1_073_741_824 - 1);
      samples.push(noise + level * Math.sin((2 * Math.PI * 440 * at) / samplesPerSecond));
    }
  }
  return Float32Array.from(samples);
}

const finished = (samples: Float32Array) => decodeMulaw(samplesOf(finishSound(samples)));
const secondsOf = (samples: Float32Array) => finished(samples).length / samplesPerSecond;

describe("a finished recording", () => {
  it.each([0.02, 0.1, 0.5])("is as loud as all others, from a level of %d", (level) => {
    const loudness = loudnessOf(
      finished(
        heard([
          [0.5, 0],
          [2, level],
          [1, 0],
        ]),
      ),
      samplesPerSecond,
    );
    expect(Math.abs((loudness as number) + 19)).toBeLessThan(0.5);
  });

  it("is as loud where it is short", () => {
    const samples = finished(
      heard([
        [0.5, 0],
        [0.3, 0.02],
        [1, 0],
      ]),
    ).subarray(1200, 2800);
    expect(Math.abs(toDecibels(levelsOf(samples).rms) + 19)).toBeLessThan(2);
  });

  it("has its silence at the ends, whatever came in", () => {
    const cut = secondsOf(heard([[2, 0.1]]));
    expect(cut).toBeCloseTo(2.38, 2);
    for (const [before, after] of [
      [0.1, 3],
      [4, 0.1],
      [1, 1],
    ] as const) {
      const seconds = secondsOf(
        heard([
          [before, 0],
          [2, 0.1],
          [after, 0],
        ]),
      );
      expect(seconds - cut).toBeGreaterThan(0);
      expect(seconds - cut).toBeLessThan(0.13);
    }
  });

  it("keeps a gap in the sentence and a soft end, and drops the click of a key", () => {
    const gap = secondsOf(
      heard([
        [1, 0],
        [1, 0.1],
        [0.8, 0],
        [0.5, 0.1],
        [0.2, 0.01],
        [1, 0],
      ]),
    );
    expect(gap).toBeGreaterThan(2.9);
    const clicks = secondsOf(
      heard([
        [0.3, 0],
        [0.02, 0.3],
        [0.5, 0],
        [2, 0.1],
        [0.5, 0],
        [0.02, 0.3],
        [0.3, 0],
      ]),
    );
    expect(clicks).toBeLessThan(2.7);
  });

  it("does not take a loud room for a voice", () => {
    const seconds = secondsOf(
      heard(
        [
          [1.5, 0],
          [2, 0.2],
          [1.5, 0],
        ],
        0.02,
      ),
    );
    expect(seconds).toBeLessThan(2.75);
  });

  it("is limited, not clipped, where its peaks stand far above it", () => {
    // A tone that is cracked: its peaks are 20 dB above its mean.
    const samples = heard([
      [0.3, 0],
      [3, 0.02],
      [0.3, 0],
    ]);
    for (let at = 3000; at < 26_000; at += 97) samples[at] = at % 2 === 0 ? 0.3 : -0.3;
    const made = finished(samples);
    const loudness = loudnessOf(made, samplesPerSecond) as number;
    const peak = toDecibels(levelsOf(made).peak);
    expect(Math.abs(loudness + 19)).toBeLessThan(1.5);
    expect(peak).toBeLessThan(-0.7);
    expect(peak).toBeGreaterThan(-2);
  });

  it.each<readonly [string, Float32Array]>([
    ["nothing", new Float32Array()],
    ["a tenth of a second", new Float32Array(800)],
    ["a quiet room", heard([[3, 0]])],
    [
      "a click",
      heard([
        [1, 0],
        [0.01, 0.5],
        [1, 0],
      ]),
    ],
  ])("is not made of %s", (_, samples) => {
    expect(() => finishSound(samples)).toThrow(SoundError);
  });
});
