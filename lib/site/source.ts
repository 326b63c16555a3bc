/** What the public pages are made of, read from the database in one go. */
import { findOrganisationByAddress, listOrganisations } from "../../db/organisations.ts";
import { listResults } from "../../db/results.ts";
import { findDocumentText, listDocumentLanguages } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { dayIn } from "../language/dates.ts";
import { localTimeOf, spanOfDay } from "../language/local-time.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { languagesInOrder, pageContent, readDocument, versionsContent } from "../publication/content.ts";
import { hasBegun, inForceAt, nextTurn } from "../publication/in-force.ts";
import type { DayChange, PageContent, VersionsContent } from "../publication/page.ts";
import { findVersionInForce, listStandingVersions, type StandingVersion } from "../publication/queries.ts";
import type { SiteAddress } from "./address.ts";

export type Found =
  | {
      kind: "content";
      organisationId: OrganisationId;
      siteRevision: number;
      content: PageContent;
      /** When something else is to be said: another version may hold, or the day is over. */
      turn: Date | undefined;
    }
  | {
      kind: "versions";
      organisationId: OrganisationId;
      siteRevision: number;
      versions: VersionsContent;
      turn: Date | undefined;
    }
  /** The organisation has moved to another address, or the page has a shorter one. */
  | { kind: "moved"; slug: string; language?: PolicyLanguage; version?: string; day?: string }
  | { kind: "none" };

/**
 * What began or was withdrawn on a day, in the order in which it happened.
 * @param versions those that have begun, the newest first
 */
function changesOn(
  { from, to }: { from: Date; to: Date },
  versions: readonly StandingVersion[],
  timeZone: string,
  now: Date,
): DayChange[] {
  const isThat = (moment: Date | undefined): moment is Date =>
    moment !== undefined && moment >= from && moment < to && moment <= now;
  return [...versions]
    .reverse()
    .flatMap(({ number, effectiveFrom, withdrawnAt }) => [
      ...(isThat(effectiveFrom) ? [{ number, how: "began" as const, at: effectiveFrom }] : []),
      ...(isThat(withdrawnAt) ? [{ number, how: "withdrawn" as const, at: withdrawnAt }] : []),
    ])
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, ...change }) => ({ ...change, time: localTimeOf(at, timeZone).slice(11) }));
}

/** Everything of the page at an address. A private organisation's page is not there, nor is a scheduled version. */
export function* findPage(db: Db, address: SiteAddress, origin: string, now: Date): Work<Found> {
  const organisation = yield* findOrganisationByAddress(db, address.slug);
  if (!organisation || organisation.settings.visibility === "private") return { kind: "none" };
  const { id: organisationId, slug, settings, siteRevision } = organisation;
  const { timeZone } = settings;
  const all = yield* listStandingVersions(db, organisationId);
  // What has not begun is announced and cannot be read; what was withdrawn before it began never was in force.
  const versions = all.filter((each) => hasBegun(each, now));
  const current = inForceAt(versions, now);
  const span = address.day === undefined ? undefined : spanOfDay(address.day, timeZone);
  if (address.day !== undefined && (!span || span.from > now)) return { kind: "none" };
  if (address.hash !== undefined) {
    const meant = versions.find(({ hash }) => hash === address.hash);
    return meant ? { kind: "moved", slug, ...languageOf(address), version: meant.number } : { kind: "none" };
  }
  const dayEnd = span && new Date(Math.min(span.to.getTime() - 1, now.getTime()));
  const isOver = span !== undefined && span.to <= now;
  const next = nextTurn(all, now);
  const turn = span && !isOver && !(next && next < span.to) ? span.to : next;
  const version =
    address.version !== undefined
      ? versions.find(({ number }) => number === address.version)
      : dayEnd
        ? inForceAt(versions, dayEnd)
        : current;
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
      ...(address.day ? { day: address.day } : {}),
    };
  const language = address.language ?? first;
  const text = yield* findDocumentText(db, organisationId, version.number, language, "public");
  if (text === undefined) return { kind: "none" };
  const document = readDocument(text);
  const publication = { organisationId, slug, settings, origin, versions: all, now };
  if (address.kind === "versions" || address.kind === "feed")
    return {
      kind: "versions",
      organisationId,
      siteRevision,
      turn,
      versions: versionsContent(publication, document, languages),
    };
  const recorded = yield* listResults(db, organisationId);
  const { next: announced, ...content } = pageContent(publication, {
    version,
    document,
    languages,
    recorded,
  });
  return {
    kind: "content",
    organisationId,
    siteRevision,
    turn,
    content: {
      ...content,
      ...(span && address.day !== undefined
        ? { asOf: { day: address.day, isOver, changes: changesOn(span, versions, timeZone, now) } }
        : announced
          ? { next: announced }
          : {}),
    },
  };
}

function languageOf({ language }: SiteAddress): { language?: PolicyLanguage } {
  return language ? { language } : {};
}

/** An organisation that the first page lists. */
export type ListedOrganisation = {
  slug: string;
  name: Readonly<Record<string, string>>;
  number: string;
  since: string;
};

/** The organisations that are listed and have published, by name of their address. */
export function* listPublished(db: Db, now: Date): Work<ListedOrganisation[]> {
  const listed: ListedOrganisation[] = [];
  for (const { id, slug, settings } of yield* listOrganisations(db)) {
    if (settings.visibility !== "listed") continue;
    const version = yield* findVersionInForce(db, id, now);
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
