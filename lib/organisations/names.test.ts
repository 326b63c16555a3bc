import { expect, it } from "vitest";
import { isNameOf } from "./names.ts";

it("takes a name in any language, as it is kept or drafted, and nothing near it", () => {
  const kept = { en: "Harbour Water", "zh-Hans": "海港水务" };
  const drafted = { en: "Harbour & Bay" };
  for (const typed of ["Harbour Water", " Harbour  Water ", "海港水务", "Harbour & Bay"])
    expect(isNameOf(typed, kept, drafted), typed).toBe(true);
  for (const typed of ["", "harbour water", "Harbour", "Harbour Water Harbour Water"])
    expect(isNameOf(typed, kept, drafted), typed).toBe(false);
  expect(isNameOf("", undefined)).toBe(false);
});
