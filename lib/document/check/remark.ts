/** A remark of the policy check: what a careful editor would say of a draft, where, and why it matters. */
import type { PolicyLanguage } from "../../language/phrase.ts";
import type { Words } from "../../workbook/steps.ts";

/** A must stops publishing until it is mended or waived with a reason; the others never do. */
export type Level = "must" | "should" | "hint";

export const levels = {
  "incomplete-goal": "must",
  "no-way-to-complain": "must",
  "dead-channel": "must",
  contradiction: "must",
  "personal-data": "must",
  "no-remedy": "should",
  unmeasured: "should",
  weasel: "should",
  weapon: "should",
  absolute: "should",
  pressure: "should",
  "hard-to-read": "should",
  long: "should",
  "stale-translation": "should",
  "passive-owner": "hint",
  "channel-gap": "hint",
  orphan: "hint",
} as const satisfies Record<string, Level>;

export type RemarkCode = keyof typeof levels;

/** Where a remark belongs: a field of a step's single answers, a list of it, one item, or a field of one. */
export type Place = {
  step: string;
  list?: string | undefined;
  item?: string | undefined;
  field?: string | undefined;
  /** Id of the clause, where it is about the clause as it reads and not about one answer. */
  clause?: string | undefined;
};

export type Remark = Place & {
  /** Stays the same as long as what it is about does; a waiver of a must names it. */
  id: string;
  code: RemarkCode;
  level: Level;
  /** The language of the text that it is about; none where it is about what all of them say. */
  language?: PolicyLanguage | undefined;
  sentence: Words;
  why: Words;
  better?: Words | undefined;
};

export type Said = { sentence: Words; why: Words; better?: Words | undefined };

export function both(en: string, zh: string): Words {
  return { en, "zh-Hans": zh };
}

/** A remark at a place. `key` tells two of one kind at the same place apart. */
export function remarkAt(
  code: RemarkCode,
  { step, list, item, field, clause, language }: Place & { language?: PolicyLanguage | undefined },
  said: Said,
  key = "",
): Remark {
  const id = [code, step, list, item, field, clause, language, key].filter((part) => part).join(":");
  return { id, code, level: levels[code], step, list, item, field, clause, language, ...said };
}
