/**
 * The tables. Ids and times are made by the application, never by the database; what is hashed is kept as
 * the very text that was hashed.
 */
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Acknowledged } from "../lib/handbook/acknowledged.ts";
import type { ClauseRemarkKind, ClauseRemarkOutcome } from "../lib/handbook/clause-remark.ts";
import type { CommentOutcome } from "../lib/handbook/consultation.ts";
import type { Presence, ScenarioQuestion, TrainingKind } from "../lib/handbook/training.ts";
import type { UseOutcome } from "../lib/handbook/use.ts";
import type { InterfaceLanguage } from "../lib/language/interface.ts";
import type { LocalisedText } from "../lib/language/text.ts";
import type { Outdated } from "../lib/language/translation.ts";
import type { OrganisationId } from "../lib/members/organisation.ts";
import type { AccessRole } from "../lib/members/rights.ts";
import type { OrganisationSettings } from "../lib/members/settings.ts";
import type { NoticeBody, NoticeKind } from "../lib/notices/notice.ts";
import type { ProposalEventKind, ProposalState } from "../lib/review/proposal.ts";
import type { VersionKind } from "../lib/publication/version.ts";
import type { Money } from "../lib/workbook/answers.ts";
import {
  bigint,
  boolean,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "./columns.ts";

/** Facts about the installation itself: its format number, when it was made, when it last proved writable. */
export const installation = table("installation", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});

export const organisations = table(
  "organisations",
  {
    id: text("id").$type<OrganisationId>().primaryKey(),
    slug: text("slug").notNull(),
    settings: json<OrganisationSettings>("settings").notNull(),
    /** Moves with the settings and the address. */
    revision: integer("revision").notNull(),
    /** Moves with everything that the public page is made of. */
    siteRevision: integer("site_revision").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("organisations_slug").on(t.slug)],
);

/** Every address an organisation ever had. Without an organisation: it was removed, and the address stays taken. */
export const addresses = table(
  "addresses",
  {
    slug: text("slug").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .references(() => organisations.id),
    retiredAt: instant("retired_at"),
  },
  (t) => [index("addresses_organisation").on(t.organisationId)],
);

/** The draft: one row for a step's single answers (item ""), one for each item of its lists. */
export const workbookRows = table(
  "workbook_rows",
  {
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    step: text("step").notNull(),
    item: text("item").notNull(),
    revision: integer("revision").notNull(),
    sortKey: text("sort_key").notNull(),
    body: json<unknown>("body").notNull(),
    /** Translations that are older than their original, with the words that they were made from; null for none. */
    outdated: json<Outdated>("outdated"),
    removedAt: instant("removed_at"),
    savedBy: text("saved_by"),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.step, t.item] })],
);

/** What each save was answered, so that a save sent twice is one save. */
export const saves = table(
  "saves",
  {
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    saveId: text("save_id").notNull(),
    reply: json<{
      step: string;
      item: string;
      revision: number;
      savedAt: string;
      outdated?: Outdated;
    }>("reply").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.saveId] }),
    index("saves_saved_at").on(t.organisationId, t.savedAt),
  ],
);

/** Published versions: written once. Triggers refuse to change or delete one. */
export const versions = table(
  "versions",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** 1, 2, 3 … in the order of publishing. */
    sequence: integer("sequence").notNull(),
    /** As people say it: "1.0". */
    number: text("number").notNull(),
    changeNote: json<Record<string, string>>("change_note").notNull(),
    waivers: json<unknown[]>("waivers").notNull(),
    /** The whole workbook as canonical JSON. */
    workbook: text("workbook").notNull(),
    /** The canonical JSON that was hashed. */
    metadata: text("metadata").notNull(),
    previousHash: text("previous_hash"),
    hash: text("hash").notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
    effectiveFrom: instant("effective_from").notNull(),
    kind: text("kind").$type<VersionKind>().notNull().default("material"),
    /** The ISO day on which somebody is to look at it again. */
    reviewOn: text("review_on"),
    /** What this version set or changed in each standard's limit, in words, by goal and language; "" where it went. */
    targets: json<Record<string, Record<string, string>>>("targets"),
  },
  (t) => [
    uniqueIndex("versions_sequence").on(t.organisationId, t.sequence),
    uniqueIndex("versions_number").on(t.organisationId, t.number),
  ],
);

/** The composed document of a version, in one language and edition: written once, like the version. */
export const versionDocuments = table(
  "version_documents",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => versions.id),
    language: text("language").notNull(),
    edition: text("edition", { enum: ["public", "staff"] }).notNull(),
    text: text("text").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.language, t.edition] })],
);

/** Drafts that were put up for review: what is frozen here is what is published, or nothing is. */
export const proposals = table(
  "proposals",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    state: text("state").$type<ProposalState>().notNull(),
    kind: text("kind").$type<VersionKind>().notNull(),
    /** The number that the version will have: "3.0". */
    number: text("number").notNull(),
    /** The hash of the last version at that moment; nothing for the first. */
    basedOn: text("based_on"),
    changeNote: json<Record<string, string>>("change_note").notNull(),
    waivers: json<unknown[]>("waivers").notNull(),
    /** The workbook as canonical JSON, and the documents as JSON. Both emptied once the proposal is over. */
    workbook: text("workbook").notNull(),
    documents: text("documents").notNull(),
    /** Everybody who wrote in the draft since the last version, and who put it up. None of them may approve it. */
    authors: json<string[]>("authors").notNull(),
    approvalsNeeded: integer("approvals_needed").notNull(),
    /** Nothing: from the moment of publishing on. */
    effectiveFrom: instant("effective_from"),
    reviewOn: text("review_on"),
    submittedBy: text("submitted_by").notNull(),
    submittedAt: instant("submitted_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("proposals_organisation").on(t.organisationId, t.submittedAt)],
);

/** What was said and decided about a proposal: written once. */
export const proposalEvents = table(
  "proposal_events",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id),
    kind: text("kind").$type<ProposalEventKind>().notNull(),
    personId: text("person_id").notNull(),
    /** The clause or standard that a comment is about; nothing where it is about the whole. */
    clause: text("clause"),
    text: text("text"),
    at: instant("at").notNull(),
  },
  (t) => [index("proposal_events_proposal").on(t.proposalId, t.at)],
);

/** Who wrote in the draft since the last version. */
export const draftAuthors = table(
  "draft_authors",
  {
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    personId: text("person_id").notNull(),
    since: instant("since").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.personId] })],
);

/** What was said of published versions afterwards, in a chain of its own that only grows. */
export const notices = table(
  "notices",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** Place in the organisation's chain: 1, 2, 3 … */
    sequence: integer("sequence").notNull(),
    kind: text("kind").$type<NoticeKind>().notNull(),
    /** The version that it is about: "2.0". */
    number: text("number").notNull(),
    body: json<NoticeBody>("body").notNull(),
    previousHash: text("previous_hash"),
    hash: text("hash").notNull(),
    /** The canonical JSON that was hashed. */
    text: text("text").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
  },
  (t) => [uniqueIndex("notices_sequence").on(t.organisationId, t.sequence)],
);

/** Things that are done once at a time of their own: who writes the row does it. */
export const reminders = table(
  "reminders",
  {
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    kind: text("kind").notNull(),
    /** What it is about: the number of a version, with the day where it can come again. */
    about: text("about").notNull(),
    doneAt: instant("done_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.kind, t.about] })],
);

/** What was measured: a chain that only grows. A correction is a further row and the old figure stays. */
export const results = table(
  "results",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** Place in the organisation's chain: 1, 2, 3 … */
    sequence: integer("sequence").notNull(),
    goalId: text("goal_id").notNull(),
    body: json<unknown>("body").notNull(),
    /** The result that this one corrects. */
    corrects: text("corrects").references((): PgColumn => results.id),
    previousHash: text("previous_hash"),
    hash: text("hash").notNull(),
    /** The canonical JSON that was hashed. */
    text: text("text").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: text("recorded_by").notNull(),
  },
  (t) => [
    uniqueIndex("results_sequence").on(t.organisationId, t.sequence),
    index("results_goal").on(t.organisationId, t.goalId, t.sequence),
    // A row that goes is looked for here by the foreign key: without it, every one by reading all the others.
    index("results_corrects").on(t.corrects),
  ],
);

/**
 * Who read what a version changed for them: evidence, in a chain of its own that only grows. Kept when the person
 * leaves.
 */
export const acknowledgements = table(
  "acknowledgements",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** Place in the organisation's chain: 1, 2, 3 … */
    sequence: integer("sequence").notNull(),
    personId: text("person_id").notNull(),
    /** The version that was read: "3.0". */
    number: text("number").notNull(),
    versionHash: text("version_hash").notNull(),
    /** What was shown, and to whom. */
    body: json<Acknowledged>("body").notNull(),
    previousHash: text("previous_hash"),
    hash: text("hash").notNull(),
    /** The canonical JSON that was hashed. */
    text: text("text").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    uniqueIndex("acknowledgements_sequence").on(t.organisationId, t.sequence),
    uniqueIndex("acknowledgements_person").on(t.organisationId, t.personId, t.number),
  ],
);

/** What staff settled with a customer under a limit of discretion. */
export const discretionUses = table(
  "discretion_uses",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** The version whose limit it was, the limit's id there, and what it said of situation and sum. */
    number: text("number").notNull(),
    limitId: text("limit_id").notNull(),
    situation: json<LocalisedText>("situation").notNull(),
    upTo: json<Money>("up_to"),
    personId: text("person_id").notNull(),
    /** What was given; nothing where it was no money. */
    amount: json<Money>("amount"),
    outcome: text("outcome").$type<UseOutcome>().notNull(),
    at: instant("at").notNull(),
    /** Noted by mistake, and taken back by whoever noted it. */
    takenBackAt: instant("taken_back_at"),
  },
  (t) => [index("discretion_uses_organisation").on(t.organisationId, t.at)],
);

/** What staff said of a clause that is in force: that it gets in the customer's way, or is not clear. */
export const clauseRemarks = table(
  "clause_remarks",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** The version that was read, the clause's or standard's id, and its heading in the language it was read in. */
    number: text("number").notNull(),
    clause: text("clause").notNull(),
    heading: text("heading").notNull(),
    kind: text("kind").$type<ClauseRemarkKind>().notNull(),
    text: text("text"),
    personId: text("person_id").notNull(),
    at: instant("at").notNull(),
    /** What came of it, once somebody answered. */
    outcome: text("outcome").$type<ClauseRemarkOutcome>(),
    answer: text("answer"),
    answeredBy: text("answered_by"),
    answeredAt: instant("answered_at"),
  },
  (t) => [index("clause_remarks_organisation").on(t.organisationId, t.at)],
);

/** Drafts that staff were asked about for a time, frozen as they were then. */
export const consultations = table(
  "consultations",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** What staff are asked to look at, in the words of whoever asks. */
    question: text("question"),
    /** The number of the version that the draft followed; nothing where none was published. */
    basedOn: text("based_on"),
    /** The staff edition in each language, as JSON. */
    documents: text("documents").notNull(),
    openedBy: text("opened_by").notNull(),
    openedAt: instant("opened_at").notNull(),
    closesAt: instant("closes_at").notNull(),
    /** Set where it was closed before its time. */
    closedAt: instant("closed_at"),
  },
  (t) => [index("consultations_organisation").on(t.organisationId, t.openedAt)],
);

/** What staff said of a draft, and what came of it. */
export const consultationComments = table(
  "consultation_comments",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    /** The clause or standard that it is about; nothing where it is about the whole. */
    clause: text("clause"),
    text: text("text").notNull(),
    personId: text("person_id").notNull(),
    at: instant("at").notNull(),
    outcome: text("outcome").$type<CommentOutcome>(),
    reply: text("reply"),
    settledBy: text("settled_by"),
    settledAt: instant("settled_at"),
  },
  (t) => [index("consultation_comments_consultation").on(t.consultationId, t.at)],
);

/** Meetings at which the policy is learnt. */
export const trainingSessions = table(
  "training_sessions",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    revision: integer("revision").notNull(),
    kind: text("kind").$type<TrainingKind>().notNull(),
    title: text("title").notNull(),
    /** The version that it is about, and the clauses and standards in it. */
    number: text("number"),
    clauses: json<string[]>("clauses").notNull(),
    startsAt: instant("starts_at").notNull(),
    place: text("place"),
    mandatory: boolean("mandatory").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [index("training_sessions_organisation").on(t.organisationId, t.startsAt)],
);

/** Who was to come to a session, and who came. */
export const trainingAttendance = table(
  "training_attendance",
  {
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    sessionId: text("session_id")
      .notNull()
      .references(() => trainingSessions.id),
    personId: text("person_id").notNull(),
    presence: text("presence").$type<Presence>().notNull(),
    recordedBy: text("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.personId] }),
    index("training_attendance_person").on(t.organisationId, t.personId),
  ],
);

/** What staff are asked about a change once they have read it: a situation, and what they would do. */
export const trainingQuestions = table(
  "training_questions",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** The version that made the change, and the clause or standard that holds the answer. */
    number: text("number").notNull(),
    clause: text("clause").notNull(),
    body: json<ScenarioQuestion>("body").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    retiredAt: instant("retired_at"),
  },
  (t) => [index("training_questions_version").on(t.organisationId, t.number)],
);

/** What somebody answered to such a question, each time they did. */
export const trainingAnswers = table(
  "training_answers",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    questionId: text("question_id")
      .notNull()
      .references(() => trainingQuestions.id),
    personId: text("person_id").notNull(),
    /** The place of the chosen option: 0, 1, 2 … */
    chosen: integer("chosen").notNull(),
    isRight: boolean("is_right").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("training_answers_question").on(t.questionId, t.personId)],
);

/** Who may come in. A device is a shared tablet: it has no name to sign in with and no password. */
export const people = table(
  "people",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: ["person", "device"] }).notNull(),
    name: text("name").notNull(),
    /** An e-mail address or a user name, in lower case. */
    signInName: text("sign_in_name"),
    passwordHash: text("password_hash"),
    language: text("language").$type<InterfaceLanguage>(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("people_sign_in_name").on(t.signInName)],
);

/** Who belongs to which organisation, and as what. A person who left keeps the row, so that records keep a name. */
export const members = table(
  "members",
  {
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").$type<AccessRole>().notNull(),
    /** What they do there, by the ids that jobs have in the workbook: decides what the handbook shows first. */
    jobs: json<string[]>("jobs").notNull(),
    places: json<string[]>("places").notNull(),
    joinedAt: instant("joined_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.personId] }), index("members_person").on(t.personId)],
);

/** One for each browser that is signed in. The id is the hash of the key that the browser holds. */
export const sessions = table(
  "sessions",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    readOnly: boolean("read_only").notNull(),
    /** The browser and the system in a few words ("Firefox, Windows"), so that one's own sessions can be told apart. */
    userAgent: text("user_agent").notNull(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("sessions_person").on(t.personId)],
);

/** Links that work once. The id is the hash of what stands in the link. */
export const links = table(
  "links",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: ["invitation", "device", "password", "set-up"] }).notNull(),
    /** Where an invitation leads to. */
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .references(() => organisations.id),
    /** Whose password it sets. */
    personId: text("person_id").references(() => people.id),
    role: text("role").$type<AccessRole>(),
    /** What the one who invites calls whom they invite, or the tablet. */
    name: text("name"),
    signInName: text("sign_in_name"),
    /** What the invited will do there, and where; nothing where that was not said. */
    jobs: json<string[]>("jobs"),
    places: json<string[]>("places"),
    createdBy: text("created_by").references(() => people.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Used, or withdrawn: it works no more. */
    usedAt: instant("used_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [index("links_organisation").on(t.organisationId), index("links_person").on(t.personId)],
);

/** What programs of a person's come in with. The id is the hash of the token. */
export const accessTokens = table(
  "access_tokens",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    name: text("name").notNull(),
    scope: text("scope", { enum: ["read", "write"] }).notNull(),
    createdAt: instant("created_at").notNull(),
    /** Nothing: it was made before tokens had an end of their own. */
    expiresAt: instant("expires_at"),
    lastUsedAt: instant("last_used_at"),
    endedAt: instant("ended_at"),
  },
  (t) => [index("access_tokens_person").on(t.personId)],
);

/** Mail that is to be sent, written in the transaction that gave cause for it. */
export const outbox = table(
  "outbox",
  {
    id: text("id").primaryKey(),
    kind: text("kind").notNull(),
    to: text("to").notNull(),
    subject: text("subject").notNull(),
    /** Emptied once it was sent or given up, since there may be a link in it. */
    text: text("text").notNull(),
    html: text("html"),
    createdAt: instant("created_at").notNull(),
    attempts: integer("attempts").notNull(),
    /** When to try next; nothing once it was sent or given up. */
    nextAttemptAt: instant("next_attempt_at"),
    sentAt: instant("sent_at"),
    lastError: text("last_error"),
  },
  (t) => [index("outbox_due").on(t.nextAttemptAt)],
);

/**
 * How often a thing was tried, under a hash of what and by whom, where several processes count together: on
 * PostgreSQL. The columns and their order are those of rate-limiter-flexible.
 */
export const tries = table("tries", {
  key: text("key").primaryKey(),
  points: integer("points").notNull(),
  /** When the count begins anew, in milliseconds since 1970. */
  expire: bigint("expire"),
});
