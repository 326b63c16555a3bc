import { z } from "zod";
import { presences, trainingKinds } from "../handbook/training.ts";
import { languages } from "../language/phrase.ts";

/** The names of everybody in a large organisation. */
export const trainingKilobytes = 256;

const needed = { error: "required" };
const tooLong = { error: "too-long" };
const text = (most: number) => z.string(needed).trim().min(1, needed).max(most, tooLong);
const ids = (most: number) => z.array(z.string().min(1).max(300)).max(most, tooLong);

/** Who is expected at a session: everybody, those who do certain work, or those who are named. */
const who = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("everybody") }),
  z.strictObject({
    of: z.literal("work"),
    /** By the ids of the workbook; none: any. */
    jobs: ids(50).default([]),
    places: ids(50).default([]),
  }),
  z.strictObject({ of: z.literal("people"), people: ids(2000) }),
]);
export type Who = z.infer<typeof who>;

const session = {
  kind: z.enum(trainingKinds),
  title: text(200),
  /** The version that it is about; left out where it is about none. */
  number: z.string().max(20).optional(),
  /** Clauses and standards of that version, by the place they have on the page: `speed.waits`, `standard-calls`. */
  clauses: ids(500).default([]),
  /** The local date and hour: "2026-12-01T09:00". One in the past is a session that was held. */
  startsAt: z.string(needed).min(1, needed).max(30),
  place: z.string().trim().max(200, tooLong).optional(),
  /** Whether absentees are listed. A launch always is. */
  mandatory: z.boolean().default(false),
  /** Whether those who are expected are told by mail. */
  mail: z.boolean().default(false),
};

export const sessionSchema = z.strictObject({ ...session, who });
export type SessionForm = z.infer<typeof sessionSchema>;

/** The same of a session that is there: without `who` the list stays as it is. */
export const sessionChangeSchema = z.strictObject({
  ...session,
  who: who.optional(),
  /** The revision that it was read in. */
  revision: z.int().positive(),
});
export type SessionChange = z.infer<typeof sessionChangeSchema>;

export const cancellationSchema = z.strictObject({
  revision: z.int().positive(),
  mail: z.boolean().default(false),
});
export type Cancellation = z.infer<typeof cancellationSchema>;

export const attendanceSchema = z.strictObject({
  people: z
    .array(z.strictObject({ personId: z.string().min(1).max(100), presence: z.enum(presences) }))
    .min(1, needed)
    .max(2000, tooLong),
});
export type AttendanceForm = z.infer<typeof attendanceSchema>;

/** What somebody wrote, in one or more languages; the command sees to it that none is missing. */
function words(most: number) {
  const phrase = text(most).optional();
  return z
    .strictObject({ en: phrase, "zh-Hans": phrase, "zh-Hant": phrase })
    .refine((written) => languages.some((each) => written[each] !== undefined), needed);
}

const question = {
  situation: words(1000),
  options: z
    .array(z.strictObject({ text: words(300), isRight: z.boolean() }))
    .min(2, { error: "two-to-four" })
    .max(4, { error: "two-to-four" }),
  /** Why it is right. */
  because: words(1000).optional(),
};

const oneRight = ({ options }: { options: readonly { isRight: boolean }[] }) =>
  options.filter(({ isRight }) => isRight).length === 1;

export const questionChangeSchema = z
  .strictObject(question)
  .refine(oneRight, { error: "one-right", path: ["options"] });
export type QuestionChange = z.infer<typeof questionChangeSchema>;

export const questionSchema = z
  .strictObject({
    /** The version that made the change, and the clause or standard that is new or changed in it. */
    number: z.string().max(20),
    clause: z.string().min(1).max(300),
    ...question,
  })
  .refine(oneRight, { error: "one-right", path: ["options"] });
export type QuestionForm = z.infer<typeof questionSchema>;

/** The place of the option that was chosen: 0, 1, 2, 3. */
export const answerSchema = z.strictObject({ chosen: z.int().min(0).max(3) });
export type AnswerForm = z.infer<typeof answerSchema>;
