import type { PhoneCall } from "../phone/phone-call.ts";
import type { Step } from "./state.ts";

/** Lets a step happen to a call. @throws CarrierError, TwimlError where the carrier would refuse what comes */
export async function takeStep(call: PhoneCall, step: Step): Promise<void> {
  switch (step) {
    case "-":
      return call.wait();
    case "completed":
    case "busy":
    case "no-answer":
    case "failed":
    case "canceled":
      return call.endTransfer(step);
    case "voicemail":
      return call.endTransfer("completed", { talkSeconds: 5 });
    case "star":
      return call.press("*", { starReportedAs: "completed" });
    default:
      return call.press(step);
  }
}
