/** What the routes answer, as schemas. Each is tied to the type of what is given where it is made. */
import { z } from "zod";
import type { withQr } from "../with-qr.ts";
import type { noteUse } from "../../../lib/discretion/commands.ts";
import type { listUsesFor } from "../../../lib/discretion/queries.ts";
import type { answerRemarks, sayOfClause } from "../../../lib/clause-remarks/commands.ts";
import type { findTroubles } from "../../../lib/clause-remarks/queries.ts";
import type {
  changeConsultation,
  commentOn,
  openConsultation,
  settleComments,
} from "../../../lib/consultations/commands.ts";
import type {
  CommentsToSettle,
  ConsultationToRead,
  listConsultationsFor,
} from "../../../lib/consultations/queries.ts";
import type { acknowledge, remindPending } from "../../../lib/acknowledgements/commands.ts";
import {
  type Outlook,
  reaches,
  readingStates,
  type Standings,
} from "../../../lib/acknowledgements/standing.ts";
import { comparedParts, differenceKinds } from "../../../lib/document/compare.ts";
import type { Gap } from "../../../lib/document/gaps.ts";
import { sectionIds } from "../../../lib/document/document.ts";
import { materialKinds } from "../../../lib/document/material.ts";
import type { Asked } from "../../../lib/handbook/asking.ts";
import type { ToldPreview } from "../../../lib/goals/bringing.ts";
import type { Brought } from "../../../lib/goals/commands.ts";
import { comparison } from "../../../lib/goals/goal.ts";
import { useOutcomes } from "../../../lib/handbook/use.ts";
import { sheetFaults } from "../../../lib/goals/sheet.ts";
import { clauseRemarkKinds, clauseRemarkOutcomes } from "../../../lib/handbook/clause-remark.ts";
import { commentOutcomes } from "../../../lib/handbook/consultation.ts";
import { localisedText, policyLanguage } from "../../../lib/language/text.ts";
import type { People } from "../../../lib/members/queries.ts";
import { accessRoles } from "../../../lib/members/rights.ts";
import type { addOrganisation } from "../../../lib/organisations/commands.ts";
import type { giveNotice } from "../../../lib/notices/commands.ts";
import type { PublishedVersion } from "../../../lib/publication/commands.ts";
import type { compareVersions, listVersionsFor } from "../../../lib/publication/queries.ts";
import { versionKinds } from "../../../lib/publication/version.ts";
import type { decideAs, submitDraft } from "../../../lib/review/commands.ts";
import { proposalEventKinds, proposalStates } from "../../../lib/review/proposal.ts";
import type { PolicyPreview } from "../../../lib/portable/bringing.ts";
import type { PolicyBrought } from "../../../lib/portable/commands.ts";
import { formattedParts } from "../../../lib/portable/reading.ts";
import type { findSaid } from "../../../lib/said/queries.ts";
import type { ReviewState } from "../../../lib/review/queries.ts";
import type { Failure } from "../../../lib/result.ts";
import { type PeriodRecorded, type Problem, problemCodes } from "../../../lib/results/entry.ts";
import type { PeriodTable } from "../../../lib/results/queries.ts";
import { periodKinds } from "../../../lib/results/recurring.ts";
import { result, resultUnit } from "../../../lib/results/result.ts";
import { statuses } from "../../../lib/results/status.ts";
import type { makeAccessToken } from "../../../lib/sessions/commands.ts";
import type { changeSettings } from "../../../lib/settings/commands.ts";
import { settingsSchema } from "../../../lib/settings/settings.ts";
import { money, referenceKinds } from "../../../lib/workbook/answers.ts";
import type { AnswerSaved } from "../../../lib/workbook/commands.ts";
import type { Reference } from "../../../lib/workbook/references.ts";
import { answeredSteps } from "../../../lib/workbook/steps.ts";
import { replyOf } from "./sent.ts";

type Outcome<Work extends (...given: never[]) => unknown> =
  Awaited<ReturnType<Work>> extends Generator<unknown, infer Given> ? Given : Awaited<ReturnType<Work>>;
type ValueOf<Given> = Given extends { ok: true; value: infer Value } ? Value : never;
/** What a command gives where it goes well. */
type Gives<Work extends (...given: never[]) => unknown> = ValueOf<Outcome<Work>>;

const time = z.iso.datetime();
const role = z.enum(accessRoles);
const wording = z.object({ en: z.string(), "zh-Hans": z.string() });

export const failure = z.object({
  code: z.string().describe("For programs: it stays the same."),
  message: z.string().describe("For people: one plain sentence, in the language of Accept-Language."),
  fields: z
    .record(z.string(), z.string())
    .optional()
    .describe("What is wrong with single fields, by their path in what was sent."),
}) satisfies z.ZodType<Pick<Failure, "code" | "message" | "fields">>;

export const cameIn = z.object({});
export const setUpDone = z.object({
  slug: z.string().optional().describe("The address of the organisation that was made."),
});
export const invitationAccepted = z.object({ slug: z.string(), role });

export const tokenMade = replyOf<Gives<typeof makeAccessToken>>()(
  z.object({
    id: z.string(),
    token: z.string().describe("It is not kept and cannot be read again."),
    expiresAt: time.describe("From then on it is refused."),
  }),
);

export const organisationAdded = replyOf<Gives<typeof addOrganisation>>()(z.object({ slug: z.string() }));

const words = z.string().optional();
const outdated = z
  .record(z.string(), z.object({ en: words, "zh-Hans": words, "zh-Hant": words }))
  .describe("Translations older than their original: by path, the words that each was made from.");

const row = z.object({
  body: z.record(z.string(), z.unknown()).describe("What was answered, as it is sent back when it is saved."),
  sortKey: z.string(),
  revision: z.int(),
  removed: z.boolean(),
  outdated: outdated.optional(),
});
const rows = z.record(z.string(), row).describe("By place: `speed`, or `speed/waits/phone`.");

export const draft = z.object({ rows });
export type Draft = z.output<typeof draft>;

export const company = z.object({
  until: time.describe("What to send as `since` next time."),
  people: z.array(z.object({ personId: z.string(), name: z.string(), step: z.string() })),
  rows,
});
export type Company = z.output<typeof company>;

export const verbsFound = z.object({
  verbs: z.array(z.object({ text: z.string(), phrase: z.string() })),
  statements: z.array(z.string()),
});
export type VerbsFound = z.output<typeof verbsFound>;

export const rowSaved = replyOf<AnswerSaved>()(
  z.object({ revision: z.int(), savedAt: z.string(), outdated: outdated.optional() }),
);

export const rowStale = failure.extend({
  code: z.literal("stale"),
  theirs: z
    .object({
      ...row.shape,
      step: z.string(),
      list: z.string(),
      item: z.string(),
      savedBy: z.string().optional().describe("The name of whoever saved it."),
    })
    .optional()
    .describe("The row as it stands now; missing where it is gone. Yours is what you sent."),
});

export const inUse = failure.extend({
  code: z.literal("in-use"),
  uses: z.array(
    replyOf<Reference>()(
      z.object({
        to: z.enum(referenceKinds),
        id: z.string(),
        step: z.enum(answeredSteps),
        list: z.string(),
        item: z.string(),
        field: z.string(),
      }),
    ),
  ),
});

export const versionPublished = replyOf<PublishedVersion>()(
  z.object({
    id: z.string(),
    sequence: z.int().describe("1, 2, 3 … in the order of publishing."),
    number: z.string().describe("As people say it: “1.0”."),
    hash: z.string().describe("SHA-256 over the version and the hash of the one before."),
    effectiveFrom: time.describe("From when on it holds."),
  }),
);

const said = z.record(z.string(), z.string());
const noticed = z.object({ at: time, because: said });
export const versionList = replyOf<Gives<typeof listVersionsFor>>()(
  z.object({
    versions: z.array(
      z.object({
        number: z.string(),
        sequence: z.int(),
        state: z.enum(["scheduled", "in_force", "superseded", "withdrawn"]),
        kind: z.enum(versionKinds),
        changeNote: said,
        hash: z.string(),
        publishedAt: time,
        publishedBy: z.string().optional(),
        effectiveFrom: time,
        reviewOn: z.string().optional().describe("The day on which to look at it again."),
        reviewed: noticed.optional(),
        withdrawn: noticed.optional(),
        approvedBy: z.array(z.string()),
        withoutReview: z.boolean(),
      }),
    ),
  }),
);

export const noticeGiven = replyOf<Gives<typeof giveNotice>>()(z.object({ hash: z.string() }));

export const proposed = replyOf<Gives<typeof submitDraft>>()(
  z.object({ id: z.string(), number: z.string(), approvalsNeeded: z.int() }),
);

export const decided = replyOf<Gives<typeof decideAs>>()(
  z.object({ state: z.enum(proposalStates), version: versionPublished.optional() }),
);

const reviewParts = z.object({
  proposal: z.object({
    id: z.string(),
    state: z.enum(proposalStates),
    kind: z.enum(versionKinds),
    number: z.string(),
    basedOn: z.string().nullable(),
    changeNote: said,
    waivers: z.array(z.unknown()),
    authors: z.array(z.string()),
    approvalsNeeded: z.int(),
    effectiveFrom: time.optional(),
    reviewOn: z.string().nullable(),
    submittedBy: z.string(),
    submittedAt: time,
    submitter: z.string().describe("The name of whoever put it up."),
  }),
  open: z.boolean(),
  events: z.array(
    z.object({
      kind: z.enum(proposalEventKinds),
      clause: z.string().nullable(),
      text: z.string().nullable(),
      at: time,
      who: z.string(),
    }),
  ),
  approvals: z.int(),
  waitingFor: z.array(z.string()).describe("Who may still approve, by name."),
  may: z.object({
    approve: z.boolean(),
    return: z.boolean(),
    comment: z.boolean(),
    withdraw: z.boolean(),
    publish: z.boolean(),
  }),
});
export const reviewState = replyOf<Partial<ReviewState>>()(reviewParts.partial());

export const materialLeft = failure.extend({
  code: z.literal("material-change"),
  material: z.array(z.looseObject({ kind: z.string(), id: z.string() })),
});

export const gapsLeft = failure.extend({
  code: z.literal("gaps"),
  gaps: z.array(
    replyOf<Gap>()(
      z.object({
        id: z.string().describe("What a waiver names it by."),
        step: z.string(),
        list: z.string().optional(),
        item: z.string().optional(),
        field: z.string().optional(),
        language: policyLanguage.optional(),
        sentence: wording,
      }),
    ),
  ),
});

const difference = z.object({
  what: z.enum(comparedParts),
  id: z.string().describe("It stays the same however often the part is edited or moved."),
  kinds: z.array(z.enum(differenceKinds)).describe("A part may have moved and changed."),
  section: z.enum(sectionIds),
  heading: z.string(),
  oldHeading: words,
  number: words,
  oldNumber: words,
  before: words,
  after: words,
});

const partOrigin = z
  .union([
    z.object({ step: z.string(), question: z.string() }),
    z.object({ step: z.literal("goals"), goal: z.string() }),
  ])
  .describe("Where the answer is given that it is made of.");

export const remarkMade = replyOf<Gives<typeof sayOfClause>>()(z.object({ id: z.string() }));
export const remarksAnswered = replyOf<Gives<typeof answerRemarks>>()(z.object({ answered: z.int() }));

export const clauseTroubles = replyOf<Gives<typeof findTroubles>>()(
  z.object({
    inForce: z.string().nullable().describe("The number of the version in force."),
    clauses: z.array(
      z.object({
        clause: z.string().describe("The id of a clause or a standard."),
        heading: z.string(),
        language: policyLanguage.nullable(),
        text: z.string().nullable().describe("What it says, in that language; nothing where it is no more."),
        clauseNumber: z.string().nullable(),
        origin: partOrigin.nullable(),
        people: z.int().describe("How many people said something of it."),
        kinds: z.object({ in_the_way: z.int(), unclear: z.int() }).describe("The same by kind."),
        open: z.int().describe("People who were not answered, or were promised a change."),
        unanswered: z.int().describe("Remarks that nobody answered."),
        since: z.string().describe("The earliest version of which something was said."),
        hasChanged: z.boolean().describe("Everybody who waits read it before it was changed or taken out."),
        remarks: z.array(
          z.object({
            id: z.string(),
            number: z.string().describe("The version that was read."),
            kind: z.enum(clauseRemarkKinds),
            text: z.string().nullable(),
            who: z.string(),
            hasLeft: z.boolean(),
            at: time,
            outcome: z.enum(clauseRemarkOutcomes).nullable(),
            answer: z.string().nullable(),
            answeredBy: z.string().nullable(),
            answeredAt: time.nullable(),
            since: z
              .enum(["same", "changed", "gone"])
              .nullable()
              .describe("What became of the clause since that version; `null` where the remark is over."),
          }),
        ),
      }),
    ),
  }),
);

const ownComment = z.object({
  id: z.string(),
  consultation: z.string(),
  clause: z.string().nullable().describe("`null`: the whole."),
  heading: z.string().nullable(),
  text: z.string(),
  at: time,
  outcome: z.enum(commentOutcomes).nullable(),
  reply: z.string().nullable(),
  settledAt: time.nullable(),
  isNew: z.boolean().describe("You have not read yet what came of it."),
  isOpen: z.boolean().describe("You may still change it or take it back."),
});

export const everythingSaid = replyOf<Gives<typeof findSaid>>()(
  z.object({
    remarks: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        clause: z.string(),
        heading: z.string(),
        kind: z.enum(clauseRemarkKinds),
        text: z.string().nullable(),
        at: time,
        outcome: z.enum(clauseRemarkOutcomes).nullable(),
        answer: z.string().nullable(),
        answeredAt: time.nullable(),
        isNew: z.boolean(),
      }),
    ),
    comments: z.array(ownComment),
  }),
);

const consultation = z.object({
  id: z.string(),
  question: z.string().nullable().describe("What staff are asked to look at."),
  basedOn: z.string().nullable().describe("The number of the version that the draft followed."),
  openedBy: z.string(),
  openedAt: time,
  closesAt: time,
  until: z.string().describe("The last day, where the organisation is."),
  closedAt: time.nullable().describe("Set where it was closed before its time."),
  isOpen: z.boolean(),
  comments: z.int(),
  settled: z.int(),
});

export const consultationList = replyOf<Gives<typeof listConsultationsFor>>()(
  z.object({ consultations: z.array(consultation) }),
);
export const consultationOpened = replyOf<Gives<typeof openConsultation>>()(
  z.object({ id: z.string(), closesAt: time }),
);
export const consultationChanged = replyOf<Gives<typeof changeConsultation>>()(z.object({ closesAt: time }));
export const consultationToRead = replyOf<Omit<ConsultationToRead, "document">>()(
  z.object({
    consultation,
    language: policyLanguage,
    languages: z.array(policyLanguage),
    differences: z.array(difference),
    comments: z.array(ownComment),
  }),
).extend({ document: z.record(z.string(), z.unknown()).describe("The edition for staff.") });

export const commentMade = replyOf<Gives<typeof commentOn>>()(z.object({ id: z.string() }));
export const commentsSettled = replyOf<Gives<typeof settleComments>>()(z.object({ settled: z.int() }));
export const commentsToSettle = replyOf<CommentsToSettle>()(
  z.object({
    consultation,
    language: policyLanguage,
    groups: z.array(
      z.object({
        clause: z.string().nullable().describe("`null`: the whole."),
        heading: z.string().nullable(),
        clauseNumber: z.string().nullable(),
        origin: partOrigin.nullable(),
        people: z.int(),
        unsettled: z.int(),
        comments: z.array(
          z.object({
            id: z.string(),
            text: z.string(),
            who: z.string(),
            hasLeft: z.boolean(),
            at: time,
            outcome: z.enum(commentOutcomes).nullable(),
            reply: z.string().nullable(),
            settledBy: z.string().nullable(),
            settledAt: time.nullable(),
          }),
        ),
      }),
    ),
  }),
);

export const versionsCompared = replyOf<Gives<typeof compareVersions>>()(
  z.object({
    from: z.string().nullable().describe("The earlier one; nothing where nothing had been published."),
    to: z.string(),
    language: policyLanguage,
    edition: z.enum(["public", "staff"]),
    summary: z.string().describe("A few sentences for the change note."),
    differences: z.array(difference),
    goals: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.enum(["added", "removed", "changed"]),
          fields: z.array(z.object({ field: z.string(), label: z.string(), before: words, after: words })),
        }),
      )
      .describe("Goals by field, with their figures in words."),
    material: z
      .array(z.object({ kind: z.enum(materialKinds), id: z.string(), name: wording, what: wording }))
      .describe("What makes the change one of substance, in any edition; nothing where it is editorial."),
  }),
);

const keptFigure = z.object({
  ...result.shape,
  id: z.string(),
  corrects: z.string().optional(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
const scale = z.object({ currency: z.string().optional(), top: z.number().optional() });
const bound = z.object({
  comparison,
  limit: z.number(),
  unit: resultUnit.optional(),
  slack: z.number().describe("How far past the limit is still nearly."),
  scale,
});
const tableLine = z.object({
  unit: resultUnit.optional(),
  scale,
  rule: z.object({ bounds: z.array(bound), smallestSample: z.number().optional() }),
  target: bound.optional(),
  goalId: z.string(),
  band: z.string().optional(),
  when: wording.optional(),
  period: z.string(),
  targetWords: wording.optional(),
  figure: keptFigure.optional().describe("The figure that stands."),
  status: z.enum(statuses),
  history: z.array(keptFigure).describe("What was recorded for the period, the oldest first."),
  series: z.array(z.object({ period: z.string(), value: z.number() })),
});
const setLarge = z.object({ number: z.string(), unit: z.string() });

export const periodTable = replyOf<PeriodTable>()(
  z.object({
    period: z.string(),
    version: z.string().optional().describe("The version that the goals are from."),
    goals: z.array(
      z.object({
        goalId: z.string(),
        public: z.boolean(),
        subject: localisedText,
        promise: wording,
        figure: z.object({ en: setLarge, "zh-Hans": setLarge }),
        kind: z.enum(periodKinds),
        lines: z.tuple([tableLine], tableLine).describe("The goal as a whole, then its bands."),
      }),
    ),
    kinds: z.array(z.enum(periodKinds)),
    names: z
      .record(z.string(), z.string())
      .describe("What those are called who recorded results, by the id that stands beside each."),
  }),
);

export const resultsRecorded = replyOf<PeriodRecorded>()(
  z.object({
    recorded: z.array(
      z.object({
        goalId: z.string(),
        band: z.string().optional(),
        id: z.string(),
        kind: z.enum(["recorded", "corrected", "explained"]),
        status: z.enum(statuses),
        result,
        before: result.optional(),
      }),
    ),
    unchanged: z.int().describe("Entries that say what is there already, or nothing."),
  }),
);

export const resultsRefused = failure.extend({
  code: z.enum(["invalid", "needs-explanation"]),
  problems: z
    .array(
      replyOf<Problem>()(
        z.object({
          goalId: z.string(),
          band: z.string().optional(),
          field: z.enum(["goalId", "band", "value", "unit", "explanation", "corrects", "reason"]),
          code: z.enum(problemCodes),
        }),
      ),
    )
    .optional()
    .describe("Each figure that cannot be recorded; missing where the body itself does not fit."),
});

const inLanguages = z.object({ en: words, "zh-Hans": words });
export const standardsPreview = replyOf<ToldPreview>()(
  z.object({
    unknown: z.array(z.string()).describe("Headings that say nothing to us."),
    problem: z.literal("no-headings").optional(),
    plan: z.string().describe("What to send as `plan` to bring in what is shown here."),
    rows: z.array(
      z.object({
        line: z.int(),
        kind: z.enum(["add", "change", "same"]),
        id: z.string().optional(),
        subject: localisedText,
        sentences: inLanguages.describe("What customers will read."),
        before: inLanguages.optional().describe("What they would read now, where it is something else."),
        results: z.array(
          z.object({
            period: z.string(),
            value: z.number().optional(),
            unit: resultUnit.optional(),
            words,
            corrects: z.boolean(),
          }),
        ),
      }),
    ),
    unread: z
      .array(
        z.object({
          line: z.int(),
          text: z.string(),
          fault: z.object({ code: z.enum(sheetFaults), column: words, cell: words }),
          reason: z.string().describe("The fault as a sentence."),
        }),
      )
      .describe("Lines that cannot be read."),
    room: z.int().describe("How many more goals the draft has room for."),
  }),
);

const keptRow = z.object(row.shape);
export const standardsBrought = replyOf<Brought>()(
  z.object({
    added: z.int(),
    changed: z.int(),
    results: z.int(),
    rows: z.record(z.string(), keptRow).describe("The goals as they are now, by place."),
  }),
);
export const standardsReply = z
  .union([standardsPreview, standardsBrought])
  .describe("The preview where `dryRun` was asked, else what was brought in.");
export const standardsMoved = failure.extend({
  code: z.literal("standards-moved"),
  preview: standardsPreview,
});

export const fileNewer = failure.extend({
  code: z.literal("file-newer"),
  part: z.enum(formattedParts),
  found: z.number(),
  known: z.int(),
});
export const fileDamaged = failure.extend({
  code: z.literal("file-damaged"),
  path: z.string().optional().describe("`workbook.goals.0.bands`; missing where the hash alone is wrong."),
});

export const policyPreview = replyOf<PolicyPreview>()(
  z.object({
    plan: z.string().describe("What to send as `plan` to replace the draft as is shown here."),
    policy: z.object({
      name: localisedText,
      number: z.string(),
      publishedOn: z.string().describe("A day in the time zone of the organisation."),
      effectiveOn: z.string(),
      languages: z.array(policyLanguage),
    }),
    languages: z.array(policyLanguage).describe("Those of the draft as it is."),
    same: z.boolean().describe("The draft says the same already."),
    inReview: z.boolean().describe("A version is in review, which ends when the draft is replaced."),
    changes: z
      .array(
        z.object({
          language: policyLanguage,
          groups: z.array(
            z.object({ section: z.enum(sectionIds), title: z.string(), differences: z.array(difference) }),
          ),
        }),
      )
      .describe("What readers of each language would read otherwise, staff among them."),
  }),
);
export const policyBrought = replyOf<PolicyBrought>()(
  z.object({
    rows: z.record(z.string(), keptRow).describe("The rows that are others now, by place."),
  }),
);
export const policyReply = z
  .union([policyPreview, policyBrought])
  .describe("The preview where `dryRun` was asked, else what was written.");
export const draftMoved = failure.extend({ code: z.literal("draft-moved"), preview: policyPreview });

export const useNoted = replyOf<Gives<typeof noteUse>>()(
  z.object({ id: z.string(), at: time, until: time.describe("Until then it can be taken back.") }),
);

export const useList = replyOf<Gives<typeof listUsesFor>>()(
  z.object({
    uses: z.array(
      z.object({
        id: z.string(),
        number: z.string().describe("The version whose limit it was."),
        limitId: z.string(),
        situation: localisedText,
        upTo: money.optional().describe("The limit as it was then; missing where it names no sum."),
        amount: money.optional(),
        outcome: z.enum(useOutcomes),
        at: time,
        who: z.string().optional(),
        takenBackAt: time.optional(),
      }),
    ),
  }),
);

export const settings = settingsSchema;
export const settingsSaved = replyOf<Gives<typeof changeSettings>>()(
  z.object({ revision: z.int(), slug: z.string() }),
);

export const people = replyOf<People>()(
  z.object({
    members: z.array(
      z.object({
        organisationId: z.string(),
        personId: z.string(),
        kind: z.enum(["person", "device"]),
        name: z.string(),
        signInName: z.string().nullable(),
        role,
        jobs: z.array(z.string()),
        places: z.array(z.string()),
        joinedAt: time,
        removedAt: time.nullable(),
      }),
    ),
    invitations: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(["invitation", "device", "password", "set-up"]),
        name: z.string().nullable(),
        signInName: z.string().nullable(),
        role: role.nullable(),
        jobs: z.array(z.string()).nullable(),
        places: z.array(z.string()).nullable(),
        createdAt: time,
        expiresAt: time,
      }),
    ),
  }),
);

const lastRead = z.object({ number: z.string(), at: time });
const readerLine = {
  personId: z.string(),
  name: z.string(),
  role,
  jobs: z.array(z.string()),
  places: z.array(z.string()),
};

export const standings = replyOf<Standings>()(
  z.object({
    version: z
      .object({
        number: z.string(),
        hash: z.string(),
        inForce: z.string().describe("The version in force: this one, or one that corrected its wording."),
        since: time,
      })
      .optional()
      .describe("The version that people are asked to have read; missing while none is in force."),
    people: z.array(
      z.object({
        ...readerLine,
        state: z
          .enum(readingStates)
          .describe(
            "`current`: read, or nothing in it changed for their work. `outdated`: read an earlier one. `pending`: read none.",
          ),
        reach: z.enum(reaches).describe("Whether they can be asked by mail today."),
        read: lastRead.optional().describe("What they read last."),
      }),
    ),
    counts: z.object({ pending: z.int(), outdated: z.int(), current: z.int() }),
    apart: z
      .array(
        z.object({
          ...readerLine,
          because: z.enum(["left", "not_asked"]),
          leftAt: time.optional(),
          read: lastRead,
        }),
      )
      .describe("Who read something once and is asked nothing now: they left, or are auditors."),
  }),
);

export const asked = replyOf<Asked>()(
  z.discriminatedUnion("state", [
    z.object({ state: z.literal("nobody") }),
    z.object({
      state: z.literal("current"),
      inForce: z.string(),
      read: lastRead.optional(),
    }),
    z.object({
      state: z.enum(["outdated", "pending"]),
      number: z.string().describe("What to acknowledge, with the hash."),
      hash: z.string(),
      inForce: z.string(),
      language: policyLanguage,
      since: lastRead.optional().describe("The version that they knew; missing for whoever has read none."),
      summary: z.string(),
      differences: z.array(difference),
      touched: z
        .array(z.string())
        .describe("The ids of clauses that say something else only because a goal in them does."),
      parts: z
        .array(difference.pick({ what: true, id: true, section: true, heading: true, number: true }))
        .describe("For whoever has read none: everything that concerns them."),
    }),
  ]),
);

export const acknowledged = replyOf<Gives<typeof acknowledge>>()(
  z.object({
    number: z.string(),
    at: time,
    again: z.boolean().describe("It was on record before; nothing was written."),
  }),
);

export const outlook = replyOf<Outlook>()(
  z.object({
    people: z.int(),
    first: z.int().describe("How many of them have read no version yet."),
    names: z.array(z.string()).describe("At most twenty."),
    more: z.int(),
    jobs: z
      .array(z.object({ id: z.string().nullable(), name: localisedText.nullable(), people: z.int() }))
      .describe("By job; without an id: people of whom no job is known."),
  }),
);

export const reminded = replyOf<Gives<typeof remindPending>>()(
  z.object({ mailed: z.int(), withoutAddress: z.int(), alreadyToday: z.int() }),
);

export const invited = replyOf<Gives<typeof withQr>>()(
  z.object({
    id: z.string(),
    link: z.string().describe("It works once, and cannot be read again."),
    mailed: z.boolean(),
    expiresAt: time,
    qr: z
      .object({ size: z.number(), path: z.string() })
      .describe("The link as a QR code: a path in an SVG of `size` by `size` units."),
  }),
);
