import { Temporal } from "temporal-polyfill";
import { phrases } from "../../locales/index.ts";
import { type Language, languages } from "../../src/line/book/language.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { standingKeys } from "../../src/line/call/standing-keys.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeWhenLive } from "../../src/server/service-routes.ts";
import { createNotedSpeech } from "../../src/studio/noted-speech.ts";
import { createWords } from "../../src/studio/words.ts";
import { drawMap } from "../../src/tools/map/draw-map.ts";
import { graphOf } from "../../src/tools/map/graph-of.ts";
import { lineToProve } from "../../src/tools/proof/line-to-prove.ts";
import { type Guide, stepsFrom } from "../../src/tools/proof/reach.ts";
import { positionOf } from "../../src/tools/proof/state.ts";
import { keySteps } from "../../src/tools/proof/steps.ts";
import { visitsTo, walkVisits } from "../../src/tools/proof/visits.ts";

/** What was heard, seen and found in a language. */
export interface Used {
  /** What each step of a call says: the voices, and the words. */
  readonly call: readonly { readonly voices: readonly string[]; readonly words: string }[];
  /** Whom the call rings at its end. */
  readonly rings: string;
  /** The words of the main menu, as the studio's page shows them. */
  readonly words: string;
  readonly map: string;
  readonly proof: { readonly states: number; readonly problems: readonly string[] };
}

/** Monday at ten in Belgium. */
const now = Temporal.Instant.from("2026-11-23T09:00:00Z");

/** Calls the line of this tree in one of its languages, and looks at it in that language. */
async function useLanguage(language: Language): Promise<Used> {
  const book = openBook(bookDraft, routeWhenLive);
  const speech = createSpeech(phrases);
  const line = lineToProve();
  const [monday] = visitsTo(line.book);
  if (monday === undefined) throw new Error("The line is walked at no moment.");
  const ownKey = `${languages.indexOf(language) + 1}`;
  const ownStep = keySteps.find((one) => one === ownKey) ?? "-";
  // Callers who choose it, and fall silent before: what others hear is proved without it.
  const reach: Guide = (call) =>
    positionOf(call).has("language") || call.state.kind !== "listening"
      ? stepsFrom(call, "news", undefined)
      : [ownStep, standingKeys.danger.key, "-"];
  const visit = { ...monday, clock: () => now, reach };
  const phone = await placeCall(line.open(visit), { voiceUrl: line.voiceUrl });
  const call = [heard(phone)];
  const keys = [ownKey, "2", "1"];
  for (const key of keys) {
    await phone.press(key);
    call.push(heard(phone));
  }
  await phone.press("1");
  await phone.wait();
  const { rows } = await createWords({ book, noted: createNotedSpeech(phrases) })(now);
  const [found] = (await walkVisits(line, [visit])).visits;
  if (found === undefined) throw new Error("Nothing was walked.");
  return {
    call,
    rings: JSON.stringify(phone.state.kind === "ringing" ? phone.state.dial.target : phone.state),
    words: rows.find(({ id }) => id === "main")?.spoken[language].text ?? "",
    map: await drawMap(graphOf(book, speech, language)),
    proof: {
      states: found.walk.states,
      problems: found.problems
        .map(({ path, message }) => `${path.join(" ")}: ${message}`)
        // Nobody chose another.
        .filter(
          (problem) => !/ nothing leads to \S+ in /.test(problem) || problem.endsWith(language),
        ),
    },
  };
}

function heard(phone: PhoneCall): Used["call"][number] {
  const said = phone.sinceLastTurn;
  return {
    voices: [...new Set(said.map((one) => one.language))],
    words: said.map(({ text }) => text).join(" "),
  };
}

const asked = languages.find((known) => known === process.argv[2]);
if (asked === undefined) throw new Error(`The line speaks ${languages.join(", ")}.`);
process.stdout.write(JSON.stringify(await useLanguage(asked)));
