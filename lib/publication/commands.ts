import { createHash } from "node:crypto";
import type { Database } from "../../db/database.ts";
import { UniqueViolation } from "../../db/errors.ts";
import { makeId } from "../../db/ids.ts";
import { findOrganisation, saveSettings } from "../../db/organisations.ts";
import { findLatestVersion, insertVersion } from "../../db/versions.ts";
import type { Tx, Work } from "../../db/work.ts";
import { canonicalText } from "../document/canonical.ts";
import { type Gap, gapsOf, type Waivers } from "../document/gaps.ts";
import type { LocalisedText } from "../language/text.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { refuse } from "../language/words.ts";
import { fail, type Failure, type Result, succeed } from "../result.ts";
import { findDraft } from "../workbook/queries.ts";
import { freeze, nextNumber, sealedText, type VersionMetadata, waiverRows } from "./version.ts";

export type Publishing = {
  changeNote: LocalisedText;
  waivers?: Waivers;
  publishedBy: string;
  at: Date;
};

/** The version as it stands in the chain: its number and its hash. */
export type PublishedVersion = { id: string; sequence: number; number: string; hash: string };

/** `gaps` lists everything that stands in the way, at once. */
export type PublishFailure =
  (Failure<"gaps"> & { gaps: readonly Gap[] }) | Failure<"unreadable-draft" | "published-meanwhile">;

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
    if (error instanceof UniqueViolation)
      return fail(
        "published-meanwhile",
        "Somebody else published at the same moment. Look at their version first.",
      );
    throw error;
  }
}

/** The same as a body of work, to stand in one transaction with other writes. */
export function* publishDraft(
  tx: Tx,
  organisationId: OrganisationId,
  { changeNote, waivers = {}, publishedBy, at }: Publishing,
): Work<{ ok: true; value: PublishedVersion } | PublishFailure> {
  const draft = yield* findDraft(tx, organisationId);
  if (!draft.ok) return fail("unreadable-draft", "The draft cannot be read, so nothing was published.");
  const gaps = gapsOf(draft.workbook, waivers);
  if (gaps.length > 0) return { ...fail("gaps", gaps.map(({ sentence }) => sentence.en).join("\n")), gaps };
  const previous = yield* findLatestVersion(tx, organisationId);
  const sequence = (previous?.sequence ?? 0) + 1;
  const number = nextNumber(previous?.number);
  const policy = freeze(draft.workbook);
  const metadata: VersionMetadata = {
    format: 1,
    organisation: organisationId,
    sequence,
    number,
    changeNote,
    waivers: waiverRows(waivers),
    languages: draft.workbook.languages,
    publishedAt: at.toISOString(),
    publishedBy,
    effectiveFrom: at.toISOString(),
  };
  const metadataText = canonicalText(metadata);
  const previousHash = previous?.hash ?? null;
  const hash = createHash("sha256")
    .update(sealedText(previousHash, policy, metadataText))
    .digest("hex");
  const id = makeId(at);
  yield* takeName(tx, organisationId, draft.workbook.organisation.name);
  yield* insertVersion(
    tx,
    organisationId,
    {
      id,
      sequence,
      number,
      changeNote: metadata.changeNote,
      waivers: metadata.waivers,
      workbook: policy.workbook,
      metadata: metadataText,
      previousHash,
      hash,
      publishedAt: at,
      publishedBy,
      effectiveFrom: at,
    },
    policy.documents,
  );
  return succeed({ id, sequence, number, hash });
}

/** Wherever organisations are listed, this one has the name that it publishes under. */
function* takeName(tx: Tx, organisationId: OrganisationId, name: LocalisedText | undefined): Work<void> {
  const organisation = yield* findOrganisation(tx, organisationId);
  if (!organisation || !name || canonicalText(organisation.settings.name) === canonicalText(name)) return;
  const { revision, settings } = organisation;
  yield* saveSettings(tx, organisationId, revision, { ...settings, name });
}

/** Publishes for somebody signed in. */
export async function publishAs(
  database: Pick<Database, "transact">,
  actor: Actor,
  publishing: Omit<Publishing, "publishedBy">,
): Promise<Result<PublishedVersion>> {
  try {
    return await database.transact(function* (tx): Work<Result<PublishedVersion>> {
      const refused = yield* refuseUnless(tx, actor, "publish");
      if (refused) return refused;
      const outcome = yield* publishDraft(tx, actor.organisationId, {
        ...publishing,
        publishedBy: actor.personId,
      });
      if (outcome.ok) return outcome;
      return "gaps" in outcome
        ? { ...refuse("gaps"), details: { gaps: outcome.gaps } }
        : refuse(outcome.code);
    });
  } catch (error) {
    if (error instanceof UniqueViolation) return refuse("published-meanwhile");
    throw error;
  }
}
