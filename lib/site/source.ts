/** What the public pages are made of, read from the database in one go. */
import { findOrganisationByAddress, listOrganisations } from "../../db/organisations.ts";
import { listResults } from "../../db/results.ts";
import { findDocumentText, listDocumentLanguages, listVersions } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { dayIn } from "../language/dates.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { OrganisationId } from "../members/organisation.ts";
import {
  languagesInOrder,
  type PageContent,
  readDocument,
  standingsOf,
  type VersionLine,
} from "../publication/page.ts";
import { tallyOf } from "../results/status.ts";
import type { SiteAddress } from "./address.ts";

export type Found =
  | { kind: "content"; organisationId: OrganisationId; siteRevision: number; content: PageContent }
  /** The organisation has moved to another address, or the page has a shorter one. */
  | { kind: "moved"; slug: string; language?: PolicyLanguage; version?: string }
  | { kind: "none" };

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
  const standings = standingsOf(document.goals, yield* listResults(db, organisationId));
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
