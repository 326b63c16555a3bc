import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Outdated, outdatedAfter, textsIn, withWordsAt } from "./translation.ts";

const fast = { en: "Fast", "zh-Hans": "快" };
const faster = { en: "Faster", "zh-Hans": "快" };

describe("texts in a value", () => {
  it("are found wherever they stand, by their path", () => {
    expect(textsIn({ a: fast, b: [{ name: { en: "Town" } }], c: 3, d: "en", e: {}, f: null })).toEqual([
      ["a", fast],
      ["b.0.name", { en: "Town" }],
    ]);
  });
});

describe("words at a path", () => {
  const body = { a: fast, b: [{ name: { en: "Town" } }, { name: { en: "Country" } }] };

  it("are written in one language and change nothing else", () => {
    expect(withWordsAt(body, "b.1.name", "zh-Hans", "乡下")).toEqual({
      ...body,
      b: [body.b[0], { name: { en: "Country", "zh-Hans": "乡下" } }],
    });
  });

  it("are left out when there are none", () => {
    expect(withWordsAt(body, "a", "zh-Hans", " ")).toEqual({ ...body, a: { en: "Fast" } });
  });
});

describe("a translation", () => {
  const outdated = { a: { "zh-Hans": "Fast" } };

  it("is outdated once its original says something else", () => {
    expect(outdatedAfter({ body: { a: fast } }, { a: faster }, "en")).toEqual(outdated);
  });

  it("stays outdated, from the words it was made from, however often the original changes", () => {
    const twice = outdatedAfter({ body: { a: faster }, outdated }, { a: { ...fast, en: "Fastest" } }, "en");
    expect(twice).toEqual(outdated);
  });

  it("is right again when it is written anew, when the original goes back, and when somebody says so", () => {
    const before = { body: { a: faster }, outdated };
    expect(outdatedAfter(before, { a: { ...faster, "zh-Hans": "更快" } }, "en")).toEqual({});
    expect(outdatedAfter(before, { a: fast }, "en")).toEqual({});
    expect(outdatedAfter(before, { a: faster }, "en", [{ path: "a", language: "zh-Hans" }])).toEqual({});
    expect(outdatedAfter(before, { a: faster }, "en", [{ path: "b", language: "zh-Hans" }])).toEqual(
      outdated,
    );
  });

  it("is not outdated when it is written together with its original, or before it", () => {
    expect(outdatedAfter({ body: {} }, { a: fast }, "en")).toEqual({});
    expect(outdatedAfter({ body: { a: fast } }, { a: { en: "Kind", "zh-Hans": "友善" } }, "en")).toEqual({});
    expect(outdatedAfter({ body: { a: { "zh-Hans": "快" } } }, { a: fast }, "en")).toEqual({});
  });

  it("is followed to another place in a list", () => {
    const body = {
      list: [
        { en: "One", "zh-Hans": "一" },
        { en: "Two, now", "zh-Hans": "二" },
      ],
    };
    expect(
      outdatedAfter({ body, outdated: { "list.1": { "zh-Hans": "Two" } } }, { list: [body.list[1]] }, "en"),
    ).toEqual({ "list.0": { "zh-Hans": "Two" } });
  });

  it("follows the language that is written first", () => {
    expect(outdatedAfter({ body: { a: fast } }, { a: { en: "Fast", "zh-Hans": "迅速" } }, "zh-Hans")).toEqual(
      {
        a: { en: "快" },
      },
    );
  });

  it("that nobody touched is never made outdated or right by the way, whatever else is saved", () => {
    const word = fc.constantFrom("a", "b", "c", "d");
    const text = fc.record({ en: word, "zh-Hans": word });
    fc.assert(
      fc.property(text, word, text, (kept, from, other) => {
        const noted: Outdated = from === kept.en ? {} : { kept: { "zh-Hans": from } };
        const after = outdatedAfter({ body: { kept }, outdated: noted }, { kept, other }, "en");
        expect(after.kept).toEqual(noted.kept);
      }),
    );
  });
});
