/** Everything that a public page is made of. It is derived from what was published and measured, and never stored. */
import type { PolicyDocument } from "../document/document.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { Standing, Tally } from "../results/status.ts";

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
