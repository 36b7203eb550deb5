import type { Book } from "../book/book.ts";
import { serviceAt } from "../call/service-at.ts";
import type { Heard } from "../phone/heard.ts";
import type { PhoneEvent } from "../phone/phone-event.ts";
import type { Dial } from "../phone/verb.ts";
import type { CallViewEvent } from "./api.ts";
import { positionOfDial } from "./position-of.ts";

/** Something said, as the page shows it. */
export function saidEvent(heard: Heard, step: number): CallViewEvent {
  const { language, text, rate } = heard;
  const second = inHundredths(heard.startsAt);
  return { second, kind: "said", language, text, seconds: inHundredths(heard.seconds), rate, step };
}

/** Something that happened and was not said, as the page shows it; nothing where it does not. */
export function unsaidEvent(event: PhoneEvent, book: Book): readonly CallViewEvent[] {
  const second = inHundredths(event.at);
  switch (event.kind) {
    case "pressed":
      return [{ second, kind: "pressed", key: event.key }];
    case "silent":
      return [{ second, kind: "silent", seconds: event.seconds }];
    case "ringing": {
      const place = positionOfDial(event.dial)?.place;
      const service = place === undefined ? undefined : serviceAt(book, place)?.id;
      const target = numberOf(event.dial);
      return [{ second, kind: "ringing", target, ...(service === undefined ? {} : { service }) }];
    }
    case "transfer-ended":
      return [{ second, kind: "transfer-ended", status: event.status }];
    case "ended":
      return [{ second, kind: "ended", by: event.by }];
    default:
      return [];
  }
}

/** Whom a transfer would ring: a number or a SIP address. */
export function numberOf({ target }: Dial): string {
  return "number" in target ? target.number : target.sip;
}

/** Seconds, without the dust of reckoning. */
export function inHundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
