/** Samples of one second, a byte each: what a telephone carries. */
export const samplesPerSecond = 8000;

/** Bytes of a recording before its first sample. */
export const wavHeaderBytes = 58;

/** A sample of silence in mu-law. */
export const silentSample = 0xff;

/** A file of sound that cannot be played, and why, in words for whoever made it. */
export class WavError extends Error {
  readonly code = "wav";

  constructor(message: string) {
    super(message);
    this.name = "WavError";
  }
}

/**
 * Reads the header of a recording: a WAV of mu-law, 8,000 samples a second, mono, and nothing in
 * it but `fmt `, `fact` and `data`. Where each field stands is therefore known.
 * https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html
 *
 * @param head the first bytes of the file, all 58 of them at least
 * @param bytes how many bytes the whole file has
 * @returns how many seconds it lasts
 * @throws {WavError} when it is cut short, or of another format
 */
export function readWavHeader(head: Uint8Array, bytes: number): number {
  if (bytes === 0) throw new WavError("the file is empty");
  if (nameAt(head, 0) !== "RIFF" || nameAt(head, 8) !== "WAVE") {
    throw new WavError("this is no WAV file");
  }
  if (bytes < wavHeaderBytes || head.length < wavHeaderBytes) {
    throw new WavError(`the file is cut short: ${bytes} bytes are less than its header`);
  }
  const view = viewOf(head);
  const tag = view.getUint16(20, true);
  const channels = view.getUint16(22, true);
  const rate = view.getUint32(24, true);
  const bits = view.getUint16(34, true);
  if (nameAt(head, 12) !== "fmt " || tag !== 7) {
    throw new WavError(`wrong format: mu-law (7) is wanted, this is ${tag}`);
  }
  if (channels !== 1) throw new WavError(`wrong format: ${channels} channels, not one`);
  if (rate !== samplesPerSecond) {
    throw new WavError(`wrong format: ${rate} samples a second, not ${samplesPerSecond}`);
  }
  if (bits !== 8) throw new WavError(`wrong format: ${bits} bits a sample, not 8`);
  if (nameAt(head, 50) !== "data")
    throw new WavError("wrong format: there is more than sound in it");
  const told = view.getUint32(54, true);
  const there = bytes - wavHeaderBytes;
  if (told > there) {
    throw new WavError(`the file is cut short: ${there} of its ${told} bytes of sound are there`);
  }
  if (told < there) {
    throw new WavError(`wrong format: ${there - told} bytes follow the sound`);
  }
  if (told === 0) throw new WavError("there is no sound in it");
  if (!header(told).every((byte, index) => byte === head[index])) {
    throw new WavError("wrong format: its header contradicts itself");
  }
  return told / samplesPerSecond;
}

/** The mu-law samples of a whole recording. @throws {WavError} as {@link readWavHeader} */
export function samplesOf(wav: Uint8Array): Uint8Array {
  readWavHeader(wav, wav.length);
  return wav.subarray(wavHeaderBytes);
}

/** Makes a recording of mu-law samples. RIFF wants an even number: one of silence is added to an odd one. */
export function writeWav(samples: Uint8Array): Uint8Array {
  const length = samples.length + (samples.length % 2);
  const wav = new Uint8Array(wavHeaderBytes + length).fill(silentSample);
  wav.set(header(length));
  wav.set(samples, wavHeaderBytes);
  return wav;
}

/** The header of a recording with so many samples. */
function header(samples: number): Uint8Array {
  const bytes = new Uint8Array(wavHeaderBytes);
  const view = viewOf(bytes);
  const put = (at: number, name: string) => {
    for (let index = 0; index < 4; index++) bytes[at + index] = name.charCodeAt(index);
  };
  put(0, "RIFF");
  view.setUint32(4, wavHeaderBytes - 8 + samples, true);
  put(8, "WAVE");
  put(12, "fmt ");
  view.setUint32(16, 18, true);
  view.setUint16(20, 7, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  // Two bytes at 36 say how much more follows in this chunk: nothing.
  put(38, "fact");
  view.setUint32(42, 4, true);
  view.setUint32(46, samples, true);
  put(50, "data");
  view.setUint32(54, samples, true);
  return bytes;
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The loudest that mu-law can say, where 1 is full scale: whatever is louder is clipped to it. */
export const loudestSample = 32_124 / 32_768;

/** Added before a sample is split into its power of two and the rest. https://www.itu.int/rec/T-REC-G.711 */
const bias = 132;

/** The value of each mu-law byte. */
const values = Float32Array.from({ length: 256 }, (_, byte) => {
  const bits = ~byte & 0xff;
  const size = ((((bits & 0x0f) << 3) + bias) << ((bits >> 4) & 7)) - bias;
  return ((bits & 0x80) === 0 ? size : 0 - size) / 32_768;
});

/** Mu-law as samples from -1 to 1. */
export function decodeMulaw(samples: Uint8Array): Float32Array {
  const decoded = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) decoded[at] = values[samples[at] as number] as number;
  return decoded;
}

/** Samples from -1 to 1 as mu-law: what is louder is clipped. */
export function encodeMulaw(samples: Float32Array): Uint8Array {
  const encoded = new Uint8Array(samples.length);
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] as number;
    const size = Math.min(Math.round(Math.abs(sample) * 32_768), 32_635) + bias;
    // The highest of 15 bits that is set, counted from the eighth.
    const power = 24 - Math.clz32(size);
    const bits = (power << 4) | ((size >> (power + 3)) & 0x0f);
    encoded[at] = ~(sample < 0 ? bits | 0x80 : bits) & 0xff;
  }
  return encoded;
}
