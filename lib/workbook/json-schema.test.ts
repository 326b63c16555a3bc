import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import { z } from "zod";
import { workbookJsonSchema } from "./json-schema.ts";
import { anyWorkbook, anyWorkbookInput, smallWorkbookInput } from "./testing.ts";
import { workbook } from "./workbook.ts";

/** A reader of the published schema that knows nothing of the code behind it. */
const published = z.fromJSONSchema(
  JSON.parse(JSON.stringify(workbookJsonSchema())) as Parameters<typeof z.fromJSONSchema>[0],
);

test("the published schema is the one in docs/schema", async () => {
  const text = await format(JSON.stringify(workbookJsonSchema()), { parser: "json", printWidth: 110 });
  await expect(text).toMatchFileSnapshot("../../docs/schema/workbook-1.json");
});

test("it accepts a small workbook, and refuses what the workbook refuses", () => {
  expect(published.safeParse(smallWorkbookInput).error).toBeUndefined();
  for (const change of [
    { format: 2 },
    { languages: [] },
    { weather: {} },
    { vision: { statement: {} } },
    { speed: { waits: [{ id: "a", kind: "weather" }] } },
    { jobs: [{ id: "A b", name: { en: "Mechanic" } }] },
    { jobs: [{ id: "a", name: { en: "a".repeat(301) } }] },
  ]) {
    expect(published.safeParse({ ...smallWorkbookInput, ...change }).success).toBe(false);
    expect(workbook.safeParse({ ...smallWorkbookInput, ...change }).success).toBe(false);
  }
});

test("whatever it accepts is a workbook, and every workbook is accepted", () => {
  fc.assert(
    fc.property(anyWorkbookInput(), (input) => {
      expect(workbook.safeParse(input).error).toBeUndefined();
    }),
    { numRuns: 30 },
  );
  fc.assert(
    fc.property(anyWorkbook(), (each) => {
      expect(published.safeParse(each).error).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});
