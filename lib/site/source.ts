/** What the public pages are made of, read from the database in one go. */
import { findOrganisationByAddress, listOrganisations } from "../../db/organisations.ts";
import { listResults } from "../../db/results.ts";
import { findDocumentText, listDocumentLanguages } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import type { PolicyDocument } from "../document/document.ts";
import { dayIn } from "../language/dates.ts";
import { localTimeOf, spanOfDay } from "../language/local-time.ts";
import { plain } from "../language/rich.ts";
import { type PolicyLanguage, policyLanguages } from "../language/text.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { inForceAt, nextTurn, scheduledAt, statesAt, type VersionState } from "../publication/in-force.ts";
import type {
  DayChange,
  PageContent,
  TargetChange,
  VersionLine,
  VersionsContent,
} from "../publication/page.ts";
import { findVersionInForce, listStandingVersions, type StandingVersion } from "../publication/queries.ts";
import { targetChanges, targetHistory } from "../publication/targets.ts";
import { result as resultSchema } from "../results/result.ts";
import { type RecordedResult, standingResults } from "../results/standing.ts";
import { standingOf, tallyOf } from "../results/status.ts";
import type { SiteAddress } from "./address.ts";

export type Found =
  | {
      kind: "content";
      organisationId: OrganisationId;
      siteRevision: number;
      content: PageContent;
      /** When another version may hold, where one is scheduled. */
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

/** So many versions are listed on the page itself; all of them are on a page of their own. */
const latestVersions = 10;

/** A document as it was published. Later formats are for later programs. */
function readDocument(text: string): PolicyDocument {
  const document = JSON.parse(text) as PolicyDocument;
  const format: number = document.format;
  if (format !== 1) throw new Error(`A document of format ${format} cannot be read by this Keepword.`);
  return document;
}

function lineOf(
  version: StandingVersion,
  stateOf: (version: StandingVersion) => VersionState,
  timeZone: string,
): VersionLine {
  const { number, effectiveFrom, changeNote, kind, withdrawnAt, withdrawal } = version;
  return {
    number,
    since: dayIn(timeZone, effectiveFrom),
    changeNote,
    kind,
    state: stateOf(version),
    ...(withdrawnAt && withdrawal
      ? { withdrawn: { on: dayIn(timeZone, withdrawnAt), because: withdrawal.because } }
      : {}),
  };
}

/** What began or was withdrawn on a day, in the order in which it happened. */
function changesOn(
  { from, to }: { from: Date; to: Date },
  versions: readonly StandingVersion[],
  timeZone: string,
  now: Date,
): DayChange[] {
  const isThat = (moment: Date | undefined): moment is Date =>
    moment !== undefined && moment >= from && moment < to && moment <= now;
  return versions
    .flatMap(({ number, effectiveFrom, withdrawnAt }) => [
      ...(isThat(effectiveFrom) && !(withdrawnAt && withdrawnAt < effectiveFrom)
        ? [{ number, how: "began" as const, at: effectiveFrom }]
        : []),
      ...(isThat(withdrawnAt) && withdrawnAt >= effectiveFrom
        ? [{ number, how: "withdrawn" as const, at: withdrawnAt }]
        : []),
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
  const turn = nextTurn(all, now);
  // What has not begun is announced and cannot be read; what was withdrawn before it began never was in force.
  const versions = all.filter(({ effectiveFrom }) => effectiveFrom <= now);
  const current = inForceAt(versions, now);
  const span = address.day === undefined ? undefined : spanOfDay(address.day, timeZone);
  if (address.day !== undefined && (!span || span.from > now)) return { kind: "none" };
  if (address.hash !== undefined) {
    const meant = versions.find(({ hash }) => hash === address.hash);
    return meant ? { kind: "moved", slug, ...languageOf(address), version: meant.number } : { kind: "none" };
  }
  const dayEnd = span && new Date(Math.min(span.to.getTime() - 1, now.getTime()));
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
  const look = {
    ...(settings.colour ? { colour: settings.colour } : {}),
    ...(settings.mark ? { mark: settings.mark } : {}),
    listed: settings.visibility === "listed",
  };
  const stateOf = statesAt(versions, now);
  const line = (each: StandingVersion) => lineOf(each, stateOf, timeZone);
  const inOrder = [...versions].reverse();
  if (address.kind === "versions" || address.kind === "feed") {
    const changes = targetChanges(inOrder, language);
    const names = new Map(document.goals.map(({ id, subject }) => [id, plain(subject, language)]));
    const named = (change: Omit<TargetChange, "name">): TargetChange => {
      const name = names.get(change.goal);
      return { ...change, ...(name === undefined ? {} : { name }) };
    };
    return {
      kind: "versions",
      organisationId,
      siteRevision,
      turn,
      versions: {
        name: settings.name,
        slug,
        language,
        languages,
        origin,
        versions: versions.map((each) => ({
          ...line(each),
          hash: each.hash,
          publishedAt: each.publishedAt,
          changes: (changes.get(each.number) ?? []).map(named),
        })),
        ...look,
      },
    };
  }
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
  const [scheduled] = current === version && !span ? scheduledAt(all, now) : [];
  const upToHere = inOrder.filter(({ sequence }) => sequence <= version.sequence);
  return {
    kind: "content",
    organisationId,
    siteRevision,
    turn,
    content: {
      document,
      slug,
      languages,
      origin,
      version: { ...line(version), hash: version.hash },
      ...(current && current !== version ? { inForce: line(current) } : {}),
      ...(scheduled ? { next: lineOf(scheduled, statesAt(all, now), timeZone) } : {}),
      ...(span && address.day !== undefined
        ? { asOf: { day: address.day, changes: changesOn(span, versions, timeZone, now) } }
        : {}),
      versions: versions.slice(0, latestVersions).map(line),
      versionCount: versions.length,
      targets: targetHistory(
        upToHere.map(({ number, effectiveFrom, targets }) => ({
          number,
          since: dayIn(timeZone, effectiveFrom),
          targets,
        })),
        language,
      ),
      standings,
      tally: tallyOf([...standings.values()], dayIn(timeZone, now)),
      ...look,
    },
  };
}

function languageOf({ language }: SiteAddress): { language?: PolicyLanguage } {
  return language ? { language } : {};
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
