import {
  findDocumentText,
  findLatestVersion,
  findVersion,
  listDocumentLanguages,
  listVersions,
} from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { type Comparison, comparisonOf, type Side } from "../document/comparison.ts";
import { compose } from "../document/compose.ts";
import type { Edition, PolicyDocument } from "../document/document.ts";
import { type PolicyLanguage, policyLanguages } from "../language/text.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { type Result, succeed } from "../result.ts";
import { findDraft } from "../workbook/queries.ts";
import { readWorkbook, type Workbook } from "../workbook/workbook.ts";
import { freeze, nextNumber } from "./version.ts";

/** What a publisher sees of what customers read now. */
export type InForce = {
  number: string | undefined;
  /** The number that the next version gets. */
  next: string;
  /** The public document in the language that the policy is written in, where it was published in it. */
  document: PolicyDocument | undefined;
  /** Whether the draft would be published as anything else than it was, in any language, to customers or to staff. */
  hasMoved: boolean;
};

export function* findInForce(db: Db, organisationId: OrganisationId, draft: Workbook): Work<InForce> {
  const [latest] = yield* listVersions(db, organisationId);
  const number = latest?.number;
  if (number === undefined) return { number, next: nextNumber(number), document: undefined, hasMoved: true };
  const [first] = draft.languages;
  let document: PolicyDocument | undefined;
  let hasMoved = false;
  for (const { language, edition, text } of freeze(draft).documents) {
    const published = yield* findDocumentText(db, organisationId, number, language, edition);
    if (published !== text) hasMoved = true;
    if (published !== undefined && language === first && edition === "public")
      document = JSON.parse(published) as PolicyDocument;
  }
  return { number, next: nextNumber(number), document, hasMoved };
}

/** What is compared: numbers of versions, or `draft`. Left out: the latest version, and the draft. */
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

/**
 * Two versions, or one and the draft, in one language and edition. Whoever may not read the draft may compare versions.
 * A language that the earlier one did not have yet is new altogether; one that the later one does not have is not here.
 */
export function* compareVersions(
  db: Db,
  actor: Actor,
  { from: asked, to = draftName, language: wanted, edition }: Compared,
): Work<Result<ComparisonOfVersions>> {
  const latest = asked ?? (yield* findLatestVersion(db, actor.organisationId))?.number;
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
