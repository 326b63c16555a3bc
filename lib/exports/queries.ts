/** What the files of a published version are made of. */
import { findOrganisation } from "../../db/organisations.ts";
import { listResults } from "../../db/results.ts";
import {
  findDocumentText,
  findVersion,
  listDocumentLanguages,
  listDocuments,
  listVersions,
} from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { dayIn } from "../language/dates.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { policyFile } from "../portable/policy-file.ts";
import { languagesInOrder, readDocument, standingsOf, type VersionLine } from "../publication/page.ts";
import { type Failure, type Result, succeed } from "../result.ts";
import { tallyOf } from "../results/status.ts";
import type { FileChoice, FileSource, Format, SitePage, Taken } from "./format.ts";

/** A version that files can be made of. Dates are ISO days in the organisation's time zone. */
export type Takeable = {
  number: string;
  since: string;
  inForce: boolean;
  /** The one that the policy is written in first. */
  languages: readonly PolicyLanguage[];
};

/** The versions of an organisation, the newest first. */
export function* listTakeable(db: Db, organisationId: OrganisationId, at: Date): Work<Takeable[]> {
  const organisation = yield* findOrganisation(db, organisationId);
  if (!organisation) return [];
  const { settings } = organisation;
  const versions = yield* listVersions(db, organisationId);
  const current = versions.find(({ effectiveFrom }) => effectiveFrom <= at);
  const takeable: Takeable[] = [];
  for (const { number, effectiveFrom } of versions)
    takeable.push({
      number,
      since: dayIn(settings.timeZone, effectiveFrom),
      inForce: number === current?.number,
      languages: languagesInOrder(
        settings.languages,
        yield* listDocumentLanguages(db, organisationId, number),
      ),
    });
  return takeable;
}

export type NotTaken = Failure<"no-version" | "no-such-language" | "not-found">;

/**
 * What a file in `format` is made of: the frozen documents of a version and what is known of it; for a site, the
 * results that customers see today as well.
 * @param origin scheme and host of the installation
 */
export function* takeFile(
  db: Db,
  organisationId: OrganisationId,
  format: Format,
  choice: FileChoice & { origin: string; at: Date },
): Work<Result<Taken, NotTaken["code"]>> {
  const organisation = yield* findOrganisation(db, organisationId);
  if (!organisation) return refuse("not-found");
  const { slug, settings } = organisation;
  const all = yield* listVersions(db, organisationId);
  const at = all.findIndex(({ number, effectiveFrom }) =>
    choice.version === undefined ? effectiveFrom <= choice.at : number === choice.version,
  );
  const number = all[at]?.number;
  const version = number === undefined ? undefined : yield* findVersion(db, organisationId, number);
  if (!version) return refuse("no-version");
  if (format === "json")
    return succeed({
      format,
      slug,
      policy: policyFile(version, yield* listDocuments(db, organisationId, version.number), {
        slug,
        name: settings.name,
      }),
    });

  const languages = languagesInOrder(
    settings.languages,
    yield* listDocumentLanguages(db, organisationId, version.number),
  );
  const [first] = languages;
  const language = choice.language ?? first;
  if (language === undefined || !languages.includes(language)) return refuse("no-such-language");
  const lineOf = ({ number: named, effectiveFrom, changeNote }: (typeof all)[number]): VersionLine => ({
    number: named,
    since: dayIn(settings.timeZone, effectiveFrom),
    changeNote,
  });
  const versions = all.slice(at).map(lineOf);
  const sources: FileSource[] = [];
  for (const each of format === "site"
    ? [language, ...languages.filter((other) => other !== language)]
    : [language]) {
    const text = yield* findDocumentText(db, organisationId, version.number, each, choice.edition);
    if (text === undefined) return refuse("no-such-language");
    sources.push({
      slug,
      document: readDocument(text),
      version: {
        ...lineOf(version),
        publishedOn: dayIn(settings.timeZone, version.publishedAt),
        hash: version.hash,
      },
      versions,
    });
  }
  if (format === "site") {
    const recorded = yield* listResults(db, organisationId);
    const order = sources.map(({ document }) => document.language);
    return succeed({
      format,
      pages: sources.map((source): SitePage => {
        // What customers may not read is not measured in public either.
        const shown = source.document.goals.filter(({ audience }) => audience.public);
        const standings = standingsOf(shown, recorded);
        return {
          source,
          content: {
            document: source.document,
            slug,
            languages: order,
            origin: choice.origin,
            version: source.version,
            versions,
            standings,
            tally: tallyOf([...standings.values()], dayIn(settings.timeZone, choice.at)),
            ...(settings.colour ? { colour: settings.colour } : {}),
            ...(settings.mark ? { mark: settings.mark } : {}),
            listed: settings.visibility === "listed",
          },
        };
      }),
    });
  }
  const [source] = sources;
  return source ? succeed({ format, source }) : refuse("no-such-language");
}

/** The same for a member: whoever belongs to the organisation may take its documents, and its answers whoever reads them. */
export function* takeFileAs(
  db: Db,
  actor: Actor,
  format: Format,
  choice: FileChoice & { origin: string; at: Date },
): Work<Result<Taken, NotTaken["code"] | "not-allowed" | "read-only">> {
  const refused = yield* refuseUnless(db, actor, format === "json" ? "readVersions" : "readPolicy");
  return refused ?? (yield* takeFile(db, actor.organisationId, format, choice));
}
