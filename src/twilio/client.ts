import RequestClient from "twilio/lib/base/RequestClient.js";
import type responseModule from "twilio/lib/http/response.js";
import type { IncomingPhoneNumberInstance } from "twilio/lib/rest/api/v2010/account/incomingPhoneNumber.js";
import Twilio from "twilio/lib/rest/Twilio.js";
import type { CallRecord, CarrierAccount, CarrierApi, CarrierNumber } from "./account.ts";
import { CarrierApiError, explainRefusal, explainUnreachable } from "./refusal.ts";

/** Records a page holds; the most that the carrier sends. */
const pageSize = 1000;

/** Makes the carrier's REST interface from its own client. */
export function createCarrierApi(account: CarrierAccount): CarrierApi {
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
      const found = await client.incomingPhoneNumbers.list({ ...filter, pageSize });
      return found.map(toNumber);
    },
    changeNumber: async (sid, changes) => {
      await client.incomingPhoneNumbers(sid).update(changes);
    },
    readRegion: (number) =>
      routeOf(number)
        .fetch()
        .then(({ voiceRegion }) => voiceRegion ?? undefined, neverChosen),
    changeRegion: async (number, voiceRegion) => {
      await routeOf(number).update({ voiceRegion });
    },
    listAddOns: async (numberSid) => {
      const addOns = await client.incomingPhoneNumbers(numberSid).assignedAddOns.list();
      return addOns.map(({ friendlyName, uniqueName }) => friendlyName || uniqueName);
    },
    hasRecordings: async () => (await client.recordings.list({ limit: 1 })).length > 0,
    hasTranscriptions: async () => (await client.transcriptions.list({ limit: 1 })).length > 0,
    listCalls: async (filter) => {
      const records: CallRecord[] = [];
      // One at a time: the carrier's own objects of a busy month would not fit in memory.
      await client.calls.each({ ...filter, pageSize }, ({ sid, endTime }) => {
        records.push({ sid, endedAt: endTime?.getTime() });
      });
      return records;
    },
    deleteCall: async (sid) => {
      await client.calls(sid).remove();
    },
    listRecordings: async (callSid) =>
      (await client.recordings.list({ callSid, pageSize })).map(({ sid }) => sid),
    deleteRecording: async (sid) => {
      await client.recordings(sid).remove();
    },
  };
}

/** The carrier leaves out what is not set, or sends null. */
function toNumber(found: IncomingPhoneNumberInstance): CarrierNumber {
  return {
    sid: found.sid,
    number: found.phoneNumber,
    settings: {
      voiceUrl: found.voiceUrl ?? "",
      voiceMethod: found.voiceMethod ?? "",
      voiceFallbackUrl: found.voiceFallbackUrl ?? "",
      voiceFallbackMethod: found.voiceFallbackMethod ?? "",
      statusCallback: found.statusCallback ?? "",
      statusCallbackMethod: found.statusCallbackMethod ?? "",
      voiceCallerIdLookup: found.voiceCallerIdLookup ?? false,
      voiceApplicationSid: found.voiceApplicationSid ?? "",
      trunkSid: found.trunkSid ?? "",
    },
  };
}

function neverChosen(error: unknown): undefined {
  if (error instanceof CarrierApiError && error.refusal === "not found") return undefined;
  throw error;
}

/** Milliseconds that one request may take. */
const limit = 10_000;

type Options<Data> = RequestClient.RequestOptions<Data>;

/**
 * Sends the requests of the carrier's own client, or sends them to a stand-in on this machine.
 * Refusals become errors of ours here, where the header that says when to ask again is still known,
 * and where an error of the connection, which holds the credentials, can be let go.
 */
class ExplainingRequestClient extends RequestClient {
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
