/** What differs between two states of a goal, field by field, with the figures in words. */
import { type LocalisedText, languages, type PolicyLanguage } from "../language/phrase.ts";
import { fieldWords, type FieldWords, measures, type Names, type Words } from "./fields.ts";
import type { Band, Goal } from "./goal.ts";
import { findMetric } from "./metrics.ts";
import { momentTitles } from "./moment.ts";

/** One field that is not as it was. `before` is missing where it was not there, `after` where it is gone. */
export type FieldDifference = { field: string; label: string; before?: string; after?: string };

export type GoalWithId = Goal & { id: string };

/** A goal that was added, removed or changed; `name` is its subject in the language of the comparison. */
export type GoalDifference = {
  id: string;
  name: string;
  kind: "added" | "removed" | "changed";
  fields: readonly FieldDifference[];
};

/**
 * A field as it is compared. `is` gives what it holds, `say` puts that into words. Material: another promise, and
 * not the same promise in other words.
 */
type Row = {
  field: string;
  label: Words;
  isMaterial: boolean;
  is: (goal: Goal) => unknown;
  say: (goal: Goal, words: FieldWords) => string | undefined;
};

function row<Value>(
  field: string,
  label: Words,
  is: (goal: Goal) => Value | undefined,
  say: (value: NonNullable<Value>, words: FieldWords) => string | undefined,
  isMaterial = true,
): Row {
  return {
    field,
    label,
    isMaterial,
    is,
    say: (goal, words) => {
      const value = is(goal);
      return value === undefined || value === null ? undefined : say(value, words);
    },
  };
}

/** One of several values, each with its words. */
function choice<Value extends string>(
  field: string,
  label: Words,
  is: (goal: Goal) => Value | undefined,
  options: Readonly<Record<Value, Words>>,
  isMaterial = true,
): Row {
  return row(field, label, is, (value, { word }) => word(options[value]), isMaterial);
}

const text = (said: LocalisedText, words: FieldWords) => words.text(said);
const texts = (all: readonly LocalisedText[], words: FieldWords) => words.texts(all) || undefined;
const yesNo: readonly [yes: Words, no: Words] = [
  ["yes", "是"],
  ["no", "否"],
];
const claims = {
  automatic: ["without being asked", "无需申请"],
  claimed: ["when it is claimed", "须申请"],
} as const;
const methods = {
  mean_of_results: ["average of the results", "各项结果的平均值"],
  share_of_standards_met: ["share of standards met", "达标项目的比例"],
} as const;

/** Everything of a goal but its limits, in the order in which a reader would ask. */
const rows: readonly Row[] = [
  row("subject", ["Promise", "承诺事项"], ({ subject }) => subject, text, false),
  choice(
    "subjectForm",
    ["Form of words", "句式"],
    ({ subjectForm }) => subjectForm,
    {
      thing: ["a thing", "名词"],
      deed: ["what we do", "动作"],
      clause: ["a whole clause", "整句"],
    },
    false,
  ),
  row(
    "moment",
    ["Place on the page", "页面分组"],
    ({ moment }) => moment,
    (value, { word }) => word(momentTitles[value]),
    false,
  ),
  row(
    "channels",
    ["Channels", "渠道"],
    ({ channels }) => channels,
    (value, words) => words.channels(value),
  ),
  row(
    "replyChannels",
    ["Answered by", "答复渠道"],
    ({ replyChannels }) => replyChannels,
    (value, words) => words.channels(value),
  ),
  row(
    "segments",
    ["Customers", "适用顾客"],
    ({ segments }) => segments,
    (value, words) => words.several(value) || undefined,
  ),
  row(
    "measure",
    ["Kind of measure", "衡量方式"],
    ({ measure }) => measure,
    (value, { word }) => word(measures[value]),
  ),
  row(
    "guaranteed",
    ["Guaranteed", "服务保证"],
    ({ guaranteed }) => guaranteed,
    (value, { word }) => word(yesNo[value ? 0 : 1]),
  ),
  row(
    "headline",
    ["Short form", "简短说法"],
    ({ headline }) => headline,
    (value, words) => words.limit(value),
  ),
  row("condition", ["Applies", "适用条件"], ({ condition }) => condition, text),
  choice("clock.counts", ["Clock", "计时"], ({ clock }) => clock?.counts, {
    calendar: ["day and night, every day", "全天连续计时"],
    opening_hours: ["opening hours only", "仅计营业时间"],
    working_days: ["working days only", "仅计工作日"],
  }),
  row("clock.starts", ["Clock starts", "起算"], ({ clock }) => clock?.starts, text),
  choice("clock.from", ["Counted from", "计时起点"], ({ clock }) => clock?.from, {
    event: ["that moment", "当时"],
    next_day: ["the day after", "次日"],
    next_working_day: ["the next working day", "下一个工作日"],
  }),
  row("clock.pauses", ["Clock stops for", "暂停计时"], ({ clock }) => clock?.pauses, texts),
  row(
    "clock.extensions",
    ["More time", "延长情形"],
    ({ clock }) => clock?.extensions,
    (all, words) =>
      words.apart(
        all.map(({ when, by, how }) =>
          words.inBrackets(
            words.text(when),
            [by && words.duration(by), how && words.text(how)].filter(Boolean).join(words.word([", ", "，"])),
          ),
        ),
      ),
  ),
  choice("clock.limits", ["Whose time", "约束对象"], ({ clock }) => clock?.limits, {
    organisation: ["ours", "本单位"],
    customer: ["the customer’s", "顾客"],
  }),
  row("exclusions", ["Not counted", "不计入"], ({ exclusions }) => exclusions, texts),
  row("dependsOn", ["Depends on", "取决于"], ({ dependsOn }) => dependsOn, text),
  row("warned", ["Warning before a miss", "提前告知"], ({ warned }) => warned, text),
  row(
    "remedy.payments",
    ["Remedy", "补救"],
    ({ remedy }) => remedy?.payments,
    (all, words) => words.apart(all.map(words.payment)) || undefined,
  ),
  row("remedy.wording", ["Remedy in words", "补救说明"], ({ remedy }) => remedy?.wording, text),
  choice("remedy.claim", ["Remedy is given", "补救方式"], ({ remedy }) => remedy?.claim, claims),
  row(
    "remedy.claimWithin",
    ["Time to claim", "申请期限"],
    ({ remedy }) => remedy?.claimWithin,
    (value, words) => words.duration(value),
  ),
  row("remedy.howToClaim", ["How to claim", "如何申请"], ({ remedy }) => remedy?.howToClaim, text),
  row(
    "remedy.paidWithin",
    ["Paid within", "支付期限"],
    ({ remedy }) => remedy?.paidWithin,
    (value, words) => words.duration(value),
  ),
  row(
    "remedy.late",
    ["If paid late", "逾期支付"],
    ({ remedy }) => remedy?.late,
    ({ after, amount, currency }, words) =>
      words.word([
        `${words.money(amount, currency)} more after ${words.duration(after)}`,
        `超过${words.duration(after)}加付${words.money(amount, currency)}`,
      ]),
  ),
  choice("remedy.to", ["Paid to", "付给"], ({ remedy }) => remedy?.to, {
    customer: ["the customer", "顾客"],
    fund: ["a fund", "基金"],
  }),
  row("remedy.fund", ["Fund", "基金"], ({ remedy }) => remedy?.fund, text),
  row("remedy.atLeast", ["Never less than", "不低于"], ({ remedy }) => remedy?.atLeast, text),
  row(
    "audience",
    ["For whom", "对象"],
    ({ audience }) => audience,
    (value, words) => words.audience(value),
  ),
  row("responsible", ["Responsible", "负责人"], ({ responsible }) => responsible, text),
  row(
    "due",
    ["To be reached by", "完成期限"],
    ({ due }) => due,
    (value, words) => words.date(value),
  ),
  choice("basis", ["Set by", "依据"], ({ basis }) => basis, {
    own: ["us", "自行承诺"],
    law: ["law", "法律法规"],
    regulator: ["our regulator", "监管部门"],
  }),
  row(
    "legalLimit",
    ["Outside limit", "外部规定"],
    ({ legalLimit }) => legalLimit,
    ({ time, target, reference }, words) =>
      words.apart([time && words.time(time), target && words.target(target), words.text(reference)]),
  ),
  choice("status", ["State", "状态"], ({ status }) => status, {
    proposed: ["proposed", "拟定"],
    active: ["in force", "有效"],
    suspended: ["suspended", "暂停"],
    withdrawn: ["withdrawn", "撤销"],
  }),
  row("statusReason", ["Why", "原因"], ({ statusReason }) => statusReason, text, false),
  row(
    "measurement.metric",
    ["Measured by", "衡量指标"],
    ({ measurement }) => measurement?.metric,
    (id, { word }) => {
      const name = findMetric(id)?.name;
      return name ? word([name.en, name["zh-Hans"]]) : id;
    },
  ),
  choice("measurement.statistic", ["Measured as", "统计方式"], ({ measurement }) => measurement?.statistic, {
    share: ["share of cases", "达标比例"],
    mean: ["average", "平均值"],
    median: ["median", "中位数"],
    percentile: ["percentile", "百分位数"],
  }),
  choice("measurement.period", ["Measured over", "统计周期"], ({ measurement }) => measurement?.period, {
    week: ["a week", "每周"],
    month: ["a month", "每月"],
    quarter: ["a quarter", "每季度"],
    year: ["a year", "每年"],
    rolling_year: ["the last twelve months", "最近十二个月"],
  }),
  row(
    "measurement.smallestSample",
    ["Smallest sample", "最小样本"],
    ({ measurement }) => measurement?.smallestSample,
    (value, words) => words.number(value),
  ),
  row(
    "measurement.tolerance",
    ["Tolerance", "容差"],
    ({ measurement }) => measurement?.tolerance,
    (value, words) => words.number(value),
  ),
  choice("measurement.counted", ["Cases counted", "计入时点"], ({ measurement }) => measurement?.counted, {
    arrivals: ["when they arrive", "受理时"],
    closures: ["when they are closed", "办结时"],
  }),
  choice("measurement.weight", ["Added up", "加总单位"], ({ measurement }) => measurement?.weight, {
    cases: ["cases", "件"],
    minutes: ["minutes", "分钟"],
    customers: ["customers affected", "受影响顾客"],
    customer_hours: ["customer-hours", "顾客小时"],
  }),
  row(
    "measurement.formula",
    ["How it is worked out", "计算方法"],
    ({ measurement }) => measurement?.formula,
    text,
  ),
  row("measurement.rules", ["Rules of counting", "计数规则"], ({ measurement }) => measurement?.rules, texts),
  row(
    "measurement.alternative",
    ["Other way of measuring", "替代方法"],
    ({ measurement }) => measurement?.alternative,
    text,
  ),
  row(
    "measurement.composite",
    ["Made from", "合成自"],
    ({ measurement }) => measurement?.composite,
    ({ method, of, leavingOut }, words) =>
      words.apart([
        words.word(methods[method]),
        words.text(of),
        leavingOut && words.word([`leaving out ${words.text(leavingOut)}`, `不含${words.text(leavingOut)}`]),
      ]),
  ),
  row(
    "measurement.group",
    ["Counts towards", "计入"],
    ({ measurement }) => measurement?.group,
    ({ name, method }, words) => words.inBrackets(words.text(name), words.word(methods[method])),
  ),
  row(
    "measurement.question",
    ["Question asked", "调查问题"],
    ({ measurement }) => measurement?.question,
    text,
    false,
  ),
  row("measurement.source", ["Source", "数据来源"], ({ measurement }) => measurement?.source, text, false),
  row(
    "baseline",
    ["Starting figure", "起始数字"],
    ({ baseline }) => baseline,
    ({ value, unit, period }, words) => words.inBrackets(words.figure(value, unit), period),
    false,
  ),
  row(
    "because",
    ["Because of", "缘由"],
    ({ because }) => because,
    (all, words) =>
      words.apart(all.map(({ kind, ref }) => words.inBrackets(ref, words.word(reasons[kind])))) || undefined,
    false,
  ),
  row(
    "history",
    ["Earlier limits", "以往标准"],
    ({ history }) => history,
    (all, words) =>
      words.apart(
        all.map(({ since, until, band, measure, limits }) =>
          [
            [since, until].some(Boolean) ? `${since ?? ""}–${until ?? ""}` : "",
            band ?? "",
            measure ? words.word(measures[measure]) : "",
            words.apart(limits.map(words.limit)),
          ]
            .filter(Boolean)
            .join(words.word([": ", "："])),
        ),
      ) || undefined,
    false,
  ),
  row(
    "source",
    ["Published at", "出处"],
    ({ source }) => source,
    ({ url, period }, words) => words.apart([url, period]) || undefined,
    false,
  ),
  row("note", ["Note", "备注"], ({ note }) => note, text, false),
  row(
    "waivers",
    ["Published despite", "豁免"],
    ({ waivers }) => waivers,
    (all, words) =>
      words.apart(all.map(({ gap, reason }) => words.inBrackets(gap, words.text(reason)))) || undefined,
    false,
  ),
];

const reasons = {
  issue: ["big issue", "大问题"],
  finding: ["finding", "调查发现"],
  touchpoint: ["touchpoint", "接触点"],
  want: ["customers’ wish", "顾客所想"],
  verb: ["vision", "愿景"],
  principle: ["principle", "原则"],
} as const satisfies Record<string, Words>;

type Pair = readonly [was: Band | undefined, is: Band | undefined];

/** Bands that are the same case: by their id, else by when they hold, else by their order. */
function pairsOf(before: readonly Band[], after: readonly Band[]): Pair[] {
  const open = new Set(before);
  const found = new Map<Band, Band>();
  const same: readonly ((was: Band, is: Band) => boolean)[] = [
    (was, is) => was.id !== undefined && was.id === is.id,
    (was, is) => JSON.stringify(was.when ?? []) === JSON.stringify(is.when ?? []),
    (was, is) => (was.id === undefined || is.id === undefined) && before.indexOf(was) === after.indexOf(is),
  ];
  for (const fits of same)
    for (const is of after) {
      const was = found.has(is) ? undefined : [...open].find((each) => fits(each, is));
      if (!was) continue;
      found.set(is, was);
      open.delete(was);
    }
  return [...after.map((is): Pair => [found.get(is), is]), ...[...open].map((was): Pair => [was, undefined])];
}

type Said = { field: string; label: Words; about?: string; before?: string; after?: string };

/** The limits of every case, each with its time, its target and how cases are counted. */
function compareBands(before: Goal, after: Goal, words: FieldWords): Said[] {
  const isOnly = before.bands.length === 1 && after.bands.length === 1;
  return pairsOf(before.bands, after.bands).flatMap(([was, is], at): Said[] => {
    const about = isOnly
      ? undefined
      : (is && words.conditions(is)) || (was && words.conditions(was)) || undefined;
    if (!was || !is) {
      const label: Words = ["Limit", "标准"];
      const said = { field: `bands.${at}`, label, ...(about ? { about } : {}) };
      const whole = (band: Band) => (about ? words.band({ ...band, when: undefined }) : words.band(band));
      return [{ ...said, ...(was ? { before: whole(was) } : {}), ...(is ? { after: whole(is) } : {}) }];
    }
    const one = (field: string, label: Words, say: (band: Band) => string | undefined): Said => ({
      field: `bands.${at}.${field}`,
      label,
      ...(about ? { about } : {}),
      ...saidOf(say(was), say(is)),
    });
    const count = Math.max(was.limits.length, is.limits.length);
    return [
      one("when", ["Case", "适用情形"], (band) => words.conditions(band) || undefined),
      ...Array.from({ length: count }, (_, nth): Said[] => {
        const place = `limits.${nth}`;
        return [
          one(`${place}.time`, ["Time limit", "时限"], ({ limits }) => {
            const time = limits[nth]?.time;
            return time && words.time(time);
          }),
          one(`${place}.target`, ["Target", "目标"], ({ limits }) => {
            const target = limits[nth]?.target;
            return target && words.target(target);
          }),
          one(`${place}.statistic`, ["Judged by", "评判方式"], ({ limits }) => {
            const limit = limits[nth];
            return limit && words.statistic(limit);
          }),
          one(`${place}.level`, ["Level", "水平"], ({ limits }) => {
            const level = limits[nth]?.level;
            return level && words.level(level);
          }),
        ];
      }).flat(),
      one("starts", ["Clock starts", "起算"], ({ starts }) => starts && words.text(starts)),
    ];
  });
}

function saidOf(
  before: string | undefined,
  after: string | undefined,
): Pick<FieldDifference, "before" | "after"> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

const bandsAfter = rows.findIndex(({ field }) => field === "guaranteed") + 1;

/**
 * What a reader of one language would read differently, in the order of the fields. Of a goal that is new, or gone,
 * everything it holds. `names` says what jobs and places are called; else they have their ids.
 */
export function compareGoals(
  before: Goal | undefined,
  after: Goal | undefined,
  language: PolicyLanguage,
  names?: Names,
): FieldDifference[] {
  const words = fieldWords(language, names);
  const fixed = (some: readonly Row[]) =>
    some.map(({ field, label, say }): Said => ({
      field,
      label,
      ...saidOf(before && say(before, words), after && say(after, words)),
    }));
  const none = { bands: [] as Band[] } as unknown as Goal;
  return [
    ...fixed(rows.slice(0, bandsAfter)),
    ...compareBands(before ?? none, after ?? none, words),
    ...fixed(rows.slice(bandsAfter)),
  ]
    .filter((said) => said.before !== said.after)
    .map(({ label, about, ...said }) => ({
      ...said,
      label: words.inBrackets(words.word(label), about),
    }));
}

/** Every goal that is not as it was, in the order of the later ones, those that are gone last. */
export function compareGoalLists(
  before: readonly GoalWithId[],
  after: readonly GoalWithId[],
  language: PolicyLanguage,
  names?: Names,
): GoalDifference[] {
  const { text: say } = fieldWords(language);
  const title = ({ subject }: Goal) =>
    say(subject).replace(/^[a-z](?![A-Z])/, (letter) => letter.toUpperCase());
  const old = new Map(before.map((goal) => [goal.id, goal]));
  const gone = before.filter(({ id }) => !after.some((goal) => goal.id === id));
  return [...after, ...gone].flatMap((goal): GoalDifference[] => {
    const was = old.get(goal.id);
    const isGone = gone.includes(goal);
    const fields = compareGoals(was, isGone ? undefined : goal, language, names);
    const kind = isGone ? "removed" : was ? "changed" : "added";
    return fields.length > 0 ? [{ id: goal.id, name: title(goal), kind, fields }] : [];
  });
}

const isText = (value: object): value is LocalisedText =>
  Object.keys(value).length > 0 && Object.keys(value).every((key) => languages.some((each) => each === key));

/**
 * Whether two values are other than the same. Words are compared in the languages that both have: a translation
 * that was added promises nothing new.
 */
export function isOther(before: unknown, after: unknown): boolean {
  if (typeof before !== "object" || typeof after !== "object" || !before || !after) return before !== after;
  if (isText(before) && isText(after)) {
    const both = languages.filter((each) => before[each] !== undefined && after[each] !== undefined);
    return both.length === 0 || both.some((each) => before[each] !== after[each]);
  }
  if (Array.isArray(before) !== Array.isArray(after)) return true;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].some((key) =>
    isOther((before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key]),
  );
}

const withoutIds = (bands: readonly Band[]) => bands.map((band) => ({ ...band, id: undefined }));

/** The fields in which two states of a goal are another promise; "bands" for its limits. */
export function materialFields(before: Goal, after: Goal): { field: string; label: Words }[] {
  const bands: Row = {
    ...row(
      "bands",
      ["Limit", "标准"],
      ({ bands: all }) => withoutIds(all),
      () => "",
    ),
  };
  return [...rows.filter(({ isMaterial }) => isMaterial), bands]
    .filter(({ is }) => isOther(is(before), is(after)))
    .map(({ field, label }) => ({ field, label }));
}
