import { listNotices } from "../../db/notices.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { findPerson, listMembers, type Member } from "../../db/people.ts";
import {
  findDocumentText,
  findVersion,
  listDocumentLanguages,
  listMetadata,
  listVersions,
  type VersionSummary,
} from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { type Comparison, comparisonOf, type Side } from "../document/comparison.ts";
import { compose } from "../document/compose.ts";
import type { Edition, PolicyDocument } from "../document/document.ts";
import { gapsOf } from "../document/gaps.ts";
import { type MaterialDifference, materialDifferences } from "../document/material.ts";
import { dayIn } from "../language/dates.ts";
import { momentOf } from "../language/local-time.ts";
import { type LocalisedText, type PolicyLanguage, policyLanguages } from "../language/text.ts";
import { type FaultCode, refuse, refuseFields } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { may, rolesWith } from "../members/rights.ts";
import type { NoticeBody } from "../notices/notice.ts";
import { type Result, succeed } from "../result.ts";
import { findDraft } from "../workbook/queries.ts";
import { readWorkbook, type Workbook } from "../workbook/workbook.ts";
import type { VersionForm } from "./forms.ts";
import { inForceAt, statesAt, type VersionState } from "./in-force.ts";
import {
  freeze,
  type FrozenPolicy,
  nextNumber,
  type VersionKind,
  versionMetadata,
  type WaiverRow,
  waiverRows,
} from "./version.ts";

/** A version with what was said of it afterwards. */
export type StandingVersion = VersionSummary & {
  withdrawnAt?: Date;
  withdrawal?: NoticeBody;
  /** The last time that it was looked at again and found right. */
  reviewed?: NoticeBody & { at: Date; by: string };
};

/** All versions of an organisation, the newest first. */
export function* listStandingVersions(db: Db, organisationId: OrganisationId): Work<StandingVersion[]> {
  const versions: StandingVersion[] = yield* listVersions(db, organisationId);
  const byNumber = new Map(versions.map((version) => [version.number, version]));
  for (const { kind, number, body, at, by } of yield* listNotices(db, organisationId)) {
    const version = byNumber.get(number);
    if (!version) continue;
    if (kind === "withdrawn") Object.assign(version, { withdrawnAt: at, withdrawal: body });
    else version.reviewed = { ...body, at, by };
  }
  return versions;
}

/** The version that holds at a moment. */
export function* findVersionInForce(
  db: Db,
  organisationId: OrganisationId,
  at: Date,
): Work<StandingVersion | undefined> {
  return inForceAt(yield* listStandingVersions(db, organisationId), at);
}

/** The version that the next one follows: the last that was not withdrawn, whether or not its time has come. */
export function baseOf<V extends { withdrawnAt?: Date }>(versions: readonly V[]): V | undefined {
  return versions.find(({ withdrawnAt }) => withdrawnAt === undefined);
}

/** What a publisher sees of what the next version follows. */
export type Base = {
  number: string | undefined;
  /** From when on that version holds; in the future where it is scheduled. */
  effectiveFrom: Date | undefined;
  /** The numbers that the next version gets, a material one and an editorial one; the first is always material. */
  next: { material: string; editorial?: string };
  /** The public document in the language that the policy is written in, where it was published in it. */
  document: PolicyDocument | undefined;
  /** Whether the draft would be published as anything else than it was, in any language, to customers or to staff. */
  hasMoved: boolean;
};

export function* findBase(db: Db, organisationId: OrganisationId, draft: Workbook): Work<Base> {
  const versions = yield* listStandingVersions(db, organisationId);
  const taken = versions.map(({ number }) => number);
  const base = baseOf(versions);
  const material = nextNumber("material", base?.number, taken);
  if (!base)
    return {
      number: undefined,
      effectiveFrom: undefined,
      next: { material },
      document: undefined,
      hasMoved: true,
    };
  const { number, effectiveFrom } = base;
  const [first] = draft.languages;
  let document: PolicyDocument | undefined;
  let hasMoved = false;
  for (const { language, edition, text } of freeze(draft).documents) {
    const published = yield* findDocumentText(db, organisationId, number, language, edition);
    if (published !== text) hasMoved = true;
    if (published !== undefined && language === first && edition === "public")
      document = JSON.parse(published) as PolicyDocument;
  }
  const next = { material, editorial: nextNumber("editorial", number, taken) };
  return { number, effectiveFrom, next, document, hasMoved };
}

/** What a draft changes of substance in a version; nothing where the answers of that are not for this program. */
export function* findSubstance(
  db: Db,
  organisationId: OrganisationId,
  number: string,
  draft: Workbook,
): Work<MaterialDifference[] | undefined> {
  const version = yield* findVersion(db, organisationId, number);
  const before = version && readWorkbook(JSON.parse(version.workbook));
  return before?.ok ? materialDifferences(before.workbook, draft) : undefined;
}

/** A draft that may be published: everything of the version but who answers for it. */
export type PreparedVersion = {
  policy: FrozenPolicy;
  languages: Workbook["languages"];
  name: Workbook["organisation"]["name"];
  kind: VersionKind;
  changeNote: LocalisedText;
  waivers: WaiverRow[];
  effectiveFrom: Date | undefined;
  reviewOn: string | undefined;
};

/**
 * Freezes the draft, once everything about it is right: no gap without a reason, a change note in each language of
 * the policy, dates that can be kept, and wording alone where it is to be editorial.
 */
export function* prepareVersion(
  db: Db,
  organisationId: OrganisationId,
  { changeNote, waivers, kind, ...form }: VersionForm,
  at: Date,
): Work<Result<PreparedVersion>> {
  const draft = yield* findDraft(db, organisationId);
  if (!draft.ok) return refuse("unreadable-draft");
  const { workbook } = draft;
  const faults: Record<string, FaultCode> = {};
  for (const language of workbook.languages)
    if (changeNote[language] === undefined) faults[`changeNote.${language}`] = "required";
  const organisation = yield* findOrganisation(db, organisationId);
  const timeZone = organisation?.settings.timeZone ?? "UTC";
  let effectiveFrom: Date | undefined;
  if (form.effectiveFrom !== undefined) {
    const read = momentOf(form.effectiveFrom, timeZone);
    if (!read.ok) faults.effectiveFrom = read.fault === "skipped" ? "hour-skipped" : "invalid";
    else if (read.moment <= at) faults.effectiveFrom = "in-the-past";
    else effectiveFrom = read.moment;
  }
  const { reviewOn } = form;
  if (reviewOn !== undefined && reviewOn <= dayIn(timeZone, effectiveFrom ?? at))
    faults.reviewOn = "in-the-past";
  if (Object.keys(faults).length > 0) return refuseFields(faults);
  const gaps = gapsOf(workbook, waivers);
  if (gaps.length > 0) return { ...refuse("gaps"), details: { gaps } };
  const base = baseOf(yield* listStandingVersions(db, organisationId));
  if (base && (effectiveFrom ?? at) < base.effectiveFrom)
    return refuse("before-scheduled", { number: base.number });
  if (kind === "editorial") {
    if (!base) return refuse("first-is-material");
    const material = yield* findSubstance(db, organisationId, base.number, workbook);
    if (!material) return refuse("first-is-material");
    if (material.length > 0)
      return { ...refuse("material-change", { count: material.length }), details: { material } };
  }
  return succeed({
    policy: freeze(workbook),
    languages: workbook.languages,
    name: workbook.organisation.name,
    kind,
    changeNote,
    waivers: waiverRows(waivers),
    effectiveFrom,
    reviewOn,
  });
}

/** The people who may approve what these wrote, and what they are called. */
export function* listApprovers(
  db: Db,
  organisationId: OrganisationId,
  authors: readonly string[],
): Work<Member[]> {
  return (yield* listMembers(db, organisationId)).filter(
    ({ kind, role, personId }) =>
      kind === "person" && rolesWith("approve").includes(role) && !authors.includes(personId),
  );
}

/** Whether an administrator has nobody else in the organisation who could approve. */
export function* isAlone(db: Db, actor: Actor): Work<boolean> {
  if (actor.role !== "administrator" || !may(actor, "publish")) return false;
  return (yield* listApprovers(db, actor.organisationId, [actor.personId])).length === 0;
}

/** A version as those see it who keep them. */
export type VersionRow = {
  number: string;
  sequence: number;
  state: VersionState;
  kind: VersionKind;
  changeNote: Readonly<Record<string, string>>;
  hash: string;
  publishedAt: string;
  /** The name of whoever published it, where they are known here. */
  publishedBy?: string;
  effectiveFrom: string;
  /** The day on which to look at it again, as it was last said. */
  reviewOn?: string;
  reviewed?: { at: string; because: Readonly<Record<string, string>> };
  withdrawn?: { at: string; because: Readonly<Record<string, string>> };
  /** Who approved it, by name; none where it was published without review, or before there was any. */
  approvedBy: string[];
  withoutReview: boolean;
};

/** Every version of the actor's organisation, the newest first. */
export function* listVersionsFor(
  db: Db,
  actor: Actor,
  at: Date,
): Work<Result<{ versions: VersionRow[] }, "not-allowed" | "read-only">> {
  const refused = yield* refuseUnless(db, actor, "readVersions");
  if (refused) return refused;
  const versions = yield* listStandingVersions(db, actor.organisationId);
  const names = new Map<string, string>();
  function* nameOf(id: string): Work<string | undefined> {
    if (!names.has(id)) names.set(id, (yield* findPerson(db, id))?.name ?? "");
    return names.get(id) || undefined;
  }
  const metadata = new Map(
    (yield* listMetadata(db, actor.organisationId)).map((each) => [each.sequence, each.metadata]),
  );
  const stateOf = statesAt(versions, at);
  const rows: VersionRow[] = [];
  for (const version of versions) {
    const read = versionMetadata.safeParse(JSON.parse(metadata.get(version.sequence) ?? "{}"));
    const reviewed = read.success && read.data.format === 2 ? read.data : undefined;
    const approvedBy: string[] = [];
    for (const { person } of reviewed?.approvals ?? []) approvedBy.push((yield* nameOf(person)) ?? person);
    const publishedBy = yield* nameOf(version.publishedBy);
    const reviewOn = version.reviewed?.reviewOn ?? version.reviewOn ?? undefined;
    rows.push({
      number: version.number,
      sequence: version.sequence,
      state: stateOf(version),
      kind: version.kind,
      changeNote: version.changeNote,
      hash: version.hash,
      publishedAt: version.publishedAt.toISOString(),
      ...(publishedBy === undefined ? {} : { publishedBy }),
      effectiveFrom: version.effectiveFrom.toISOString(),
      ...(reviewOn === undefined ? {} : { reviewOn }),
      ...(version.reviewed
        ? { reviewed: { at: version.reviewed.at.toISOString(), because: version.reviewed.because } }
        : {}),
      ...(version.withdrawnAt
        ? { withdrawn: { at: version.withdrawnAt.toISOString(), because: version.withdrawal?.because ?? {} } }
        : {}),
      approvedBy,
      withoutReview: reviewed?.withoutReview ?? false,
    });
  }
  return succeed({ versions: rows });
}

/** What is compared: numbers of versions, or `draft`. Left out: the version that the draft follows, and the draft. */
export type Compared = {
  from?: string | undefined;
  to?: string | undefined;
  language?: string | undefined;
  edition: Edition;
};

/** A comparison with what was compared; `from` is null where nothing had been published to compare with. */
export type ComparisonOfVersions = Comparison & {
  from: string | null;
  to: string;
  language: PolicyLanguage;
  edition: Edition;
};

type Reading = {
  workbook: Workbook;
  documentIn: (language: PolicyLanguage) => Work<PolicyDocument | undefined>;
};

const draftName = "draft";

/** The draft, or a version as it was published; nothing where there is none of that name. */
function* findCompared(
  db: Db,
  organisationId: OrganisationId,
  name: string,
  edition: Edition,
): Work<Reading | undefined> {
  if (name === draftName) {
    const draft = yield* findDraft(db, organisationId);
    if (!draft.ok) return undefined;
    const { workbook } = draft;
    return {
      workbook,
      *documentIn(language) {
        return workbook.languages.includes(language) ? compose(workbook, { language, edition }) : undefined;
      },
    };
  }
  const version = yield* findVersion(db, organisationId, name);
  const read = version && readWorkbook(JSON.parse(version.workbook));
  if (!read?.ok) return undefined;
  return {
    workbook: read.workbook,
    *documentIn(language) {
      const text = yield* findDocumentText(db, organisationId, name, language, edition);
      return text === undefined ? undefined : (JSON.parse(text) as PolicyDocument);
    },
  };
}

/** A version as one side of a comparison, in one language and edition. */
export function* findVersionSide(
  db: Db,
  organisationId: OrganisationId,
  number: string,
  language: PolicyLanguage,
  edition: Edition,
): Work<Side | undefined> {
  const found = yield* findCompared(db, organisationId, number, edition);
  return found && { workbook: found.workbook, document: yield* found.documentIn(language) };
}

/**
 * Two versions, or one and the draft, in one language and edition. Whoever may not read the draft may compare versions.
 * A language that the earlier one did not have yet is new altogether; one that the later one does not have is not here.
 */
export function* compareVersions(
  db: Db,
  actor: Actor,
  { from: asked, to = draftName, language: wanted, edition }: Compared,
): Work<Result<ComparisonOfVersions>> {
  const latest = asked ?? baseOf(yield* listStandingVersions(db, actor.organisationId))?.number;
  const from = latest ?? null;
  if (from === draftName || to === draftName) {
    const refused = yield* refuseUnless(db, actor, "readDraft");
    if (refused) return refused;
  }
  const later = yield* findCompared(db, actor.organisationId, to, edition);
  const earlier = from === null ? undefined : yield* findCompared(db, actor.organisationId, from, edition);
  if (!later || (from !== null && !earlier)) return refuse("not-found");
  const language = later.workbook.languages.find((each) => wanted === undefined || each === wanted);
  const document = language && (yield* later.documentIn(language));
  if (!language || !document) return refuse("not-found");
  const before: Side | undefined = earlier && {
    workbook: earlier.workbook,
    document: yield* earlier.documentIn(language),
  };
  const comparison = comparisonOf(before, { workbook: later.workbook, document });
  return succeed({ from, to, language, edition, ...comparison });
}

/** What there is to compare: every version, the newest first, and the languages of the draft and the latest version. */
export function* listComparable(
  db: Db,
  organisationId: OrganisationId,
  draft: Workbook,
): Work<{ versions: { number: string; publishedAt: Date }[]; languages: PolicyLanguage[] }> {
  const versions = yield* listVersions(db, organisationId);
  const [latest] = versions;
  const published = latest ? yield* listDocumentLanguages(db, organisationId, latest.number) : [];
  return {
    versions: versions.map(({ number, publishedAt }) => ({ number, publishedAt })),
    languages: [
      ...draft.languages,
      ...policyLanguages.filter((each) => published.includes(each) && !draft.languages.includes(each)),
    ],
  };
}
