import { type Answer, CarrierError, checkAnswer, type Line } from "./line.ts";
import { type PhoneCall, type PhoneEvent, type PhoneState, Tape } from "./phone-call.ts";
import { endRequest, type Parameters, type Parties, redirectRequest } from "./requests.ts";
import { type ConnectionOverrides, postWithRetries, readConnectionOverrides } from "./retries.ts";
import { resolveUrl } from "./twiml/address.ts";
import { TwimlError } from "./twiml/element.ts";
import { readTwiml } from "./twiml/read-twiml.ts";
import type { Dial, Play, Prompt, Say, Sound, Verb } from "./twiml/verbs.ts";

const MOST_REDIRECTS = 10;

/** What is known of a call before it arrives. */
export interface CallSetup {
  readonly line: Line;
  readonly parties: Parties;
  readonly onEvent: (event: PhoneEvent) => void;
  readonly voiceUrl: string;
  readonly statusUrl: string | undefined;
  readonly fallbackUrl: string | undefined;
  readonly beforeRetry: () => Promise<void>;
  readonly startedAt: Date;
}

/** The carrier's side of a call: asks for documents and plays each until it must wait or the call is over. */
export class Player {
  readonly tape: Tape;
  state: PhoneState = { kind: "ended", by: "line" };
  /** Whether the call is over; before the first answer it is not, though nothing plays. */
  isOver = false;
  lastDocument = "";
  lastAnswer: PhoneCall["lastAnswer"];
  readonly #setup: CallSetup;
  #onSilence: readonly Verb[] = [];
  #afterDial: readonly Verb[] = [];
  #redirects = 0;

  constructor(setup: CallSetup, tape = new Tape(setup.onEvent)) {
    this.#setup = setup;
    this.tape = tape;
    this.lastAnswer = { url: setup.voiceUrl, form: {}, status: 0, contentType: "", body: "" };
  }

  /** A player that goes on from here by itself. */
  copy(): Player {
    const copy = new Player(this.#setup, this.tape.copy());
    copy.state = this.state;
    copy.isOver = this.isOver;
    copy.lastDocument = this.lastDocument;
    copy.lastAnswer = this.lastAnswer;
    copy.#onSilence = this.#onSilence;
    copy.#afterDial = this.#afterDial;
    copy.#redirects = this.#redirects;
    return copy;
  }

  /** Asks an address, named as the last document would, and plays the answer. @throws CarrierError, TwimlError */
  async ask(url: string, form: Parameters): Promise<void> {
    await this.#play(await this.#fetch(url, this.lastAnswer.url, form));
  }

  /** A document, or the fallback's where it cannot be had: the carrier asks that once, and says why. */
  async #fetch(named: string, documentUrl: string, form: Parameters): Promise<readonly Verb[]> {
    const { fallbackUrl, voiceUrl } = this.#setup;
    const url = resolveUrl(named, documentUrl);
    try {
      const answer = await this.#post(url, readConnectionOverrides(named), form);
      this.lastAnswer = { ...answer, url, form };
      checkAnswer(answer);
      this.lastDocument = answer.body;
      return readTwiml(answer.body);
    } catch (error) {
      if (fallbackUrl === undefined || named === fallbackUrl) throw error;
      this.tape.note({ kind: "fell-back", error });
      const failed = { ...form, ErrorCode: "11200", ErrorUrl: url };
      return await this.#fetch(fallbackUrl, voiceUrl, failed);
    }
  }

  /** Plays what follows the Gather nobody answered. @throws CarrierError, TwimlError */
  async fallThrough(): Promise<void> {
    await this.#play(this.#onSilence);
  }

  /** Goes on after a transfer: asks the Dial's action, or plays what follows it. @throws CarrierError, TwimlError */
  async afterTransfer({ action }: Dial, form: Parameters): Promise<void> {
    if (action === undefined) await this.#play(this.#afterDial);
    else await this.ask(action, form);
  }

  /** Ends the call and tells the status address, if there is one. @throws CarrierError when it refuses */
  async end(by: "line" | "caller"): Promise<void> {
    this.isOver = true;
    this.state = { kind: "ended", by };
    this.tape.note({ kind: "ended", by });
    const { statusUrl, parties, startedAt } = this.#setup;
    if (statusUrl === undefined) return;
    const seconds = this.tape.clockSeconds;
    const endedAt = new Date(startedAt.getTime() + seconds * 1000);
    const url = resolveUrl(statusUrl, this.#setup.voiceUrl);
    const overrides = readConnectionOverrides(statusUrl);
    const { status } = await this.#post(url, overrides, endRequest(parties, seconds, endedAt));
    if (status < 200 || status > 299) {
      const callerWould = "notice nothing: the call was over";
      throw new CarrierError(`The status address answered ${status}`, { callerWould });
    }
  }

  async #post(url: string, overrides: ConnectionOverrides, form: Parameters): Promise<Answer> {
    const { line, beforeRetry } = this.#setup;
    this.tape.note({ kind: "posted", url, form });
    return await postWithRetries(line, {
      url,
      form,
      overrides,
      beforeRetry: async (error) => {
        this.tape.note({ kind: "retried", url, error });
        await beforeRetry();
      },
    });
  }

  async #play(verbs: readonly Verb[]): Promise<void> {
    for (const [index, verb] of verbs.entries()) {
      if (!["say", "play", "redirect"].includes(verb.kind)) this.#redirects = 0;
      switch (verb.kind) {
        case "say":
        case "play":
        case "pause":
          this.tape.play(await this.#soundOf([verb]));
          break;
        case "gather": {
          const promptStartsAt = this.tape.clockSeconds;
          const prompts = await this.#soundOf(verb.prompts);
          this.tape.play(prompts);
          const promptSeconds = this.tape.clockSeconds - promptStartsAt;
          const silenceSeconds = verb.timeoutSeconds;
          this.#onSilence = verbs.slice(index + 1);
          this.state = {
            kind: "listening",
            gather: verb,
            prompts,
            promptStartsAt,
            promptSeconds,
            silenceSeconds,
          };
          this.tape.note({ kind: "listening", silenceSeconds });
          return;
        }
        case "dial":
          this.#afterDial = verbs.slice(index + 1);
          this.state = { kind: "ringing", dial: verb, startsAt: this.tape.clockSeconds };
          this.tape.note({ kind: "ringing", dial: verb });
          return;
        case "redirect":
          await this.#follow(verb.url);
          return;
        case "hangup":
          await this.end("line");
          return;
      }
    }
  }

  /** What is heard of prompts, their files fetched. @throws CarrierError where one cannot be had: the call is over */
  async #soundOf(prompts: readonly Prompt[]): Promise<readonly Sound[]> {
    const sounds: Sound[] = [];
    for (const prompt of prompts) {
      sounds.push(prompt.kind === "play" ? await this.#fetchClip(prompt) : prompt);
    }
    return sounds;
  }

  async #fetchClip({ url }: Play): Promise<Say> {
    const { line } = this.#setup;
    if (line.fetchClip === undefined) {
      throw new CarrierError(`${url} is played, and nothing here can fetch a file`, {
        callerWould: "hear it",
      });
    }
    const { language, parts, seconds } = await line.fetchClip(url);
    return { kind: "say", language, voice: "recording", parts, recording: { url, seconds } };
  }

  async #follow(url: string): Promise<void> {
    this.#redirects += 1;
    if (this.#redirects > MOST_REDIRECTS) {
      throw new TwimlError(
        { name: "Redirect" },
        `is one of more than ${MOST_REDIRECTS} without a Gather, Dial or Pause between`,
        "go round and round until it ends the call",
      );
    }
    await this.ask(url, redirectRequest(this.#setup.parties));
  }
}
