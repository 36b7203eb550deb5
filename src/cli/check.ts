import { defineCommand } from "citty";
import { Temporal } from "temporal-polyfill";
import { phrases } from "../../locales/index.ts";
import { openBook } from "../book/open-book.ts";
import { checkBook, type Findings, moments } from "../check/check-book.ts";
import { directoryProblems } from "../facts/check-directory.ts";
import { inBrussels } from "../hours/brussels.ts";
import { bookDraft } from "../main.ts";
import { routeService } from "../routing/route-service.ts";
import { createSpeech } from "../speech/create-speech.ts";
import { exitOnMistakes } from "./exit-on-mistakes.ts";
import { refuseUnknown } from "./refuse-unknown.ts";

/** Problems printed for people; the rest are counted, and all are in --json. */
const mostShown = 40;

const options = {
  json: { type: "boolean", description: "print the findings as JSON" },
} as const;

/** `helpline check`: hears every answer a caller can get. Exits 1 when one breaks a promise. */
export const check = defineCommand({
  meta: { name: "check", description: "Hear every answer a caller can get, and check it." },
  args: options,
  run({ args }) {
    const live = {
      transfers: "live",
      callerId: "+3225550100",
      rehearsalNumber: undefined,
      sipTrunk: undefined,
    } as const;
    const book = exitOnMistakes(() => {
      refuseUnknown(args, options);
      return openBook(bookDraft, (_id, service) => routeService(service, live, undefined));
    });
    const heard = checkBook(book, createSpeech(phrases));
    const today = inBrussels(Temporal.Now.instant()).toPlainDate();
    const problems = [...directoryProblems(book, today), ...heard.problems];
    const findings = { ...heard, problems };
    process.stdout.write(args.json ? `${JSON.stringify(findings, null, 2)}\n` : report(findings));
    if (findings.problems.length > 0) process.exitCode = 1;
  },
});

function report({ answers, longest, readability, problems }: Findings): string {
  const lines = [
    `${answers} answers heard, at ${moments.map(({ name }) => name).join("; ")}`,
    `Longest: ${longest.seconds.toFixed(0)} s (${longest.path})`,
    ...readability.map(
      ({ language, sentences, averageWords, longestSentence }) =>
        `${language}: ${sentences} sentences, ${averageWords.toFixed(1)} words each; longest: "${longestSentence}"`,
    ),
    "",
    ...problems.slice(0, mostShown),
    ...(problems.length > mostShown ? [`and ${problems.length - mostShown} more`] : []),
    problems.length === 0 ? "Nothing to mend." : `${problems.length} to mend.`,
  ];
  return `${lines.join("\n")}\n`;
}
