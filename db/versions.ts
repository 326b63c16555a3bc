import { and, desc, eq } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { inByteOrder } from "./columns.ts";
import { organisations, versionDocuments, versions } from "./schema.ts";
import { moveSite } from "./sites.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Version = typeof versions.$inferSelect;
/** What a list shows of a version: all but the texts. */
export type VersionSummary = Omit<Version, "workbook" | "metadata">;
export type DocumentToKeep = { language: string; edition: "public" | "staff"; text: string };

const summary = {
  id: versions.id,
  organisationId: versions.organisationId,
  sequence: versions.sequence,
  number: versions.number,
  changeNote: versions.changeNote,
  waivers: versions.waivers,
  previousHash: versions.previousHash,
  hash: versions.hash,
  publishedAt: versions.publishedAt,
  publishedBy: versions.publishedBy,
  effectiveFrom: versions.effectiveFrom,
  kind: versions.kind,
  reviewOn: versions.reviewOn,
  targets: versions.targets,
};

/** All versions of an organisation, the newest first. */
export function* listVersions(db: Db, organisationId: OrganisationId): Work<VersionSummary[]> {
  return yield* run(
    db
      .select(summary)
      .from(versions)
      .where(eq(versions.organisationId, organisationId))
      .orderBy(desc(versions.sequence)),
  );
}

/** The newest version. */
export function* findLatestVersion(db: Db, organisationId: OrganisationId): Work<VersionSummary | undefined> {
  const [latest] = yield* run(
    db
      .select(summary)
      .from(versions)
      .where(eq(versions.organisationId, organisationId))
      .orderBy(desc(versions.sequence))
      .limit(1),
  );
  return latest;
}

/** A version with its texts, by its number: "2.0". */
export function* findVersion(
  db: Db,
  organisationId: OrganisationId,
  number: string,
): Work<Version | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(versions)
      .where(and(eq(versions.organisationId, organisationId), eq(versions.number, number))),
  );
  return found;
}

/** The canonical JSON that was sealed with each version. */
export function* listMetadata(
  db: Db,
  organisationId: OrganisationId,
): Work<{ sequence: number; metadata: string }[]> {
  return yield* run(
    db
      .select({ sequence: versions.sequence, metadata: versions.metadata })
      .from(versions)
      .where(eq(versions.organisationId, organisationId)),
  );
}

/** The document of a version as it was published. */
export function* findDocumentText(
  db: Db,
  organisationId: OrganisationId,
  number: string,
  language: string,
  edition: "public" | "staff",
): Work<string | undefined> {
  const [found] = yield* run(
    db
      .select({ text: versionDocuments.text })
      .from(versionDocuments)
      .innerJoin(versions, eq(versions.id, versionDocuments.versionId))
      .where(
        and(
          eq(versions.organisationId, organisationId),
          eq(versions.number, number),
          eq(versionDocuments.language, language),
          eq(versionDocuments.edition, edition),
        ),
      ),
  );
  return found?.text;
}

/** The languages that a version was published in. */
export function* listDocumentLanguages(
  db: Db,
  organisationId: OrganisationId,
  number: string,
): Work<string[]> {
  const found = yield* run(
    db
      .select({ language: versionDocuments.language })
      .from(versionDocuments)
      .innerJoin(versions, eq(versions.id, versionDocuments.versionId))
      .where(
        and(
          eq(versions.organisationId, organisationId),
          eq(versions.number, number),
          eq(versionDocuments.edition, "public"),
        ),
      ),
  );
  return found.map(({ language }) => language);
}

/** Every document of a version, by language and edition. */
export function* listDocuments(
  db: Db,
  organisationId: OrganisationId,
  number: string,
): Work<DocumentToKeep[]> {
  return yield* run(
    db
      .select({
        language: versionDocuments.language,
        edition: versionDocuments.edition,
        text: versionDocuments.text,
      })
      .from(versionDocuments)
      .innerJoin(versions, eq(versions.id, versionDocuments.versionId))
      .where(and(eq(versions.organisationId, organisationId), eq(versions.number, number)))
      .orderBy(inByteOrder(versionDocuments.language), versionDocuments.edition),
  );
}

/**
 * Keeps a version with its documents. Two that publish at once take turns at the organisation's row; the
 * unique place in the sequence stands behind that.
 */
export function* insertVersion(
  tx: Tx,
  organisationId: OrganisationId,
  version: Omit<Version, "organisationId">,
  documents: readonly DocumentToKeep[],
): Work<void> {
  yield* moveSite(tx, organisationId);
  yield* run(
    tx
      .insert(versions)
      .values({ ...version, organisationId })
      .returning({ id: versions.id }),
  );
  for (const document of documents) {
    yield* run(
      tx
        .insert(versionDocuments)
        .values({ ...document, versionId: version.id })
        .returning({ versionId: versionDocuments.versionId }),
    );
  }
}

/** The site revision that pages are made for. */
export function* findSiteRevision(db: Db, organisationId: OrganisationId): Work<number | undefined> {
  const [found] = yield* run(
    db
      .select({ revision: organisations.siteRevision })
      .from(organisations)
      .where(eq(organisations.id, organisationId)),
  );
  return found?.revision;
}
