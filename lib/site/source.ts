/** What the public pages are made of, read from the database in one go. */
import { findOrganisationByAddress, listOrganisations } from "../../db/organisations.ts";
import { listResults } from "../../db/results.ts";
import { findDocumentText, listDocumentLanguages, listVersions } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import type { PolicyDocument } from "../document/document.ts";
import { dayIn } from "../language/dates.ts";
import { type PolicyLanguage, policyLanguages } from "../language/text.ts";
import type { OrganisationId } from "../members/organisation.ts";
import type { PageContent, VersionLine } from "../publication/page.ts";
import { result as resultSchema } from "../results/result.ts";
import { type RecordedResult, standingResults } from "../results/standing.ts";
import { standingOf, tallyOf } from "../results/status.ts";
import type { SiteAddress } from "./address.ts";

export type Found =
  | { kind: "content"; organisationId: OrganisationId; siteRevision: number; content: PageContent }
  /** The organisation has moved to another address, or the page has a shorter one. */
  | { kind: "moved"; slug: string; language?: PolicyLanguage; version?: string }
  | { kind: "none" };

/** A document as it was published. Later formats are for later programs. */
function readDocument(text: string): PolicyDocument {
  const document = JSON.parse(text) as PolicyDocument;
  const format: number = document.format;
  if (format !== 1) throw new Error(`A document of format ${format} cannot be read by this Keepword.`);
  return document;
}

/** Everything of the page at an address. A private organisation's page is not there. */
export function* findPage(db: Db, address: SiteAddress, origin: string, now: Date): Work<Found> {
  const organisation = yield* findOrganisationByAddress(db, address.slug);
  if (!organisation || organisation.settings.visibility === "private") return { kind: "none" };
  const { id: organisationId, slug, settings, siteRevision } = organisation;
  const versions = yield* listVersions(db, organisationId);
  const number = address.version ?? versions[0]?.number;
  const version = versions.find((each) => each.number === number);
  if (!version) return { kind: "none" };
  const published = yield* listDocumentLanguages(db, organisationId, version.number);
  const languages = languagesInOrder(settings.languages, published);
  const [first] = languages;
  if (!first || (address.language && !languages.includes(address.language))) return { kind: "none" };
  if (slug !== address.slug || address.language === first)
    return {
      kind: "moved",
      slug,
      ...(address.language && address.language !== first ? { language: address.language } : {}),
      ...(address.version ? { version: address.version } : {}),
    };
  const language = address.language ?? first;
  const text = yield* findDocumentText(db, organisationId, version.number, language, "public");
  if (text === undefined) return { kind: "none" };
  const document = readDocument(text);
  const recorded = (yield* listResults(db, organisationId)).map(
    ({ id, goalId, body, corrects }): RecordedResult => ({
      id,
      goalId,
      result: resultSchema.parse(body),
      ...(corrects === null ? {} : { corrects }),
    }),
  );
  const results = standingResults(recorded);
  const standings = new Map(
    document.goals.map(({ id, goal }) => [id, standingOf(goal, results.get(id) ?? [])]),
  );
  const lineOf = (each: (typeof versions)[number]): VersionLine => ({
    number: each.number,
    since: dayIn(settings.timeZone, each.effectiveFrom),
    changeNote: each.changeNote,
  });
  const current = versions[0];
  return {
    kind: "content",
    organisationId,
    siteRevision,
    content: {
      document,
      slug,
      languages,
      origin,
      version: { ...lineOf(version), hash: version.hash },
      ...(current && current !== version ? { inForce: lineOf(current) } : {}),
      versions: versions.map(lineOf),
      standings,
      tally: tallyOf([...standings.values()], dayIn(settings.timeZone, now)),
      ...(settings.colour ? { colour: settings.colour } : {}),
      ...(settings.mark ? { mark: settings.mark } : {}),
      listed: settings.visibility === "listed",
    },
  };
}

function languagesInOrder(wanted: readonly string[], published: readonly string[]): PolicyLanguage[] {
  const known = policyLanguages.filter((each) => published.includes(each));
  return known.sort((one, other) => rank(wanted, one) - rank(wanted, other));
}

function rank(wanted: readonly string[], language: string): number {
  const at = wanted.indexOf(language);
  return at === -1 ? wanted.length : at;
}

/** An organisation that the first page lists. */
export type ListedOrganisation = {
  slug: string;
  name: Readonly<Record<string, string>>;
  number: string;
  since: string;
};

/** The organisations that are listed and have published, by name of their address. */
export function* listPublished(db: Db): Work<ListedOrganisation[]> {
  const listed: ListedOrganisation[] = [];
  for (const { id, slug, settings } of yield* listOrganisations(db)) {
    if (settings.visibility !== "listed") continue;
    const [version] = yield* listVersions(db, id);
    if (version)
      listed.push({
        slug,
        name: settings.name,
        number: version.number,
        since: dayIn(settings.timeZone, version.effectiveFrom),
      });
  }
  return listed;
}
