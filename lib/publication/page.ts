/** Everything that a public page is made of. It is derived from what was published and measured, and never stored. */
import type { PolicyDocument } from "../document/document.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { Standing, Tally } from "../results/status.ts";
import type { VersionState } from "./in-force.ts";
import type { VersionKind } from "./version.ts";

/** A version as the page names it. Dates are ISO days, "2026-09-01", in the organisation's time zone. */
export type VersionLine = {
  number: string;
  since: string;
  changeNote: Readonly<Record<string, string>>;
  kind: VersionKind;
  state: VersionState;
  /** Set where it was withdrawn: on which day, and why. */
  withdrawn?: { on: string; because: Readonly<Record<string, string>> };
};

/** What a standard promised in the course of time, the latest first. `limit` is in the language of the page. */
export type TargetLine = { number: string; since: string; limit: string };

/** The latest limits of a standard, the latest first, and whether these are all that it had. */
export type TargetHistory = { lines: readonly TargetLine[]; isWhole: boolean };

/** What happened on a day: a version took effect at a local time, or was withdrawn. */
export type DayChange = { number: string; how: "began" | "withdrawn"; time: string };

export type PageContent = {
  document: PolicyDocument;
  slug: string;
  /** The policy's languages, the one it is written in first. */
  languages: readonly PolicyLanguage[];
  /** Scheme and host of the installation: never taken from a request. */
  origin: string;
  version: VersionLine & { hash: string };
  /** The version in force, where this is another. */
  inForce?: VersionLine;
  /** The version that takes effect next, at a local time, on the page of the one in force. Its text is not public yet. */
  next?: VersionLine & { time: string };
  /** The day that was asked after, whether it is over, and what changed on it. */
  asOf?: { day: string; isOver: boolean; changes: readonly DayChange[] };
  /** The latest versions that may be read, the newest first, and how many there are in all. */
  versions: readonly VersionLine[];
  versionCount: number;
  /** By goal, for those that had another limit before. */
  targets: ReadonlyMap<string, TargetHistory>;
  standings: ReadonlyMap<string, Standing>;
  tally: Tally;
  /** The organisation's colour as given, `#rrggbb`. */
  colour?: string;
  /** The mark as SVG text. */
  mark?: string;
  listed: boolean;
};

/** Every version that may be read, for the page and the feed that list them. */
export type VersionsContent = {
  organisationId: string;
  name: Readonly<Record<string, string>>;
  slug: string;
  language: PolicyLanguage;
  languages: readonly PolicyLanguage[];
  origin: string;
  versions: readonly (VersionLine & {
    id: string;
    hash: string;
    publishedAt: Date;
    /** When it last became another thing to its readers: it was published, began, or was withdrawn. */
    updatedAt: Date;
    changes: readonly TargetChange[];
  })[];
  colour?: string;
  mark?: string;
  listed: boolean;
};

/** What a version altered in a standard's limit, in words. One without `before` is new, one without `after` went. */
export type TargetChange = { goal: string; name?: string; before?: string; after?: string };
