import { z } from "zod";
import { languages } from "./language.ts";
import { callerIdMistake, ringingBounds } from "./route.ts";
import { answerLanguages } from "./service.ts";

const byLanguage = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(
    Object.fromEntries(languages.map((language) => [language, value])) as Record<
      (typeof languages)[number],
      Value
    >,
  );

const keypad = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject(
      {
        1: value.optional(),
        2: value.optional(),
        3: value.optional(),
        4: value.optional(),
        5: value.optional(),
      },
      {
        error: (issue) =>
          issue.code === "unrecognized_keys"
            ? `take 1 to 5 only, not ${issue.keys.join(", ")}: more than five options cannot be kept in mind. Move the rest to a menu of their own`
            : undefined,
      },
    )
    .refine((keys) => Object.keys(keys).length > 0, "offer nothing. Put an option on key 1");

const name = z.string().min(1, "must not be empty");

const lines = z.array(name).min(1, "must name at least one");

const day = z.iso.date('must be a day of the calendar, such as "2026-11-21"');

const source = z.strictObject({
  from: z.array(name),
  also: name.optional(),
  checked: day,
  confidence: z.enum(["confirmed", "unconfirmed", "conflict", "outside the documents"]),
  note: name.optional(),
  reviewMonths: z.number().int().positive().optional(),
});

const node = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("language"), keys: keypad(z.enum(languages)) }),
    z.strictObject({
      kind: z.literal("menu"),
      title: name,
      shortNames: z.literal(true).optional(),
      keys: keypad(name),
    }),
    z.strictObject({
      kind: z.literal("topic"),
      title: name,
      say: name,
      shortNames: z.literal(true).optional(),
      keys: keypad(name),
      source,
    }),
    z.strictObject({
      kind: z.literal("first-open"),
      title: name,
      lines: byLanguage(lines),
    }),
    z.strictObject({ kind: z.literal("danger"), title: name, service: name }),
  ],
  { error: 'must be of kind "language", "menu", "topic", "first-open" or "danger"' },
);

/** The shape of menus/tree.ts, for data the compiler has not seen. */
export const treeSchema = z.strictObject({
  start: name,
  home: name,
  danger: name,
  withoutKeys: byLanguage(lines).extend({ "no language yet": lines }),
  nodes: z.record(name, node),
});

const telephone = z
  .string()
  .regex(/^\d+( \d+)*$/, {
    error: 'must be digits in groups, as people say them, such as "0800 98 100"',
    abort: true,
  })
  // Nine digits with the zero, ten for a mobile; short numbers have none in front.
  .refine(
    (number) => /^(0\d{8}|04\d{8}|[1-9]\d{2,5})$/.test(number.replaceAll(" ", "")),
    "has too many or too few digits for a Belgian number",
  );

const wholeNumber = ([least, most]: readonly [number, number], unit: string) => {
  const error = `must be whole ${unit}, ${least} to ${most}`;
  return z.int({ error }).min(least, error).max(most, error);
};

/** Whose number a service sees: a choice, or a number that carriers accept as a caller. */
const callerId = z
  .string()
  .refine((text) => text === "line" || text === "caller" || callerIdMistake(text) === undefined, {
    error: ({ input }) =>
      `${callerIdMistake(`${input}`)}; or be "line", for CALLER_ID. Left out is the same`,
  });

const service = z
  .strictObject({
    phone: telephone.nullable(),
    secondPhone: telephone.optional(),
    thenPress: z.literal([1, 2, 3, 4, 5]).optional(),
    transfer: z.literal("never").optional(),
    ringSeconds: wholeNumber(ringingBounds.ringSeconds, "seconds").optional(),
    callerId: callerId.optional(),
    longestMinutes: wholeNumber(ringingBounds.longestMinutes, "minutes").optional(),
    answers: z.array(z.enum([...languages, ...answerLanguages])),
    cost: z.enum(["free", "unknown"]),
    hours: name,
    holidays: z.literal("not stated", 'is "not stated", or left out').optional(),
    laterHours: z
      .array(z.strictObject({ from: day, hours: name }))
      .min(1, "must name at least one, or be left out")
      .optional(),
    alternatives: byLanguage(z.array(name)),
    emergency: z.literal(true).optional(),
    source,
  })
  .refine(({ emergency, phone }) => !emergency || phone === "112" || phone === "101", {
    path: ["emergency"],
    error: "must be left out: 112 and 101 alone are sent the caller's own number",
  })
  .refine(({ emergency, callerId }) => emergency || callerId !== "caller", {
    path: ["callerId"],
    error: "must not be the caller's own number, which 112 and 101 alone may see. Take it out",
  })
  .refine(({ emergency, longestMinutes }) => !emergency || longestMinutes === undefined, {
    path: ["longestMinutes"],
    error:
      "must be left out: a call to an emergency service lasts as long as the carrier allows, four hours",
  });

/** The shape of menus/services.ts, for data the compiler has not seen. */
export const servicesSchema = z.record(
  z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be a short name in small letters, digits and hyphens, such as "sos-viol"',
    )
    .max(40, "must be a short name: 40 letters at the most"),
  service,
);

/** The shape of menus/sources.ts, for data the compiler has not seen. */
export const documentsSchema = z.record(
  name,
  z.strictObject({
    title: name,
    publisher: name.optional(),
    languages: z.array(z.string().regex(/^[a-z]{2}$/, 'must be codes such as "fr"')),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a month or a day, such as "2024-03"')
      .optional(),
    address: z.url().optional(),
    note: name.optional(),
  }),
);

/** The shape of one language's phrases, for data the compiler has not seen. */
export const phrasesSchema = z.record(name, name);

/** What is wrong with the shape of some data, one line a mistake, each naming its place. */
export function shapeProblems(file: string, schema: z.ZodType, data: unknown): readonly string[] {
  const result = schema.safeParse(data, { error: inPlainWords });
  if (result.success) return [];
  return result.error.issues.map(
    (issue) => `${file}: ${issue.path.join(" › ") || "the whole file"}: ${issue.message}.`,
  );
}

/** The fix, where zod's own words do not say it. */
function inPlainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  // A name that is refused: zod's own words leave out why.
  if (issue.code === "invalid_key") return issue.issues[0]?.message;
  if (issue.code !== "unrecognized_keys") return undefined;
  return `takes no field "${issue.keys.join('", "')}". Correct the name, or take it out`;
}
