import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { BenchError, type RunningServer } from "./servers.ts";
import type { Turn } from "./turns.ts";

/** What a server did with turns that were sent as fast as it answered. */
export interface Saturation {
  readonly requestsPerSecond: number;
  /** Microseconds of processor time a request. */
  readonly processorMicroseconds: number;
  /** The share of a core that it used; near 1, or the load was too light or the core not its own. */
  readonly share: number;
}

/** Carrier requests under way at once. */
const connections = 10;

/**
 * Sends every turn once, over ten connections, each the next as soon as the last is answered.
 *
 * @param status the status that every answer must have
 * @throws {BenchError} when one has another, or is no TwiML where it should be
 */
export async function saturate(
  { port, processorSeconds, hasOwnCore }: RunningServer,
  turns: readonly Turn[],
  status: 200 | 403 = 200,
): Promise<Saturation> {
  const requests = turns.map(writeRequest);
  const rest = hasOwnCore ? stayAwake() : () => {};
  const before = processorSeconds();
  const started = performance.now();
  let next = 0;
  const sendSome = async () => {
    const connection = await Connection.open(port);
    while (next < requests.length) {
      const index = next;
      next += 1;
      checkAnswer(await connection.send(requests[index] as Buffer), status, turns[index]);
    }
    connection.close();
  };
  try {
    await Promise.all(Array.from({ length: connections }, sendSome));
  } finally {
    rest();
  }
  const seconds = (performance.now() - started) / 1000;
  const processor = processorSeconds() - before;
  return {
    requestsPerSecond: turns.length / seconds,
    processorMicroseconds: (processor * 1e6) / turns.length,
    share: processor / seconds,
  };
}

/**
 * Keeps this process from sleeping while it waits for answers: to wake it is work of the server's core,
 * at each answer, and the same for every server. On the same core it would take the server's own time.
 *
 * @returns what lets it sleep again
 */
function stayAwake(): () => void {
  let next = setImmediate(function again() {
    next = setImmediate(again);
  });
  return () => clearImmediate(next);
}

/** Requests a second that a very busy line gets. */
export const busyRate = 200;

/**
 * Sends every turn once, evenly, `busyRate` a second, whether or not the earlier ones are
 * answered: a slow answer delays none, so none is left out.
 *
 * @returns the milliseconds that each answer took
 * @throws {BenchError} when one is no TwiML
 */
export async function sendAtRate(
  { port }: RunningServer,
  turns: readonly Turn[],
): Promise<readonly number[]> {
  const idle: Connection[] = [];
  const sendOne = async (turn: Turn) => {
    const connection = idle.pop() ?? (await Connection.open(port));
    const sent = performance.now();
    checkAnswer(await connection.send(writeRequest(turn)), 200, turn);
    idle.push(connection);
    return performance.now() - sent;
  };
  const pending: Promise<number>[] = [];
  const started = performance.now();
  for (const [index, turn] of turns.entries()) {
    const early = started + (index * 1000) / busyRate - performance.now();
    if (early > 0) await sleep(early);
    pending.push(sendOne(turn));
  }
  const times = await Promise.all(pending);
  for (const connection of idle) connection.close();
  return times;
}

function writeRequest({ path, headers, body }: Turn): Buffer {
  const head = Object.entries({
    Host: "line.example.be",
    ...headers,
    "Content-Length": `${Buffer.byteLength(body)}`,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join("")}\r\n${body}`);
}

function checkAnswer(answer: string, status: number, turn: Turn | undefined): void {
  const isTwiml = /\r\ncontent-type: text\/xml\b/i.test(answer) && answer.endsWith("</Response>");
  if (answer.startsWith(`HTTP/1.1 ${status} `) && (status !== 200 || isTwiml)) return;
  throw new BenchError(`${turn?.path} was not answered with ${status}: ${answer.slice(0, 500)}`);
}

/**
 * A connection that is kept open, for one request at a time. Node's own client takes as long as a
 * quick server, which would then wait for it.
 */
class Connection {
  readonly #port: number;
  #socket: Socket | undefined;
  #received = "";
  #done: ((answer: string) => void) | undefined;
  #fail: ((error: Error) => void) | undefined;

  private constructor(port: number) {
    this.#port = port;
  }

  static async open(port: number): Promise<Connection> {
    const connection = new Connection(port);
    await connection.#connect();
    return connection;
  }

  /**
   * Sends a request and waits for its answer, head and body. A server may say that an answer is the
   * last of its connection, as this line does of a refusal and of each hundredth: the next request
   * goes over a new one, which is part of what it costs.
   *
   * @throws {BenchError} when the server breaks off
   */
  async send(request: Buffer): Promise<string> {
    const socket = this.#socket ?? (await this.#connect());
    const answer = await new Promise<string>((resolve, reject) => {
      this.#received = "";
      this.#done = resolve;
      this.#fail = reject;
      socket.write(request);
    });
    if (/\r\nconnection: close\r\n/i.test(answer)) this.close();
    return answer;
  }

  close(): void {
    this.#fail = undefined;
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  async #connect(): Promise<Socket> {
    const socket = createConnection(this.#port, "127.0.0.1");
    await once(socket, "connect");
    // One byte a letter, so that lengths are in bytes.
    socket.setEncoding("latin1").setNoDelay();
    socket.on("data", (text: string) => {
      this.#received += text;
      if (isWhole(this.#received)) this.#done?.(this.#received);
    });
    // "close" follows, and says so to whoever waits.
    socket.on("error", () => {});
    socket.on("close", () => {
      if (this.#socket === socket) this.#fail?.(new BenchError("The server broke off."));
    });
    this.#socket = socket;
    return socket;
  }
}

function isWhole(answer: string): boolean {
  const headEnd = answer.indexOf("\r\n\r\n");
  const length = /\r\ncontent-length: (\d+)/i.exec(answer)?.[1];
  return headEnd !== -1 && length !== undefined && answer.length >= headEnd + 4 + Number(length);
}
