import { z } from "zod";
import { languages } from "./language.ts";

const byLanguage = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(
    Object.fromEntries(languages.map((language) => [language, value])) as Record<
      (typeof languages)[number],
      Value
    >,
  );

const keypad = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(
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
          ? `has the key ${issue.keys.join(", ")}. Options take keys 1 to 5: more than five cannot be kept in mind. Move some to a menu of their own`
          : undefined,
    },
  );

const name = z.string().min(1);

const node = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("language"), keys: keypad(z.enum(languages)) }),
    z.strictObject({
      kind: z.literal("menu"),
      title: name,
      say: name.optional(),
      keys: keypad(name),
    }),
    z.strictObject({
      kind: z.literal("first-open"),
      title: name,
      lines: byLanguage(z.array(name).min(1)),
    }),
    z.strictObject({ kind: z.literal("danger"), title: name, service: name }),
  ],
  { error: 'is of no known kind. Kinds are "language", "menu", "first-open" and "danger"' },
);

/** The shape of menus/tree.ts, for data the compiler has not seen. */
export const treeSchema = z.strictObject({
  start: name,
  home: name,
  danger: name,
  withoutKeys: byLanguage(z.array(name).min(1)).extend({
    "no language yet": z.array(name).min(1),
  }),
  nodes: z.record(name, node),
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as "2026-11-21"');

const telephone = z
  .string()
  .regex(/^\d+( \d+)*$/, 'must be digits in groups, as people say them, such as "0800 98 100"');

const service = z.strictObject({
  phone: telephone,
  secondPhone: telephone.optional(),
  answers: z.array(z.enum([...languages, "de"])),
  cost: z.enum(["free", "unknown"]),
  hours: name,
  alternatives: byLanguage(z.array(name)),
  emergency: z.literal(true).optional(),
  source: z.strictObject({
    from: name,
    checked: day,
    confidence: z.enum(["confirmed", "unconfirmed", "conflict", "outside the documents"]),
    reviewMonths: z.number().int().positive().optional(),
  }),
});

/** The shape of menus/services.ts, for data the compiler has not seen. */
export const servicesSchema = z.record(name, service);

/** What is wrong with the shape of some data, one line a mistake, each naming its place. */
export function shapeProblems(file: string, schema: z.ZodType, data: unknown): readonly string[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.map(
    (issue) => `${file}: ${issue.path.join(" › ") || "the whole file"}: ${issue.message}.`,
  );
}
