/** What a public page says of a version, made of what was published, noted and measured. */
import type { PolicyDocument } from "../document/document.ts";
import { dayIn } from "../language/dates.ts";
import { localTimeOf } from "../language/local-time.ts";
import { plain } from "../language/rich.ts";
import { type PolicyLanguage, policyLanguages } from "../language/text.ts";
import { result as resultSchema } from "../results/result.ts";
import { type RecordedResult, standingResults } from "../results/standing.ts";
import { standingOf, tallyOf } from "../results/status.ts";
import {
  type DatedVersion,
  hasBegun,
  inForceAt,
  scheduledAt,
  statesAt,
  type VersionState,
} from "./in-force.ts";
import type { PageContent, TargetChange, VersionLine, VersionsContent } from "./page.ts";
import { targetChanges, targetHistory } from "./targets.ts";
import type { Targets, VersionKind } from "./version.ts";

type Words = Readonly<Record<string, string>>;

/** A version with what was said of it afterwards. */
export type PublishedVersion = DatedVersion & {
  id: string;
  number: string;
  changeNote: Words;
  kind: VersionKind;
  hash: string;
  publishedAt: Date;
  targets: Targets | null;
  withdrawal?: { because: Words };
};

/** What every page of an organisation is made of, whichever version it shows. */
export type Publication = {
  organisationId: string;
  slug: string;
  settings: {
    name: Words;
    timeZone: string;
    visibility: string;
    colour?: string | undefined;
    mark?: string | undefined;
  };
  origin: string;
  /** All versions, those to come as well, the newest first. */
  versions: readonly PublishedVersion[];
  now: Date;
};

/** A result as the database has it. */
type Recorded = { id: string; goalId: string; body: unknown; corrects: string | null };

/** So many versions are listed on the page itself; all of them are on a page of their own. */
const latestVersions = 10;

/** A document as it was published. Later formats are for later programs. */
export function readDocument(text: string): PolicyDocument {
  const document = JSON.parse(text) as PolicyDocument;
  const format: number = document.format;
  if (format !== 1) throw new Error(`A document of format ${format} cannot be read by this Keepword.`);
  return document;
}

/** The languages that a version was published in, in the order of the settings. */
export function languagesInOrder(wanted: readonly string[], published: readonly string[]): PolicyLanguage[] {
  const known = policyLanguages.filter((each) => published.includes(each));
  return known.sort((one, other) => rank(wanted, one) - rank(wanted, other));
}

function rank(wanted: readonly string[], language: string): number {
  const at = wanted.indexOf(language);
  return at === -1 ? wanted.length : at;
}

/** The versions that have begun, and `shown` where it has not. Others to come are announced and cannot be read. */
function readable({ versions, now }: Publication, shown?: PublishedVersion): PublishedVersion[] {
  return versions.filter((each) => hasBegun(each, now) || each === shown);
}

/** Says of each version what it is now. */
type Line = (version: PublishedVersion) => VersionLine;

function linesOf({ versions, settings, now }: Publication): Line {
  const stateOf = statesAt(versions, now);
  return (version) => lineOf(version, stateOf(version), settings.timeZone);
}

function lineOf(version: PublishedVersion, state: VersionState, timeZone: string): VersionLine {
  const { number, effectiveFrom, changeNote, kind, withdrawnAt, withdrawal } = version;
  return {
    number,
    since: dayIn(timeZone, effectiveFrom),
    changeNote,
    kind,
    state,
    ...(withdrawnAt && withdrawal
      ? { withdrawn: { on: dayIn(timeZone, withdrawnAt), because: withdrawal.because } }
      : {}),
  };
}

const lookOf = ({ settings }: Publication) => ({
  ...(settings.colour ? { colour: settings.colour } : {}),
  ...(settings.mark ? { mark: settings.mark } : {}),
  listed: settings.visibility === "listed",
});

/**
 * The page of a version in the language of `document`. What customers may not read is not measured on it, nor is
 * what has not begun.
 * @param languages those that the version was published in, the one it is written in first
 * @param recorded every result of the organisation, the oldest first
 */
export function pageContent(
  publication: Publication,
  {
    version,
    document,
    languages,
    recorded,
  }: {
    version: PublishedVersion;
    document: PolicyDocument;
    languages: readonly PolicyLanguage[];
    recorded: readonly Recorded[];
  },
): PageContent {
  const { slug, origin, settings, now, versions: all } = publication;
  const versions = readable(publication, version);
  const line = linesOf(publication);
  const current = inForceAt(all, now);
  const [next] = current === version ? scheduledAt(all, now) : [];
  const results = standingResults(
    recorded.map(({ id, goalId, body, corrects }): RecordedResult => ({
      id,
      goalId,
      result: resultSchema.parse(body),
      ...(corrects === null ? {} : { corrects }),
    })),
  );
  const standings = new Map(
    // Nothing was measured by what is still to come.
    (version.effectiveFrom <= now ? document.goals : [])
      .filter(({ audience }) => audience.public)
      .map(({ id, goal }) => [id, standingOf(goal, results.get(id) ?? [])]),
  );
  return {
    document,
    slug,
    languages,
    origin,
    version: { ...line(version), hash: version.hash },
    ...(current && current !== version ? { inForce: line(current) } : {}),
    ...(next
      ? { next: { ...line(next), time: localTimeOf(next.effectiveFrom, settings.timeZone).slice(11) } }
      : {}),
    versions: versions.slice(0, latestVersions).map(line),
    versionCount: versions.length,
    targets: targetHistory(
      versions
        .filter(({ sequence }) => sequence <= version.sequence)
        .reverse()
        .map(({ number, effectiveFrom, targets }) => ({
          number,
          since: dayIn(settings.timeZone, effectiveFrom),
          targets,
        })),
      document.language,
    ),
    standings,
    tally: tallyOf([...standings.values()], dayIn(settings.timeZone, now)),
    ...lookOf(publication),
  };
}

function updatedAt({ publishedAt, effectiveFrom, withdrawnAt }: PublishedVersion): Date {
  const moments = [publishedAt, effectiveFrom, ...(withdrawnAt ? [withdrawnAt] : [])];
  return new Date(Math.max(...moments.map((each) => each.getTime())));
}

/**
 * Every version that may be read, with what it altered in the limits. Standards have the names they have in `document`.
 * @param shown a version to list though it has not begun
 */
export function versionsContent(
  publication: Publication,
  document: PolicyDocument,
  languages: readonly PolicyLanguage[],
  shown?: PublishedVersion,
): VersionsContent {
  const { organisationId, slug, origin, settings } = publication;
  const { language } = document;
  const versions = readable(publication, shown);
  const line = linesOf(publication);
  const changes = targetChanges([...versions].reverse(), language);
  const names = new Map(document.goals.map(({ id, subject }) => [id, plain(subject, language)]));
  const named = (change: Omit<TargetChange, "name">): TargetChange => {
    const name = names.get(change.goal);
    return { ...change, ...(name === undefined ? {} : { name }) };
  };
  return {
    organisationId,
    name: settings.name,
    slug,
    language,
    languages,
    origin,
    versions: versions.map((each) => ({
      ...line(each),
      id: each.id,
      hash: each.hash,
      publishedAt: each.publishedAt,
      updatedAt: updatedAt(each),
      changes: (changes.get(each.number) ?? []).map(named),
    })),
    ...lookOf(publication),
  };
}
