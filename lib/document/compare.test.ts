import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyWorkbook, smallWorkbookInput } from "../workbook/testing.ts";
import { workbook, type WorkbookInput } from "../workbook/workbook.ts";
import { compareDocuments } from "./compare.ts";
import { compose } from "./compose.ts";
import type { Clause, PolicyDocument } from "./document.ts";

function documentOf(change: (input: WorkbookInput) => void = () => undefined, edition = "public" as const) {
  const input = structuredClone(smallWorkbookInput);
  change(input);
  return compose(workbook.parse(input), { language: "en", edition });
}

/** A document of one section with these clauses, each called as it is numbered by its place. */
function clauses(...ids: string[]): PolicyDocument {
  const clause = (id: string, at: number): Clause => ({
    id,
    number: `1.${at + 1}`,
    heading: [id],
    body: [{ kind: "paragraph", text: [`Text of ${id}.`] }],
    audience: { public: true },
    goals: [],
    origin: { step: "speed", questions: [] },
  });
  return {
    ...documentOf(),
    vision: [],
    goals: [],
    contact: [],
    sections: [{ id: "speed", number: 1, title: "Speed", clauses: ids.map(clause) }],
  };
}

const shortly = (before: PolicyDocument | undefined, after: PolicyDocument) =>
  compareDocuments(before, after).map(({ what, id, kinds }) => `${what} ${id} ${kinds.join(" and ")}`);

describe("the differences of two documents", () => {
  it("are none where both say the same", () => {
    expect(compareDocuments(documentOf(), documentOf())).toEqual([]);
  });

  it("are everything where there was none before", () => {
    const differences = compareDocuments(undefined, documentOf());
    expect(differences.every(({ kinds }) => kinds.join() === "added")).toBe(true);
    expect(new Set(differences.map(({ what }) => what))).toEqual(
      new Set(["vision", "standard", "clause", "contact"]),
    );
  });

  it("name a limit that changed wherever it shows, with both wordings", () => {
    const differences = compareDocuments(
      documentOf(),
      documentOf((input) => {
        const time = input.goals?.[0]?.bands[0]?.limits[0]?.time;
        if (time?.kind === "duration") time.value = 3;
      }),
    );
    expect(differences.map(({ what, kinds }) => [what, ...kinds])).toEqual([
      ["standard", "changed"],
      ["clause", "changed"],
    ]);
    expect(differences[0]?.before).toContain("2 hours");
    expect(differences[0]?.after).toContain("3 hours");
  });

  it("name how time is counted, which stands beside the promise and not in it", () => {
    const differences = compareDocuments(
      documentOf(),
      documentOf((input) => {
        const [goal] = input.goals ?? [];
        if (goal) goal.clock = { counts: "calendar" };
      }),
    );
    expect(differences[0]?.after).toContain("The clock runs day and night");
  });

  it("name a corrected address, a principle, and what was taken out", () => {
    const differences = shortly(
      documentOf(),
      documentOf((input) => {
        const [shop] = input.channels ?? [];
        if (shop) shop.location = { en: "6 Mill Lane" };
        delete input.vision?.statement;
        input.principles = [{ id: "honest", name: { en: "Be honest" } }];
      }),
    );
    expect(differences).toEqual(
      expect.arrayContaining(["contact shop changed", "principle principles.principles.honest added"]),
    );
    expect(differences.at(-1)).toBe("vision vision removed");
  });

  it("name only what really moved, and not what others moved past", () => {
    expect(shortly(clauses("a", "b", "c", "d"), clauses("d", "a", "b", "c"))).toEqual(["clause d moved"]);
    expect(shortly(clauses("a", "b", "c"), clauses("new", "a", "b", "c"))).toEqual(["clause new added"]);
    expect(shortly(clauses("a", "b", "c"), clauses("b", "c"))).toEqual(["clause a removed"]);
    expect(compareDocuments(clauses("a", "b", "c"), clauses("c", "a", "b"))).toMatchObject([
      { id: "c", number: "1.1", oldNumber: "1.3" },
    ]);
  });

  it("may be that a clause moved and changed, with its old heading", () => {
    const after = clauses("b", "c", "a");
    const [section] = after.sections;
    const [, , last] = section!.clauses;
    const renamed = { ...last!, heading: ["A new name"], body: [] };
    after.sections = [{ ...section!, clauses: [...section!.clauses.slice(0, 2), renamed] }] as never;
    expect(compareDocuments(clauses("a", "b", "c"), after)).toEqual([
      {
        what: "clause",
        id: "a",
        kinds: ["moved", "changed"],
        section: "speed",
        heading: "A new name",
        oldHeading: "a",
        number: "1.3",
        oldNumber: "1.1",
        before: "Text of a.",
        after: "",
      },
    ]);
  });

  it("leave as many parts unmoved as can be, whatever the order", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    /** Tries every way to leave some in place. */
    const mostInOrder = (order: readonly string[]) => {
      let most = 0;
      for (let kept = 0; kept < 1 << order.length; kept += 1) {
        const some = order.filter((_, at) => kept & (1 << at));
        if (some.every((id, at) => at === 0 || id > some[at - 1]!)) most = Math.max(most, some.length);
      }
      return most;
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 6 }), (order) => {
        const moved = compareDocuments(clauses(...ids), clauses(...order));
        expect(moved.length).toBe(ids.length - mostInOrder(order));
      }),
    );
  });

  it("cannot be told of two languages or two editions", () => {
    const english = documentOf();
    expect(() => compareDocuments({ ...english, language: "zh-Hans" }, english)).toThrow(
      /cannot be compared/,
    );
    expect(() => compareDocuments({ ...english, edition: "staff" }, english)).toThrow(/cannot be compared/);
  });

  it("turn round with the two documents, whatever they say", () => {
    fc.assert(
      fc.property(anyWorkbook(), anyWorkbook(), (one, other) => {
        const [before, after] = [one, other].map((each) =>
          compose(each, { language: "zh-Hans", edition: "staff" }),
        ) as [PolicyDocument, PolicyDocument];
        const there = compareDocuments(before, after);
        const back = compareDocuments(after, before);
        const ids = (differences: typeof there, kind: "added" | "removed") =>
          differences
            .filter(({ kinds }) => kinds.includes(kind))
            .map(({ what, id }) => `${what} ${id}`)
            .sort();
        expect(ids(there, "added")).toEqual(ids(back, "removed"));
        expect(ids(there, "removed")).toEqual(ids(back, "added"));
        expect(compareDocuments(after, after)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
