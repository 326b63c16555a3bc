/** For tests: workbooks of every shape, made from the published schema, and a small one that can be published. */
import fc from "fast-check";
import { workbookJsonSchema } from "./json-schema.ts";
import { findQuestion, type Suggestion } from "./questions/questions.ts";
import type { Start } from "./starts/start.ts";
import { type AnsweredStep, isAnsweredStep } from "./steps.ts";
import { readWorkbook, topLists, type Workbook, workbook, type WorkbookInput } from "./workbook.ts";

type Schema = ReturnType<typeof workbookJsonSchema>;

const phrases = [
  "Quick",
  "We keep your place in the queue.",
  "先到先办",
  "“Ready” – at 18:00",
  "𠮷 😀",
  "a\nb",
];

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === "object" && schema !== null && !Array.isArray(schema);
}

function arbitraryText(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === "date") return fc.constantFrom("2026-09-01", "2028-02-29", "2026-12-31");
  if (schema.pattern === undefined)
    return fc.constantFrom(...phrases.filter((phrase) => phrase.length <= (schema.maxLength ?? 4000)));
  return fc
    .stringMatching(new RegExp(schema.pattern))
    .filter((text) => text.length <= (schema.maxLength ?? Infinity));
}

function arbitraryNumber(schema: Schema): fc.Arbitrary<number> {
  const { exclusiveMinimum: above, exclusiveMaximum: below } = schema;
  const least = schema.minimum ?? (typeof above === "number" ? above : -1000);
  const most = Math.min(schema.maximum ?? (typeof below === "number" ? below : 100_000), 100_000);
  if (schema.type === "integer") return fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
  const inside = typeof above === "number" ? 1 : 0;
  return fc.integer({ min: least * 4 + inside, max: most * 4 - inside }).map((quarters) => quarters / 4);
}

/** Any JSON that the schema lets through; lists stay short. */
function arbitraryOf(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const named = root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    if (!isSchema(named)) throw new Error(`The schema has no ${schema.$ref}.`);
    return arbitraryOf(named, root);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined)
    return fc.oneof(...either.filter(isSchema).map((each) => arbitraryOf(each, root)));
  switch (schema.type) {
    case "object": {
      const fields = Object.fromEntries(
        Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
          isSchema(field) ? [[name, arbitraryOf(field, root)]] : [],
        ),
      );
      return fc
        .record(fields, { requiredKeys: schema.required ?? [] })
        .filter((value) => Object.keys(value).length >= (schema.minProperties ?? 0));
    }
    case "array": {
      const entry = isSchema(schema.items) ? arbitraryOf(schema.items, root) : fc.constant(null);
      const minLength = schema.minItems ?? 0;
      const maxLength = Math.max(minLength, Math.min(schema.maxItems ?? 2, 2));
      return fc.uniqueArray(entry, {
        minLength,
        maxLength,
        selector: (each) => (each as { id?: string } | null)?.id ?? JSON.stringify(each),
      });
    }
    case "string":
      return arbitraryText(schema);
    case "boolean":
      return fc.boolean();
    case "number":
    case "integer":
      return arbitraryNumber(schema);
    default:
      throw new Error(`No values are known for ${JSON.stringify(schema)}.`);
  }
}

/** Any workbook as it may be written by hand. */
export function anyWorkbookInput(): fc.Arbitrary<unknown> {
  const schema = workbookJsonSchema();
  return arbitraryOf(schema, schema);
}

/** Any workbook. */
export function anyWorkbook(): fc.Arbitrary<Workbook> {
  return anyWorkbookInput().map((input) => workbook.parse(input));
}

/** A small bicycle workshop, with everything that publishing needs and little else. */
export const smallWorkbookInput: WorkbookInput = {
  format: 1,
  languages: ["en"],
  organisation: {
    name: { en: "Northgate Cycles" },
    does: { en: "We sell and repair bicycles." },
    country: "GB",
    timeZone: "Europe/London",
    currency: "GBP",
    workingDays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
    holidays: [{ id: "christmas", from: "2026-12-25", until: "2026-12-26", name: { en: "Christmas" } }],
  },
  channels: [
    {
      id: "shop",
      kind: "counter",
      location: { en: "4 Mill Lane" },
      hours: { monday: [{ from: "09:00", to: "17:30" }], saturday: [{ from: "09:00", to: "13:00" }] },
      jobs: ["mechanic"],
    },
  ],
  jobs: [{ id: "mechanic", name: { en: "Mechanic" } }],
  vision: {
    verbs: [{ id: "ride", text: { en: "ride" }, kept: true }],
    statement: { en: "You ride home on the day you come to us." },
  },
  goals: [
    {
      id: "puncture",
      subject: { en: "punctures" },
      subjectForm: "thing",
      channels: ["counter"],
      measure: "within",
      guaranteed: true,
      bands: [{ limits: [{ time: { kind: "duration", comparison: "at_most", value: 2, unit: "hours" } }] }],
      clock: { counts: "opening_hours" },
      audience: { public: true, jobs: ["mechanic"] },
    },
  ],
  speed: {
    goals: ["puncture"],
    waits: [{ id: "repair", kind: "repair", longest: { goal: "puncture" } }],
  },
  complaints: {
    ways: [{ id: "shop", channel: "shop" }],
    stages: [{ id: "owner", name: { en: "The owner looks at it" } }],
    answer: { time: { value: 5, unit: "working_days" } },
  },
};

export const smallWorkbook: Workbook = workbook.parse(smallWorkbookInput);

/** What a suggestion answers with. */
export function answerOf({ text, item, value }: Suggestion): unknown {
  return value ?? item ?? text;
}

/** A workbook in which everything is accepted that a start suggests for these steps. */
export function accepting(start: Start, isTaken: (step: AnsweredStep) => boolean = () => true): Workbook {
  const filled: Record<string, unknown> = {
    format: 1,
    languages: ["en", "zh-Hans"],
    organisation: { name: { en: "Harbour Street", "zh-Hans": "老街" } },
  };
  for (const [id, suggestions] of Object.entries(start)) {
    const question = findQuestion(id);
    const [first] = suggestions;
    if (!question || !isAnsweredStep(question.step)) throw new Error(`There is no question ${id}.`);
    if (!isTaken(question.step) || !first) continue;
    const holder = Object.hasOwn(topLists, question.list)
      ? filled
      : ((filled[question.step] ??= {}) as Record<string, unknown>);
    if (question.list === "") holder[question.field] = answerOf(first);
    else holder[question.list] = suggestions.map(({ id: own, item }) => ({ ...item, id: own }));
  }
  const channels = filled.channels as Record<string, unknown>[];
  filled.channels = channels.map((channel, at) => (at === 0 ? { ...channel, address: "1 Quay" } : channel));
  const read = readWorkbook(filled);
  if (!read.ok) throw new Error(JSON.stringify(read, undefined, 1));
  return read.workbook;
}
