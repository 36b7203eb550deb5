import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { loudnessOf } from "../../../src/tools/recordings/loudness.ts";
import { findProgram } from "../../support/find-program.ts";

const ffmpeg = findProgram("ffmpeg");

describe("loudness", () => {
  it("is -23.0 LUFS for the 1 kHz tone at -23 dBFS that EBU Tech 3341 defines, less 3 dB in one channel", () => {
    expect(loudnessOf(tone(1000, 48_000, 10 ** (-23 / 20)), 48_000)).toBeCloseTo(-26.0, 1);
  });

  it("leaves silence out", () => {
    const rate = 8000;
    const alone = tone(500, rate, 0.2);
    const withSilence = Float32Array.from([...new Float32Array(5 * rate), ...alone]);
    const heard = loudnessOf(withSilence, rate) as number;
    expect(Math.abs(heard - (loudnessOf(alone, rate) as number))).toBeLessThan(0.3);
  });

  it("has no number for what is too short or silent", () => {
    expect(loudnessOf(tone(500, 8000, 0.2).subarray(0, 3000), 8000)).toBeUndefined();
    expect(loudnessOf(new Float32Array(16_000), 8000)).toBeUndefined();
  });

  const sounds: Record<string, Float32Array> = {
    "a low tone": tone(120, 8000, 0.3),
    "a middle tone": tone(1000, 8000, 0.05),
    "a high tone": tone(3000, 8000, 0.4),
    "noise that comes and goes": noise(8000 * 6),
  };
  it.skipIf(ffmpeg === undefined).each(Object.keys(sounds))(
    "is what ffmpeg measures: %s",
    (name) => {
      const sound = sounds[name] as Float32Array;
      expect(Math.abs((loudnessOf(sound, 8000) as number) - byFfmpeg(sound))).toBeLessThan(0.5);
    },
  );
});

function tone(pitch: number, rate: number, level: number): Float32Array {
  return Float32Array.from(
    { length: 4 * rate },
    (_, at) => level * Math.sin((2 * Math.PI * pitch * at) / rate),
  );
}

/** Noise, the same each time, twice a second loud and then soft. */
function noise(length: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length }, (_, at) => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647 - 0.5) * (at % 4000 < 2500 ? 0.5 : 0.02);
  });
}

function byFfmpeg(samples: Float32Array): number {
  const run = spawnSync(
    ffmpeg as string,
    "-hide_banner -f f32le -ar 8000 -ac 1 -i pipe:0 -filter ebur128 -f null -".split(" "),
    { input: new Uint8Array(samples.buffer), encoding: "utf8" },
  );
  const [, told] = /Integrated loudness:\s+I:\s+(-[\d.]+) LUFS/.exec(run.stderr) ?? [];
  return Number(told);
}
