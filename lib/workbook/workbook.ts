/**
 * The workbook: everything an organisation answered, as one value.
 *
 * A step's single answers and its lists stand under the step's id (`workbook.speed.waits`). The lists that the
 * rest of the workbook points to stand at the top: channels, jobs, places, principles, goals.
 * A draft is valid however little of it is answered; what publishing needs is decided in `progress.ts`.
 *
 * In storage it is rows. One row holds the single answers of a step (`list` and `item` empty), one row each
 * list item, and one row of the step `workbook` the format and the languages.
 */
import { z } from "zod";
import { type PolicyLanguage, policyLanguage, policyLanguages } from "../language/text.ts";
import { itemId, type ListDefinition } from "./answers.ts";
import { keysInOrder } from "./order.ts";
import { answered, answeredSteps, isAnsweredStep, listsOf, type AnsweredStep } from "./steps.ts";

/** The format of workbooks that this code writes, and the only one it reads. */
export const workbookFormat = 1;

/** Lists that stand at the top of the workbook, with the step that asks for them. */
export const topLists = {
  channels: "organisation",
  jobs: "organisation",
  places: "organisation",
  principles: "principles",
  goals: "goals",
  rewordings: "rewordings",
} as const satisfies Record<string, AnsweredStep>;

function withId<Shape extends z.ZodRawShape>(item: z.ZodObject<Shape>) {
  return z.strictObject({ id: itemId, ...item.shape });
}

function sameIdTwice(items: readonly { id: string }[]): boolean {
  return new Set(items.map((item) => item.id)).size !== items.length;
}

function items<Shape extends z.ZodRawShape>(definition: { item: z.ZodObject<Shape>; most: number }) {
  return z
    .array(withId(definition.item))
    .max(definition.most)
    .refine((each) => !sameIdTwice(each as readonly { id: string }[]), {
      error: "Two items have the same id.",
    })
    .default([]);
}

type Lists = Readonly<Record<string, ListDefinition>>;
type ItemsOf<Each extends Lists> = {
  [Name in keyof Each]: ReturnType<typeof items<Each[Name]["item"]["shape"]>>;
};

function itemsOf<Each extends Lists>(lists: Each): ItemsOf<Each> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, definition]) => [name, items(definition)]),
  ) as unknown as ItemsOf<Each>;
}

function stepSchema<Answers extends z.ZodRawShape, Each extends Lists>(
  answers: z.ZodObject<Answers>,
  lists: Each,
) {
  return z.strictObject({ ...answers.shape, ...itemsOf(lists) });
}

const { channels, jobs, places, ...organisationLists } = answered.organisation.lists;

/** Languages of the policy, the first being the one it is written in. */
export const workbookLanguages = z
  .array(policyLanguage)
  .min(1)
  .max(policyLanguages.length)
  .refine((each) => new Set(each).size === each.length, { error: "A language is named twice." });

export const workbook = z.strictObject({
  format: z.literal(workbookFormat),
  languages: workbookLanguages,
  organisation: stepSchema(answered.organisation.answers, organisationLists).prefault({}),
  channels: items(channels),
  jobs: items(jobs),
  places: items(places),
  vision: stepSchema(answered.vision.answers, answered.vision.lists).prefault({}),
  principles: items(answered.principles.lists.principles),
  goals: items(answered.goals.lists.goals),
  overview: stepSchema(answered.overview.answers, answered.overview.lists).prefault({}),
  speed: stepSchema(answered.speed.answers, answered.speed.lists).prefault({}),
  communication: stepSchema(answered.communication.answers, answered.communication.lists).prefault({}),
  follow_up: stepSchema(answered.follow_up.answers, answered.follow_up.lists).prefault({}),
  complaints: stepSchema(answered.complaints.answers, answered.complaints.lists).prefault({}),
  retention: stepSchema(answered.retention.answers, answered.retention.lists).prefault({}),
  monitoring: stepSchema(answered.monitoring.answers, answered.monitoring.lists).prefault({}),
  discretion: stepSchema(answered.discretion.answers, answered.discretion.lists).prefault({}),
  rewordings: items(answered.rewordings.lists.rewordings),
});
export type Workbook = z.output<typeof workbook>;
/** A workbook as it may be written by hand: lists and steps may be left out. */
export type WorkbookInput = z.input<typeof workbook>;

/** A workbook in which nothing is answered yet. The first language is the one it is written in. */
export function emptyWorkbook(languages: readonly [PolicyLanguage, ...PolicyLanguage[]]): Workbook {
  return workbook.parse({ format: workbookFormat, languages: [...languages] });
}

/** Something that cannot be read, and where it is: `["speed", "waits", 0, "kind"]`. */
export type Fault = { path: readonly (string | number)[]; message: string };

/**
 * Why a workbook cannot be read.
 * - `unknown_format`: written by a newer Keepword, or not a workbook at all; `found` is its format
 * - `unknown_row`: a row of a step or list that this Keepword does not have
 * - `invalid`: something in it does not fit
 */
export type Unreadable =
  | { ok: false; code: "unknown_format"; found: unknown }
  | { ok: false; code: "unknown_row"; step: string; list: string; item: string }
  | { ok: false; code: "invalid"; faults: readonly Fault[] };

export type ReadWorkbook = { ok: true; workbook: Workbook } | Unreadable;

function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === "symbol" ? String(part) : part)),
    message: issue.message,
  }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a workbook from JSON. The format is looked at first, and one that is unknown is never guessed at. */
export function readWorkbook(json: unknown): ReadWorkbook {
  const format = isRecord(json) ? json.format : undefined;
  if (format !== workbookFormat) return { ok: false, code: "unknown_format", found: format };
  const read = workbook.safeParse(json);
  return read.success
    ? { ok: true, workbook: read.data }
    : { ok: false, code: "invalid", faults: faultsOf(read.error) };
}

/** One row of a draft. `list` and `item` are empty in the row of a step's single answers. */
export type WorkbookRow = {
  step: string;
  list: string;
  item: string;
  /** Orders the items of a list; empty where there is no list. */
  sortKey: string;
  body: Readonly<Record<string, unknown>>;
};

/** The step of the row that holds the format and the languages. */
export const headStep = "workbook";

/** What a row's body must be, or nothing when there is no such step or list. */
export function rowSchema(step: string, list: string): z.ZodObject | undefined {
  if (step === headStep && list === "")
    return z.strictObject({ format: z.literal(workbookFormat), languages: workbookLanguages });
  if (!isAnsweredStep(step)) return undefined;
  if (list === "") return answered[step].answers;
  return Object.hasOwn(listsOf(step), list) ? listsOf(step)[list]?.item : undefined;
}

function isTopList(list: string): boolean {
  return Object.hasOwn(topLists, list);
}

/** The items of a list of the workbook, in order. */
export function itemsIn(from: Workbook, step: AnsweredStep, list: string): readonly { id: string }[] {
  const holder: unknown = isTopList(list) ? from : from[step];
  const found = isRecord(holder) ? holder[list] : undefined;
  return Array.isArray(found) ? (found as { id: string }[]) : [];
}

/** The single answers of a step, without its lists. */
export function answersIn(from: Workbook, step: AnsweredStep): Readonly<Record<string, unknown>> {
  const holder: unknown = from[step];
  if (!isRecord(holder)) return {};
  return Object.fromEntries(
    Object.keys(answered[step].answers.shape)
      .filter((field) => holder[field] !== undefined)
      .map((field) => [field, holder[field]]),
  );
}

/** The workbook as rows: first the head, then step by step. Steps without a single answer have no row for them. */
export function rowsFromWorkbook(from: Workbook): WorkbookRow[] {
  const rows: WorkbookRow[] = [
    {
      step: headStep,
      list: "",
      item: "",
      sortKey: "",
      body: { format: from.format, languages: from.languages },
    },
  ];
  for (const step of answeredSteps) {
    const answers = answersIn(from, step);
    if (Object.keys(answers).length > 0) rows.push({ step, list: "", item: "", sortKey: "", body: answers });
    for (const list of Object.keys(listsOf(step))) {
      const found = itemsIn(from, step, list);
      const keys = keysInOrder(found.length);
      found.forEach(({ id, ...body }, at) => {
        rows.push({ step, list, item: id, sortKey: keys[at] ?? "", body });
      });
    }
  }
  return rows;
}

function inOrder(one: WorkbookRow, other: WorkbookRow): number {
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1;
  if (one.item === other.item) return 0;
  return one.item < other.item ? -1 : 1;
}

/** The workbook that rows hold, in whatever order they come. */
export function workbookFromRows(rows: readonly WorkbookRow[]): ReadWorkbook {
  const top: Record<string, unknown> = {};
  const byStep: Record<string, Record<string, unknown>> = {};
  for (const row of [...rows].sort(inOrder)) {
    const { step, list, item, body } = row;
    if (!rowSchema(step, list) || (list === "") !== (item === ""))
      return { ok: false, code: "unknown_row", step, list, item };
    if (step === headStep) {
      Object.assign(top, body);
      continue;
    }
    const holder = isTopList(list) ? top : (byStep[step] ??= {});
    if (list === "") Object.assign(holder, body);
    else holder[list] = [...((holder[list] as unknown[] | undefined) ?? []), { ...body, id: item }];
  }
  return readWorkbook({ ...byStep, ...top });
}
