/** What the browser's own types leave out: the global scope of a worklet for sound. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Samples in a message: some forty milliseconds. A message for each 128 would keep the page busy. */
const samplesInMessage = 2048;

/** Hands what the microphone hears to the page, in one channel. */
class Microphone extends AudioWorkletProcessor {
  #samples = new Float32Array(samplesInMessage);
  #filled = 0;

  process([input]: readonly (readonly Float32Array[])[]): boolean {
    const [first] = input ?? [];
    for (let index = 0; index < (first?.length ?? 0); index += 1) {
      this.#samples[this.#filled] = first?.[index] ?? 0;
      this.#filled += 1;
      if (this.#filled === samplesInMessage) this.#send();
    }
    return true;
  }

  #send(): void {
    this.port.postMessage(this.#samples, [this.#samples.buffer]);
    this.#samples = new Float32Array(samplesInMessage);
    this.#filled = 0;
  }
}

registerProcessor("microphone", Microphone);
