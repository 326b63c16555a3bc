/** Walks the chains of an organisation and says where the first link breaks. */
import { createHash } from "node:crypto";
import { listAcknowledgements, type StoredAcknowledgement } from "../../db/acknowledgements.ts";
import { listNotices, type Notice } from "../../db/notices.ts";
import { listOrganisations } from "../../db/organisations.ts";
import { listResults, type StoredResult } from "../../db/results.ts";
import { findVersion, listDocuments, listVersions, type Version } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { canonicalText } from "../document/canonical.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { editions, type FrozenDocument, sealedText, versionMetadata } from "../publication/version.ts";
import { type BrokenLink, type ChainName, type ChainRecord, type ChainReport, faultOf } from "./chain.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function versionRecord(version: Version, documents: readonly FrozenDocument[]): ChainRecord {
  const { sequence, number: name, previousHash, hash } = version;
  const record = (expected: ChainRecord["expected"]) => ({ sequence, name, previousHash, hash, expected });
  const read = versionMetadata.safeParse(readJson(version.metadata));
  if (!read.success) return record({ fault: "unreadable" });
  const { data: metadata } = read;
  const ordered: FrozenDocument[] = [];
  for (const language of metadata.languages)
    for (const edition of editions) {
      const document = documents.find((each) => each.language === language && each.edition === edition);
      if (!document) return record({ fault: "altered" });
      ordered.push(document);
    }
  if (ordered.length !== documents.length) return record({ fault: "altered" });
  const expected = sha256(
    sealedText(previousHash, { workbook: version.workbook, documents: ordered }, version.metadata),
  );
  if (expected !== hash) return record({ hash: expected });
  const shown = {
    organisation: version.organisationId,
    sequence,
    number: name,
    changeNote: version.changeNote,
    waivers: version.waivers,
    publishedAt: version.publishedAt.toISOString(),
    publishedBy: version.publishedBy,
    effectiveFrom: version.effectiveFrom.toISOString(),
    kind: version.kind,
    reviewOn: version.reviewOn ?? undefined,
    targets: version.targets ?? undefined,
  };
  const { organisation, number, changeNote, waivers, publishedAt, publishedBy, effectiveFrom } = metadata;
  const hashed = {
    organisation,
    sequence: metadata.sequence,
    number,
    changeNote,
    waivers,
    publishedAt,
    publishedBy,
    effectiveFrom,
    // Before there was review every version was material, and had neither of the others.
    ...(metadata.format === 2
      ? { kind: metadata.kind, reviewOn: metadata.reviewOn, targets: metadata.targets }
      : { kind: "material" }),
  };
  return record(canonicalText(shown) === canonicalText(hashed) ? { hash } : { fault: "contradicted" });
}

/** A record whose whole text was sealed: `shown` is what that text is made of, as it stands in the row. */
function textRecord(
  row: Pick<StoredResult, "sequence" | "previousHash" | "hash" | "text">,
  name: string,
  shown: unknown,
): ChainRecord {
  const { sequence, previousHash, hash, text } = row;
  const expected = sha256(`${previousHash ?? ""}\n${text}`);
  const contradicted = expected === hash && canonicalText(shown) !== text;
  return {
    sequence,
    name,
    previousHash,
    hash,
    expected: contradicted ? { fault: "contradicted" } : { hash: expected },
  };
}

function resultRecord(result: StoredResult): ChainRecord {
  const { id, organisationId: organisation, sequence, goalId: goal, body, corrects, recordedBy } = result;
  const recordedAt = result.recordedAt.toISOString();
  const shown = { id, organisation, sequence, goal, result: body, corrects, recordedAt, recordedBy };
  return textRecord(result, goal, shown);
}

function noticeRecord(notice: Notice): ChainRecord {
  const { id, organisationId: organisation, sequence, kind, number, body, by } = notice;
  const shown = { id, organisation, sequence, kind, number, body, at: notice.at.toISOString(), by };
  return textRecord(notice, number, shown);
}

function acknowledgementRecord(acknowledgement: StoredAcknowledgement): ChainRecord {
  const { id, organisationId: organisation, sequence, personId: person, number } = acknowledgement;
  const { versionHash, body } = acknowledgement;
  const at = acknowledgement.at.toISOString();
  const shown = { id, organisation, sequence, person, number, versionHash, body, at };
  return textRecord(acknowledgement, number, shown);
}

/** Acknowledgements read at a time. */
const atATime = 500;

/**
 * Every record of all chains of an organisation, made again from its text. One version is in memory at a time.
 * @param anchors hashes that were kept elsewhere, in lower case: the report says which of them stand in a chain.
 */
function* verifyChains(
  db: Db,
  organisationId: OrganisationId,
  anchors: readonly string[] = [],
): Work<ChainReport> {
  const report: ChainReport = {
    counts: { versions: 0, notices: 0, results: 0, acknowledgements: 0 },
    ends: {},
    broken: [],
    anchored: [],
  };
  const brokenIn = new Set<ChainName>();
  let before: ChainRecord | undefined;
  function walk(chain: ChainName, record: ChainRecord): void {
    const fault = faultOf(record, before);
    if (fault && !brokenIn.has(chain)) {
      brokenIn.add(chain);
      const { sequence, name } = record;
      report.broken.push({ chain, sequence, name, fault } satisfies BrokenLink);
    }
    before = record;
    report.counts[chain] += 1;
    report.ends[chain] = record.hash;
    if (anchors.includes(record.hash)) report.anchored.push(record.hash);
  }
  for (const { number } of (yield* listVersions(db, organisationId)).reverse()) {
    const version = yield* findVersion(db, organisationId, number);
    if (version) walk("versions", versionRecord(version, yield* listDocuments(db, organisationId, number)));
  }
  before = undefined;
  for (const notice of yield* listNotices(db, organisationId)) walk("notices", noticeRecord(notice));
  before = undefined;
  for (const result of yield* listResults(db, organisationId)) walk("results", resultRecord(result));
  before = undefined;
  for (let after = 0; ;) {
    const some = yield* listAcknowledgements(db, organisationId, { after, most: atATime });
    for (const each of some) walk("acknowledgements", acknowledgementRecord(each));
    after = some.at(-1)?.sequence ?? after;
    if (some.length < atATime) return report;
  }
}

export type OrganisationReport = { slug: string; report: ChainReport };

/** The chains of every organisation, or of the one at `slug`; none where there is no such organisation. */
export function* verifyEverything(
  db: Db,
  { slug, anchors = [] }: { slug?: string | undefined; anchors?: readonly string[] },
): Work<OrganisationReport[]> {
  const reports: OrganisationReport[] = [];
  for (const organisation of yield* listOrganisations(db))
    if (slug === undefined || organisation.slug === slug)
      reports.push({ slug: organisation.slug, report: yield* verifyChains(db, organisation.id, anchors) });
  return reports;
}
