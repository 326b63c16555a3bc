/** The rows of an organisation as they are taken out of the installation. */
import { and, asc, eq, gt, lte, max } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { inByteOrder } from "./columns.ts";
import {
  acknowledgements,
  addresses,
  clauseRemarks,
  consultationComments,
  consultations,
  discretionUses,
  draftAuthors,
  members,
  notices,
  organisations,
  people,
  proposalEvents,
  proposals,
  results,
  trainingAnswers,
  trainingAttendance,
  trainingQuestions,
  trainingSessions,
  versionDocuments,
  versions,
  workbookRows,
} from "./schema.ts";
import { type Db, run, type Work } from "./work.ts";

/** The tables whose rows are in a copy. Every other table is in `leftOfCopies`, or a test fails. */
export const copiedTables = [
  "organisations",
  "addresses",
  "people",
  "members",
  "workbook_rows",
  "draft_authors",
  "proposals",
  "proposal_events",
  "notices",
  "versions",
  "version_documents",
  "results",
  "acknowledgements",
  "discretion_uses",
  "clause_remarks",
  "consultations",
  "consultation_comments",
  "training_sessions",
  "training_attendance",
  "training_questions",
  "training_answers",
] as const;

/** The tables that a copy goes without, and why. */
export const leftOfCopies: Readonly<Record<string, string>> = {
  installation: "says things of the installation and nothing of an organisation",
  saves: "answers to saves that were sent again within thirty days: they mean nothing elsewhere",
  sessions: "whoever had one could come in",
  links: "whoever had one could come in; invitations are made anew",
  access_tokens: "whoever had one could come in",
  reminders: "what was done at its time in this installation, and is not to be done again here",
  outbox: "mail on its way, with links in it",
  tries: "counts of what was tried, forgotten within an hour or two, under hashes that name nobody",
};

/** The columns that a copy goes without, and why. */
export const columnsLeftOfCopies: Readonly<Record<string, string>> = {
  "people.password_hash": "a password may be that of other doors as well",
};

export type CopiedRow = { table: (typeof copiedTables)[number]; row: object };

/** Everything but versions, results and acknowledgements, which never change; and how far those have come. */
export function* listMovingRows(
  db: Db,
  organisationId: OrganisationId,
): Work<{ rows: CopiedRow[]; versions: number; results: number; acknowledgements: number }> {
  const own = yield* run(db.select().from(organisations).where(eq(organisations.id, organisationId)));
  const led = yield* run(
    db
      .select()
      .from(addresses)
      .where(eq(addresses.organisationId, organisationId))
      .orderBy(inByteOrder(addresses.slug)),
  );
  const belonging = yield* run(
    db
      .select({
        person: {
          id: people.id,
          kind: people.kind,
          name: people.name,
          signInName: people.signInName,
          language: people.language,
          createdAt: people.createdAt,
        },
        member: members,
      })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(eq(members.organisationId, organisationId))
      .orderBy(asc(members.joinedAt), inByteOrder(members.personId)),
  );
  const draft = yield* run(
    db
      .select()
      .from(workbookRows)
      .where(eq(workbookRows.organisationId, organisationId))
      .orderBy(
        inByteOrder(workbookRows.step),
        inByteOrder(workbookRows.sortKey),
        inByteOrder(workbookRows.item),
      ),
  );
  const theirs = (table: typeof draftAuthors | typeof proposals | typeof proposalEvents | typeof notices) =>
    eq(table.organisationId, organisationId);
  const authors = yield* run(
    db
      .select()
      .from(draftAuthors)
      .where(theirs(draftAuthors))
      .orderBy(asc(draftAuthors.since), inByteOrder(draftAuthors.personId)),
  );
  const proposed = yield* run(
    db
      .select()
      .from(proposals)
      .where(theirs(proposals))
      .orderBy(asc(proposals.submittedAt), inByteOrder(proposals.id)),
  );
  const said = yield* run(
    db
      .select()
      .from(proposalEvents)
      .where(theirs(proposalEvents))
      .orderBy(asc(proposalEvents.at), inByteOrder(proposalEvents.id)),
  );
  const noticed = yield* run(db.select().from(notices).where(theirs(notices)).orderBy(asc(notices.sequence)));
  const spoken: CopiedRow[] = [];
  for (const [name, table, at] of [
    ["discretion_uses", discretionUses, discretionUses.at],
    ["clause_remarks", clauseRemarks, clauseRemarks.at],
    ["consultations", consultations, consultations.openedAt],
    ["consultation_comments", consultationComments, consultationComments.at],
    ["training_sessions", trainingSessions, trainingSessions.createdAt],
    ["training_questions", trainingQuestions, trainingQuestions.createdAt],
    ["training_answers", trainingAnswers, trainingAnswers.at],
  ] as const)
    for (const row of yield* run(
      db
        .select()
        .from(table as typeof discretionUses)
        .where(eq(table.organisationId, organisationId))
        .orderBy(asc(at), inByteOrder(table.id)),
    ))
      spoken.push({ table: name, row });
  const attended = yield* run(
    db
      .select()
      .from(trainingAttendance)
      .where(eq(trainingAttendance.organisationId, organisationId))
      .orderBy(inByteOrder(trainingAttendance.sessionId), inByteOrder(trainingAttendance.personId)),
  );
  const [version] = yield* run(
    db
      .select({ last: max(versions.sequence) })
      .from(versions)
      .where(eq(versions.organisationId, organisationId)),
  );
  const [result] = yield* run(
    db
      .select({ last: max(results.sequence) })
      .from(results)
      .where(eq(results.organisationId, organisationId)),
  );
  const [acknowledged] = yield* run(
    db
      .select({ last: max(acknowledgements.sequence) })
      .from(acknowledgements)
      .where(eq(acknowledgements.organisationId, organisationId)),
  );
  return {
    rows: [
      ...own.map((row) => ({ table: "organisations" as const, row })),
      ...led.map((row) => ({ table: "addresses" as const, row })),
      ...belonging.map(({ person }) => ({ table: "people" as const, row: person })),
      ...belonging.map(({ member }) => ({ table: "members" as const, row: member })),
      ...draft.map((row) => ({ table: "workbook_rows" as const, row })),
      ...authors.map((row) => ({ table: "draft_authors" as const, row })),
      ...proposed.map((row) => ({ table: "proposals" as const, row })),
      ...said.map((row) => ({ table: "proposal_events" as const, row })),
      ...noticed.map((row) => ({ table: "notices" as const, row })),
      ...spoken,
      ...attended.map((row) => ({ table: "training_attendance" as const, row })),
    ],
    versions: version?.last ?? 0,
    results: result?.last ?? 0,
    acknowledgements: acknowledged?.last ?? 0,
  };
}

/** One version by its place in the sequence, with its documents by language and edition. */
export function* listVersionRows(
  db: Db,
  organisationId: OrganisationId,
  sequence: number,
): Work<CopiedRow[]> {
  const [version] = yield* run(
    db
      .select()
      .from(versions)
      .where(and(eq(versions.organisationId, organisationId), eq(versions.sequence, sequence))),
  );
  if (!version) return [];
  const documents = yield* run(
    db
      .select()
      .from(versionDocuments)
      .where(eq(versionDocuments.versionId, version.id))
      .orderBy(inByteOrder(versionDocuments.language), inByteOrder(versionDocuments.edition)),
  );
  return [
    { table: "versions", row: version },
    ...documents.map((row) => ({ table: "version_documents" as const, row })),
  ];
}

/**
 * Results, or acknowledgements, after one place in their chain, up to another, so many at a time.
 */
export function* listChainRows(
  db: Db,
  organisationId: OrganisationId,
  name: "results" | "acknowledgements",
  { after, upTo, most }: { after: number; upTo: number; most: number },
): Work<CopiedRow[]> {
  const table = (name === "results" ? results : acknowledgements) as typeof results;
  const found = yield* run(
    db
      .select()
      .from(table)
      .where(
        and(eq(table.organisationId, organisationId), gt(table.sequence, after), lte(table.sequence, upTo)),
      )
      .orderBy(asc(table.sequence))
      .limit(most),
  );
  return found.map((row) => ({ table: name, row }));
}
