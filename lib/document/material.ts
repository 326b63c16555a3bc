/**
 * What makes a change to the policy one of substance: somebody is promised, allowed or asked something else than
 * before. The same in other words, a corrected letter, another heading or a note is editorial.
 * Whatever is not known to be editorial is of substance, and so is a figure that changed inside a text.
 */
import { compareGoals, isOther, materialFields } from "../goals/compare.ts";
import { fieldWords } from "../goals/fields.ts";
import type { ChannelKind, Duration } from "../goals/goal.ts";
import { languages, type LocalisedText, type PolicyLanguage, policyLanguages } from "../language/phrase.ts";
import { plain } from "../language/rich.ts";
import { findQuestion } from "../workbook/questions/questions.ts";
import { isAnsweredStep, stepOf, type Words } from "../workbook/steps.ts";
import { headStep, rowsFromWorkbook, type Workbook, type WorkbookRow } from "../workbook/workbook.ts";
import { compose } from "./compose.ts";

export const materialKinds = [
  "goal",
  "limit",
  "audience",
  "job",
  "contact",
  "deadline",
  "sum",
  "clause",
  "figure",
  "language",
  "term",
] as const;

/**
 * One thing that is not as it was: `id` is its place, `name` what it is called, `what` what is different, all in
 * the languages of the interface: "Calls to our helpline" and "Target: at least 80% → at least 90%".
 */
export type MaterialDifference = {
  kind: (typeof materialKinds)[number];
  id: string;
  name: Words;
  what: Words;
};

type Kind = MaterialDifference["kind"];
type Body = Readonly<Record<string, unknown>>;

/** Answers that are for whoever writes the policy, and lists of answers that only help to write it. */
const editorial: ReadonlySet<string> = new Set([
  "organisation.kind",
  "vision.reasons",
  "vision.customerReasons",
  "vision.pastSteps",
  "vision.elements",
  "vision.verbs",
  "principles.principles.verb",
  "principles.principles.goals",
  "principles.principles.clauses",
  "speed.staffing",
]);
/** Texts that say no more than something else says already, wherever they are asked. */
const wordingOnly: ReadonlySet<string> = new Set([
  "note",
  "paysNote",
  "costNote",
  "why",
  "does",
  "say",
  "description",
  "explained",
]);

const contactLists: ReadonlySet<string> = new Set([
  "organisation.channels",
  "organisation.places",
  "organisation.holidays",
  "organisation.madeUpDays",
  "organisation.unreachable",
  "follow_up.contacts",
  "complaints.outside",
]);
const contactFields: ReadonlySet<string> = new Set([
  "address",
  "location",
  "hours",
  "workingDays",
  "timeZone",
  "phone",
  "email",
]);

const nameFields = [
  "name",
  "what",
  "situation",
  "problem",
  "who",
  "never",
  "belief",
  "sign",
  "for",
  "about",
  "where",
  "of",
];

const added = both("added", "新增");
const removed = both("removed", "删去");

function both(en: string, zh: string): Words {
  return { en, "zh-Hans": zh };
}

function inBoth(say: (language: PolicyLanguage) => string): Words {
  return both(say("en"), say("zh-Hans"));
}

function isRecord(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is LocalisedText {
  return (
    isRecord(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(
      ([key, each]) => languages.some((language) => language === key) && typeof each === "string",
    )
  );
}

const isLength = (value: unknown): value is Duration =>
  isRecord(value) && typeof value.value === "number" && typeof value.unit === "string";
const isTiming = (value: unknown) =>
  isRecord(value) && (isLength(value.time) || typeof value.goal === "string");
const isSum = (value: unknown): value is { amount: number; currency: string } =>
  isRecord(value) && typeof value.amount === "number" && typeof value.currency === "string";

const spoken =
  "one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|once|twice|double|free|never|not?";
const figurePattern = new RegExp(
  `\\d+(?:[.,:/]\\d+)*|\\b(?:${spoken})\\b|[〇零一二三四五六七八九十百千万两半]+(?=[个]?(?:小时|钟头|工作日|天|日|周|星期|月|年|分|秒|次|件|元|成|折|倍|％|%))|不|免|无`,
  "giu",
);

/** The figures of a text, and the words that turn it round: what no correction of style may touch. */
function figuresIn(text: string): string {
  return (text.match(figurePattern) ?? [])
    .map((figure) => figure.toLowerCase())
    .sort()
    .join(" ");
}

/** Whether a figure changed in a language that both texts have. */
function isOtherFigure(before: LocalisedText, after: LocalisedText): boolean {
  return languages.some((language) => {
    const [was, is] = [before[language], after[language]];
    return was !== undefined && is !== undefined && figuresIn(was) !== figuresIn(is);
  });
}

const rowKey = ({ step, list, item }: WorkbookRow) => [step, list, item].filter(Boolean).join(".");
const listOf = ({ step, list }: WorkbookRow) => [step, list].filter(Boolean).join(".");

function kindOfItem(row: WorkbookRow): Kind {
  const list = listOf(row);
  if (list === "goals.goals") return "goal";
  if (list === "discretion.limits") return "limit";
  if (list === "organisation.jobs") return "job";
  return contactLists.has(list) ? "contact" : "clause";
}

function kindOfField(row: WorkbookRow, field: string, value: unknown): Kind {
  if (field === "audience") return "audience";
  if (listOf(row) === "discretion.limits") return "limit";
  if (/^(job|jobs|thenJob|person)$/.test(field)) return "job";
  if (contactLists.has(listOf(row)) || contactFields.has(field)) return "contact";
  if (isLength(value) || isTiming(value)) return "deadline";
  return isSum(value) ? "sum" : "term";
}

/** Names and values of the two states of a workbook, in words. */
function sayingFrom(before: Workbook, after: Workbook) {
  const find = (pick: (workbook: Workbook) => readonly { id: string }[], id: string) =>
    [after, before].flatMap(pick).find((each) => each.id === id);
  const words = {
    en: fieldWords("en"),
    "zh-Hans": fieldWords("zh-Hans"),
  };
  const text = (said: LocalisedText) => inBoth((language) => words[language].text(said));
  const named = (kind: "job" | "place" | "goal", id: string, language: PolicyLanguage): string => {
    const pick = {
      job: (w: Workbook) => w.jobs,
      place: (w: Workbook) => w.places,
      goal: (w: Workbook) => w.goals,
    }[kind];
    const found = find(pick, id) as { name?: LocalisedText; subject?: LocalisedText } | undefined;
    const said = found?.name ?? found?.subject;
    return said ? words[language].text(said) : id;
  };
  const value = (of: unknown, language: PolicyLanguage): string | undefined => {
    const { duration, money, word, several } = words[language];
    if (isLength(of)) return duration(of);
    if (isSum(of)) return money(of.amount, of.currency);
    if (isTiming(of)) {
      const timing = of as { time?: Duration; goal?: string };
      return timing.time ? duration(timing.time) : named("goal", timing.goal ?? "", language);
    }
    if (isText(of)) return words[language].text(of);
    if (typeof of === "boolean") return word(of ? ["yes", "是"] : ["no", "否"]);
    if (typeof of === "number") return words[language].number(of);
    if (Array.isArray(of) && of.every(isText)) return several(of.map(words[language].text));
    return undefined;
  };
  const jobs = (of: unknown, language: PolicyLanguage) =>
    (Array.isArray(of) ? of : [of])
      .filter((id) => typeof id === "string")
      .map((id) => named("job", id, language))
      .join(words[language].word([", ", "、"]));
  return {
    text,
    named,
    /** What an item is called, or else the question that it answers. */
    nameOf: (row: WorkbookRow): Words => {
      const { step, list, body } = row;
      const said = nameFields.map((field) => body[field]).find(isText);
      if (said) return text(said);
      if (list === "channels")
        return inBoth((language) => words[language].channels([body.kind as ChannelKind]));
      const title = isAnsweredStep(step) ? stepOf(step).title : both(step, step);
      const question = list ? findQuestion(listOf(row))?.label : undefined;
      return question ? inBoth((language) => `${title[language]} – ${question[language]}`) : title;
    },
    /** "How soon do you answer?: 5 working days → 3 working days" */
    change: (row: WorkbookRow, field: string, was: unknown, is: unknown): Words => {
      const label =
        field === "audience"
          ? both("For whom", "对象")
          : (findQuestion(`${listOf(row)}.${field}`)?.label ?? both(field, field));
      return inBoth((language) => {
        const say = (each: unknown) =>
          each === undefined
            ? undefined
            : field === "audience"
              ? words[language].audience(each as { public: boolean })
              : /^(job|jobs|thenJob)$/.test(field)
                ? jobs(each, language)
                : value(each, language);
        const [old, now] = [say(was), say(is)];
        const colon = /[?？]$/.test(label[language]) ? " " : language === "en" ? ": " : "：";
        if (old === undefined && now === undefined) return label[language];
        return `${label[language]}${colon}${old ?? "–"} → ${now ?? "–"}`;
      });
    },
  };
}

type Saying = ReturnType<typeof sayingFrom>;

function differencesOfGoal(
  was: Workbook["goals"][number],
  is: Workbook["goals"][number],
  { text, named }: Saying,
): MaterialDifference[] {
  const fields = materialFields(was, is);
  if (fields.length === 0) return [];
  const what = inBoth((language) => {
    const said = compareGoals(was, is, language, (kind, id) => named(kind, id, language)).filter((each) =>
      fields.some(({ field }) => each.field === field || each.field.startsWith(`${field}.`)),
    );
    const { apart, word } = fieldWords(language);
    const colon = word([": ", "："]);
    return said.length > 0
      ? apart(said.map(({ label, before, after }) => `${label}${colon}${before ?? "–"} → ${after ?? "–"}`))
      : apart(fields.map(({ label }) => word(label)));
  });
  return [{ kind: "goal", id: `goals.goals.${is.id}`, name: text(is.subject), what }];
}

function differencesOfRow(was: WorkbookRow, is: WorkbookRow, saying: Saying): MaterialDifference[] {
  const fields = [...new Set([...Object.keys(was.body), ...Object.keys(is.body)])];
  return fields.flatMap((field): MaterialDifference[] => {
    const [before, after] = [was.body[field], is.body[field]];
    const place = `${listOf(is)}.${field}`;
    // Which goals a step names decides where they are read, and not what they promise.
    if (editorial.has(place) || (is.list === "" && field === "goals") || !isOther(before, after)) return [];
    const isWording = [before, after].every((each) => each === undefined || isText(each));
    const difference = (kind: Kind): MaterialDifference => ({
      kind,
      id: `${rowKey(is)}.${field}`,
      name: saying.nameOf(is),
      what: saying.change(is, field, before, after),
    });
    const isWay = contactLists.has(listOf(is)) && /^(address|location)$/.test(field);
    if (!isWording || isWay) return [difference(kindOfField(is, field, after ?? before))];
    if (isText(before) && isText(after)) return isOtherFigure(before, after) ? [difference("figure")] : [];
    return wordingOnly.has(field)
      ? []
      : [difference(is.list === "" ? "clause" : kindOfField(is, field, after ?? before))];
  });
}

/** Clauses in somebody's own words, beside what they said before: the same answers with other figures are not the same. */
function differencesOfRewordings(before: Workbook, after: Workbook): MaterialDifference[] {
  const ids = new Set([...before.rewordings, ...after.rewordings].map(({ clause }) => clause));
  return [...ids].flatMap((clause): MaterialDifference[] => {
    const [was, is] = [before, after].map(({ rewordings }) =>
      rewordings.find((each) => each.clause === clause),
    );
    const isMaterial = policyLanguages.some((language) => {
      const old = was?.text[language] ?? is?.basis[language];
      const now = is?.text[language] ?? was?.basis[language];
      return old !== undefined && now !== undefined && figuresIn(old) !== figuresIn(now);
    });
    if (!isMaterial) return [];
    const name = inBoth(
      (language) =>
        headingsOf(after, language).get(clause) ?? headingsOf(before, language).get(clause) ?? clause,
    );
    return [{ kind: "figure", id: clause, name, what: both("a figure in its words", "文字里的数字") }];
  });
}

const headings = new WeakMap<Workbook, Partial<Record<PolicyLanguage, ReadonlyMap<string, string>>>>();

/** The headings of all clauses, by id without the audience in it. */
function headingsOf(workbook: Workbook, language: PolicyLanguage): ReadonlyMap<string, string> {
  const known = headings.get(workbook) ?? {};
  headings.set(workbook, known);
  return (known[language] ??= new Map(
    compose(workbook, { language, edition: "staff" }).sections.flatMap(({ clauses }) =>
      clauses.map(({ id, heading }) => [id.split("~")[0] ?? id, plain(heading, language)] as const),
    ),
  ));
}

/** Clauses in only one of the two, unless an answer says so already, or they list what the goals promise anyway. */
function differencesOfClauses(
  before: Workbook,
  after: Workbook,
  known: readonly MaterialDifference[],
): MaterialDifference[] {
  const [was, is] = [headingsOf(before, "en"), headingsOf(after, "en")];
  const one = (workbook: Workbook, id: string, what: Words): MaterialDifference[] =>
    id.endsWith(".goals") || editorial.has(id) || known.some((each) => `${each.id}.`.startsWith(`${id}.`))
      ? []
      : [
          {
            kind: "clause",
            id,
            name: inBoth((language) => headingsOf(workbook, language).get(id) ?? id),
            what,
          },
        ];
  return [
    ...[...is.keys()].filter((id) => !was.has(id)).flatMap((id) => one(after, id, added)),
    ...[...was.keys()].filter((id) => !is.has(id)).flatMap((id) => one(before, id, removed)),
  ];
}

/** Everything of substance that differs between two workbooks, in the order of the steps; none where all is editorial. */
export function materialDifferences(before: Workbook, after: Workbook): MaterialDifference[] {
  const saying = sayingFrom(before, after);
  const isAsked = (row: WorkbookRow) =>
    row.step !== headStep && row.step !== "rewordings" && !editorial.has(listOf(row));
  const rows = (workbook: Workbook) =>
    new Map(
      rowsFromWorkbook(workbook)
        .filter(isAsked)
        .map((row) => [rowKey(row), row]),
    );
  const [old, now] = [rows(before), rows(after)];
  const item = (row: WorkbookRow, what: Words): MaterialDifference[] =>
    row.list === ""
      ? []
      : [
          {
            kind: kindOfItem(row),
            id: rowKey(row),
            name: isText(row.body.subject) ? saying.text(row.body.subject) : saying.nameOf(row),
            what,
          },
        ];
  const inRows = [
    ...[...now].flatMap(([key, is]) => {
      const was = old.get(key) ?? (is.list === "" ? { ...is, body: {} } : undefined);
      if (!was) return item(is, added);
      if (listOf(is) !== "goals.goals") return differencesOfRow(was, is, saying);
      const [one, other] = [before, after].map(({ goals }) => goals.find(({ id }) => id === is.item));
      return one && other ? differencesOfGoal(one, other, saying) : [];
    }),
    ...[...old]
      .filter(([key]) => !now.has(key))
      .flatMap(([, was]) =>
        was.list === "" ? differencesOfRow(was, { ...was, body: {} }, saying) : item(was, removed),
      ),
  ];
  const known = [...inRows, ...differencesOfRewordings(before, after)];
  const spoken = (workbook: Workbook) => [...workbook.languages].sort().join();
  return [
    ...known,
    ...differencesOfClauses(before, after, known),
    ...(spoken(before) === spoken(after)
      ? []
      : [
          {
            kind: "language" as const,
            id: "languages",
            name: both("Languages", "语言"),
            what: both("the languages of the policy", "政策所用的语言"),
          },
        ]),
  ];
}
