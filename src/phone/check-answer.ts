import { CarrierError } from "./carrier-error.ts";
import type { Answer } from "./line.ts";
import { refuseRedirect } from "./refuse-redirect.ts";

/** Passes an answer the carrier would read as TwiML. @throws CarrierError unless it is a 200 with an XML content type and a body */
export function checkAnswer(answer: Answer): void {
  refuseRedirect(answer.status);
  if (answer.status !== 200) {
    throw new CarrierError(`The server answered ${answer.status}; answer 200 with TwiML`);
  }
  if (answer.body === "") {
    throw new CarrierError("The server answered 200 with an empty body; answer with TwiML");
  }
  if (!/^(?:text|application)\/xml\s*(?:;|$)/i.test(answer.contentType)) {
    const type = answer.contentType === "" ? "no content type" : answer.contentType;
    throw new CarrierError(`The server answered with ${type}; write text/xml`, {
      callerWould:
        'hear the answer itself read aloud, or "an application error has occurred" and the end of the call',
    });
  }
}
