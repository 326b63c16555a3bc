/** What a question is, and the shorthand in which the questions of each step are written down. */
import type { PolicyLanguage } from "../../language/text.ts";
import type { Words } from "../steps.ts";

/** What a person answers with. Each is a control of the forms. */
export type Control =
  | "line"
  | "passage"
  | "lines"
  | "passages"
  | "address"
  | "number"
  | "yes_no"
  | "choice"
  | "choices"
  | "duration"
  | "timing"
  | "money"
  | "date"
  | "hours"
  | "weekdays"
  | "country"
  | "time_zone"
  | "currency"
  | "languages"
  | "list"
  | "channel"
  | "channels"
  | "job"
  | "jobs"
  | "place"
  | "person"
  | "goal"
  | "goals"
  | "limits"
  | "check_in"
  | "verb"
  | "element"
  | "entry"
  | "clauses"
  | "segments"
  | "bands"
  | "clock"
  | "remedy"
  | "audience"
  | "baseline"
  | "measurement"
  | "because"
  | "legal_limit"
  | "waivers";

/** Who reads what becomes of an answer: customers and staff, or staff alone. */
export type QuestionAudience = "public" | "staff";

/**
 * Something to start from. In a list `item` is the whole item, and `id` the one it gets, where others point to it;
 * elsewhere the answer is `value`, or `text` where there is none.
 */
export type Suggestion = {
  text: Words;
  item?: Readonly<Record<string, unknown>>;
  id?: string;
  value?: unknown;
};

export type Question = {
  /** The step, the list if it is in one, and the field, joined by dots: `speed.waits.longest`. */
  id: string;
  step: string;
  /** Empty for a single answer. */
  list: string;
  /** Empty for the question that a list as a whole answers. */
  field: string;
  control: Control;
  audience: QuestionAudience;
  label: Words;
  why: Words;
  example: Words;
  /** The words of each value of a choice. */
  options?: Readonly<Record<string, Words>>;
  suggestions?: readonly Suggestion[];
};

type Asked = readonly [label: string, why: string, example: string];
type Both = readonly [en: string, zh: string];
type More = { options?: Readonly<Record<string, Both>>; suggestions?: readonly Suggestion[] };

function words([en, zh]: Both): Words {
  return { en, "zh-Hans": zh };
}

/** A suggestion for a field of text: the text itself. */
export function phrase(en: string, zh: string): Suggestion {
  return { text: words([en, zh]) };
}

/** A suggestion for a list whose items have one text that matters, in `field`. */
export function entryOf(field: string, rest: Readonly<Record<string, unknown>> = {}) {
  return (en: string, zh: string): Suggestion => {
    const text = words([en, zh]);
    return { text, item: { ...rest, [field]: text } };
  };
}

/** A suggestion of a whole item, shown by `text`. */
export function itemOf(text: Both, item: Readonly<Record<string, unknown>>): Suggestion {
  return { text: words(text), item };
}

/** Both languages of a text inside a suggested item. */
export function both(en: string, zh: string): Record<PolicyLanguage, string> {
  return { en, "zh-Hans": zh };
}

/**
 * The questions of one step. `path` is the field, or the list, or the list and the field; a list is known by its
 * control. Each language says the label, why we ask, and an example.
 */
export function askIn(step: string, audience: QuestionAudience) {
  return (
    path: string,
    control: Control,
    en: Asked,
    zh: Asked,
    more: More & { audience?: QuestionAudience } = {},
  ): Question => {
    const [first = "", second = ""] = path.split(".");
    const inList = control === "list" || second !== "";
    const { options, suggestions } = more;
    return {
      id: `${step}.${path}`,
      step,
      list: inList ? first : "",
      field: inList ? second : first,
      control,
      audience: more.audience ?? audience,
      label: words([en[0], zh[0]]),
      why: words([en[1], zh[1]]),
      example: words([en[2], zh[2]]),
      ...(options
        ? {
            options: Object.fromEntries(Object.entries(options).map(([value, both]) => [value, words(both)])),
          }
        : {}),
      ...(suggestions ? { suggestions } : {}),
    };
  };
}

/** The question that every item asks which may have an audience of its own. */
export function audienceQuestion(step: string, list: string, audience: QuestionAudience): Question {
  return askIn(step, audience)(
    `${list}.audience`,
    "audience",
    [
      "Who is this for?",
      "Some things are only for staff, for one job or for one branch.",
      "Staff only: cashiers at the airport branch",
    ],
    ["这一条给谁看？", "有些内容只给员工看，或者只针对某个岗位、某个门店。", "仅员工可见：机场店收银员"],
  );
}
