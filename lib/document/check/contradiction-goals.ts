import type { Duration } from "../../goals/goal.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { quoted, timeName } from "./names.ts";
import { averageOf, type Claim, claimOf, claimsOf, publicGoals, type PublicGoal } from "./promises.ts";
import { both, type Remark, remarkAt } from "./remark.ts";
import { isLonger } from "./times.ts";

const why = both(
  "A customer holds you to the one that suits them, and staff do not know which one counts.",
  "顾客会按对自己有利的那条来要求，员工也不知道以哪条为准。",
);

/** Two shares of one thing where the longer time promises no more than the shorter one. Gives shorter and longer. */
export function clashOf(one: Claim, other: Claim): readonly [Claim, Claim] | undefined {
  if (isLonger(other.time, one.time) && one.share >= other.share) return [one, other];
  if (isLonger(one.time, other.time) && other.share >= one.share) return [other, one];
  return undefined;
}

function pairs<Each>(some: readonly Each[]): (readonly [Each, Each])[] {
  return some.flatMap((one, at) => some.slice(at + 1).map((other) => [one, other] as const));
}

/** Limits of one band: an average above the most, or as large a share in less time as in more. */
export function withinOneGoal(workbook: Workbook): Remark[] {
  return publicGoals(workbook).flatMap((goal) => {
    const place = { step: "goals", list: "goals", item: goal.id, field: "bands" };
    const name = quoted(goal.subject);
    const found = goal.bands.flatMap(({ limits }) => {
      const claims = limits.flatMap((limit) => claimOf(goal, limit) ?? []);
      const averages = limits.flatMap((limit) => averageOf(goal, limit) ?? []);
      const mosts = [
        ...claims.filter(({ share }) => share === 100).map(({ time }) => time),
        ...limits.filter(({ statistic }) => statistic === "every").flatMap((limit) => mostOf(limit) ?? []),
      ];
      return [
        ...pairs(claims).flatMap(([one, other]) => {
          const clash = clashOf(one, other);
          return clash ? [shares(name, clash)] : [];
        }),
        ...averages.flatMap((average) =>
          mosts.filter((most) => isLonger(average, most)).map((most) => mean(name, average, most)),
        ),
      ];
    });
    return found.slice(0, 1).map((said) => remarkAt("contradiction", place, said, "limits"));
  });
}

function mostOf({ time }: PublicGoal["bands"][number]["limits"][number]): Duration | undefined {
  return time?.kind === "duration" && time.value !== undefined && time.unit !== undefined
    ? { value: time.value, unit: time.unit }
    : undefined;
}

type Named = ReturnType<typeof quoted>;

function shares(name: Named, [less, more]: readonly [Claim, Claim]) {
  const [short, long] = [timeName(less.time), timeName(more.time)];
  return {
    sentence: both(
      `${name.en}: ${less.share}% within ${short.en}, and only ${more.share}% within ${long.en}.`,
      `${name["zh-Hans"]}：${short["zh-Hans"]}内${less.share}%，${long["zh-Hans"]}内却只有${more.share}%。`,
    ),
    why: both(
      "Whatever was done in the shorter time was also done in the longer one, so the second figure says nothing.",
      "短时间内办完的，长时间内当然也办完了，所以第二个数字没有意义。",
    ),
    better: both(
      `Promise a larger share for ${long.en}, or leave one of the two out.`,
      `把${long["zh-Hans"]}的比例提高，或者只留一个。`,
    ),
  };
}

function mean(name: Named, average: Duration, most: Duration) {
  const [usual, longest] = [timeName(average), timeName(most)];
  return {
    sentence: both(
      `${name.en}: ${usual.en} on average cannot be when nobody waits longer than ${longest.en}.`,
      `${name["zh-Hans"]}：最长${longest["zh-Hans"]}，平均不可能是${usual["zh-Hans"]}。`,
    ),
    why,
    better: both("Lower the average, or raise the longest time.", "降低平均时间，或者放宽最长时间。"),
  };
}

/** What is promised, to whom, where and from when: two goals alike in it are about one thing. */
function matterOf({ subject, channels, segments, audience, clock, measure }: PublicGoal): string {
  const words = subject.en ?? subject["zh-Hans"] ?? "";
  return JSON.stringify([
    words
      .trim()
      .toLowerCase()
      .replace(/[.。]$/, ""),
    [...channels].sort(),
    [...(segments ?? [])].sort(),
    [...(audience.places ?? [])].sort(),
    clock?.starts,
    measure,
  ]);
}

/** Two goals about one thing with two times for it. */
export function goalsOfOneThing(workbook: Workbook): Remark[] {
  const first = new Map<string, PublicGoal>();
  return publicGoals(workbook).flatMap((goal) => {
    const matter = matterOf(goal);
    const earlier = first.get(matter);
    if (!earlier) {
      first.set(matter, goal);
      return [];
    }
    const clash = claimsOf(earlier)
      .flatMap((one) => claimsOf(goal).map((other) => clashOf(one, other)))
      .find((each) => each !== undefined);
    if (!clash) return [];
    const [short, long] = [timeName(clash[0].time), timeName(clash[1].time)];
    const name = quoted(goal.subject);
    return [
      remarkAt(
        "contradiction",
        { step: "goals", list: "goals", item: goal.id, field: "bands" },
        {
          sentence: both(
            `${name.en} is promised twice: within ${short.en} and within ${long.en}.`,
            `${name["zh-Hans"]}写了两个时限：${short["zh-Hans"]}和${long["zh-Hans"]}。`,
          ),
          why,
          better: both(
            "Keep one of the two, or say for whom or when each of them holds.",
            "只留一个；或者写明各自适用于谁、什么情况。",
          ),
        },
        earlier.id,
      ),
    ];
  });
}

const firstWords = new Set(["first-response-time", "responded-in-time"]);
const solutions = new Set(["resolution-time", "resolved-in-time"]);

/** A first reply that may take longer than the whole matter. */
export function repliesAndSolutions(workbook: Workbook): Remark[] {
  const goals = publicGoals(workbook);
  const measuredBy = (metrics: ReadonlySet<string>) =>
    goals.filter(({ measurement }) => metrics.has(measurement?.metric ?? ""));
  const share = (one: PublicGoal, other: PublicGoal) =>
    one.channels.length === 0 ||
    other.channels.length === 0 ||
    one.channels.some((kind) => other.channels.includes(kind));
  return measuredBy(firstWords).flatMap((reply) =>
    measuredBy(solutions)
      .filter((solution) => share(reply, solution))
      .flatMap((solution) => {
        const [replied, solved] = [claimsOf(reply)[0]?.time, claimsOf(solution)[0]?.time];
        if (!replied || !solved || !isLonger(replied, solved)) return [];
        const [late, soon] = [timeName(replied), timeName(solved)];
        return [
          remarkAt(
            "contradiction",
            { step: "goals", list: "goals", item: reply.id, field: "bands" },
            {
              sentence: both(
                `You reply within ${late.en}, and yet settle the matter within ${soon.en}.`,
                `${late["zh-Hans"]}内才回复，${soon["zh-Hans"]}内却已经办好。`,
              ),
              why,
              better: both(
                `Reply sooner than ${soon.en}, or allow more time to settle it.`,
                `把回复时间改到${soon["zh-Hans"]}以内，或者放宽办结时间。`,
              ),
            },
            solution.id,
          ),
        ];
      }),
  );
}
