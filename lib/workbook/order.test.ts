import fc from "fast-check";
import { expect, test } from "vitest";
import { keyBetween, keysInOrder } from "./order.ts";

test("keys stay in order wherever items are put in", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, keyBetween(keys[at - 1], keys[at]));
      }
      expect(keys).toEqual([...new Set(keys)].sort());
      for (const key of keys) expect(key).toMatch(/^[0-9a-z]*[1-9a-z]$/);
    }),
  );
});

test("a long list has short keys, at whichever end it grows", () => {
  const down: string[] = [];
  for (let at = 0; at < 2000; at += 1) down.unshift(keyBetween(undefined, down[0]));
  expect(down).toEqual([...down].sort());
  for (const key of [...keysInOrder(2000), ...down]) expect(key.length).toBeLessThanOrEqual(4);
});

test("there is no key between two that are the same or the wrong way round", () => {
  expect(() => keyBetween("i", "i")).toThrow("No key lies between");
  expect(() => keyBetween("j", "i")).toThrow("No key lies between");
});
