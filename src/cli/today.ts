import { userInfo } from "node:os";
import { createInterface } from "node:readline/promises";
import { Temporal } from "temporal-polyfill";
import { type Journal, JournalMovedError } from "../journal/journal.ts";
import { openJournal } from "../journal/open-journal.ts";
import { type Change, nameMistake } from "../line/book/acts.ts";
import { SettingsError, toJson, toLines } from "../mistakes.ts";
import { bookDraft } from "../server/build-line.ts";
import { editionOpener, type OpenEdition } from "../server/editions.ts";
import { shownWhenLive } from "../server/service-routes.ts";
import { readSettings } from "../server/settings.ts";
import { type ProofProgress, proveAct } from "../tools/proof/prove-act.ts";
import { asksEvenSo, isRefused, type Proposal, propose } from "../tools/propose.ts";
import { describeAct, describeChange, describePreview, describeToday } from "../tools/today.ts";
import { helplineCommand } from "./command.ts";
import { readTodayWords, type TypedChange } from "./today-words.ts";

const options = {
  "on": {
    type: "string",
    description: "the whole day: 2026-12-24; of a check: the day it was made",
  },
  "from": {
    type: "string",
    description: "from this day or time on: 2026-12-24T12:00. Now, when left out",
  },
  "until": { type: "string", description: "to the end of this day, or to this time" },
  "reason": {
    type: "string",
    description: "why, for those who run the line; never about a caller",
  },
  "note": { type: "string", description: "who was asked and what they said; never about a caller" },
  "caller-id": { type: "string", description: "the number that the service wants to see" },
  "ring-seconds": { type: "string", description: "how long its telephone may ring" },
  "by": { type: "string", description: "who does it; the user of this system when left out" },
  "yes": { type: "boolean", description: "keep it without asking, for scripts" },
  "even-so": { type: "boolean", description: "keep a closure although it leaves something broken" },
  "all": { type: "boolean", description: "list every act there ever was" },
  "json": { type: "boolean", description: "print what is in force as JSON" },
} as const;

/** `helpline today`: what has changed since the release, and changing it. Finds what may not be kept. */
export const today = helplineCommand(
  {
    name: "today",
    description:
      "See what is true today, and change it: close, withdraw, number, hours, say, checked, agreed, read, undo. docs/journal.md",
    options,
    words: 4,
  },
  async (args) => {
    const settings = readSettings({
      TRANSFERS: "live",
      CALLER_ID: process.env.CALLER_ID || shownWhenLive,
      SIP_TRUNK: process.env.SIP_TRUNK,
      ROUTES: process.env.ROUTES,
      JOURNAL: process.env.JOURNAL,
      JOURNAL_FILE: process.env.JOURNAL_FILE,
    });
    const open = editionOpener(settings, bookDraft);
    const words = args._.map(String);
    if (words.length === 0 && Object.values(changeOnly(args)).some((one) => one !== undefined)) {
      throw new SettingsError([
        "It is not said what is to be done: helpline today close sos-viol --on 2026-12-24.",
      ]);
    }
    const journal = await openJournal(settings.journal);
    const done =
      words.length === 0 ? list(journal, open, args) : keepChange(journal, open, words, args);
    return await done.finally(() => journal.close());
  },
);

type Typed = TypedChange & {
  readonly by?: string | undefined;
  readonly yes?: boolean | undefined;
  readonly "even-so"?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly json?: boolean | undefined;
};

async function list(journal: Journal, open: OpenEdition, { all, json }: Typed): Promise<"good"> {
  if (all) {
    for await (const act of journal.history()) {
      process.stdout.write(json ? toJson(act) : toLines([describeAct(act)]));
    }
    return "good";
  }
  const standing = await journal.read();
  const edition = open(standing, Temporal.Now.instant());
  if (json) {
    const { acts, number, unread } = standing;
    const { digest, skipped } = edition;
    process.stdout.write(
      toJson({ journal: journal.place, book: digest, lastAct: number, acts, skipped, unread }, 2),
    );
  } else process.stdout.write(toLines(describeToday(journal.place, standing, edition)));
  return "good";
}

/** What may be true of a line that the fallback names or dials. */
const fallbackMayTell: readonly Change["do"][] = ["close", "withdraw", "number"];

/** How often a change is proved again because somebody else has kept an act meanwhile. */
const mostTries = 3;

async function keepChange(
  journal: Journal,
  open: OpenEdition,
  words: readonly string[],
  typed: Typed,
): Promise<"good" | "found"> {
  const by = typed.by ?? userInfo().username;
  const mistake = nameMistake(by);
  if (mistake !== undefined) throw new SettingsError([`--by ${mistake}.`]);
  for (let tries = 1; ; tries += 1) {
    const now = Temporal.Now.instant();
    const standing = await journal.read();
    const edition = open(standing, now);
    const change = readTodayWords(words, changeOnly(typed), edition.book, now);
    const proposed = await propose(change, journal, standing, edition.draft, now);
    if ("problems" in proposed) {
      process.stderr.write(toLines([...proposed.problems, "Nothing was kept."]));
      return "found";
    }
    if (!(await isWanted(proposed.proposal, typed))) return "found";
    try {
      const act = await journal.append(change, by, Temporal.Now.instant(), standing.number);
      process.stdout.write(
        toLines([
          `Kept as act ${act.number}, by ${act.by}, in ${journal.place}. Every replica that reads it takes it within five seconds.`,
          ...(fallbackMayTell.includes(change.do)
            ? [
                "The fallback at the carrier does not know it: helpline doctor says whether it is older.",
              ]
            : []),
          ...(change.do === "undo" ? [] : [`To undo it: helpline today undo ${act.number}`]),
        ]),
      );
      return "good";
    } catch (error) {
      if (!(error instanceof JournalMovedError) || tries >= mostTries) throw error;
      process.stderr.write("Somebody else has kept an act meanwhile: it is proved again.\n");
    }
  }
}

/** Proves a change, shows what callers hear before and after it, and asks; what may not be kept is told. */
async function isWanted(proposal: Proposal, typed: Typed): Promise<boolean> {
  const { change } = proposal;
  const environment = process.env;
  const now = Temporal.Now.instant();
  const tell = ({ done, of, doing }: ProofProgress) => {
    if (doing !== "") process.stderr.write(toLines([`  ${done + 1} of ${of}  ${doing}`]));
  };
  process.stdout.write(toLines([`${describeChange(change)}.`, ""]));
  process.stderr.write("What callers would hear is proved.\n");
  const proof = await proveAct({ ...proposal, draft: bookDraft, environment, now }, tell);
  process.stdout.write(toLines(describePreview(proof)));
  if (isRefused(change, proof)) {
    process.stderr.write("It would break what the line promises: nothing was kept.\n");
    return false;
  }
  if (asksEvenSo(change, proof) && !typed["even-so"]) {
    process.stderr.write(
      "It leaves that broken, and nothing was kept. Where it is true all the same, add --even-so: 112 and what remains are said.\n",
    );
    return false;
  }
  if (typed.yes) return true;
  if (!process.stdin.isTTY) throw new SettingsError(["Nothing was kept: add --yes to keep it."]);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question("Keep it? Type yes: ").finally(() => terminal.close());
  if (answer.trim().toLowerCase() === "yes") return true;
  process.stderr.write("Nothing was kept.\n");
  return false;
}

function changeOnly(typed: Typed): TypedChange {
  const { on, from, until, reason, note } = typed;
  const { "caller-id": callerId, "ring-seconds": ringSeconds } = typed;
  return { on, from, until, reason, note, "caller-id": callerId, "ring-seconds": ringSeconds };
}
