import RequestClient from "twilio/lib/base/RequestClient.js";
import type responseModule from "twilio/lib/http/response.js";
import type { IncomingPhoneNumberInstance } from "twilio/lib/rest/api/v2010/account/incomingPhoneNumber.js";
import Twilio from "twilio/lib/rest/Twilio.js";
import type { CallRecord, CarrierAccount, CarrierApi, CarrierNumber } from "./account.ts";
import { CarrierApiError, explainNonsense, explainRefusal, explainUnreachable } from "./refusal.ts";

/** Records a page holds; the most that the carrier sends. */
const pageSize = 1000;

/** Makes the carrier's REST interface from its own client. */
export function createCarrierApi(account: CarrierAccount): CarrierApi {
  return explainingFaults(askingClient(account));
}

/** The same, where an answer that the client or we cannot make sense of is a refusal that says so. */
function explainingFaults(api: CarrierApi): CarrierApi {
  return new Proxy(api, {
    get: (target, name, receiver) => {
      const ask: unknown = Reflect.get(target, name, receiver);
      if (typeof ask !== "function") return ask;
      return async (...given: readonly unknown[]) => {
        try {
          return await Reflect.apply(ask, target, given);
        } catch (error) {
          // The client's own errors quote what came, and a person can mend none of them.
          throw error instanceof CarrierApiError ? error : explainNonsense("makes no sense");
        }
      };
    },
  });
}

function askingClient(account: CarrierAccount): CarrierApi {
  const { accountSid, username, password, region, edge, apiUrl } = account;
  const httpClient = new ExplainingRequestClient(apiUrl);
  const options = { accountSid, httpClient, logLevel: "none" };
  // Empty is not absent: the client would read what is absent from the environment by itself.
  const client = new Twilio(username, password, {
    ...options,
    region: region ?? "",
    edge: edge ?? "",
  });
  // Which region answers a number is known worldwide, and asked at an address without a region.
  const worldwide = new Twilio(username, password, { ...options, region: "", edge: "" });
  const routeOf = (number: string) => worldwide.routes.v2.phoneNumbers(number);
  return {
    listNumbers: async (number) => {
      const filter = number === undefined ? {} : { phoneNumber: number };
      return readPages(client.incomingPhoneNumbers.page({ ...filter, pageSize }), toNumber);
    },
    changeNumber: async (sid, changes) => {
      await client.incomingPhoneNumbers(sid).update(changes);
    },
    readRegion: (number) =>
      routeOf(number)
        .fetch()
        .then(({ voiceRegion }) => (voiceRegion ? toText(voiceRegion) : undefined), neverChosen),
    changeRegion: async (number, voiceRegion) => {
      await routeOf(number).update({ voiceRegion });
    },
    listAddOns: async (numberSid) => {
      const { assignedAddOns } = client.incomingPhoneNumbers(numberSid);
      return readPages(assignedAddOns.page({ pageSize }), ({ friendlyName, uniqueName }) =>
        toText(friendlyName || uniqueName),
      );
    },
    hasRecordings: async () => isFilled(await client.recordings.page({ pageSize: 1 })),
    hasTranscriptions: async () => isFilled(await client.transcriptions.page({ pageSize: 1 })),
    listCalls: (filter) =>
      // Little is kept of each: the carrier's own objects of a busy month would not fit in memory.
      readPages(client.calls.page({ ...filter, pageSize }), ({ sid, endTime }): CallRecord => {
        return { sid: toSid(sid), endedAt: endTime?.getTime() };
      }),
    deleteCall: async (sid) => {
      await client.calls(sid).remove();
    },
    listRecordings: (callSid) =>
      readPages(client.recordings.page({ callSid, pageSize }), ({ sid }) => toSid(sid)),
    deleteRecording: async (sid) => {
      await client.recordings(sid).remove();
    },
  };
}

/** The carrier leaves out what is not set, or sends null. */
function toNumber(found: IncomingPhoneNumberInstance): CarrierNumber {
  return {
    sid: toSid(found.sid),
    number: toText(found.phoneNumber),
    settings: {
      voiceUrl: toText(found.voiceUrl ?? ""),
      voiceMethod: toText(found.voiceMethod ?? ""),
      voiceFallbackUrl: toText(found.voiceFallbackUrl ?? ""),
      voiceFallbackMethod: toText(found.voiceFallbackMethod ?? ""),
      statusCallback: toText(found.statusCallback ?? ""),
      statusCallbackMethod: toText(found.statusCallbackMethod ?? ""),
      voiceCallerIdLookup: found.voiceCallerIdLookup === true,
      voiceApplicationSid: toText(found.voiceApplicationSid ?? ""),
      trunkSid: toText(found.trunkSid ?? ""),
    },
  };
}

function neverChosen(error: unknown): undefined {
  if (error instanceof CarrierApiError && error.refusal === "not found") return undefined;
  throw error;
}

/** What the client's types promise of an answer, and no answer has to hold. */
function toText(value: unknown): string {
  if (typeof value === "string") return value;
  throw explainNonsense("has something else where a text belongs");
}

/** A name of the carrier's for one thing: it becomes part of an address that is asked with our credentials. */
function toSid(value: unknown): string {
  const sid = toText(value);
  if (/^[A-Za-z]{2}[\dA-Za-z]{1,62}$/.test(sid)) return sid;
  throw explainNonsense("names a thing in a way that no carrier does");
}

/** A page of a list, as the carrier's client gives it. */
interface CarrierPage<Found> {
  readonly instances: readonly Found[];
  readonly nextPageUrl?: string | undefined;
  readonly nextPage: () => Promise<CarrierPage<Found>> | undefined;
}

function isFilled({ instances }: Pick<CarrierPage<unknown>, "instances">): boolean {
  return instances.length > 0;
}

/** Pages that a list may have: half a million records. A busy line has some ten thousand calls a month. */
const mostPages = 500;

/**
 * Reads a list page after page; of each record, `read` says what is kept.
 *
 * @throws {CarrierApiError} where the list has no end: a page that was there before, an empty one
 * that goes on, or more pages than a line can have calls for
 */
async function readPages<Found, Kept>(
  first: Promise<CarrierPage<Found>>,
  read: (found: Found) => Kept,
): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  const seen = new Set<string>();
  for (let page: CarrierPage<Found> | undefined = await first; page !== undefined; ) {
    for (const found of page.instances) kept.push(read(found));
    const { nextPageUrl: next } = page;
    if (!next) break;
    if (!isFilled(page) || seen.has(next) || seen.size + 1 >= mostPages) {
      throw explainNonsense("is a list without end");
    }
    seen.add(next);
    page = await page.nextPage();
  }
  return kept;
}

/** Milliseconds that one request may take, from the question to the last byte. */
const limit = 10_000;

/** Bytes of the largest answer that is read: a page of a thousand calls has about a million. */
const mostBytes = 8 * 1024 * 1024;

type Options<Data> = RequestClient.RequestOptions<Data>;

/**
 * Sends the requests of the carrier's own client, or sends them to a stand-in on this machine.
 * Refusals become errors of ours here, where the header that says when to ask again is still known,
 * and where an error of the connection, which holds the credentials, can be let go. Whatever comes,
 * there is an end to its time and its bytes, and only the carrier is told the credentials.
 */
class ExplainingRequestClient extends RequestClient {
  readonly #standIn: string | undefined;

  constructor(standIn: string | undefined) {
    super({ timeout: limit });
    this.#standIn = standIn;
    this.axios.defaults.maxContentLength = mostBytes;
    // Its own limit is one of silence: a byte now and then would keep it waiting for ever.
    this.axios.interceptors.request.use((config) => ({
      ...config,
      signal: AbortSignal.timeout(limit),
    }));
  }

  /** @throws {CarrierApiError} for every answer that is no success, and for none at all */
  override async request<Data>(options: Options<Data>): Promise<responseModule.default<Data>> {
    if (!isOfCarrier(options.uri)) throw explainNonsense("leads to an address that is not its own");
    const answer = await super.request<Data>(this.#redirect(options)).catch((error: unknown) => {
      throw explainFault(error);
    });
    const { statusCode: status, body, headers } = answer;
    if (status === 204) return answer;
    if (status >= 200 && status < 300) {
      if (typeof body === "object" && body !== null && !Array.isArray(body)) return answer;
      throw explainNonsense("is not in its language");
    }
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

/** A list says where it goes on: with our credentials, that is asked of the carrier alone, and encrypted. */
function isOfCarrier(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, username, port } = new URL(uri);
  return protocol === "https:" && /\.twilio\.com$/.test(hostname) && username === "" && port === "";
}

function explainFault(error: unknown): CarrierApiError {
  const { code, message }: { code?: unknown; message?: unknown } = Object(error);
  if (String(message).startsWith("maxContentLength")) return explainNonsense("is endless");
  // The signal's word for it is ours: the time was up.
  if (code === "ERR_CANCELED") return explainUnreachable("ETIMEDOUT");
  const isCode = typeof code === "string" && /^\w+$/.test(code);
  return explainUnreachable(isCode ? code : "no answer");
}
