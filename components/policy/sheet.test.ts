import { expect, it } from "vitest";
import { sheet, sheetWithin } from "./sheet.ts";

const selectorsOf = (css: string) =>
  [...css.replace(/@[^{]*\{/g, "").matchAll(/([^{}]+)\{[^{}]*\}/g)].flatMap(([, list = ""]) =>
    list.split(","),
  );

it("keeps every rule of a part within its scope, and none of the page around it", () => {
  const within = sheetWithin(".policy");
  const selectors = selectorsOf(within);
  expect(selectors.length).toBeGreaterThan(100);
  for (const selector of selectors) expect(selector).toMatch(/^\.policy \S/);
  expect(selectors.join("\n")).not.toMatch(/\b(html|body|root|page)\b/);
  expect(within).toContain(".policy .standard{display:grid");
  expect(within).toContain("@media (max-width:36rem){.policy .standard{");
  // What is left out is the frame alone, and braces still close what they open.
  expect(selectorsOf(sheet).length - selectors.length).toBeLessThan(20);
  expect(within.match(/\{/g)?.length).toBe(within.match(/\}/g)?.length);
});
