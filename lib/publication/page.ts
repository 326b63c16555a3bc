/** Everything that a public page is made of. It is derived from what was published and measured, and never stored. */
import type { GoalView, PolicyDocument } from "../document/document.ts";
import { type PolicyLanguage, policyLanguages } from "../language/text.ts";
import { result as resultSchema } from "../results/result.ts";
import { type RecordedResult, standingResults } from "../results/standing.ts";
import { type Standing, standingOf, type Tally } from "../results/status.ts";

/** A version as the page names it. Dates are ISO days, "2026-09-01", in the organisation's time zone. */
export type VersionLine = { number: string; since: string; changeNote: Readonly<Record<string, string>> };

export type PageContent = {
  document: PolicyDocument;
  slug: string;
  /** The policy's languages, the one it is written in first. */
  languages: readonly PolicyLanguage[];
  /** Scheme and host of the installation: never taken from a request. */
  origin: string;
  version: VersionLine & { hash: string };
  /** The version in force, where this is an earlier one. */
  inForce?: VersionLine;
  /** All versions, the newest first. */
  versions: readonly VersionLine[];
  standings: ReadonlyMap<string, Standing>;
  tally: Tally;
  /** The organisation's colour as given, `#rrggbb`. */
  colour?: string;
  /** The mark as SVG text. */
  mark?: string;
  listed: boolean;
};

/** A document as it was published. Later formats are for later programs. */
export function readDocument(text: string): PolicyDocument {
  const document = JSON.parse(text) as PolicyDocument;
  const format: number = document.format;
  if (format !== 1) throw new Error(`A document of format ${format} cannot be read by this Keepword.`);
  return document;
}

/** How each of these goals stands by the results that were recorded, the oldest first, as the database has them. */
export function standingsOf(
  goals: readonly GoalView[],
  recorded: readonly { id: string; goalId: string; body: unknown; corrects: string | null }[],
): Map<string, Standing> {
  const results = standingResults(
    recorded.map(({ id, goalId, body, corrects }): RecordedResult => ({
      id,
      goalId,
      result: resultSchema.parse(body),
      ...(corrects === null ? {} : { corrects }),
    })),
  );
  return new Map(goals.map(({ id, goal }) => [id, standingOf(goal, results.get(id) ?? [])]));
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
