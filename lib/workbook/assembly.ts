/** A workbook of whatever in the draft can be read: what the desk shows while somebody is in the middle of a word. */
import type { PolicyLanguage } from "../language/text.ts";
import { isAnsweredStep } from "./steps.ts";
import { emptyWorkbook, rowSchema, topLists, type Workbook, type WorkbookRow } from "./workbook.ts";

type Body = WorkbookRow["body"];

/** A body that was read once is read the same again. A body that changes is another object. */
const read = new WeakMap<Body, { schema: unknown; value: Body | undefined; faults: readonly RowFault[] }>();

/** What does not fit in a row: the path of the field ("bands.0.limits"), and why. */
export type RowFault = { path: string; message: string };

function readBody({ step, list, body }: Pick<WorkbookRow, "step" | "list" | "body">) {
  const known = read.get(body);
  const schema = rowSchema(step, list);
  if (known?.schema === schema && known) return known;
  const parsed = schema?.safeParse(body);
  const outcome = {
    schema,
    value: parsed?.success ? (parsed.data as Body) : undefined,
    faults: (parsed?.error?.issues ?? []).map(({ path, message }) => ({ path: path.join("."), message })),
  };
  read.set(body, outcome);
  return outcome;
}

/** What does not fit in one row, or nothing where it can be saved. */
export function rowFaults(row: Pick<WorkbookRow, "step" | "list" | "body">): readonly RowFault[] {
  return readBody(row).faults;
}

function inOrder(one: WorkbookRow, other: WorkbookRow): number {
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1;
  return one.item < other.item ? -1 : 1;
}

const items = new WeakMap<Body, { id: string }>();

/** The item that a row holds: the same object as long as the row is, so that whatever is made of it can be kept. */
function itemOf(id: string, value: Body): { id: string } {
  const known = items.get(value);
  if (known?.id === id) return known;
  const item = { id, ...value };
  items.set(value, item);
  return item;
}

/** The rows as a workbook. A row that does not fit is left out, so that the rest can be read. */
export function assembleWorkbook(
  rows: readonly WorkbookRow[],
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]],
): Workbook {
  const workbook = emptyWorkbook(languages) as unknown as Record<string, unknown>;
  for (const row of [...rows].sort(inOrder)) {
    const { step, list, item } = row;
    if (!isAnsweredStep(step)) continue;
    const { value } = readBody(row);
    if (!value) continue;
    const holder = (Object.hasOwn(topLists, list) ? workbook : workbook[step]) as Record<string, unknown>;
    if (list === "") Object.assign(holder, value);
    else (holder[list] as unknown[]).push(itemOf(item, value));
  }
  return workbook as unknown as Workbook;
}
