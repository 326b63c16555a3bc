import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose } from "../document/compose.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { VersionKind } from "../publication/version.ts";
import { concernOf, type OwnWork } from "../reading/reading.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { type Workbook, workbook as workbookSchema } from "../workbook/workbook.ts";
import {
  type AskingVersion,
  changesAmong,
  changesBetween,
  changesFor,
  isConcerned,
  keysOf,
  lastWording,
  materialNumber,
  partsFor,
  shownFrom,
  stepsBetween,
  subjectAt,
  summaryOfAll,
  withdrawnNumbers,
  withoutWords,
} from "./asking.ts";

const [goal] = smallWorkbook.goals;
if (!goal) throw new Error("The small workbook has a goal.");

const base: Workbook = workbookSchema.parse({
  ...smallWorkbook,
  jobs: [
    { id: "mechanic", name: { en: "Mechanic" } },
    { id: "seller", name: { en: "Seller" } },
    { id: "owner", name: { en: "Owner" } },
  ],
  places: [
    { id: "north", name: { en: "North" } },
    { id: "south", name: { en: "South" } },
  ],
  channels: [
    ...smallWorkbook.channels,
    { id: "south-phone", kind: "phone", address: "020 7946 0000", place: "south" },
  ],
  discretion: {
    limits: [
      {
        id: "late",
        situation: { en: "We were late" },
        jobs: ["mechanic"],
        upTo: { amount: 10, currency: "GBP" },
      },
      {
        id: "wrong",
        situation: { en: "We sold the wrong part" },
        jobs: ["seller"],
        upTo: { amount: 20, currency: "GBP" },
        thenJob: "owner",
      },
    ],
  },
});

const hours = (value: number): Workbook["goals"] => [
  {
    ...goal,
    bands: [{ limits: [{ time: { kind: "duration", comparison: "at_most", value, unit: "hours" } }] }],
  },
];
const isFor = (audience: Workbook["goals"][number]["audience"]): Workbook["goals"] => [{ ...goal, audience }];

const side = (workbook: Workbook, language: PolicyLanguage = "en") => ({
  workbook,
  document: compose(workbook, { language, edition: "staff" }),
});
const changes = (before: Partial<Workbook>, after: Partial<Workbook>) =>
  changesBetween(side({ ...base, ...before }), side({ ...base, ...after }));

const somebody = (...jobs: string[]): OwnWork => ({ jobs, places: [] });
const mechanic = somebody("mechanic");
const seller = somebody("seller");
const own = (some: ReturnType<typeof changes>, reader: OwnWork) => changesFor(some, reader, "en");
const told = (some: ReturnType<typeof changes>, reader: OwnWork) =>
  own(some, reader).differences.map(({ what, id, kinds }) => `${what} ${id} ${kinds.join()}`);

describe("what changed", () => {
  it("in a goal is for those whom the goal is for, in every clause that says it", () => {
    const some = changes({ goals: hours(2) }, { goals: hours(4) });
    expect(told(some, mechanic)).toEqual([
      "standard puncture changed",
      "clause speed.waits changed",
      "clause speed.goals changed",
    ]);
    expect(told(some, seller)).toEqual([]);
    expect(told(some, somebody())).toEqual(told(some, mechanic));
    const { summary, differences, touched } = own(some, mechanic);
    expect(touched).toEqual(["speed.waits", "speed.goals"]);
    expect(summary).toMatch(/^“Punctures”: .*from at most 2 hours to 4/);
    // What follows from the goal is shown, and not told a second time.
    expect(summary).not.toContain("Changed:");
    expect(differences[0]?.before).toContain("2 hours");
    expect(differences[0]?.after).toContain("4 hours");
  });

  it("in a clause by itself as well is for everybody whom the clause is for", () => {
    const waits = [
      ...smallWorkbook.speed.waits,
      { id: "till", kind: "counter" as const, longest: { time: { value: 5, unit: "minutes" as const } } },
    ];
    const some = changes({ goals: hours(2) }, { goals: hours(4), speed: { ...base.speed, waits } });
    expect(told(some, seller)).toEqual(["clause speed.waits changed"]);
  });

  it("is new to those whom a goal is for from now on, and gone for those whom it was for", () => {
    const some = changes({}, { goals: isFor({ public: true, jobs: ["seller"] }) });
    expect(told(some, seller)).toEqual(["standard puncture added"]);
    expect(told(some, mechanic)).toEqual(["standard puncture removed"]);
    expect(told(some, somebody())).toEqual([]);
    expect(told(some, somebody("mechanic", "seller"))).toEqual([]);
    expect(own(some, seller).summary).toBe("New standard: “Punctures”.");
    expect(own(some, mechanic).summary).toBe("We no longer make this promise: “Punctures”.");
    expect(own(some, seller).differences[0]).not.toHaveProperty("before");
    expect(own(some, mechanic).differences[0]).not.toHaveProperty("after");
  });

  it("is new as a whole to those whom a goal was not for before, also where its words changed", () => {
    const some = changes(
      { goals: hours(2) },
      { goals: hours(4).map((each) => ({ ...each, audience: { public: true } })) },
    );
    expect(told(some, seller)[0]).toBe("standard puncture added");
    expect(told(some, mechanic)[0]).toBe("standard puncture changed");
  });

  it("in a limit of discretion is for those who may offer it, and who decides beyond it", () => {
    const [late, wrong] = base.discretion.limits;
    const raised = { ...wrong!, upTo: { amount: 30, currency: "GBP" } };
    const some = changes({}, { discretion: { ...base.discretion, limits: [late!, raised] } });
    expect(told(some, seller)).toEqual(["clause discretion.limits changed"]);
    expect(told(some, somebody("owner"))).toEqual(["clause discretion.limits changed"]);
    expect(told(some, mechanic)).toEqual([]);
    const forAll = { ...wrong!, jobs: [] };
    expect(
      told(changes({}, { discretion: { ...base.discretion, limits: [late!, forAll] } }), mechanic),
    ).toEqual(["clause discretion.limits changed"]);
  });

  it("in a limit is for the same people wherever it is said again, unless others are said there", () => {
    const [late, wrong] = base.discretion.limits;
    const raised = { limits: [late!, { ...wrong!, upTo: { amount: 30, currency: "GBP" } }] };
    const spot = { complaints: { ...base.complaints, spotLimits: ["wrong"] } };
    const some = changes(spot, { ...spot, discretion: { ...base.discretion, ...raised } });
    expect(told(some, seller)).toEqual([
      "clause complaints.spotLimits changed",
      "clause discretion.limits changed",
    ]);
    expect(told(some, mechanic)).toEqual([]);
    const more = { complaints: { ...base.complaints, spotLimits: ["wrong", "late"] } };
    expect(told(changes(spot, more), mechanic)).toEqual(["clause complaints.spotLimits changed"]);
  });

  it("in how to reach one place is for those who work there", () => {
    const channels = base.channels.map((each) =>
      each.id === "south-phone" ? { ...each, address: "020 7946 0001" } : each,
    );
    const some = changes({}, { channels });
    expect(told(some, { jobs: [], places: ["south"] })).toEqual(["contact south-phone changed"]);
    expect(told(some, { jobs: [], places: ["north"] })).toEqual([]);
  });

  it("asks nobody where parts only stand in another order", () => {
    const more = [...base.goals, { ...goal, id: "brakes", subject: { en: "brakes" } }];
    const some = changes({ goals: more }, { goals: [...more].reverse() });
    expect(some.length).toBeGreaterThan(0);
    for (const reader of [mechanic, seller, somebody()]) expect(told(some, reader)).toEqual([]);
  });

  it("is told as reworded where a standard reads otherwise and no field of it changed", () => {
    const before = side(base);
    const [first, ...others] = before.document.goals;
    const older = {
      ...before.document,
      goals: [{ ...first!, sentence: ["Punctures: mended in two hours."] }, ...others],
    };
    const some = changesBetween({ workbook: base, document: older }, side(base));
    expect(own(some, mechanic).summary).toBe("We have reworded “Punctures”; what we promise is the same.");
  });

  it("concerns whoever has no job whenever it concerns anybody who keeps it", () => {
    const audience = fc.record({
      public: fc.constant(true),
      jobs: fc.subarray(["mechanic", "seller", "owner"]),
      places: fc.subarray(["north", "south"]),
    });
    const reader = fc.record({
      jobs: fc.subarray(["mechanic", "seller", "owner"]),
      places: fc.subarray(["north", "south"]),
    });
    fc.assert(
      fc.property(audience, audience, reader, fc.boolean(), (before, after, someone, moves) => {
        const some = changes(
          { goals: isFor(before) },
          { goals: hours(moves ? 4 : 2).map((each) => ({ ...each, audience: after })) },
        );
        const standard = some.find(({ difference }) => difference.what === "standard");
        const [had, has] = [before, after].map((each) => concernOf(each, someone) !== "others");
        const expected = moves ? had || has : had !== has;
        expect(standard !== undefined && isConcerned(withoutWords(standard), someone)).toBe(expected);
        expect(told(some, someone).some((each) => each.startsWith("standard"))).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe("somebody who has read nothing", () => {
  it("is asked for every part that concerns them, and told how much it is", () => {
    const all = partsFor(side(base), somebody());
    const parts = partsFor(side(base), { jobs: ["seller"], places: ["north"] });
    expect(all.map(({ id }) => id)).toContain("puncture");
    expect(parts.map(({ id }) => id)).not.toContain("puncture");
    expect(parts.map(({ id }) => id)).not.toContain("south-phone");
    expect(summaryOfAll(parts, { number: "1.0", language: "en", isKnown: true })).toMatch(
      /^All of version 1\.0 that concerns your work, \d+ parts: \d+ clauses, \d+ ways? to reach us and the vision\.$/,
    );
    expect(summaryOfAll(all, { number: "1.0", language: "en", isKnown: false })).toMatch(
      /^All of version 1\.0, since your manager has not named your job here yet, \d+ parts: 1 standard, /,
    );
    expect(summaryOfAll(all, { number: "1.0", language: "zh-Hans", isKnown: true })).toMatch(
      /^第1\.0版中与您工作有关的全部内容，共\d+处：1条服务标准，\d+项条款，\d+种联系方式，愿景。$/,
    );
    // What is counted by kind is all that there is to read, and what the list of sections counts.
    for (const some of [all, parts]) {
      const said = summaryOfAll(some, { number: "1.0", language: "zh-Hans", isKnown: true });
      const [, total = "", kinds = ""] = /共(\d+)处：(.*)。/.exec(said) ?? [];
      const counted = [...kinds.matchAll(/\d+/g)].reduce((sum, [many]) => sum + Number(many), 0);
      expect(Number(total)).toBe(some.length);
      expect(counted + (kinds.includes("愿景") ? 1 : 0)).toBe(some.length);
    }
    expect(shownFrom(all).find(({ id }) => id === "puncture")).toEqual({
      what: "goal",
      id: "puncture",
      heading: "Punctures",
    });
  });
});

describe("a standard of another job alone", () => {
  const mechanics = { ...goal, audience: { public: true, jobs: ["mechanic"] } };
  const idsFor = (reader: Parameters<typeof partsFor>[1]) =>
    partsFor(side({ ...base, goals: [mechanics] }), reader).map(({ id }) => id);

  it("is asked of that job, and of whoever's job is not known, and of nobody else", () => {
    expect(idsFor({ jobs: ["mechanic"], places: [] })).toContain(goal.id);
    expect(idsFor({ jobs: ["seller", "mechanic"], places: ["north"] })).toContain(goal.id);
    expect(idsFor({ jobs: ["seller"], places: [] })).not.toContain(goal.id);
    expect(idsFor({ jobs: [], places: ["north"] })).toContain(goal.id);
  });
});

/** Versions in the order of publishing, one an hour. `!`: withdrawn at the end, `+`: still to come. */
const noon = Date.UTC(2026, 8, 1, 12);
const later = (hour: number) => new Date(noon + hour * 3_600_000);
const end = later(100);
const published = (...numbers: string[]): AskingVersion[] =>
  numbers.map((each, at) => {
    const number = each.replace(/[!+]/, "");
    const kind: VersionKind = number.endsWith(".0") ? "material" : "editorial";
    return {
      number,
      kind,
      sequence: at + 1,
      effectiveFrom: each.endsWith("+") ? later(200) : later(at),
      ...(each.endsWith("!") ? { withdrawnAt: later(50) } : {}),
    };
  });
const subject = (...numbers: string[]) => {
  const found = subjectAt(published(...numbers), end);
  return found && `${found.material.number} in the words of ${found.wording.number}`;
};
const steps = (known: string, ...numbers: string[]) => {
  const versions = published(...numbers);
  const asked = subjectAt(versions, end);
  return asked && stepsBetween(versions, known, asked, end)?.map((step) => step.map(({ number }) => number));
};

describe("the version that is asked about", () => {
  it("is the material one that holds, in the words that are in force", () => {
    expect(materialNumber("12.3")).toBe("12.0");
    expect(subject()).toBeUndefined();
    expect(subject("1.0")).toBe("1.0 in the words of 1.0");
    expect(subject("1.0", "1.1", "1.2")).toBe("1.0 in the words of 1.2");
    expect(subject("1.0", "2.0+")).toBe("1.0 in the words of 1.0");
    expect(subject("1.0", "1.1", "2.0!")).toBe("1.0 in the words of 1.1");
    expect(subject("1.0", "1.1!", "2.0!")).toBe("1.0 in the words of 1.0");
  });

  it("is known by the last words that it had", () => {
    const versions = published("1.0", "1.1", "1.2!", "2.0", "1.3+");
    expect(lastWording(versions, "1.0", end)?.number).toBe("1.1");
    expect(lastWording(versions, "2.0", end)?.number).toBe("2.0");
    expect(lastWording(published("1.0", "2.0!"), "2.0", end)?.number).toBe("2.0");
    expect(lastWording(versions, "7.0", end)).toBeUndefined();
  });

  it("is withdrawn where nothing of it holds any more", () => {
    expect(withdrawnNumbers(published("1.0!", "1.1", "2.0!", "2.1!", "3.0"), end)).toEqual(["2.0"]);
    expect(withdrawnNumbers(published("1.0", "2.0!"), later(49))).toEqual([]);
  });

  it("is reached in steps of substance where wording was corrected on the way", () => {
    expect(steps("1.0", "1.0", "2.0", "3.0")).toBeUndefined();
    expect(steps("1.0", "1.0", "2.0", "2.1", "3.0")).toEqual([
      ["1.0", "2.0"],
      ["2.1", "3.0"],
    ]);
    expect(steps("1.0", "1.0", "1.1", "2.0", "2.1")).toEqual([["1.1", "2.0"]]);
    expect(steps("1.0", "1.0", "2.0!", "2.1!", "3.0", "3.1")).toEqual([["1.0", "3.0"]]);
    // An earlier version that holds again is told as a whole.
    expect(steps("2.0", "1.0", "1.1", "2.0!")).toBeUndefined();
  });

  it("asks nobody for a correction that was made on the way", () => {
    const corrected = { vision: { ...base.vision, statement: { en: "You ride home the same day." } } };
    const some = changes({ goals: hours(2) }, { goals: hours(4), ...corrected });
    const step = changes({ goals: hours(2) }, { goals: hours(4) });
    const counted = changesAmong(some, new Set(keysOf(step)));
    expect(told(some, seller)).toEqual(["vision vision changed"]);
    expect(told(counted, seller)).toEqual([]);
    expect(told(counted, mechanic)).toEqual(told(step, mechanic));
  });
});
