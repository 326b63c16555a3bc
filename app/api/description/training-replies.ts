/** What the routes of training answer, as schemas. */
import { z } from "zod";
import { sectionIds } from "../../../lib/document/document.ts";
import { presences, trainingKinds } from "../../../lib/handbook/training.ts";
import { language, localisedText, policyLanguage } from "../../../lib/language/text.ts";
import type { Answered } from "../../../lib/training/commands.ts";
import {
  type Changed,
  type OwnTraining,
  type Planned,
  type QuestionsOfVersion,
  type SessionChoices,
  type SessionDetails,
  sessionFields,
  type Told,
  type Training,
} from "../../../lib/training/views.ts";
import { replyOf } from "./sent.ts";

const time = z.iso.datetime();
const day = z.iso.date();
const kind = z.enum(trainingKinds);
const presence = z.enum(presences);
const person = z.object({ personId: z.string(), name: z.string() });
const sessionNamed = z.object({ id: z.string(), title: z.string(), kind, startsAt: time });
const versions = z.array(
  z.object({ number: z.string(), state: z.enum(["scheduled", "in_force", "superseded", "withdrawn"]) }),
);

const part = z.object({
  anchor: z.string().describe("Its place on every page of the policy: `speed.waits`, `standard-calls`."),
  section: z.enum(sectionIds),
  title: z.string().describe("What its section is called."),
  number: z.string().optional(),
  heading: z.string(),
});

const sessionRow = z.object({
  id: z.string(),
  revision: z.int().describe("What to send back when it is changed."),
  kind,
  title: z.string(),
  number: z.string().nullable().describe("The version that it is about."),
  clauses: z.array(z.string()).describe("Clauses and standards of that version, by anchor."),
  startsAt: time,
  place: z.string().nullable(),
  mandatory: z.boolean(),
  cancelledAt: time.nullable(),
  counts: z
    .object({ expected: z.int(), came: z.int(), absent: z.int(), excused: z.int() })
    .describe("How many people are on its list; `expected` are those of whom nobody has said anything yet."),
});

export const training = replyOf<Training>()(
  z.object({
    due: z.object({
      launch: z
        .object({
          number: z.string(),
          since: day,
          by: day.describe("By the end of this day it is to be launched."),
          isLate: z.boolean(),
          planned: sessionNamed.optional().describe("A launch that is planned for later than that."),
        })
        .optional()
        .describe("There where the version in force has not been launched."),
      absentees: z.array(
        z.object({
          session: sessionNamed,
          number: z.string(),
          people: z.array(
            z.object({
              ...person.shape,
              why: z.enum(["absent", "not_recorded"]),
              next: sessionNamed.optional().describe("Where they are expected next."),
            }),
          ),
        }),
      ),
      unrecorded: z
        .array(z.object({ session: sessionNamed, people: z.int() }))
        .describe("Sessions that have begun, and of how many people nobody has said whether they came."),
      unasked: z
        .object({
          number: z.string(),
          people: z.array(
            z.object({
              ...person.shape,
              joinedOn: day.optional().describe("Where that was after the launch."),
            }),
          ),
        })
        .optional()
        .describe("Whom no session about the version in force has expected."),
      never: z
        .array(z.object({ ...person.shape, joinedOn: day }))
        .describe("Who has never been at a session."),
    }),
    sessions: z.array(sessionRow).describe("The latest first; those that were called off as well."),
  }),
);

const told = z.object({
  mailed: z.int().describe("How many were told by mail."),
  withoutAddress: z.int().describe("How many were to be told and have no address to mail to."),
});

const planned = z.object({
  id: z.string(),
  revision: z.int(),
  expected: z.int().describe("How many people are on its list."),
  ...told.shape,
});

export const sessionPlanned = replyOf<Planned>()(planned);

export const sessionChanged = replyOf<Changed>()(
  planned.extend({ changed: z.array(z.enum(sessionFields)).describe("What is another than before.") }),
);

export const sessionCancelled = replyOf<Told>()(told);

export const sessionDetails = replyOf<SessionDetails>()(
  z.object({
    ...sessionRow.shape,
    people: z.array(
      z.object({
        ...person.shape,
        presence,
        left: z.boolean().describe("They belong to the organisation no more."),
        recorded: z
          .object({ by: z.string(), at: time })
          .optional()
          .describe("Who said so last; missing where nobody has."),
        isAbsentee: z.boolean(),
      }),
    ),
    parts: z.array(part),
    language: policyLanguage.optional(),
    others: z.array(person).describe("Who has the policy to learn and is not on the list."),
  }),
);

export const attendanceRecorded = replyOf<{ recorded: number }>()(z.object({ recorded: z.int() }));

const versionParts = z.object({
  number: z.string(),
  language: policyLanguage,
  parts: z.array(part),
  changed: z.array(z.string()).describe("What is new or changed in that version, by anchor."),
  added: z.array(z.string()).describe("Those of them that are new."),
});

export const sessionChoices = replyOf<SessionChoices>()(
  z.object({ versions, people: z.array(person), parts: versionParts.optional() }),
);

export const questions = replyOf<QuestionsOfVersion>()(
  z.object({
    ...versionParts.shape,
    languages: z.array(policyLanguage).describe("Questions are written in one of these or more."),
    versions,
    questions: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        clause: z.string(),
        body: z.object({
          situation: localisedText,
          options: z.array(z.object({ text: localisedText, isRight: z.boolean() })),
          because: localisedText.optional(),
        }),
        createdAt: time,
        retiredAt: time.nullable(),
        people: z.int().describe("How many people have answered it."),
        rightAtFirst: z.int().describe("How many of them were right the first time."),
      }),
    ),
    misleading: z
      .object({ clause: z.string(), wrong: z.int(), people: z.int() })
      .optional()
      .describe("The clause about which the largest share of first answers was wrong."),
  }),
);

export const questionAsked = replyOf<{ id: string }>()(z.object({ id: z.string() }));

export const questionAnswered = replyOf<Answered>()(
  z.object({ isRight: z.boolean(), because: localisedText.optional() }),
);

const ownSession = z.object({
  id: z.string(),
  kind,
  title: z.string(),
  number: z.string().nullable(),
  startsAt: time,
  place: z.string().nullable(),
  parts: z.array(part).describe("What it covers of the version in force."),
});

export const ownTraining = replyOf<OwnTraining>()(
  z.object({
    expected: z.array(ownSession).describe("The soonest first."),
    missed: z.array(ownSession),
    questions: z.array(
      z.object({
        id: z.string(),
        part,
        lang: language.describe("The language of its words."),
        situation: z.string(),
        options: z.array(z.string()).describe("Which is right is told once one was chosen."),
        wasWrong: z.boolean(),
      }),
    ),
    timeZone: z.string(),
  }),
);
