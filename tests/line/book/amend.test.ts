import type { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Act, Change } from "../../../src/line/book/acts.ts";
import { nameOfAct, nextTurn, openAmended } from "../../../src/line/book/amend.ts";
import { digestOf } from "../../../src/line/book/book.ts";
import type { BookDraft } from "../../../src/line/book/open-book.ts";
import { fromBrussels } from "../../../src/line/hours/calendar.ts";
import { isOpen } from "../../../src/line/hours/openings.ts";
import { actsOf } from "../../support/acts.ts";
import { smallBook } from "../../support/small-book.ts";

const noon = fromBrussels("2026-11-23T12:00");

function amend(changes: readonly Change[], now = noon, draft: BookDraft = smallBook) {
  return openAmended(draft, actsOf(changes), now, () => ({ kind: "rehearsed" }));
}

function serviceAfter(id: string, ...changes: readonly Change[]) {
  const service = amend(changes).book.services.get(id);
  if (service === undefined) throw new Error(`There is no ${id}.`);
  return service;
}

const night = { do: "withdraw", service: "night-line", from: "2026-11-23T10:00" } as const;

describe("a book with acts applied", () => {
  it("has what is closed shut, and open again after it", () => {
    const change = {
      do: "close",
      service: "day-line",
      from: "2026-11-23T11:00",
      until: "2026-11-24T11:00",
    } as const;
    const { hours } = serviceAfter("day-line", change);
    if (typeof hours !== "object") throw new Error("It has hours.");
    expect(isOpen(hours, noon)).toBe(false);
    expect(isOpen(hours, fromBrussels("2026-11-24T11:00"))).toBe(true);
    // Once it is over it leaves no trace but the moment at which it ended.
    const after = amend([change], fromBrussels("2026-11-24T11:00"));
    expect(digestOf(after.book)).toBe(digestOf(amend([]).book));
    expect(after.book.services.get("day-line")?.changed).toBe(
      fromBrussels("2026-11-24T11:00").epochMilliseconds,
    );
  });

  it("tells of a service without hours only that it is closed, while it is", () => {
    const services = { ...smallBook.services };
    services["day-line"] = { ...smallBook.services["day-line"], hours: "unknown" } as never;
    const draft = { ...smallBook, services };
    const change = {
      do: "close",
      service: "day-line",
      from: "2026-11-23T11:00",
      until: "2026-11-23T13:00",
    } as const;
    const hoursAt = (now: Temporal.Instant) =>
      amend([change], now, draft).book.services.get("day-line")?.hours;
    expect(hoursAt(fromBrussels("2026-11-23T10:59"))).toBe("unknown");
    const closed = hoursAt(noon);
    expect(typeof closed === "object" && isOpen(closed, noon)).toBe(false);
    expect(hoursAt(fromBrussels("2026-11-23T13:00"))).toBe("unknown");
  });

  it("neither dials nor offers what is withdrawn, from its beginning to its end", () => {
    const change = { ...night, until: "2026-11-23T14:00" };
    const at = (time: string) => amend([change], fromBrussels(`2026-11-23T${time}`)).book;
    expect(at("09:59").services.get("night-line")?.route.kind).toBe("rehearsed");
    expect(at("10:00").services.get("night-line")?.route.kind).toBe("withdrawn");
    expect(at("13:59").withoutKeys.fr).toEqual([]);
    expect(at("13:59").withoutKeys.nl).toEqual(["short-line"]);
    expect(at("14:00").withoutKeys.fr).toEqual(["night-line"]);
  });

  it("rings no closed line for callers who press no keys", () => {
    const change = {
      do: "close",
      service: "night-line",
      from: "2026-11-23T11:00",
      until: "2026-11-23T13:00",
    } as const;
    expect(amend([change]).book.withoutKeys.fr).toEqual([]);
    expect(amend([change], fromBrussels("2026-11-23T13:00")).book.withoutKeys.fr).toEqual([
      "night-line",
    ]);
  });

  it("has a new number from its moment on, and of two the one that begins later", () => {
    const number = (phone: string, from: string) =>
      ({ do: "number", service: "day-line", phone, from }) as const;
    const changes = [
      number("02 555 01 03", "2026-12-01T00:00"),
      number("02 555 01 01", "2026-11-23T12:00"),
      number("02 555 01 02", "2026-11-23T12:00"),
    ];
    const at = (time: string) =>
      amend(changes, fromBrussels(time)).book.services.get("day-line")?.phone;
    expect(at("2026-11-23T11:59")).toBe("02 111 22 33");
    expect(at("2026-11-23T12:00")).toBe("02 555 01 02");
    expect(at("2026-12-01T00:00")).toBe("02 555 01 03");
  });

  it("does not call a geographic number free because the one before it was", () => {
    const costOf = (phone: string) =>
      serviceAfter("night-line", {
        do: "number",
        service: "night-line",
        phone,
        from: "2026-11-23T10:00",
      }).cost;
    expect(["02 555 01 01", "078 15 15 15", "0470 12 34 56"].map(costOf)).toEqual(
      Array(3).fill("unknown"),
    );
    expect(["0800 98 101", "1733", "116 000"].map(costOf)).toEqual(Array(3).fill("free"));
  });

  it("has new hours from their day on, whatever stood there, until the next that are written", () => {
    const hours = (written: string, from: string) =>
      ({ do: "hours", service: "day-line", hours: written, from }) as const;
    const later = serviceAfter(
      "day-line",
      hours("24/7", "2027-01-01"),
      hours("Mo 09:00-10:00", "2026-12-01"),
    );
    expect(later.writtenHours).toEqual({
      hours: "Mo-Fr 09:00-17:00; PH off",
      laterHours: [
        { from: "2026-12-01", hours: "Mo 09:00-10:00" },
        { from: "2027-01-01", hours: "24/7" },
      ],
    });
    expect(serviceAfter("day-line", hours("24/7", "2026-11-23")).writtenHours).toEqual({
      hours: "24/7",
    });
    expect(serviceAfter("day-line", hours("24/7", "2026-01-01")).writtenHours).toEqual({
      hours: "24/7",
    });
  });

  it("leaves no guess about holidays beside hours that state them", () => {
    const services = { ...smallBook.services };
    const day = {
      ...smallBook.services["day-line"],
      hours: "Mo-Fr 09:00-17:00",
      holidays: "not stated",
    };
    const draft = { ...smallBook, services: { ...services, "day-line": day as never } };
    const written = (hours: string) =>
      amend(
        [{ do: "hours", service: "day-line", hours, from: "2026-11-23" }],
        noon,
        draft,
      ).book.services.get("day-line")?.writtenHours;
    expect(written("Mo-Fr 09:00-16:00; PH off")).toEqual({ hours: "Mo-Fr 09:00-16:00; PH off" });
    expect(written("Mo-Fr 09:00-16:00")).toEqual({
      hours: "Mo-Fr 09:00-16:00",
      holidays: "not stated",
    });
  });

  it("says other words", () => {
    const { book } = amend([
      { do: "say", language: "nl", phrase: "day-line.about", text: "Ze luistert." },
    ]);
    expect(book.phrases.nl["day-line.about"]).toBe("Ze luistert.");
    expect(book.phrases.fr["day-line.about"]).toBe("It listens.");
  });

  it("counts a check from its day on, and one of before the last not", () => {
    const checked = (on: string, outcome: "confirmed" | "unclear" | "not reached") =>
      serviceAfter("day-line", { do: "checked", fact: "day-line", on, outcome }).source;
    expect(checked("2026-11-23", "confirmed")).toMatchObject({
      checked: "2026-11-23",
      confidence: "confirmed",
    });
    expect(checked("2026-11-23", "unclear")).toMatchObject({
      checked: "2026-11-23",
      confidence: "unconfirmed",
    });
    expect(checked("2026-11-23", "not reached").checked).toBe("2026-11-01");
    expect(checked("2026-10-01", "confirmed").checked).toBe("2026-11-01");
  });

  it("connects a service that agreed, as it wishes", () => {
    const services = { ...smallBook.services };
    services["day-line"] = { ...smallBook.services["day-line"], transfer: "never" } as never;
    const change = {
      do: "agreed",
      service: "day-line",
      ringSeconds: 60,
      callerId: "+3225550100",
    } as const;
    const { draft } = amend([change], noon, { ...smallBook, services });
    expect(draft.services["day-line"]).toMatchObject({ ringSeconds: 60, callerId: "+3225550100" });
    expect(draft.services["day-line"]).not.toHaveProperty("transfer");
  });

  it("is the same whatever was approved, and for a check but for the day", () => {
    const read = {
      do: "read",
      language: "fr",
      phrase: "day-line.about",
      text: "It listens.",
    } as const;
    expect(digestOf(amend([read]).book)).toBe(digestOf(amend([]).book));
  });
});

describe("an act that a book cannot take", () => {
  const tells = (change: Change) => amend([change]).skipped.join();

  it("is passed over and told, and the others count", () => {
    const { book, skipped } = amend([
      { ...night, service: "nigth-line" },
      { do: "say", language: "fr", phrase: "silence.stay", text: "No blank." },
      { do: "number", service: "day-line", phone: "02 555 01 01", from: "2026-11-23T00:00" },
    ]);
    expect(skipped).toEqual([
      'act 1 is passed over: There is no service "nigth-line". Did you mean "night-line"?',
      'act 2 is passed over: "silence.stay" must have the same blanks as now: {{name}}.',
    ]);
    expect(book.services.get("day-line")?.phone).toBe("02 555 01 01");
  });

  it("touches no emergency service", () => {
    const ambulance = { service: "ambulance", from: "2026-11-23T00:00" } as const;
    for (const change of [
      { do: "withdraw", ...ambulance },
      { do: "close", ...ambulance, until: "2026-11-24T00:00" },
      { do: "number", ...ambulance, phone: "02 555 01 01" },
      { do: "hours", service: "ambulance", hours: "Mo 09:00-10:00", from: "2026-11-23" },
      { do: "agreed", service: "ambulance", ringSeconds: 30 },
    ] as const) {
      expect(tells(change)).toContain("Nothing changes ambulance but a release");
    }
  });

  it("takes no number that is somebody else's, dear, or none", () => {
    const number = (phone: string) =>
      tells({ do: "number", service: "day-line", phone, from: "2026-11-23T00:00" });
    expect(number("0800 11 222")).toContain('is the number of "night-line"');
    expect(number("0900 12 345")).toContain("costs whoever calls it dearly");
    expect(number("1207")).toContain("may cost dearly");
    expect(number("+32 2 555 01 01")).toContain("must be digits in groups");
    expect(number("02 555 01")).toContain("too many or too few digits");
    expect(["0800 30 030", "1733", "116 000", "078 15 15 15", "107"].map(number)).toEqual(
      Array(5).fill(""),
    );
  });

  it("changes no word of danger, of a fault, or of an emergency service", () => {
    const say = (phrase: string) => tells({ do: "say", language: "fr", phrase, text: "Autre." });
    for (const phrase of ["danger.advice", "fault.apology", "ambulance.name", "language.danger"]) {
      expect(say(phrase)).toContain(`Nothing changes the words of "${phrase}" but a release`);
    }
    expect(
      tells({
        do: "read",
        language: "fr",
        phrase: "danger.advice",
        text: smallBook.phrases.fr["danger.advice"] ?? "",
      }),
    ).toBe("");
  });

  it("names nothing that every object has", () => {
    const { skipped } = amend([
      { ...night, service: "constructor" },
      { do: "number", service: "__proto__", phone: "02 555 01 01", from: "2026-11-23T00:00" },
      { do: "say", language: "fr", phrase: "toString", text: "Autre." },
      { do: "checked", fact: "valueOf", on: "2026-11-23", outcome: "confirmed" },
    ]);
    expect(skipped).toHaveLength(4);
  });

  it("gives no service an emergency number, and shows it no other service's", () => {
    const number = (phone: string) =>
      tells({ do: "number", service: "day-line", phone, from: "2026-11-23T00:00" });
    expect(["100", "110"].map(number)).toEqual(
      Array(2).fill(expect.stringContaining("emergency number")),
    );
    const agreed = { do: "agreed", service: "day-line", callerId: "+3280011222" } as const;
    expect(tells(agreed)).not.toBe("");
    expect(tells({ ...agreed, callerId: "+3221112233" })).toContain('is the number of "day-line"');
  });

  it("ends after it begins", () => {
    const change = {
      do: "close",
      service: "day-line",
      from: "2026-11-23T10:00",
      until: "2026-11-23T10:00",
    } as const;
    expect(tells(change)).toContain("not after it begins");
  });

  it("ends a sentence where the words of the book do", () => {
    const say = (text: string) =>
      tells({ do: "say", language: "fr", phrase: "day-line.about", text });
    expect(say("Elle écoute")).toContain('must end a sentence, as now: write "." at its end');
    expect(["Elle écoute.", "Elle écoute ?"].map(say)).toEqual(["", ""]);
    expect(tells({ do: "say", language: "fr", phrase: "day-line.name", text: "la ligne" })).toBe(
      "",
    );
  });

  it("says no other number than the words of the book", () => {
    const phrases = { ...smallBook.phrases };
    phrases.fr = { ...phrases.fr, "day-line.about": "Formez le 112." };
    const draft = { ...smallBook, phrases };
    const say = (text: string) =>
      amend(
        [{ do: "say", language: "fr", phrase: "day-line.about", text }],
        noon,
        draft,
      ).skipped.join();
    expect(say("Appelez le 112.")).toBe("");
    expect(say("Formez le 113.")).toContain("must name the same digits as now: 112");
    expect(say("Formez ce numéro.")).toContain("must name the same digits");
  });

  it("is found among many, where it breaks the book only with all it stands beside", () => {
    const hours = (written: string) =>
      ({ do: "hours", service: "night-line", hours: written, from: "2026-11-23" }) as const;
    const says = Array.from({ length: 9 }, (_, index) => ({
      do: "say" as const,
      language: "en" as const,
      phrase: "day-line.about",
      text: `Words, ${"again ".repeat(index)}once.`,
    }));
    // Whoever presses no keys is led to it: it must be open day and night.
    const { book, skipped } = amend([...says, hours("Mo-Fr 09:00-17:00")]);
    expect(skipped).toEqual([
      expect.stringMatching(
        /^act 10 is passed over: .*"night-line", which is not open day and night/,
      ),
    ]);
    expect(book.phrases.en["day-line.about"]).toBe(says.at(-1)?.text);
  });
});

describe("an act that was written into the book", () => {
  it("applies no more on a book that names it, and still on one that does not", () => {
    const [act] = actsOf([
      { do: "say", language: "fr", phrase: "day-line.about", text: "Autre." },
    ]) as [Act];
    const { fr } = smallBook.phrases;
    const edited = { ...smallBook.phrases, fr: { ...fr, "day-line.about": "Mieux encore." } };
    const adopted = { ...smallBook, phrases: edited, adopted: [nameOfAct(act)] };
    const words = (draft: BookDraft) =>
      openAmended(draft, [act], noon, () => ({ kind: "rehearsed" })).book.phrases.fr[
        "day-line.about"
      ];
    expect(words(adopted)).toBe("Mieux encore.");
    expect(words(smallBook)).toBe("Autre.");
  });
});

describe("the next turn", () => {
  it("is when an act begins or ends", () => {
    const acts = actsOf([
      { do: "close", service: "day-line", from: "2026-11-24T10:00", until: "2026-11-25T10:00" },
      { do: "hours", service: "day-line", hours: "24/7", from: "2026-12-01" },
    ]);
    const turns: string[] = [];
    for (let now: Temporal.Instant | undefined = noon; ; ) {
      now = nextTurn(acts, now);
      if (now === undefined) break;
      turns.push(now.toString());
    }
    expect(turns).toEqual(["2026-11-24T09:00:00Z", "2026-11-25T09:00:00Z", "2026-11-30T23:00:00Z"]);
  });
});
