/** What changed from what somebody has read to what is in force, and what they are asked to read of it. */
import { listReadingsOf } from "../../db/acknowledgements.ts";
import { findMember } from "../../db/people.ts";
import { findDocumentText, findVersion, listDocumentLanguages } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import type { PolicyDocument } from "../document/document.ts";
import {
  type Asked,
  type Change,
  changesAmong,
  changesBetween,
  changesFor,
  keysOf,
  lastWording,
  partsFor,
  stepsBetween,
  type Subject,
  subjectAt,
  summaryOfAll,
  withdrawnNumbers,
} from "../handbook/asking.ts";
import { type PolicyLanguage, policyLanguages } from "../language/text.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { may } from "../members/rights.ts";
import { readDocument } from "../publication/content.ts";
import { listStandingVersions, type StandingVersion } from "../publication/queries.ts";
import { type Result, succeed } from "../result.ts";
import { emptyWorkbook, readWorkbook, type Workbook } from "../workbook/workbook.ts";
import { knownAmong } from "../acknowledgements/standing.ts";

/** A state of the policy as staff read it: its answers, and its documents by language. */
export type Edition = { workbook: Workbook; documents: ReadonlyMap<PolicyLanguage, PolicyDocument> };

export function* loadVersion(db: Db, organisationId: OrganisationId, number: string): Work<Edition> {
  const version = yield* findVersion(db, organisationId, number);
  const published = yield* listDocumentLanguages(db, organisationId, number);
  const documents = new Map<PolicyLanguage, PolicyDocument>();
  for (const language of policyLanguages.filter((each) => published.includes(each))) {
    const text = yield* findDocumentText(db, organisationId, number, language, "staff");
    if (text !== undefined) documents.set(language, readDocument(text));
  }
  const read = version && readWorkbook(JSON.parse(version.workbook));
  // Answers of a later format are for later programs: what differs is in the documents all the same.
  return { workbook: read?.ok ? read.workbook : emptyWorkbook(["en"]), documents };
}

/** What differs between two states, by language. */
type Changes = ReadonlyMap<PolicyLanguage, readonly Change[]>;

/** In each language that both have: a translation that was added says nothing new. */
function compareEditions(before: Edition, after: Edition): Changes {
  const shared = [...after.documents].filter(([language]) => before.documents.has(language));
  const compared = shared.length > 0 ? shared : [...after.documents];
  return new Map(
    compared.map(([language, document]) => [
      language,
      changesBetween(
        { workbook: before.workbook, document: before.documents.get(language) },
        { workbook: after.workbook, document },
      ),
    ]),
  );
}

/**
 * What differs between versions, by their hashes, since versions never change and a thousand people are asked about
 * the same two. The oldest go first.
 */
const known = new Map<string, Changes>();
const mostKnown = 64;

function keep(key: string, changes: Changes): Changes {
  known.delete(key);
  known.set(key, changes);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return changes;
}

/** A version, or the draft as it would be one. */
export type Stage = Pick<
  StandingVersion,
  "number" | "kind" | "sequence" | "effectiveFrom" | "withdrawnAt" | "hash"
> & {
  draft?: Edition;
};

function* findChanges(db: Db, organisationId: OrganisationId, before: Stage, after: Stage): Work<Changes> {
  const { draft } = after;
  if (draft) return compareEditions(yield* loadVersion(db, organisationId, before.number), draft);
  const key = `${before.hash} ${after.hash}`;
  const found = known.get(key);
  if (found) return keep(key, found);
  const [old, now] = [
    yield* loadVersion(db, organisationId, before.number),
    yield* loadVersion(db, organisationId, after.number),
  ];
  return keep(key, compareEditions(old, now));
}

/** What changed of substance from the version that somebody knew to the one they are asked about. */
export function* findChangesSince(
  db: Db,
  organisationId: OrganisationId,
  versions: readonly Stage[],
  { from, subject, at }: { from: string; subject: Subject<Stage>; at: Date },
): Work<Changes> {
  const before = lastWording(versions, from, at);
  if (!before) return new Map();
  const all = yield* findChanges(db, organisationId, before, subject.wording);
  const steps = stepsBetween(versions, from, subject, at);
  if (!steps) return all;
  const keys = new Map([...all.keys()].map((language) => [language, new Set<string>()]));
  for (const [old, now] of steps) {
    const changes = yield* findChanges(db, organisationId, old, now);
    for (const [language, some] of changes) for (const key of keysOf(some)) keys.get(language)?.add(key);
  }
  return new Map(
    [...all].map(([language, changes]) => [language, changesAmong(changes, keys.get(language) ?? new Set())]),
  );
}

/** The language that somebody reads in where there is something in it, else the first that has something. */
function chooseLanguage(some: readonly PolicyLanguage[], wanted: string | undefined) {
  return some.find((each) => each === wanted) ?? some[0];
}

/**
 * What a person is asked to read of a version, whether or not they may say so.
 * @param wording the version whose words they see: that in force, or one whose wording it corrected
 */
export function* findAskedOf(
  db: Db,
  organisationId: OrganisationId,
  personId: string,
  {
    versions,
    subject,
    language: wanted,
    at,
  }: {
    versions: readonly StandingVersion[];
    subject: Subject<StandingVersion>;
    language: string | undefined;
    at: Date;
  },
): Work<Asked> {
  const { material, wording } = subject;
  const member = yield* findMember(db, organisationId, personId);
  if (!member) return { state: "nobody" };
  const reader = { jobs: member.jobs, places: member.places };
  const readings = yield* listReadingsOf(db, organisationId, personId);
  const inForce = wording.number;
  const last = knownAmong(readings, withdrawnNumbers(versions, at));
  const since = last && { number: last.number, at: last.at.toISOString() };
  const current: Asked = { state: "current", inForce, ...(since ? { read: since } : {}) };
  const done = readings.find(({ number }) => number === material.number);
  if (done) return { state: "current", inForce, read: { number: done.number, at: done.at.toISOString() } };
  const asked = { number: material.number, hash: wording.hash, inForce };
  if (!since) {
    const { workbook, documents } = yield* loadVersion(db, organisationId, wording.number);
    const language = chooseLanguage([...documents.keys()], wanted);
    const document = language && documents.get(language);
    const parts = document ? partsFor({ workbook, document }, reader) : [];
    if (!language || parts.length === 0) return current;
    const summary = summaryOfAll(parts, {
      number: inForce,
      language,
      isKnown: reader.jobs.length > 0,
    });
    return { state: "pending", ...asked, language, summary, differences: [], touched: [], parts };
  }
  const changes = yield* findChangesSince(db, organisationId, versions, { from: since.number, subject, at });
  const own = new Map([...changes].map(([each, some]) => [each, changesFor(some, reader, each)]));
  const telling = [...own].filter(([, { differences }]) => differences.length > 0).map(([each]) => each);
  const language = chooseLanguage(telling, wanted);
  const found = language && own.get(language);
  if (!found) return current;
  return { state: "outdated", ...asked, language, since, ...found, parts: [] };
}

/** What the actor is asked to read now. Auditors and shared tablets are asked nothing. */
export function* findAsked(
  db: Db,
  actor: Actor,
  language: string | undefined,
  at: Date,
): Work<Result<Asked, "not-allowed" | "read-only">> {
  const refused = yield* refuseUnless(db, actor, "readPolicy");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const versions = yield* listStandingVersions(db, organisationId);
  const subject = subjectAt(versions, at);
  if (!subject || !may(actor, "acknowledge")) return succeed({ state: "nobody" });
  return succeed(yield* findAskedOf(db, organisationId, personId, { versions, subject, language, at }));
}
