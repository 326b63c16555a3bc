import { createHash } from "node:crypto";
import type { Database } from "../../db/database.ts";
import { UniqueViolation } from "../../db/errors.ts";
import { closeOpenConsultation } from "../../db/consultations.ts";
import { makeId } from "../../db/ids.ts";
import { findOrganisation, saveSettings } from "../../db/organisations.ts";
import { forgetDraftAuthors, listDraftAuthors } from "../../db/proposals.ts";
import { findDocumentText, insertVersion } from "../../db/versions.ts";
import type { Tx, Work } from "../../db/work.ts";
import { canonicalText } from "../document/canonical.ts";
import type { PolicyDocument } from "../document/document.ts";
import { type Gap, gapsOf, type Waivers } from "../document/gaps.ts";
import type { LocalisedText } from "../language/text.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { refuse } from "../language/words.ts";
import { fail, type Failure, type Result, succeed } from "../result.ts";
import { findDraft } from "../workbook/queries.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { VersionForm } from "./forms.ts";
import { baseOf, isAlone, listStandingVersions, prepareVersion, type StandingVersion } from "./queries.ts";
import {
  freeze,
  type FrozenPolicy,
  nextNumber,
  sealedText,
  targetsBetween,
  type VersionKind,
  type VersionMetadata,
  type WaiverRow,
  waiverRows,
} from "./version.ts";

export type Publishing = {
  changeNote: LocalisedText;
  waivers?: Waivers;
  kind?: VersionKind;
  /** From when on it is to hold: not before `at`. From `at` on where nothing is said. */
  effectiveFrom?: Date;
  /** The ISO day on which it is to be looked at again. */
  reviewOn?: string;
  publishedBy: string;
  at: Date;
};

/** The version as it stands in the chain: its number and its hash, and from when on it holds. */
export type PublishedVersion = {
  id: string;
  sequence: number;
  number: string;
  hash: string;
  effectiveFrom: string;
};

/** `gaps` lists everything that stands in the way, at once. */
export type PublishFailure =
  | (Failure<"gaps"> & { gaps: readonly Gap[] })
  | Failure<"unreadable-draft" | "published-meanwhile" | "before-scheduled" | "first-is-material">;

/** What a version is made of once it was frozen, and who answers for it. */
export type Stamp = {
  policy: FrozenPolicy;
  languages: VersionMetadata["languages"];
  name: Workbook["organisation"]["name"];
  kind: VersionKind;
  changeNote: LocalisedText;
  waivers: WaiverRow[];
  effectiveFrom?: Date | undefined;
  reviewOn?: string | undefined;
  authors: string[];
  approvals: VersionMetadata["approvals"];
  withoutReview: boolean;
  submittedAt?: Date | undefined;
  publishedBy: string;
  at: Date;
};

/** The public documents of the version before; none where its own limits were never noted. */
function* documentsBefore(
  tx: Tx,
  organisationId: OrganisationId,
  base: StandingVersion | undefined,
  languages: readonly string[],
): Work<Map<string, PolicyDocument>> {
  const found = new Map<string, PolicyDocument>();
  if (!base?.targets) return found;
  for (const language of languages) {
    const text = yield* findDocumentText(tx, organisationId, base.number, language, "public");
    if (text !== undefined) found.set(language, JSON.parse(text) as PolicyDocument);
  }
  return found;
}

/** Seals what was frozen to the version before and keeps it. Nothing of it is composed anew. */
export function* stampVersion(
  tx: Tx,
  organisationId: OrganisationId,
  stamp: Stamp,
): Work<{ ok: true; value: PublishedVersion } | Failure<"before-scheduled" | "first-is-material">> {
  const { policy, kind, publishedBy, at } = stamp;
  const versions = yield* listStandingVersions(tx, organisationId);
  const [previous] = versions;
  const base = baseOf(versions);
  if (kind === "editorial" && !base) return refuse("first-is-material");
  const effectiveFrom = stamp.effectiveFrom && stamp.effectiveFrom > at ? stamp.effectiveFrom : at;
  if (base && effectiveFrom < base.effectiveFrom) return refuse("before-scheduled", { number: base.number });
  const number = nextNumber(
    kind,
    base?.number,
    versions.map((version) => version.number),
  );
  const sequence = (previous?.sequence ?? 0) + 1;
  const documents = policy.documents
    .filter(({ edition }) => edition === "public")
    .map(({ text }) => JSON.parse(text) as PolicyDocument);
  const before = yield* documentsBefore(tx, organisationId, base, stamp.languages);
  const metadata: VersionMetadata = {
    format: 2,
    organisation: organisationId,
    sequence,
    number,
    kind,
    changeNote: stamp.changeNote,
    waivers: stamp.waivers,
    languages: stamp.languages,
    authors: stamp.authors,
    approvals: stamp.approvals,
    withoutReview: stamp.withoutReview,
    ...(stamp.submittedAt ? { submittedAt: stamp.submittedAt.toISOString() } : {}),
    publishedAt: at.toISOString(),
    publishedBy,
    effectiveFrom: effectiveFrom.toISOString(),
    ...(stamp.reviewOn === undefined ? {} : { reviewOn: stamp.reviewOn }),
    targets: targetsBetween(before, documents),
  };
  const metadataText = canonicalText(metadata);
  const previousHash = previous?.hash ?? null;
  const hash = createHash("sha256")
    .update(sealedText(previousHash, policy, metadataText))
    .digest("hex");
  const id = makeId(at);
  yield* takeName(tx, organisationId, stamp.name);
  yield* insertVersion(
    tx,
    organisationId,
    {
      id,
      sequence,
      number,
      kind,
      changeNote: metadata.changeNote,
      waivers: metadata.waivers,
      workbook: policy.workbook,
      metadata: metadataText,
      previousHash,
      hash,
      publishedAt: at,
      publishedBy,
      effectiveFrom,
      reviewOn: stamp.reviewOn ?? null,
      targets: metadata.targets,
    },
    policy.documents,
  );
  yield* forgetDraftAuthors(tx, organisationId);
  // There is nothing left to consult on: the draft that was open to staff is a version now.
  yield* closeOpenConsultation(tx, organisationId, at);
  return succeed({ id, sequence, number, hash, effectiveFrom: metadata.effectiveFrom });
}

/**
 * Freezes the draft as the next version: workbook, documents of each language and edition, change note, waivers
 * and the hash of the version before, in one transaction. When it fails or is killed nothing of it is there.
 */
export async function publishVersion(
  database: Pick<Database, "transact">,
  organisationId: OrganisationId,
  publishing: Publishing,
): Promise<{ ok: true; value: PublishedVersion } | PublishFailure> {
  try {
    return await database.transact((tx) => publishDraft(tx, organisationId, publishing));
  } catch (error) {
    if (error instanceof UniqueViolation) return refuse("published-meanwhile");
    throw error;
  }
}

/** The same as a body of work, to stand in one transaction with other writes. Nobody has reviewed it. */
export function* publishDraft(
  tx: Tx,
  organisationId: OrganisationId,
  { changeNote, waivers = {}, kind = "material", effectiveFrom, reviewOn, publishedBy, at }: Publishing,
): Work<{ ok: true; value: PublishedVersion } | PublishFailure> {
  const draft = yield* findDraft(tx, organisationId);
  if (!draft.ok) return fail("unreadable-draft", "The draft cannot be read, so nothing was published.");
  const gaps = gapsOf(draft.workbook, waivers);
  if (gaps.length > 0) return { ...fail("gaps", gaps.map(({ sentence }) => sentence.en).join("\n")), gaps };
  const authors = new Set([...(yield* listDraftAuthors(tx, organisationId)), publishedBy]);
  return yield* stampVersion(tx, organisationId, {
    policy: freeze(draft.workbook),
    languages: draft.workbook.languages,
    name: draft.workbook.organisation.name,
    kind,
    changeNote,
    waivers: waiverRows(waivers),
    effectiveFrom,
    reviewOn,
    authors: [...authors],
    approvals: [],
    withoutReview: true,
    publishedBy,
    at,
  });
}

/** Wherever organisations are listed, this one has the name that it publishes under. */
function* takeName(tx: Tx, organisationId: OrganisationId, name: LocalisedText | undefined): Work<void> {
  const organisation = yield* findOrganisation(tx, organisationId);
  if (!organisation || !name || canonicalText(organisation.settings.name) === canonicalText(name)) return;
  const { revision, settings } = organisation;
  yield* saveSettings(tx, organisationId, revision, { ...settings, name });
}

/** Publishes the draft on the word of whoever does it: everything is looked at but for a second person. */
function* publishPrepared(
  tx: Tx,
  organisationId: OrganisationId,
  form: VersionForm,
  publishedBy: string,
  at: Date,
): Work<Result<PublishedVersion>> {
  const prepared = yield* prepareVersion(tx, organisationId, form, at);
  if (!prepared.ok) return prepared;
  const authors = new Set([...(yield* listDraftAuthors(tx, organisationId)), publishedBy]);
  return yield* stampVersion(tx, organisationId, {
    ...prepared.value,
    authors: [...authors],
    approvals: [],
    withoutReview: true,
    publishedBy,
    at,
  });
}

async function unlessMeanwhile<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UniqueViolation) return refuse("published-meanwhile");
    throw error;
  }
}

/**
 * Publishes for an administrator who has nobody to review it, and who says so. Everybody else puts the draft up for
 * review.
 */
export function publishAs(
  database: Pick<Database, "transact">,
  actor: Actor,
  { withoutReview, ...form }: VersionForm & { withoutReview: boolean },
  at: Date,
): Promise<Result<PublishedVersion>> {
  return unlessMeanwhile(
    database.transact(function* (tx): Work<Result<PublishedVersion>> {
      const refused = yield* refuseUnless(tx, actor, "publish");
      if (refused) return refused;
      if (!withoutReview || !(yield* isAlone(tx, actor))) return refuse("review-needed");
      return yield* publishPrepared(tx, actor.organisationId, form, actor.personId, at);
    }),
  );
}

/** Publishes for whoever runs the installation; the version says that nobody reviewed it. */
export function publishFromCommandLine(
  database: Pick<Database, "transact">,
  organisationId: OrganisationId,
  form: VersionForm,
  at: Date,
): Promise<Result<PublishedVersion>> {
  return unlessMeanwhile(
    database.transact((tx) => publishPrepared(tx, organisationId, form, "command line", at)),
  );
}
