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
    name: "French, SOS Viol is busy, the next service answers",
    follow: async (caller) => {
      await caller.goTo("fr", "sos-viol");
      await caller.call();
      await caller.endTransfer("busy");
      await caller.call();
      await caller.endTransfer("completed");
      await caller.hangUp();
    },
  },
  {
    name: "Dutch, talk to someone now: 1712, or 106 while it is closed",
    follow: async (caller) => {
      await caller.choose("nl");
      await caller.call();
      await caller.endTransfer("completed");
      await caller.hangUp();
    },
  },
  {
    name: "Dutch, 1712, nobody answers, the next service does",
    follow: async (caller) => {
      await caller.goTo("nl", "1712");
      await caller.call();
      await caller.endTransfer("no-answer");
      await caller.call();
      await caller.endTransfer("completed");
      await caller.hangUp();
    },
  },
  {
    name: "English, the number of a care centre, again and slower",
    follow: async (caller) => {
      await caller.goTo("en", "care-centre-brussels");
      await caller.askNumber();
      await caller.press(again.key);
      await caller.hangUp();
    },
  },
  {
    name: "English, any service of the book",
    follow: async (caller) => {
      await caller.goTo("en", oneOf(caller.reachable("en"), caller.random));
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
      await caller.choose("fr");
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
      await caller.choose(oneOf(["fr", "nl", "en"], caller.random));
      if (caller.random() < 0.5) await caller.goIn();
      await caller.hangUp();
    },
  },
];
