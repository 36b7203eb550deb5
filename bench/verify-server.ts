import { quantile } from "../src/tools/answer-times.ts";
import { BenchError } from "./bench-error.ts";
import type { ContestantName } from "./contestants.ts";
import { post, type SignedRequest } from "./post.ts";

/**
 * Sends every request once, and one with another signature. Gives back the median length of the
 * answers, in bytes.
 *
 * @throws {BenchError} when an answer is not TwiML, or a forged request is answered by a server that checks
 */
export async function verifyServer(
  name: ContestantName,
  port: number,
  requests: readonly SignedRequest[],
): Promise<number> {
  const lengths: number[] = [];
  for (const request of requests) {
    const { status, contentType, body } = await post(port, request);
    const isTwiml = /^(text|application)\/xml\b/.test(contentType) && body.includes("<Response>");
    if (status !== 200 || !isTwiml) {
      const got = `${status} ${contentType}: ${body.slice(0, 200)}`;
      throw new BenchError(`${name} answers ${request.path} with no TwiML but with ${got}`);
    }
    lengths.push(Buffer.byteLength(body));
  }
  const [first] = requests;
  if (name !== "bare" && first !== undefined) await requireRefusal(name, port, first);
  return quantile(lengths, 0.5);
}

async function requireRefusal(name: ContestantName, port: number, request: SignedRequest) {
  const { status } = await post(port, forge(request));
  if (status !== 403) {
    throw new BenchError(`${name} answers a forged request with ${status}, not with 403.`);
  }
}

/** The same request with one letter of its signature changed. */
function forge(request: SignedRequest): SignedRequest {
  const name = "x-twilio-signature";
  const signature = request.headers[name] ?? "";
  const letter = signature.startsWith("A") ? "B" : "A";
  return { ...request, headers: { ...request.headers, [name]: letter + signature.slice(1) } };
}
