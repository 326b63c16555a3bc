/** What the files of a published version are made of. */
import { findOrganisation } from "../../db/organisations.ts";
import { listResults } from "../../db/results.ts";
import { findDocumentText, findVersion, listDocumentLanguages, listDocuments } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { dayIn } from "../language/dates.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { policyFile } from "../portable/policy-file.ts";
import { languagesInOrder, pageContent, readDocument, versionsContent } from "../publication/content.ts";
import { hasBegun, inForceAt, stateAt, type VersionState } from "../publication/in-force.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { type Failure, type Result, succeed } from "../result.ts";
import type { FileChoice, Format, SitePage, Taken } from "./format.ts";

/** Who takes: at what moment, and whether they may read a version before its time has come. */
type Taker = { at: Date; seesScheduled: boolean };

/** A version that files can be made of. Dates are ISO days in the organisation's time zone. */
export type Takeable = {
  number: string;
  since: string;
  state: VersionState;
  /** The one that the policy is written in first. */
  languages: readonly PolicyLanguage[];
};

/** The versions of an organisation, the newest first. */
export function* listTakeable(
  db: Db,
  organisationId: OrganisationId,
  { at, seesScheduled }: Taker,
): Work<Takeable[]> {
  const organisation = yield* findOrganisation(db, organisationId);
  if (!organisation) return [];
  const { settings } = organisation;
  const versions = yield* listStandingVersions(db, organisationId);
  const takeable: Takeable[] = [];
  for (const version of versions) {
    if (!hasBegun(version, at) && !seesScheduled) continue;
    takeable.push({
      number: version.number,
      since: dayIn(settings.timeZone, version.effectiveFrom),
      state: stateAt(version, versions, at),
      languages: languagesInOrder(
        settings.languages,
        yield* listDocumentLanguages(db, organisationId, version.number),
      ),
    });
  }
  return takeable;
}

/** The same for a member, who may read what is to come. */
export function* listTakeableAs(db: Db, actor: Actor, at: Date): Work<Takeable[]> {
  return yield* listTakeable(db, actor.organisationId, { at, seesScheduled: true });
}

export type NotTaken = Failure<"no-version" | "no-such-language" | "not-found">;

/**
 * What a file in `format` is made of: the frozen documents of a version and what is known of it; for a site, the
 * results that customers see today as well. Where no version is named, it is the one in force.
 * @param origin scheme and host of the installation
 */
export function* takeFile(
  db: Db,
  organisationId: OrganisationId,
  format: Format,
  {
    version: number,
    language: wanted,
    edition,
    origin,
    at,
    seesScheduled,
  }: FileChoice & Taker & { origin: string },
): Work<Result<Taken, NotTaken["code"]>> {
  const organisation = yield* findOrganisation(db, organisationId);
  if (!organisation) return refuse("not-found");
  const { slug, settings } = organisation;
  const versions = yield* listStandingVersions(db, organisationId);
  const version =
    number === undefined
      ? inForceAt(versions, at)
      : versions.find((each) => each.number === number && (seesScheduled || hasBegun(each, at)));
  if (!version) return refuse("no-version");
  if (format === "json") {
    const sealed = yield* findVersion(db, organisationId, version.number);
    if (!sealed) return refuse("no-version");
    const documents = yield* listDocuments(db, organisationId, version.number);
    return succeed({
      format,
      slug,
      policy: policyFile({ ...version, ...sealed }, documents, { slug, name: settings.name }),
    });
  }

  const languages = languagesInOrder(
    settings.languages,
    yield* listDocumentLanguages(db, organisationId, version.number),
  );
  const language = wanted ?? languages[0];
  if (language === undefined || !languages.includes(language)) return refuse("no-such-language");
  const publication = { organisationId, slug, settings, origin, versions, now: at };
  const publishedOn = dayIn(settings.timeZone, version.publishedAt);
  const isSite = format === "site";
  const recorded = isSite ? yield* listResults(db, organisationId) : [];
  const order = [language, ...languages.filter((each) => each !== language)];
  const pages: SitePage[] = [];
  for (const each of isSite ? order : [language]) {
    const text = yield* findDocumentText(db, organisationId, version.number, each, edition);
    if (text === undefined) return refuse("no-such-language");
    const document = readDocument(text);
    const content = pageContent(publication, { version, document, languages: order, recorded });
    const all = versionsContent(publication, document, order, version);
    pages.push({ content, versions: all, source: { ...content, publishedOn, versions: all.versions } });
  }
  if (isSite) return succeed({ format, pages });
  const [page] = pages;
  return page ? succeed({ format, source: page.source }) : refuse("no-such-language");
}

/**
 * The same for a member: whoever belongs to the organisation may take its documents, those of a version to come as
 * well, and its answers whoever reads them.
 */
export function* takeFileAs(
  db: Db,
  actor: Actor,
  format: Format,
  choice: FileChoice & { origin: string; at: Date },
): Work<Result<Taken, NotTaken["code"] | "not-allowed" | "read-only">> {
  const refused = yield* refuseUnless(db, actor, format === "json" ? "readVersions" : "readPolicy");
  if (refused) return refused;
  return yield* takeFile(db, actor.organisationId, format, {
    ...choice,
    seesScheduled: true,
  });
}
