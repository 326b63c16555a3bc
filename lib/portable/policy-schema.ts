/** What is in the data file of a published version, and its JSON Schema for programs that read it without us. */
import { z } from "zod";
import { type PolicyDocument, sectionIds } from "../document/document.ts";
import { goal, moment } from "../goals/goal.ts";
import { language, localisedText, policyLanguage } from "../language/text.ts";
import { editions, versionKinds, versionMetadata } from "../publication/version.ts";
import { sayLeast, sharedSchemas } from "../workbook/json-schema.ts";
import { workbook } from "../workbook/workbook.ts";

export const policyFormat = 1;

const rich = z.array(z.union([z.string(), z.strictObject({ text: z.string(), lang: language })]));
const audience = z.strictObject({
  public: z.boolean(),
  jobs: z.array(z.string()).optional(),
  places: z.array(z.string()).optional(),
});
const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), text: rich }),
  z.strictObject({ kind: z.literal("list"), items: z.array(rich), ordered: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal("facts"),
    facts: z.array(z.strictObject({ term: rich, text: rich })),
  }),
  z.strictObject({ kind: z.literal("table"), head: z.array(rich), rows: z.array(z.array(rich)) }),
]);
const clause = z.strictObject({
  id: z.string(),
  number: z.string(),
  heading: rich,
  body: z.array(block),
  audience,
  goals: z.array(z.string()),
  origin: z.strictObject({ step: z.string(), questions: z.array(z.string()) }),
  reworded: z.enum(["current", "outdated"]).optional(),
});
const standard = z.strictObject({
  id: z.string(),
  moment,
  audience,
  subject: rich,
  sentence: rich,
  statement: rich,
  limit: rich,
  figure: z.strictObject({ number: z.string(), unit: z.string(), caption: rich }),
  bands: z.array(z.strictObject({ when: rich, limit: rich })),
  counting: z.array(rich),
  remedy: z.array(rich),
  instruction: rich.optional(),
  goal,
});
const document: z.ZodType<PolicyDocument> = z.strictObject({
  format: z.literal(1),
  language: policyLanguage,
  edition: z.enum(editions),
  organisation: z.strictObject({ name: rich, does: rich.optional(), statutory: z.array(rich) }),
  title: z.string(),
  vision: rich.optional(),
  sections: z.array(
    z.strictObject({
      id: z.enum(sectionIds),
      number: z.number().int(),
      title: z.string(),
      intro: rich.optional(),
      clauses: z.array(clause),
    }),
  ),
  groups: z.array(
    z.strictObject({ moment, title: z.string(), intro: rich.optional(), goals: z.array(z.string()) }),
  ),
  goals: z.array(standard),
  contact: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      name: rich,
      address: rich,
      href: z.string().optional(),
      hours: rich,
    }),
  ),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const policyFileSchema = z.strictObject({
  format: z.literal(policyFormat),
  kind: z.literal("keepword-policy"),
  organisation: z.strictObject({ slug: z.string(), name: localisedText }),
  version: z.strictObject({
    number: z.string().regex(/^\d+\.\d+$/),
    kind: z.enum(versionKinds),
    changeNote: localisedText,
    publishedAt: z.iso.datetime(),
    effectiveFrom: z.iso.datetime(),
    withdrawn: z
      .strictObject({ at: z.iso.datetime(), because: localisedText })
      .optional()
      .describe("Where it holds no more, though none followed it."),
    hash: hash.describe("SHA-256 of what was sealed, in hexadecimal."),
    previousHash: hash.nullable(),
  }),
  metadata: versionMetadata.describe("What was sealed beside the texts."),
  workbook,
  documents: z.array(document).min(1),
});

const descriptions = z.registry<{ id: string; description: string }>();
for (const [id, { schema, description }] of Object.entries(sharedSchemas))
  descriptions.add(schema, { id, description });
descriptions.add(rich, {
  id: "rich",
  description: "A line of text. A run that stays in another language says which.",
});
descriptions.add(audience, {
  id: "audience",
  description: "Who reads it. `public` false: staff only. No jobs or places: all of them.",
});
descriptions.add(clause, { id: "clause", description: "A numbered clause of a document." });
descriptions.add(goal, { id: "goal", description: "A goal as it was answered." });
descriptions.add(standard, { id: "standard", description: "A goal as readers of one language see it." });
descriptions.add(document, { id: "document", description: "The policy in one language and edition." });
descriptions.add(workbook, { id: "workbook", description: "The answers that the policy is made of." });

/** The published schema of the data file, JSON Schema 2020-12. */
export function policyJsonSchema(): z.core.JSONSchema.JSONSchema {
  const { $schema, ...schema } = z.toJSONSchema(policyFileSchema, {
    io: "input",
    target: "draft-2020-12",
    metadata: descriptions,
    override: ({ zodSchema, jsonSchema }) => {
      sayLeast(zodSchema, jsonSchema);
    },
  });
  return {
    $schema,
    $id: `urn:keepword:policy:${policyFormat}`,
    title: `Keepword policy, format ${policyFormat}`,
    description:
      "A published version: what was sealed (answers, documents in each language and edition, metadata) and its hash.",
    ...schema,
  };
}
