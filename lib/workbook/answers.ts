/**
 * What answers are made of, and how much of it there may be.
 * The limits are public: they stand in the published JSON Schema.
 */
import { z } from "zod";
import { currency, duration } from "../goals/goal.ts";
import { type LocalisedText, languages, localisedText } from "../language/text.ts";

/** Most characters of one answer in one language. */
export const textLimits = { line: 300, passage: 4000 } as const;

/** Most items of a list, unless the list says fewer. */
export const listLimit = 100;

function localised(limit: number) {
  const phrase = z.string().trim().min(1).max(limit).optional();
  return z
    .strictObject({ en: phrase, "zh-Hans": phrase, "zh-Hant": phrase })
    .refine((text: LocalisedText) => languages.some((each) => text[each] !== undefined), {
      error: "Write it in at least one language.",
    });
}

/** A name or one sentence, at most 300 characters in each language. */
export const line = localised(textLimits.line);
/** One or several paragraphs, at most 4,000 characters in each language. */
export const passage = localisedText;

/** An item's id: lower-case letters, digits, `-` and `_`, at most 60 of them. It never changes and is never used again. */
export const itemId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);

/** A sum of money. */
export const money = z.strictObject({ amount: z.number().nonnegative(), currency });
export type Money = z.infer<typeof money>;

/** A language by its code (BCP 47), such as `cy` or `yue`: languages that are spoken, not those of the policy. */
export const spokenLanguage = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Things of the workbook that answers elsewhere point to by their ids. */
export const referenceKinds = [
  "channel",
  "job",
  "place",
  "goal",
  "limit",
  "check_in",
  "verb",
  "element",
  "principle",
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Which schemas hold ids of other things. Read by `references.ts`. */
export const referenceRegistry = z.registry<{ to: ReferenceKind }>();

function idOf(to: ReferenceKind) {
  return itemId.clone().register(referenceRegistry, { to });
}

export const channelId = idOf("channel");
export const jobId = idOf("job");
export const placeId = idOf("place");
export const goalId = idOf("goal");
export const limitId = idOf("limit");
export const checkInId = idOf("check_in");
export const verbId = idOf("verb");
export const elementId = idOf("element");

export const channelIds = z.array(channelId).max(50);
export const jobIds = z.array(jobId).max(50);
export const goalIds = z.array(goalId).max(200);

/** A time that is promised: said here, or by the goal that promises it. */
export const timing = z.union([z.strictObject({ time: duration }), z.strictObject({ goal: goalId })]);
export type Timing = z.infer<typeof timing>;

/** Who one item is for, where it differs from its question. Missing jobs or places: all of them. */
export const itemAudience = z.strictObject({
  public: z.boolean(),
  jobs: jobIds.optional(),
  places: z.array(placeId).max(50).optional(),
});
export type ItemAudience = z.infer<typeof itemAudience>;

/** An item that becomes a clause, or a part of one, and so may have an audience of its own. */
export function clauseItem<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, audience: itemAudience.optional() });
}

/** A list of a step: what one item holds, and how many there may be. */
export type ListDefinition = { item: z.ZodObject; most: number };

export function list<Item extends z.ZodObject>(item: Item, most: number = listLimit) {
  return { item, most } as const;
}
