import type { CarrierState } from "./carrier-state.ts";

/** A request as the resources read it. */
export interface CarrierRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
}

/** A status and a body; a code makes it one of the carrier's refusals. */
export interface CarrierAnswer {
  readonly status: number;
  readonly body?: object;
  readonly code?: number;
}

const notFound: CarrierAnswer = { status: 404, code: 20404 };
const gone: CarrierAnswer = { status: 204 };

/**
 * Answers as https://www.twilio.com/docs/usage/api documents: the resources that the line asks
 * for, and 20404 for all others.
 */
export function answerResource(state: CarrierState, request: CarrierRequest): CarrierAnswer {
  const { path, method, query, form } = request;
  const route = /^\/v2\/PhoneNumbers\/(.+)$/.exec(path)?.[1];
  if (route !== undefined) return answerRoute(state, decodeURIComponent(route), method, form);
  const account = `/2010-04-01/Accounts/${state.accountSid}/`;
  if (!path.startsWith(account)) return notFound;
  const [collection = "", sid, part] = path.slice(account.length).replace(".json", "").split("/");
  const list = (name: string, all: readonly object[]) => page(state, request, name, all);
  switch (`${method} ${collection}${sid === undefined ? "" : "/sid"}${part ? `/${part}` : ""}`) {
    case "GET IncomingPhoneNumbers": {
      const wanted = query.get("PhoneNumber");
      const found = state.numbers.filter((n) => wanted === null || n.phone_number === wanted);
      return list("incoming_phone_numbers", found);
    }
    case "POST IncomingPhoneNumbers/sid":
      return changeNumber(state, sid, form);
    case "GET IncomingPhoneNumbers/sid/AssignedAddOns":
      return list(
        "assigned_add_ons",
        state.addOns.map((name) => ({ friendly_name: name })),
      );
    case "GET Calls":
      return list("calls", listCalls(state, query));
    case "DELETE Calls/sid":
      return deleteCall(state, sid);
    case "GET Recordings": {
      const call = query.get("CallSid");
      const found = state.recordings.filter((one) => call === null || one.callSid === call);
      return list("recordings", found);
    }
    case "DELETE Recordings/sid":
      return removeFrom(state.recordings, (one) => one.sid === sid) ? gone : notFound;
    case "GET Transcriptions":
      return list("transcriptions", []);
    default:
      return notFound;
  }
}

function answerRoute(
  { routes, numbers }: CarrierState,
  number: string,
  method: string,
  form: URLSearchParams,
): CarrierAnswer {
  if (!numbers.some((one) => one.phone_number === number)) return notFound;
  if (method === "POST") routes.set(number, form.get("VoiceRegion") ?? "us1");
  const region = routes.get(number);
  if (region === undefined) return notFound;
  return { status: 200, body: { phone_number: number, voice_region: region } };
}

function changeNumber(
  { numbers }: CarrierState,
  sid: string | undefined,
  form: URLSearchParams,
): CarrierAnswer {
  const number = numbers.find((one) => one.sid === sid);
  if (number === undefined) return notFound;
  for (const [name, value] of form) {
    const isAddress = name.endsWith("Url") || name === "StatusCallback";
    if (isAddress && value !== "" && !URL.canParse(value)) return { status: 400, code: 21402 };
    if (name.endsWith("Method") && !/^(GET|POST)$/.test(value)) return { status: 400, code: 21403 };
  }
  for (const [name, value] of form) {
    const stored = name.replace(/(?<!^)[A-Z]/g, "_$&").toLowerCase();
    number[stored] = name === "VoiceCallerIdLookup" ? value === "true" : value;
  }
  return { status: 200, body: number };
}

function listCalls({ calls }: CarrierState, query: URLSearchParams): readonly object[] {
  const [to, parent] = [query.get("To"), query.get("ParentCallSid")];
  return calls
    .filter((call) => to === null || call.to === to)
    .filter((call) => parent === null || call.parent === parent)
    .map((call) => ({
      sid: call.sid,
      to: call.to,
      status: call.endedAt === undefined ? "in-progress" : "completed",
      end_time: call.endedAt === undefined ? null : new Date(call.endedAt).toUTCString(),
    }));
}

function deleteCall({ calls, tooYoungSeconds }: CarrierState, sid?: string): CarrierAnswer {
  const call = calls.find((one) => one.sid === sid);
  if (call === undefined) return notFound;
  const age = call.endedAt === undefined ? -1 : (Date.now() - call.endedAt) / 1000;
  if (age < tooYoungSeconds) return { status: 409, code: 20009 };
  removeFrom(calls, (one) => one === call);
  return gone;
}

/** Pages of the carrier name the next one by where this one ended. */
function page(
  { pageSize }: CarrierState,
  { path, query }: CarrierRequest,
  name: string,
  all: readonly object[],
): CarrierAnswer {
  const from = Number(query.get("Page") ?? 0) * pageSize;
  const rest = new URLSearchParams(query);
  rest.set("Page", String(Number(query.get("Page") ?? 0) + 1));
  const next_page_uri = from + pageSize < all.length ? `${path}?${rest}` : null;
  return { status: 200, body: { [name]: all.slice(from, from + pageSize), next_page_uri } };
}

function removeFrom<Item>(items: Item[], isIt: (item: Item) => boolean): boolean {
  const at = items.findIndex(isIt);
  if (at !== -1) items.splice(at, 1);
  return at !== -1;
}
