import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harbourWater } from "../example/harbour-water.ts";
import { canonicalText } from "../document/canonical.ts";
import { freeze, sealedText } from "../publication/version.ts";
import { anyWorkbook, smallWorkbook } from "../workbook/testing.ts";
import { workbook as workbookSchema, type Workbook } from "../workbook/workbook.ts";
import { readPolicyFile } from "./reading.ts";
import { policyFileOf, sha256 } from "./testing.ts";

const read = (text: string) => readPolicyFile(text, { sha256 });
const textOf = (workbook: Workbook) => JSON.stringify(policyFileOf(workbook));
const harbour = workbookSchema.parse(harbourWater.versions.at(-1)?.workbook);

type Json = Record<string, unknown>;
/** The small policy's file with something else in it. */
const changed = (change: (file: Json) => void) => {
  const file = JSON.parse(textOf(smallWorkbook)) as Json;
  change(file);
  return read(JSON.stringify(file));
};

/** Refused, or the very same workbook: never a part of it, and never another. */
function expectNoneOrAll(text: string, workbook: Workbook): boolean {
  const outcome = read(text);
  if (outcome.ok) expect(outcome.policy.workbook).toEqual(workbook);
  return outcome.ok;
}

describe("a policy that was exported", () => {
  it("comes back as the same workbook, whatever is in it", () => {
    fc.assert(
      fc.property(anyWorkbook(), (workbook) => {
        const outcome = read(textOf(workbook));
        expect(outcome).toMatchObject({ ok: true });
        expect(outcome.ok && outcome.policy.workbook).toEqual(workbook);
      }),
      { numRuns: 60 },
    );
    expect(read(textOf(harbour))).toMatchObject({ ok: true, policy: { workbook: harbour } });
  });

  it("has its texts in the order of the seal, and is read in any order", () => {
    const file = JSON.parse(textOf({ ...harbour, languages: ["zh-Hans", "en"] })) as {
      documents: { language: string; edition: string }[];
    };
    expect(file.documents.map(({ language, edition }) => `${language} ${edition}`)).toEqual([
      "zh-Hans public",
      "zh-Hans staff",
      "en public",
      "en staff",
    ]);
    expect(read(JSON.stringify(file))).toMatchObject({ ok: true });
    file.documents.reverse();
    expect(read(JSON.stringify(file))).toMatchObject({ ok: true });
  });

  it("says what it is, by its sealed name where it has one", () => {
    expect(read(textOf(smallWorkbook))).toMatchObject({
      ok: true,
      policy: {
        name: { en: "Northgate Cycles" },
        number: "1.0",
        publishedAt: new Date("2026-09-01T08:00:00Z"),
      },
    });
    const nameless = { ...smallWorkbook.organisation };
    delete nameless.name;
    expect(read(textOf({ ...smallWorkbook, organisation: nameless }))).toMatchObject({
      policy: { name: { en: "Harbour Water" } },
    });
  });

  it("may have been sealed before there was any review", () => {
    const file = policyFileOf(smallWorkbook);
    const later = ["kind", "authors", "approvals", "withoutReview", "targets"];
    const metadata = Object.fromEntries(
      Object.entries({ ...(file.metadata as Json), format: 1 }).filter(([name]) => !later.includes(name)),
    );
    const hash = sha256(sealedText(null, freeze(smallWorkbook), canonicalText(metadata)));
    expect(read(JSON.stringify({ ...file, metadata, version: { ...file.version, hash } }))).toMatchObject({
      ok: true,
      policy: { workbook: smallWorkbook },
    });
  });

  it("may be spaced, indented and ordered otherwise, and begin with the mark of an editor", () => {
    const file = policyFileOf(smallWorkbook);
    const turned = Object.fromEntries(Object.entries(file).reverse());
    expect(read(`\ufeff${JSON.stringify(turned, undefined, 2)}\n`)).toMatchObject({
      ok: true,
      policy: { workbook: smallWorkbook },
    });
  });
});

describe("a file that is not taken", () => {
  it.each(["", "{", "PK\u0003\u0004", textOf(smallWorkbook).slice(0, -1)])("is no JSON: %j", (text) => {
    expect(read(text)).toEqual({ ok: false, code: "not-json" });
  });

  it.each(["null", "[]", "7", "{}", '{"format":1,"kind":"keepword-backup"}', JSON.stringify(smallWorkbook)])(
    "is no policy: %.40s",
    (text) => {
      expect(read(text)).toEqual({ ok: false, code: "not-a-policy" });
    },
  );

  it("was written by a newer Keepword, which is said before anything in it is looked at", () => {
    expect(read('{"kind":"keepword-policy","format":2,"pages":[]}')).toEqual({
      ok: false,
      code: "newer-format",
      part: "file",
      found: 2,
      known: 1,
    });
    const inside = (part: string, known: number) => ({
      ok: false,
      code: "newer-format",
      part,
      found: 9,
      known,
    });
    expect(changed((file) => void (file.workbook = { format: 9, weather: "fair" }))).toEqual(
      inside("workbook", 1),
    );
    expect(changed((file) => void (file.metadata = { format: 9 }))).toEqual(inside("metadata", 2));
    expect(changed((file) => void (file.documents = [{ format: 9 }]))).toEqual(inside("document", 1));
  });

  it.each([
    ["format", (file: Json) => void (file.format = "1")],
    ["workbook", (file: Json) => void Reflect.deleteProperty(file, "workbook")],
    ["weather", (file: Json) => void (file.weather = "fair")],
    [
      "workbook.goals.0.weather",
      (file: Json) =>
        void ((file.workbook as Workbook).goals[0] = {
          ...smallWorkbook.goals[0],
          weather: "fair",
        } as never),
    ],
    ["workbook.languages", (file: Json) => void ((file.workbook as Json).languages = [])],
    ["documents.0.title", (file: Json) => void ((file.documents as Json[])[0]!.title = 3)],
    ["version.hash", (file: Json) => void ((file.version as Json).hash = "0")],
    ["version.number", (file: Json) => void ((file.version as Json).number = "2.0")],
    [
      "version.publishedAt",
      (file: Json) => void ((file.version as Json).publishedAt = "2027-01-01T00:00:00Z"),
    ],
  ])("is damaged at %s", (path, change) => {
    expect(changed(change)).toEqual({ ok: false, code: "damaged", path });
  });

  it.each([
    ["an answer", (file: Json) => void ((file.workbook as Json).channels = [])],
    ["a document", (file: Json) => void ((file.documents as Json[])[0]!.title = "Other")],
    ["who published", (file: Json) => void ((file.metadata as Json).publishedBy = "li")],
    ["the hash", (file: Json) => void ((file.version as Json).hash = "0".repeat(64))],
    ["the hash before", (file: Json) => void ((file.version as Json).previousHash = "0".repeat(64))],
  ])("does not fit its seal: %s was changed", (_, change) => {
    expect(changed(change)).toEqual({ ok: false, code: "damaged" });
  });

  it("with any one character another, or gone, gives no other workbook", () => {
    const text = textOf(smallWorkbook);
    let refused = 0;
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom("", "0", "7", "x", '"', "}", " ", "，", "\\"),
        (at, letter) => {
          if (!expectNoneOrAll(text.slice(0, at) + letter + text.slice(at + 1), smallWorkbook)) refused += 1;
        },
      ),
      { numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it("with any one entry dropped gives no other workbook", () => {
    /** Every place in the file, as the object or list it is in and its key. */
    const placesIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, each]) => [
            [...path, Array.isArray(value) ? Number(key) : key],
            ...placesIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
          ])
        : [];
    const text = textOf(smallWorkbook);
    const places = placesIn(JSON.parse(text));
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), (path) => {
        const file = JSON.parse(text) as Json;
        let holder: unknown = file;
        for (const key of path.slice(0, -1)) holder = (holder as Json)[key];
        const last = path.at(-1)!;
        if (Array.isArray(holder)) holder.splice(Number(last), 1);
        else Reflect.deleteProperty(holder as Json, last);
        if (expectNoneOrAll(JSON.stringify(file), smallWorkbook)) taken += 1;
      }),
      { numRuns: 400 },
    );
    expect(taken).toBe(0);
  });
});
