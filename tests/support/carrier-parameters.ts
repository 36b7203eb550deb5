/**
 * What the carrier sends, in the shapes its documentation gives. Values are made up.
 * https://www.twilio.com/docs/voice/twiml#request-parameters
 */
export const carrierParameters = {
  arrived:
    "AccountSid=AC0123456789abcdef0123456789abcdef&ApiVersion=2010-04-01&CallSid=CA0123456789abcdef0123456789abcdef&CallStatus=ringing&CallToken=%7B%22parentCallInfoToken%22%3A%22eyJhbGciOiJFUzI1NiJ9%22%7D&Called=%2B3225550100&CalledCity=BRUSSELS&CalledCountry=BE&CalledState=&CalledZip=1000&Caller=%2B32470123456&CallerCity=&CallerCountry=BE&CallerState=&CallerZip=&Direction=inbound&From=%2B32470123456&FromCity=&FromCountry=BE&FromState=&FromZip=&StirVerstat=TN-Validation-Passed-A&To=%2B3225550100&ToCity=BRUSSELS&ToCountry=BE&ToState=&ToZip=1000",
  withheld: {
    From: "anonymous",
    Caller: "anonymous",
    FromCountry: "",
    CallerCountry: "",
  },
  pressed: "CallStatus=in-progress&Digits=2&FinishedOnKey=&msg=Gather+End",
  silent: "CallStatus=in-progress",
  noAnswer:
    "CallStatus=in-progress&DialCallSid=CAfedcba9876543210fedcba9876543210&DialCallStatus=no-answer&DialBridged=false",
  answered:
    "CallStatus=in-progress&DialCallSid=CAfedcba9876543210fedcba9876543210&DialCallStatus=completed&DialCallDuration=61&DialBridged=true",
  undialable: "CallStatus=in-progress&DialCallStatus=failed&DialBridged=false",
  status:
    "CallStatus=completed&CallDuration=95&Duration=2&SequenceNumber=0&Timestamp=Sat%2C+21+Nov+2026+20%3A15%3A00+%2B0000&CallbackSource=call-progress-events",
  fallback: "ErrorCode=11200&ErrorUrl=https%3A%2F%2Fexample.be%2Fvoice",
} as const;

/** Names and values in the order they are sent. A name may come twice. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** What the carrier sends with a call's first request. */
export const arrivalParameters: Parameters = parse(carrierParameters.arrived);

/** What it sends later in the call: the same with these parameters set, or added. */
export function laterParameters(changes: string | Readonly<Record<string, string>>): Parameters {
  const changed = new Map(typeof changes === "string" ? parse(changes) : Object.entries(changes));
  const kept = arrivalParameters.filter(([name]) => !changed.has(name));
  return [...kept, ...changed];
}

/** Parameters as they stand in a body. */
export function encode(parameters: Parameters): string {
  return new URLSearchParams(
    parameters.map(([name, value]): [string, string] => [name, value]),
  ).toString();
}

function parse(form: string): Parameters {
  return [...new URLSearchParams(form)];
}
