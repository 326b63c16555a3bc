import { describe, expect, test } from "vitest";
import { type Result, fail, succeed } from "./result.ts";

function half(whole: number): Result<number, "odd"> {
  return whole % 2 === 0
    ? succeed(whole / 2)
    : fail("odd", "Give an even number.", { whole: "This is odd." });
}

describe("a result", () => {
  test("carries the value where it worked", () => {
    expect(half(4)).toEqual({ ok: true, value: 2 });
  });
  test("carries the code, the sentence and the fields where it did not", () => {
    expect(half(3)).toEqual({
      ok: false,
      code: "odd",
      message: "Give an even number.",
      fields: { whole: "This is odd." },
    });
  });
  test("has no empty list of fields", () => {
    expect(fail("gone", "It is gone.")).not.toHaveProperty("fields");
  });
});
