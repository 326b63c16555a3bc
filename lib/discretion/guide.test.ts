import { describe, expect, it } from "vitest";
import { type GuideLimit, limitsFor, usualDecider } from "./guide.ts";

const limit = (id: string, situation: string, jobs: string[] = []): GuideLimit => ({
  id,
  situation: [situation],
  jobs,
  who: [],
  as: [],
  line: [],
  offer: [],
  beyond: [],
});

const limits = [
  limit("late", "We came late", ["adviser"]),
  limit("bill", "A bill was wrong", ["cashier"]),
  limit("broken", "Something came broken"),
  limit("wait", "Leave taken at the counter", ["cashier"]),
  limit("torn", "新书有破损、缺页", ["cashier"]),
];

const found = (job: string | undefined, typed?: string) =>
  limitsFor({ limits }, job, typed).map(({ id }) => id);

describe("finding a limit", () => {
  it("a job sees its own and those of all jobs, in their order", () => {
    expect(found("cashier")).toEqual(["bill", "broken", "wait", "torn"]);
    expect(found("adviser")).toEqual(["late", "broken"]);
    expect(found("director")).toEqual(["broken"]);
  });

  it("without a job there are all of them", () => {
    expect(found(undefined)).toEqual(["late", "bill", "broken", "wait", "torn"]);
    expect(found(undefined, "  ")).toHaveLength(5);
  });

  it("words may be typed in any order, and in part", () => {
    expect(found(undefined, "wrong BILL")).toEqual(["bill"]);
    expect(found(undefined, "brok")).toEqual(["broken"]);
    expect(found(undefined, "rain")).toEqual([]);
  });

  it("letters may be left out, but not those of another word", () => {
    expect(found(undefined, "brkn")).toEqual(["broken"]);
    expect(found(undefined, "wcl")).toEqual([]);
    expect(found(undefined, "knb")).toEqual([]);
  });

  it("what stands as it was typed comes before what is only alike", () => {
    expect(found(undefined, "le")).toEqual(["wait", "late"]);
  });

  it("Chinese is found by characters in their order", () => {
    expect(found("cashier", "破损")).toEqual(["torn"]);
    expect(found("cashier", "新缺")).toEqual(["torn"]);
    expect(found("cashier", "缺新")).toEqual([]);
  });
});

it("says who decides beyond most limits of a job", () => {
  const decided = (id: string, jobs: string[], by?: string) => ({
    ...limit(id, id, jobs),
    ...(by === undefined ? {} : { decider: { id: by, name: [`the ${by}`] } }),
  });
  const some = [
    decided("late", ["adviser"], "duty"),
    decided("bill", ["adviser"], "duty"),
    decided("wait", ["adviser"]),
    decided("damage", ["crew"], "director"),
    decided("mud", ["crew"], "duty"),
  ];
  expect(usualDecider({ limits: some }, "adviser")).toEqual(["the duty"]);
  expect(usualDecider({ limits: some }, undefined)).toEqual(["the duty"]);
  expect(usualDecider({ limits: some }, "crew")).toBeUndefined();
  expect(usualDecider({ limits: [] }, undefined)).toBeUndefined();
});
