/** The table of a period: every goal with its target, the figure that stands, and how it came to stand. */
import type { Goal } from "../goals/goal.ts";
import { goalInWords } from "../goals/sentence/sentence.ts";
import type { Figure } from "../goals/sentence/shape.ts";
import { plain } from "../language/rich.ts";
import { type LocalisedText, type PolicyLanguage, policyLanguages } from "../language/phrase.ts";
import { type Gauge, bandsOf, gaugeOf, periodFor, periodKindOf } from "./gauge.ts";
import { comparePeriods } from "./period.ts";
import { kindOfPeriod, type PeriodKind, periodKinds } from "./recurring.ts";
import type { Result } from "./result.ts";
import type { RecordedResult } from "./standing.ts";
import { convert, judge, sayTarget, type Status } from "./status.ts";

/** A result with who recorded it, and when. */
export type SignedResult = RecordedResult & { recordedAt: Date; recordedBy: string };

export type KeptFigure = Result & { id: string; corrects?: string; recordedAt: string; recordedBy: string };

/** What a goal is called, and what is promised, in each language. */
type Wording = Record<PolicyLanguage, string>;

export type TableLine = Gauge & {
  goalId: string;
  band?: string;
  /** Which band, in words. */
  when?: Wording;
  period: string;
  targetWords?: Wording;
  /** The figure that stands. */
  figure?: KeptFigure;
  status: Status;
  /** What was recorded for this period, the oldest first; each corrects the one before. */
  history: readonly KeptFigure[];
  /** Figures of the periods up to this one in the same unit, the oldest first. */
  series: readonly { period: string; value: number }[];
};

export type TableGoal = {
  goalId: string;
  /** Whether customers read its results. */
  public: boolean;
  subject: LocalisedText;
  promise: Wording;
  figure: Record<PolicyLanguage, Pick<Figure, "number" | "unit">>;
  kind: PeriodKind;
  /** The goal as a whole, then its bands. */
  lines: readonly [TableLine, ...TableLine[]];
};

export type GoalToMeasure = { id: string; goal: Goal };

/** Most figures of the small picture. */
const longestSeries = 14;

function inEach(say: (language: PolicyLanguage) => string): Wording {
  return Object.fromEntries(policyLanguages.map((each) => [each, say(each)])) as Wording;
}

/** Results of the line itself: not those of a place or of a group of goals, nor of a year so far. */
function isOfLine(result: Result, band: string | undefined): boolean {
  const alone = result.basis === undefined || result.basis === "period";
  return alone && !result.place && !result.group && result.band === band;
}

/** A result as it is shown: what was recorded, by whom and when. */
export function kept({ id, result, corrects, recordedAt, recordedBy }: SignedResult): KeptFigure {
  return {
    ...result,
    id,
    ...(corrects === undefined ? {} : { corrects }),
    recordedAt: recordedAt.toISOString(),
    recordedBy,
  };
}

/** Results that were not corrected since. */
export function uncorrected<Each extends RecordedResult>(recorded: readonly Each[]): Each[] {
  const replaced = new Set(recorded.flatMap(({ corrects }) => (corrects === undefined ? [] : [corrects])));
  return recorded.filter(({ id }) => !replaced.has(id));
}

/** The results of one line that stand, the earliest period first. */
export function standingOfLine(
  recorded: readonly SignedResult[],
  { goalId, band }: { goalId: string; band?: string | undefined },
): SignedResult[] {
  return uncorrected(recorded)
    .filter((each) => each.goalId === goalId && isOfLine(each.result, band))
    .sort((one, other) => comparePeriods(one.result.period, other.result.period));
}

/** A result and those that it replaced, the oldest first. */
export function chainTo(last: SignedResult, recorded: readonly SignedResult[]): SignedResult[] {
  const chain = [last];
  for (let first = last; first.corrects !== undefined;) {
    const before = recorded.find(({ id }) => id === first.corrects);
    if (!before) break;
    chain.unshift(before);
    first = before;
  }
  return chain;
}

/** One line of the table of `period`, from the results of its goal. */
export function lineOf(
  { id, goal }: GoalToMeasure,
  band: string | undefined,
  label: string,
  recorded: readonly SignedResult[],
): TableLine {
  const period = periodFor(goal, label);
  const standing = standingOfLine(recorded, { goalId: id, band });
  const figure = standing.findLast(({ result }) => result.period === period);
  const numbers = standing.filter(({ result }) => result.value !== undefined);
  const latest = (figure?.result.value === undefined ? undefined : figure) ?? numbers.at(-1);
  const gauge = gaugeOf(goal, { period, band }, latest?.result.unit);
  const { target } = gauge;
  return {
    ...gauge,
    goalId: id,
    ...(band === undefined ? {} : { band }),
    period,
    ...(target ? { targetWords: inEach((language) => sayTarget(target, language)) } : {}),
    ...(figure ? { figure: kept(figure) } : {}),
    status: figure ? judge(goal, figure.result).status : "none",
    history: figure ? chainTo(figure, recorded).map(kept) : [],
    series: numbers
      .flatMap(({ result }) => {
        const value = result.value === undefined ? undefined : convert(result.value, result.unit, gauge.unit);
        return value === undefined || comparePeriods(result.period, period) > 0
          ? []
          : [{ period: result.period, value }];
      })
      .slice(-longestSeries),
  };
}

/** A goal with its lines. */
export function tableGoal(
  measured: GoalToMeasure,
  label: string,
  recorded: readonly SignedResult[],
): TableGoal {
  const { id, goal } = measured;
  const own = recorded.filter(({ goalId }) => goalId === id);
  const words = Object.fromEntries(policyLanguages.map((each) => [each, goalInWords(goal, each)])) as Record<
    PolicyLanguage,
    ReturnType<typeof goalInWords>
  >;
  const bands = bandsOf(goal).map((band): TableLine => {
    const at = goal.bands.findIndex((each) => each.id === band);
    return {
      ...lineOf(measured, band, label, own),
      when: inEach((language) => plain(words[language].bands[at]?.when ?? [band], language)),
    };
  });
  return {
    goalId: id,
    public: goal.audience.public,
    subject: goal.subject,
    promise: inEach((language) => plain(words[language].sentence, language)),
    figure: {
      en: { number: words.en.figure.number, unit: words.en.figure.unit },
      "zh-Hans": { number: words["zh-Hans"].figure.number, unit: words["zh-Hans"].figure.unit },
    },
    kind: periodKindOf(goal, standingOfLine(own, { goalId: id }).at(-1)?.result.period),
    lines: [lineOf(measured, undefined, label, own), ...bands],
  };
}

/** Every goal that a table is for: those measured in periods of its kind, and those with a figure in it. */
export function tableGoals(
  goals: readonly GoalToMeasure[],
  label: string,
  recorded: readonly SignedResult[],
): { here: TableGoal[]; kinds: PeriodKind[] } {
  const kind = kindOfPeriod(label);
  const all = goals
    .filter(({ goal }) => goal.status !== "withdrawn")
    .map((each) => tableGoal(each, label, recorded));
  const here = all.filter(
    (each) => kind === undefined || each.kind === kind || each.lines.some(({ figure }) => figure),
  );
  const kinds = periodKinds.filter((each) => all.some((one) => one.kind === each));
  return { here, kinds };
}
