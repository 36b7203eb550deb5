import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import {
  decodeMulaw,
  encodeMulaw,
  loudestSample,
  readWavHeader,
  samplesOf,
  silentSample,
  WavError,
  wavHeaderBytes,
  writeWav,
} from "../../../src/line/speech/wav.ts";
import { findProgram } from "../../support/find-program.ts";

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const ffmpeg = findProgram("ffmpeg");

describe("a recording as a file", () => {
  it("lasts as long as its samples", () => {
    const wav = writeWav(new Uint8Array(12_000).fill(silentSample));
    expect(wav.length).toBe(wavHeaderBytes + 12_000);
    expect(readWavHeader(wav.subarray(0, wavHeaderBytes), wav.length)).toBe(1.5);
    expect(samplesOf(writeWav(everyByte))).toEqual(everyByte);
  });

  it("has an even number of samples", () => {
    expect([...samplesOf(writeWav(Uint8Array.of(1, 2, 3)))]).toEqual([1, 2, 3, silentSample]);
  });

  const changed = (at: number, byte: number) => writeWav(everyByte).with(at, byte);
  it.each([
    ["the file is empty", new Uint8Array()],
    ["this is no WAV file", new TextEncoder().encode("<html>")],
    ["this is no WAV file", changed(8, 0)],
    ["the file is cut short: 20 bytes are less than its header", writeWav(everyByte).slice(0, 20)],
    ["the file is cut short: 42 of its 256 bytes", writeWav(everyByte).slice(0, 100)],
    ["wrong format: mu-law (7) is wanted, this is 1", changed(20, 1)],
    ["wrong format: 2 channels", changed(22, 2)],
    ["wrong format: 8128 samples a second, not 8000", changed(24, 0xc0)],
    ["wrong format: 16 bits a sample", changed(34, 16)],
    ["wrong format: there is more than sound", changed(50, 0x4c)],
    ["wrong format: 1 bytes follow the sound", Uint8Array.of(...writeWav(everyByte), 0)],
    ["wrong format: its header contradicts itself", changed(46, 1)],
    ["there is no sound in it", writeWav(new Uint8Array())],
  ])("%s", (message, wav) => {
    expect(() => readWavHeader(wav, wav.length)).toThrow(WavError);
    expect(() => readWavHeader(wav, wav.length)).toThrow(message);
  });

  it("is refused at every length but its own", () => {
    const wav = writeWav(everyByte);
    for (let length = 0; length < wav.length; length++) {
      expect(() => readWavHeader(wav.slice(0, length), length)).toThrow(WavError);
    }
  });
});

describe("mu-law", () => {
  it("comes back as it went, the two zeros as one", () => {
    expect(encodeMulaw(decodeMulaw(everyByte))).toEqual(everyByte.with(0x7f, silentSample));
  });

  it("is off by a thirty-second part at most, and clips what is louder", () => {
    for (let sample = -0.995; sample <= 0.995; sample += 0.001) {
      const [heard = 0] = decodeMulaw(encodeMulaw(Float32Array.of(sample)));
      expect(Math.abs(heard - sample)).toBeLessThanOrEqual(Math.abs(sample) / 32 + 4 / 32_768);
    }
    const [low, high] = decodeMulaw(encodeMulaw(Float32Array.of(-3, 3)));
    expect(low).toBeCloseTo(-loudestSample, 9);
    expect(high).toBeCloseTo(loudestSample, 9);
  });

  it.skipIf(ffmpeg === undefined)("is what ffmpeg takes it for", () => {
    const { stdout, stderr } = spawnSync(
      ffmpeg as string,
      [..."-v error -i pipe:0 -f s16le pipe:1".split(" ")],
      { input: writeWav(everyByte) },
    );
    expect(stderr.toString()).toBe("");
    const heard = Array.from(everyByte, (byte) => stdout.readInt16LE(byte * 2) / 32_768);
    expect(heard).toEqual([...decodeMulaw(everyByte)]);
  });
});
