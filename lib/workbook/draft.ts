/** The draft as it is edited: rows with revisions, each a step's single answers or one item of a list. */
import { z } from "zod";
import { language } from "../language/text.ts";
import type { Outdated } from "../language/translation.ts";
import type { WorkbookRow } from "./workbook.ts";

/** Where a row stands, as its address says it: `speed`, or `speed/waits/phone`. */
export type Place = { step: string; list: string; item: string };

export function placeInWords({ step, list, item }: Place): string {
  return list === "" ? step : `${step}/${list}/${item}`;
}

/** The place that an address names, or nothing where it is none. Whether there is such a step is not asked here. */
export function readPlace(words: string): Place | undefined {
  const [step = "", list = "", item = "", ...rest] = words.split("/");
  if (step === "" || rest.length > 0 || (list === "") !== (item === "")) return undefined;
  return { step, list, item };
}

/** A row of the draft as the desk has it. */
export type DraftRow = WorkbookRow & {
  /** Goes up by one with every save; 0 is a row that was never saved. */
  revision: number;
  /** Translations that are older than their original. */
  outdated?: Outdated;
};

/** A row to save: the whole body, the revision that it was changed from, and an id of this save. */
export const rowChange = z.strictObject({
  revision: z.number().int().nonnegative(),
  saveId: z.string().min(1).max(100),
  sortKey: z.string().regex(/^[0-9a-z]{0,200}$/),
  body: z.record(z.string().max(100), z.unknown()),
  removed: z.boolean().default(false),
  /** Translations that somebody read again, and that stay as they are though their original has changed. */
  stillRight: z
    .array(z.strictObject({ path: z.string().max(200), language }))
    .max(200)
    .default([]),
});
export type RowChange = z.output<typeof rowChange>;

/** Rows by their places, as programs read them: what to send back when one is saved, and what is noted beside it. */
export function rowsByPlace(rows: readonly (DraftRow & { removed?: boolean })[]) {
  return Object.fromEntries(
    rows.map((row) => {
      const { body, sortKey, revision, removed = false, outdated } = row;
      return [placeInWords(row), { body, sortKey, revision, removed, ...(outdated && { outdated }) }];
    }),
  );
}
