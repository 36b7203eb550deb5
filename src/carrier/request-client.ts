import RequestClient from "twilio/lib/base/RequestClient.js";
import type responseModule from "twilio/lib/http/response.js";
import { explainRefusal, explainUnreachable } from "./explain-refusal.ts";

/** Milliseconds that one request may take. */
const limit = 10_000;

type Options<Data> = RequestClient.RequestOptions<Data>;

/**
 * Sends the requests of the carrier's own client, or sends them to a stand-in on this machine.
 * Refusals become errors of ours here, where the header that says when to ask again is still known,
 * and where an error of the connection, which holds the credentials, can be let go.
 */
export class ExplainingRequestClient extends RequestClient {
  readonly #standIn: string | undefined;

  constructor(standIn: string | undefined) {
    super({ timeout: limit });
    this.#standIn = standIn;
  }

  /** @throws {CarrierApiError} for every answer that is no success, and for none at all */
  override async request<Data>(options: Options<Data>): Promise<responseModule.default<Data>> {
    const answer = await super.request<Data>(this.#redirect(options)).catch((error: unknown) => {
      throw explainUnreachable(codeOf(error));
    });
    const { statusCode: status, body, headers } = answer;
    if (status >= 200 && status < 300) return answer;
    const retryAfter: unknown = Object(headers)["retry-after"];
    throw explainRefusal({ status, body, retryAfter });
  }

  #redirect<Data>(options: Options<Data>): Options<Data> {
    if (this.#standIn === undefined) return options;
    const { host, pathname, search } = new URL(options.uri);
    return {
      ...options,
      uri: `${this.#standIn}${pathname}${search}`,
      headers: { ...options.headers, "X-Forwarded-Host": host },
    };
  }
}

function codeOf(error: unknown): string {
  const code: unknown = Object(error).code;
  return typeof code === "string" ? code : "no answer";
}
