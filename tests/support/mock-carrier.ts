import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { TestContext } from "vitest";
import { type CarrierState, newCarrierState } from "./carrier-state.ts";
import { answerResource, type CarrierAnswer } from "./mock-resources.ts";

/** A refusal that a test orders: for so many requests whose "METHOD path" matches. */
interface Ordered {
  readonly request: RegExp;
  readonly status: number;
  readonly code?: number;
  readonly retryAfter?: number;
  /** An answer that is not the carrier's, such as a proxy's page. */
  readonly html?: string;
  times: number;
}

/** A stand-in for the carrier's REST interface, on this machine. */
export interface MockCarrier {
  /** Its address, for TWILIO_API_URL. */
  readonly url: string;
  readonly state: CarrierState;
  /** Each request as "METHOD host/path", and the form of those that change something. */
  readonly requests: { readonly asked: string; readonly form: string }[];
  readonly refuse: (ordered: Ordered) => void;
  readonly stop: () => Promise<void>;
}

/** Starts it; it stops at the end of the test. */
export async function startMockCarrier(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  state = newCarrierState(),
): Promise<MockCarrier> {
  const requests: MockCarrier["requests"] = [];
  const orders: Ordered[] = [];
  const server = createServer(async (request, response) => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? "", "http://mock");
    const method = request.method ?? "";
    const host = String(request.headers["x-forwarded-host"]);
    const form = await text(request);
    requests.push({ asked: `${method} ${host}${path}`, form });
    const order = orders.find((one) => one.times > 0 && one.request.test(`${method} ${path}`));
    if (order !== undefined) {
      order.times -= 1;
      if (order.retryAfter !== undefined) response.setHeader("Retry-After", order.retryAfter);
      if (order.html !== undefined) return void response.writeHead(order.status).end(order.html);
    }
    const asked = { method, path, query, form: new URLSearchParams(form) };
    const { status, body, code }: CarrierAnswer =
      order ?? (isKnown(state, request, host) ? answerResource(state, asked) : stranger);
    const refusal = { code, message: "Refused", more_info: moreInfo(code), status };
    response.writeHead(status, { "Content-Type": "application/json" });
    if (status === 204) response.end();
    else response.end(JSON.stringify(code === undefined ? body : refusal));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  const refuse = (ordered: Ordered) => void orders.push(ordered);
  return { url: `http://127.0.0.1:${port}`, state, requests, refuse, stop };
}

const stranger: CarrierAnswer = { status: 401, code: 20003 };

/** Credentials are known in one region alone; an address without a region is the United States'. */
function isKnown(state: CarrierState, request: IncomingMessage, host: string): boolean {
  const [, credentials = ""] = (request.headers.authorization ?? "").split(" ");
  const [, password] = Buffer.from(credentials, "base64").toString().split(":");
  const region = /\.([a-z]{2}\d)\.twilio\.com$/.exec(host)?.[1] ?? "us1";
  return password !== undefined && password === state.passwords[region];
}

function moreInfo(code: number | undefined): string {
  return `https://www.twilio.com/docs/errors/${code}`;
}
