import { languages } from "../../line/book/language.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import type { Caller } from "./caller.ts";
import { oneOf } from "./chance.ts";

const { danger, back, again } = standingKeys;

/** What one kind of caller does. It throws WrongOutcome when the line leads anywhere but where it must. */
interface Script {
  readonly name: string;
  readonly follow: (caller: Caller) => Promise<void>;
}

/**
 * The callers of a load run. Keys are found in the book, so that a menu can be moved; only the
 * names of services stand here.
 */
export const scripts: readonly Script[] = [
  {
    name: "SOS Viol is busy, the next service answers",
    follow: async (caller) => {
      await caller.goTo("sos-viol");
      await caller.call();
      await caller.endTransfer("busy");
      await caller.call();
      await caller.endTransfer("completed");
      await caller.hangUp();
    },
  },
  {
    name: "talk to someone now, as those who speak the language of 1712: 1712, or 106 while it is closed",
    follow: async (caller) => {
      await caller.choose(caller.languageFor("1712"));
      await caller.call();
      await caller.endTransfer("completed");
      await caller.hangUp();
    },
  },
  {
    name: "1712, nobody answers, the next service does",
    follow: async (caller) => {
      await caller.goTo("1712");
      await caller.call();
      await caller.endTransfer("no-answer");
      await caller.call();
      await caller.endTransfer("completed");
      await caller.hangUp();
    },
  },
  {
    name: "the number of a care centre, again and slower",
    follow: async (caller) => {
      await caller.goTo("care-centre-brussels");
      await caller.askNumber();
      await caller.press(again.key);
      await caller.hangUp();
    },
  },
  {
    name: "any service of the book, in any language",
    follow: async (caller) => {
      const language = oneOf(languages, caller.random);
      await caller.goTo(oneOf(caller.reachable(language), caller.random), language);
      await caller.call();
      await caller.endTransfer("completed");
      await caller.hangUp();
    },
  },
  {
    name: "danger, from the language menu",
    follow: async (caller) => {
      await caller.press(danger.key);
      caller.expectAt(caller.book.danger);
      await caller.press(danger.key);
      await caller.stayOn(caller.book.danger);
      await caller.endTransfer("completed");
      await caller.hangUp();
    },
  },
  {
    name: "no key at all, until the goodbye",
    follow: (caller) => caller.saysNothing(),
  },
  {
    name: "wrong keys, then back with the star",
    follow: async (caller) => {
      await caller.choose(languages[0]);
      await caller.press("9");
      caller.expectAt(caller.book.home);
      await caller.press("7");
      caller.expectAt(caller.book.home);
      await caller.goIn();
      await caller.press(back.key);
      caller.expectAt(caller.book.home);
      await caller.hangUp();
    },
  },
  {
    name: "hangs up in the middle",
    follow: async (caller) => {
      await caller.choose(oneOf(languages, caller.random));
      if (caller.random() < 0.5) await caller.goIn();
      await caller.hangUp();
    },
  },
];
