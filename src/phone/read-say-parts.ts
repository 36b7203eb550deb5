import type { Element } from "./element.ts";
import { readAttributes } from "./read-attributes.ts";
import { TwimlError } from "./twiml-error.ts";
import type { SayPart } from "./verb.ts";

const LONGEST_BREAK_MS = 10_000;
const MAY_FAIL = "fail the whole Say";

/**
 * What a Say holds, in order: text, break and prosody rate only, since an unsupported tag can fail the whole Say.
 * @throws TwimlError on any other tag, a break without a time or over 10 s, a rate outside 20–200 %
 * @see https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html
 */
export function readSayParts(say: Element): SayPart[] {
  return say.children.flatMap((child) => {
    if (typeof child === "string" || child.name !== "prosody") return readPart(child, 100);
    const rate = readRate(child);
    return child.children.map((inner) => readPart(inner, rate));
  });
}

function readPart(child: Element | string, rate: number): SayPart {
  if (typeof child === "string") return { kind: "text", text: child, rate };
  if (child.name === "break") return { kind: "break", milliseconds: readBreak(child) };
  const fault =
    child.name === "prosody"
      ? "stands inside another <prosody>; set one rate at a time"
      : "is no tag for a Say; use <break time> and <prosody rate> only";
  throw new TwimlError(child, fault, MAY_FAIL);
}

function readBreak(element: Element): number {
  const time = readAttributes(element, ["time"]).get("time");
  if (element.children.length > 0) {
    throw new TwimlError(element, "holds something; a break is empty", MAY_FAIL);
  }
  const match = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(time ?? "");
  const milliseconds = Number(match?.[1]) * (match?.[2] === "s" ? 1000 : 1);
  if (milliseconds <= LONGEST_BREAK_MS) return milliseconds;
  throw new TwimlError(
    element,
    time === undefined
      ? "has no time"
      : `has time="${time}"; write milliseconds or seconds, "750ms" or "2s", 10 s at most`,
    MAY_FAIL,
  );
}

function readRate(element: Element): number {
  const text = readAttributes(element, ["rate"]).get("rate");
  const rate = Number(/^(\d+)%$/.exec(text ?? "")?.[1]);
  if (rate >= 20 && rate <= 200) return rate;
  throw new TwimlError(
    element,
    text === undefined ? "has no rate" : `has rate="${text}"; write a percentage, 20% to 200%`,
    "warn (13513) and speak at a rate of its own",
  );
}
