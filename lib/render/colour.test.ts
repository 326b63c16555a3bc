import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, legible } from "./colour.ts";

const light = ["#fbfaf6", "#f3f0e8"];
const dark = ["#141617", "#1d2021"];

test("contrast is counted as WCAG counts it", () => {
  expect(contrast("#000", "#fff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#abc", "#aabbcc")).toBe(1);
});

describe("a legible colour", () => {
  const hex = fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    .map((bytes) => `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`);

  test("reaches the ratio on every paper, from any colour, light and dark", () => {
    fc.assert(
      fc.property(hex, fc.constantFrom(4.5, 7), (colour, ratio) => {
        for (const papers of [light, dark]) {
          const found = legible(colour, papers, ratio) ?? "";
          for (const paper of papers) expect(contrast(found, paper)).toBeGreaterThanOrEqual(ratio);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("is left alone where it is legible already", () => {
    expect(legible("#0a4b55", light, 7)).toBe("#0a4b55");
  });

  test("moves no further than it must", () => {
    fc.assert(
      fc.property(hex, (colour) => {
        fc.pre(light.some((paper) => contrast(colour, paper) < 6.9));
        const found = legible(colour, light, 7) ?? "";
        expect(Math.min(...light.map((paper) => contrast(found, paper)))).toBeLessThan(7.6);
      }),
    );
  });

  test("keeps its hue: red stays red, yellow turns to a deep gold", () => {
    const [red = 0, green = 0, blue = 0] = rgb(legible("#ff0000", light, 7));
    expect(red).toBeGreaterThan(3 * Math.max(green, blue));
    const [gold = 0, middle = 0, low = 0] = rgb(legible("#ffd400", light, 7));
    expect(gold).toBeGreaterThan(middle);
    expect(middle).toBeGreaterThan(2 * low);
  });

  test("is nothing where the text is not a colour or no colour would do", () => {
    expect(legible("teal", light, 7)).toBeUndefined();
    expect(legible("#12345", light, 7)).toBeUndefined();
    expect(legible("url(#x)", light, 7)).toBeUndefined();
    expect(legible("#888888", ["#888888", "#777777"], 7)).toBeUndefined();
  });
});

function rgb(hex = ""): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
