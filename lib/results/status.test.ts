import { describe, expect, test } from "vitest";
import type { Goal, Limit } from "../goals/goal.ts";
import { sayFigure } from "./figure.ts";
import {
  type StandingResult,
  type Status,
  convert,
  isRecent,
  judge,
  sayRule,
  standingOf,
  tallyOf,
} from "./status.ts";

function goalWith(limits: Limit[], more: Partial<Goal> = {}): Goal {
  return {
    subject: { en: "calls to our helpline" },
    subjectForm: "thing",
    channels: ["phone"],
    measure: "within",
    bands: [{ limits }],
    audience: { public: true },
    ...more,
  };
}

const eightyIn20: Limit = {
  statistic: "share",
  time: { kind: "duration", value: 20, unit: "seconds", comparison: "at_most" },
  target: { value: 80, unit: "percent", comparison: "at_least" },
};
const everyIn10Days: Limit = {
  statistic: "every",
  time: { kind: "duration", value: 10, unit: "working_days", comparison: "at_most" },
};

function percent(value: number, more: Partial<StandingResult> = {}): StandingResult {
  return { period: "2026-10", value, unit: "percent", ...more };
}

function verdict(goal: Goal, result: StandingResult): Status {
  return judge(goal, result).status;
}

describe("a share against its target", () => {
  const goal = goalWith([eightyIn20]);
  test.each<[number, Status]>([
    [84, "kept"],
    [80, "kept"],
    [79.99, "nearly"],
    [78, "nearly"],
    [77.9, "missed"],
  ])("%d%% of a promised 80%% is %s", (value, status) => {
    expect(verdict(goal, percent(value))).toBe(status);
  });

  test("a tolerance of the goal's own takes the place of two points", () => {
    const strict = goalWith([eightyIn20], { measurement: { tolerance: 0 } });
    const mild = goalWith([eightyIn20], { measurement: { tolerance: 5 } });
    expect(verdict(strict, percent(79.9))).toBe("missed");
    expect(verdict(mild, percent(75))).toBe("nearly");
  });

  test("where every case is promised, 100% is the target", () => {
    const goal = goalWith([everyIn10Days]);
    expect(verdict(goal, percent(100))).toBe("kept");
    expect(verdict(goal, percent(98.5))).toBe("nearly");
    expect(verdict(goal, percent(97))).toBe("missed");
  });

  test("smaller is better where the comparison says so", () => {
    const abandoned = goalWith([{ target: { value: 5, unit: "percent", comparison: "at_most" } }], {
      measure: "rate",
    });
    expect(verdict(abandoned, percent(4.2))).toBe("kept");
    expect(verdict(abandoned, percent(6.5))).toBe("nearly");
    expect(verdict(abandoned, percent(9))).toBe("missed");
  });

  test("a share with no target stated is not judged", () => {
    const open = goalWith([
      { statistic: "share", time: { kind: "duration", value: 5, unit: "working_days" } },
    ]);
    expect(verdict(open, percent(100))).toBe("unjudged");
    expect(sayRule(judge(open, percent(100)), "en")).toBe(
      "We have set no target to compare this figure with.",
    );
  });

  test("a share in thousands is held against a share in hundreds", () => {
    const complaints = goalWith([{ target: { value: 0.5, unit: "percent", comparison: "at_most" } }], {
      measure: "rate",
      measurement: { tolerance: 0 },
    });
    expect(verdict(complaints, { period: "2026", value: 4.9, unit: "per_thousand" })).toBe("kept");
    expect(verdict(complaints, { period: "2026", value: 5.1, unit: "per_thousand" })).toBe("missed");
    expect(verdict(complaints, { period: "2026", value: 50, unit: "per_ten_thousand" })).toBe("kept");
  });

  test("a rate without a direction is not judged", () => {
    const rate = goalWith([{ target: { value: 3, unit: "per_thousand" } }], { measure: "rate" });
    expect(verdict(rate, { period: "2026", value: 2, unit: "per_thousand" })).toBe("unjudged");
  });
});

describe("a time against a limit", () => {
  const hour = goalWith([{ time: { kind: "duration", value: 1, unit: "hours" } }]);

  test("units of one kind are converted", () => {
    expect(verdict(hour, { period: "2026", value: 59, unit: "minutes" })).toBe("kept");
    expect(verdict(hour, { period: "2026", value: 60, unit: "minutes" })).toBe("kept");
    expect(verdict(hour, { period: "2026", value: 3601, unit: "seconds" })).toBe("missed");
    expect(convert(36, "hours", "calendar_days")).toBe(1.5);
    expect(convert(2, "years", "months")).toBe(24);
  });

  test("working days are not calendar days", () => {
    expect(convert(5, "working_days", "calendar_days")).toBeUndefined();
    expect(verdict(goalWith([everyIn10Days]), { period: "2026", value: 3, unit: "calendar_days" })).toBe(
      "unjudged",
    );
  });

  test("a time within which every case was promised is judged as a time", () => {
    const goal = goalWith([everyIn10Days]);
    expect(verdict(goal, { period: "2026", value: 10, unit: "working_days" })).toBe("kept");
    expect(verdict(goal, { period: "2026", value: 12, unit: "working_days" })).toBe("missed");
  });

  test("two points are points of a share: a time has no slack but its own", () => {
    const lenient = goalWith([{ time: { kind: "duration", value: 60, unit: "minutes" } }], {
      measurement: { tolerance: 10 },
    });
    expect(verdict(hour, { period: "2026", value: 61, unit: "minutes" })).toBe("missed");
    expect(verdict(lenient, { period: "2026", value: 1.1, unit: "hours" })).toBe("nearly");
    expect(verdict(lenient, { period: "2026", value: 71, unit: "minutes" })).toBe("missed");
  });

  test("an average says nothing about a share within a time", () => {
    expect(verdict(goalWith([eightyIn20]), { period: "2026", value: 18, unit: "seconds" })).toBe("unjudged");
  });

  test("notice is better longer", () => {
    const notice = goalWith([{ time: { kind: "duration", value: 48, unit: "hours" } }], {
      measure: "notice",
    });
    expect(verdict(notice, { period: "2026", value: 3, unit: "calendar_days" })).toBe("kept");
    expect(verdict(notice, { period: "2026", value: 24, unit: "hours" })).toBe("missed");
  });

  test("the same day is less than one day", () => {
    const sameDay = goalWith([{ time: { kind: "duration", value: 0, unit: "calendar_days" } }]);
    expect(verdict(sameDay, { period: "2026", value: 0.6, unit: "calendar_days" })).toBe("kept");
    expect(verdict(sameDay, { period: "2026", value: 1, unit: "calendar_days" })).toBe("missed");
  });

  test("a range is kept up to its end, stages up to their sum, a day up to its close", () => {
    const range = goalWith([{ time: { kind: "range", from: 3, to: 5, unit: "working_days" } }]);
    expect(verdict(range, { period: "2026", value: 5, unit: "working_days" })).toBe("kept");
    expect(verdict(range, { period: "2026", value: 6, unit: "working_days" })).toBe("missed");
    const stages = goalWith([
      {
        time: {
          kind: "stages",
          stages: [
            { name: { en: "survey" }, time: { value: 2, unit: "calendar_days" } },
            { name: { en: "quote" }, time: { value: 1, unit: "weeks" } },
          ],
        },
      },
    ]);
    expect(verdict(stages, { period: "2026", value: 9, unit: "calendar_days" })).toBe("kept");
    expect(verdict(stages, { period: "2026", value: 10, unit: "calendar_days" })).toBe("missed");
    const deadline = goalWith([{ time: { kind: "deadline", day: { after: 1, unit: "working_days" } } }]);
    expect(verdict(deadline, { period: "2026", value: 1, unit: "working_days" })).toBe("kept");
    const noon = goalWith([
      { time: { kind: "deadline", day: { after: 1, unit: "working_days" }, by: "12:00" } },
    ]);
    expect(verdict(noon, { period: "2026", value: 1, unit: "working_days" })).toBe("unjudged");
  });
});

describe("several limits", () => {
  const both = goalWith([
    {
      statistic: "share",
      time: { kind: "duration", value: 4, unit: "months" },
      target: { value: 50, unit: "percent" },
    },
    {
      statistic: "share",
      time: { kind: "duration", value: 12, unit: "months" },
      target: { value: 90, unit: "percent" },
    },
  ]);

  test("a figure is judged where it makes no difference which limit it is for", () => {
    expect(verdict(both, percent(95))).toBe("kept");
    expect(verdict(both, percent(30))).toBe("missed");
    expect(verdict(both, percent(70))).toBe("unjudged");
  });

  test("the statistic that is measured chooses among them", () => {
    const mean = goalWith(
      [
        { statistic: "mean", time: { kind: "duration", value: 1, unit: "hours" } },
        { statistic: "every", time: { kind: "duration", value: 24, unit: "hours" } },
      ],
      { measure: "average", measurement: { statistic: "mean" } },
    );
    expect(verdict(mean, { period: "2026", value: 70, unit: "minutes" })).toBe("missed");
    expect(verdict(mean, { period: "2026", value: 50, unit: "minutes" })).toBe("kept");
  });

  const byPlace = goalWith([], {
    bands: [
      {
        when: [{ kind: "phrase", phrase: { en: "in town" }, facet: "place" }],
        limits: [{ target: { value: 95, unit: "percent" } }],
      },
      {
        when: [{ kind: "phrase", phrase: { en: "on the islands" }, facet: "place" }],
        limits: [{ target: { value: 80, unit: "percent" } }],
      },
    ],
  });

  test("a result for a place is held against that place's band", () => {
    expect(verdict(byPlace, percent(85, { place: { en: "in town" } }))).toBe("missed");
    expect(verdict(byPlace, percent(85, { place: { en: "on the islands" } }))).toBe("kept");
    expect(verdict(byPlace, percent(85))).toBe("unjudged");
  });

  test("a goal measured by place stands where its worst place stands", () => {
    const standing = standingOf(byPlace, [
      percent(96, { place: { en: "in town" } }),
      percent(70, { place: { en: "on the islands" } }),
    ]);
    expect(standing.status).toBe("missed");
    expect(standing.latest.map((each) => each.status)).toEqual(["kept", "missed"]);
  });

  test("a limit that holds from a date does not judge what came before", () => {
    const dated = goalWith([], {
      bands: [
        { when: [{ kind: "dates", until: "2026-06" }], limits: [{ target: { value: 70, unit: "percent" } }] },
        { when: [{ kind: "dates", from: "2026-07" }], limits: [{ target: { value: 90, unit: "percent" } }] },
      ],
    });
    expect(verdict(dated, percent(75, { period: "2026-05" }))).toBe("kept");
    expect(verdict(dated, percent(75, { period: "2026-08" }))).toBe("missed");
  });

  test("an old result is held against the limit of its time", () => {
    const raised = goalWith([eightyIn20], {
      history: [{ until: "2025-12", limits: [{ target: { value: 60, unit: "percent" } }] }],
    });
    expect(verdict(raised, percent(65, { period: "2025-11" }))).toBe("kept");
    expect(verdict(raised, percent(65, { period: "2026-01" }))).toBe("missed");
  });
});

describe("no figure to judge", () => {
  const goal = goalWith([eightyIn20], { measurement: { smallestSample: 30 } });

  test("too few cases", () => {
    expect(verdict(goal, percent(50, { sample: 12 }))).toBe("too_few");
    expect(verdict(goal, percent(50, { sample: 30 }))).toBe("missed");
  });

  test("an outcome stands in for a figure", () => {
    expect(verdict(goal, { period: "2024", words: "met", outcome: "met" })).toBe("kept");
    expect(verdict(goal, { period: "2024", outcome: "missed" })).toBe("missed");
    expect(verdict(goal, { period: "2024", outcome: "no_cases" })).toBe("none");
    expect(verdict(goal, { period: "2024", words: "mostly" })).toBe("unjudged");
    expect(verdict(goal, { period: "2024", value: 3, unit: "rank" })).toBe("unjudged");
  });

  test("no results at all", () => {
    expect(standingOf(goal, [])).toEqual({ status: "none", latest: [], series: [] });
  });
});

describe("the latest result", () => {
  const goal = goalWith([eightyIn20]);

  test("is that of the latest period, whatever the order of entry", () => {
    const standing = standingOf(goal, [
      percent(90, { period: "2026-10" }),
      percent(70, { period: "2026-08" }),
      percent(70, { period: "2026-09" }),
    ]);
    expect(standing.status).toBe("kept");
    expect(standing.series.map((each) => each.period)).toEqual(["2026-08", "2026-09", "2026-10"]);
  });

  test("is the period alone rather than the year so far, the whole rather than a part", () => {
    const standing = standingOf(goal, [
      percent(82),
      percent(70, { basis: "to_date" }),
      percent(60, { place: { en: "the north" } }),
    ]);
    expect(standing.latest).toHaveLength(1);
    expect(standing.latest[0]?.result?.value).toBe(82);
  });
});

describe("the tally", () => {
  const goal = goalWith([eightyIn20], { measurement: { smallestSample: 30 } });
  const standings = [
    standingOf(goal, [percent(90)]),
    standingOf(goal, [percent(79)]),
    standingOf(goal, [percent(40, { period: "2025-11" })]),
    standingOf(goal, [percent(40, { period: "2025-10" })]),
    standingOf(goal, [percent(40, { sample: 3 })]),
    standingOf(goal, [percent(99, { period: "last spring" })]),
    standingOf(goal, []),
  ];

  test("counts results whose period ended in the last twelve months", () => {
    expect(tallyOf(standings, "2026-11-23")).toEqual({
      kept: 1,
      nearly: 1,
      missed: 1,
      too_few: 1,
      unjudged: 0,
      none: 3,
      judged: 3,
      total: 7,
    });
  });

  test("a result ages", () => {
    const standing = standingOf(goal, [percent(90, { period: "2025-10" })]);
    expect(isRecent(standing, "2026-10-30")).toBe(true);
    expect(isRecent(standing, "2026-10-31")).toBe(false);
    expect(isRecent(standingOf(goal, []), "2026-10-31")).toBe(false);
  });
});

describe("the rule in words", () => {
  test.each<[Limit, number | undefined, string, string]>([
    [
      eightyIn20,
      undefined,
      "Kept at 80% or more, nearly from 78%, missed below that.",
      "达到80%为做到，不足80%但达到78%为差一点，低于78%为没做到。",
    ],
    [eightyIn20, 0, "Kept at 80% or more, missed below that.", "达到80%为做到，低于80%为没做到。"],
    [
      everyIn10Days,
      undefined,
      "Kept at 100%, nearly from 98%, missed below that.",
      "达到100%为做到，不足100%但达到98%为差一点，低于98%为没做到。",
    ],
    [
      { target: { value: 5, unit: "percent", comparison: "less_than" } },
      1,
      "Kept below 5%, nearly below 6%, missed otherwise.",
      "少于5%为做到，达到5%但少于6%为差一点，其余为没做到。",
    ],
  ])("says where kept, nearly and missed begin", (limit, tolerance, english, chinese) => {
    const judgement = judge(goalWith([limit], { measurement: { tolerance } }), percent(50));
    expect(sayRule(judgement, "en")).toBe(english);
    expect(sayRule(judgement, "zh-Hans")).toBe(chinese);
  });

  test("speaks of times and samples", () => {
    const goal = goalWith([{ time: { kind: "duration", value: 4, unit: "minutes" } }], {
      measure: "average",
      measurement: { smallestSample: 1500 },
    });
    const judgement = judge(goal, { period: "2026", value: 995, unit: "seconds" });
    expect(judgement.status).toBe("missed");
    expect(sayRule(judgement, "en")).toBe(
      "Kept at 4 minutes or less, missed above that. We do not judge fewer than 1,500 cases.",
    );
    expect(sayRule(judgement, "zh-Hans")).toBe(
      "不超过4分钟为做到，超过4分钟为没做到。样本少于1,500件时不作评判。",
    );
  });
});

test.each([
  [99.146, "percent", "99.15%", "99.15%"],
  [1, "working_days", "1 working day", "1个工作日"],
  [0.355, "hours", "0.36 hours", "0.36小时"],
  [21406, "count", "21,406", "21,406"],
  [2, "rings", "2 rings", "2声铃响"],
  [3.1, "per_thousand", "3.1 in 1,000", "3.1‰"],
  [3, "rank", "rank 3", "第3名"],
] as const)("%d %s reads %s and %s", (value, unit, english, chinese) => {
  expect(sayFigure(value, unit, "en")).toBe(english);
  expect(sayFigure(value, unit, "zh-Hans")).toBe(chinese);
});

test("scores and sums bring their scale", () => {
  expect(sayFigure(4.2, "score", "en", { top: 5 })).toBe("4.2 out of 5");
  expect(sayFigure(4.2, "score", "zh-Hans", { top: 5 })).toBe("4.2分（满分5分）");
  expect(sayFigure(30, "currency", "en", { currency: "GBP" })).toBe("£30");
  expect(sayFigure(12.5, "currency", "zh-Hans", { currency: "CNY" })).toBe("¥12.50");
});

describe("results of one of several bands", () => {
  const byCutOff: Goal = {
    ...goalWith([]),
    bands: [
      { id: "before", when: [{ kind: "received", before: "13:00" }], limits: [eightyIn20] },
      {
        id: "after",
        when: [{ kind: "received", after: "13:00" }],
        limits: [{ ...eightyIn20, target: { value: 60, unit: "percent", comparison: "at_least" } }],
      },
    ],
  };

  test("are held against their own band, and without one against whatever all bands agree on", () => {
    expect(verdict(byCutOff, percent(70, { band: "after" }))).toBe("kept");
    expect(verdict(byCutOff, percent(70, { band: "before" }))).toBe("missed");
    expect(verdict(byCutOff, percent(70))).toBe("unjudged");
    expect(verdict(byCutOff, percent(90))).toBe("kept");
  });

  test("stand side by side, and the worse decides", () => {
    const both = [percent(90, { band: "before" }), percent(50, { band: "after" })];
    expect(standingOf(byCutOff, both)).toMatchObject({ status: "missed", latest: [{}, {}] });
  });

  test("are held against the limits that held for their band before", () => {
    const tightened: Goal = {
      ...byCutOff,
      history: [{ since: "2005", until: "2020", band: "before", limits: [everyIn10Days] }],
    };
    expect(judge(tightened, percent(70, { period: "2019", band: "after" })).status).toBe("kept");
    expect(judge(tightened, percent(70, { period: "2019", band: "before" })).status).toBe("missed");
  });

  test("the month alone counts before the month or the year so far", () => {
    const soFar = [percent(70, { basis: "to_date" }), percent(90), percent(75, { basis: "month_to_date" })];
    expect(standingOf(goalWith([eightyIn20]), soFar).status).toBe("kept");
  });
});
