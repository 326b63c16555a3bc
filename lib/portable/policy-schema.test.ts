import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { format } from "prettier";
import { describe, expect, it, test } from "vitest";
import { compose } from "../document/compose.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { freeze } from "../publication/version.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { type Workbook, workbook as workbookSchema } from "../workbook/workbook.ts";
import { policyFile, type PolicyFile } from "./policy-file.ts";
import { policyJsonSchema } from "./policy-schema.ts";

/** A reader of the published schema that is not ours and knows nothing of the code behind it. */
function reader() {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  formats(ajv);
  return ajv.compile(JSON.parse(JSON.stringify(policyJsonSchema())) as object);
}

const at = new Date("2026-09-01T08:00:00Z");

function fileOf(workbook: Workbook): PolicyFile {
  const { documents, workbook: text } = freeze(workbook);
  const version = {
    number: "1.0",
    kind: "material" as const,
    changeNote: { en: "The first." },
    publishedAt: at,
    effectiveFrom: at,
    hash: "0123456789abcdef".repeat(4),
    previousHash: null,
    withdrawnAt: at,
    withdrawal: { because: { en: "A number was wrong." } },
    workbook: text,
    metadata: JSON.stringify({
      format: 2,
      organisation: "o",
      sequence: 1,
      number: "1.0",
      changeNote: { en: "The first." },
      waivers: [],
      languages: ["en"],
      publishedAt: at,
      publishedBy: "mei",
      effectiveFrom: at,
      kind: "material",
      authors: [],
      approvals: [],
      withoutReview: true,
      targets: {},
    }),
  };
  return policyFile(version, documents, { slug: "harbour-water", name: { en: "Harbour Water" } });
}

test("the published schema is the one in docs/schema", async () => {
  const text = await format(JSON.stringify(policyJsonSchema()), { parser: "json", printWidth: 110 });
  await expect(text).toMatchFileSnapshot("../../docs/schema/policy-1.json");
});

describe("a reader of the schema", () => {
  it("takes a short policy and a long one, in every language and edition", () => {
    const read = reader();
    const harbour = workbookSchema.parse(harbourWater.versions.at(-1)?.workbook);
    for (const workbook of [smallWorkbook, harbour]) {
      read(JSON.parse(JSON.stringify(fileOf(workbook))));
      expect(read.errors).toBeNull();
    }
  });

  it("refuses what no version has", () => {
    const read = reader();
    const file = fileOf(smallWorkbook);
    const document = compose(smallWorkbook, { language: "en", edition: "public" });
    for (const change of [
      { format: 2 },
      { version: { ...file.version, hash: "short" } },
      { version: { ...file.version, effectiveFrom: "tomorrow" } },
      { documents: [] },
      { documents: [{ ...document, weather: "fair" }] },
      { documents: [{ ...document, language: "cy" }] },
      { metadata: {} },
      { workbook: { format: 1, languages: [] } },
    ])
      expect(
        read(JSON.parse(JSON.stringify({ ...file, ...change }))),
        JSON.stringify(change).slice(0, 80),
      ).toBe(false);
  });
});
