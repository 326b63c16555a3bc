/** Bringing the standards of a spreadsheet into the draft: what is asked, and what is shown before anything is written. */
import { z } from "zod";
import type { LocalisedText, PolicyLanguage } from "../language/text.ts";
import type { ResultUnit } from "../results/result.ts";
import { mostLines, type Sheet, type SheetFault } from "./sheet.ts";

/**
 * - `format`: where it is not to be told from the text
 * - `leaveOut`: lines, as the preview counts them, that are not to be brought in
 * - `plan`: what the preview called itself; without it nothing is written
 */
export const bringing = z
  .strictObject({
    text: z.string(),
    format: z.enum(["csv", "jsonl"]).optional(),
    dryRun: z.boolean(),
    leaveOut: z.array(z.number().int().positive()).max(mostLines).default([]),
    plan: z.string().max(100).optional(),
  })
  .refine(({ dryRun, plan }) => dryRun || plan !== undefined, { path: ["plan"], error: "required" });
export type Bringing = z.output<typeof bringing>;

/** A line that becomes a standard, or is one already. */
export type PreviewRow = {
  line: number;
  kind: "add" | "change" | "same";
  /** The goal that it is, where there is one. */
  id?: string;
  subject: LocalisedText;
  /** What customers will read, in each language of the policy. */
  sentences: Readonly<Partial<Record<PolicyLanguage, string>>>;
  /** What they would read now, where that is something else. */
  before?: Readonly<Partial<Record<PolicyLanguage, string>>>;
  results: readonly {
    period: string;
    value?: number;
    unit?: ResultUnit;
    words?: string;
    corrects: boolean;
  }[];
};

export type UnreadLine = { line: number; text: string; fault: SheetFault };

/** With the reasons in words. */
export type ToldPreview = Omit<Preview, "unread"> & { unread: readonly (UnreadLine & { reason: string })[] };

export type Preview = Pick<Sheet, "unknown"> & {
  problem?: "no-headings";
  /** Says what would be written: the same again as long as the draft and the table stay what they are. */
  plan: string;
  rows: readonly PreviewRow[];
  unread: readonly UnreadLine[];
  /** How many more goals the workbook has room for. */
  room: number;
};
