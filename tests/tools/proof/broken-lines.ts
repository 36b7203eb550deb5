import type { LineToProve } from "../../../src/tools/proof/visits.ts";
import { rewrite, spoilt } from "./spoilt-line.ts";

const pressInstead = (key: string, other: string) =>
  spoilt({
    request: (url, form) => [url, form.Digits === key ? { ...form, Digits: other } : form],
  });

/** What can be wrong with a line: in words, such a line, and what the proof says of it. */
export const brokenLines: readonly (readonly [string, () => LineToProve, RegExp])[] = [
  [
    "zero that leads elsewhere",
    () => pressInstead("0", "6"),
    /^Monday at ten, keys 0: zero does not lead to danger/,
  ],
  [
    "danger without its advice",
    () => spoilt({ answer: rewrite(/danger advice/g, "danger silence") }),
    /^Monday at ten, keys 0: zero leads to danger without its advice/,
  ],
  [
    "a key that is offered and does nothing",
    () => pressInstead("2", "9"),
    /key 2 is offered and does not work/,
  ],
  [
    "a key that works and is not offered",
    () => pressInstead("7", "1"),
    /^Monday at ten, keys 7: key 7 works and is not offered/,
  ],
  [
    "silence that ends the call",
    () => spoilt({ answer: rewrite(/<Redirect.*?<\/Redirect>/gs, "<Hangup/>") }),
    /^Monday at ten, keys none: a caller who presses nothing reaches neither a person/,
  ],
  [
    "silence that goes round and round",
    () => spoilt({ request: (url, form) => [url.replace(/&passes=\d/, ""), form] }),
    /the line comes round to the same answer without the caller doing anything/,
  ],
  [
    "keys that lead nowhere and are not counted",
    () =>
      spoilt({
        request: (url, form) => [
          url.includes("/pressed") ? url.replace(/&passes=\d+/, "") : url,
          form,
        ],
      }),
    /^Monday at ten, keys [4-9#]( [4-9#]){12}: 12 keys that lead nowhere do not end the call/,
  ],
  [
    "a call whose beginning is forgotten",
    () => spoilt({ request: (url, form) => [url.replace(/&begun=\d+/, ""), form] }),
    /^Monday at ten, keys \S+: after 15 minutes the call goes on as ever/,
  ],
  [
    "a silence that lasts too long",
    () => spoilt({ answer: rewrite(/timeout="8"/g, 'timeout="60"') }),
    /a caller who presses nothing waits \d+ s .* at most 180/,
  ],
  [
    "a voice of another language",
    () =>
      spoilt({
        answer: rewrite(
          /language="nl-BE" voice="Polly.Lisa-Neural"/g,
          'language="fr-BE" voice="Polly.Isabelle-Neural"',
        ),
      }),
    /a caller who chose nl hears fr/,
  ],
  [
    "a star key that leads nowhere",
    () => pressInstead("*", "#"),
    /^Monday at ten, keys 1 \*: the star key leads to main, not to welcome/,
  ],
  [
    "a busy line whose number is not read out",
    () =>
      spoilt({
        answer: (given, url) =>
          url.includes("/ended") ? rewrite("nought", "nothing")(given) : given,
      }),
    /after busy, no number is read out/,
  ],
  [
    "a transfer to another number",
    () => spoilt({ answer: rewrite("+3280011111", "+3280099999") }),
    /day-line never rings in fr/,
  ],
  [
    "a document that the carrier reads otherwise",
    () => spoilt({ answer: rewrite(/ method="POST"/g, "") }),
    /^Monday at ten, keys none: <Gather> .* has an address and no method="POST"/,
  ],
  [
    "an answer that is none",
    () =>
      spoilt({
        answer: (given, url) => (url.includes("/pressed") ? { ...given, status: 500 } : given),
      }),
    /^Monday at ten, keys 1: .*500/,
  ],
];
