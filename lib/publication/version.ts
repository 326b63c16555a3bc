/** Published versions: what is frozen, and how one is sealed to the one before it. */
import { z } from "zod";
import { canonicalText } from "../document/canonical.ts";
import { compose } from "../document/compose.ts";
import type { Edition } from "../document/document.ts";
import type { Waivers } from "../document/gaps.ts";
import { type LocalisedText, localisedText, policyLanguage } from "../language/text.ts";
import type { Workbook } from "../workbook/workbook.ts";

export const editions = ["public", "staff"] as const satisfies readonly Edition[];

/** A composed document as canonical text. */
export type FrozenDocument = { language: string; edition: Edition; text: string };

/** Everything of a version that is text before it is sealed. */
export type FrozenPolicy = { workbook: string; documents: FrozenDocument[] };

/** The workbook and its documents of every language and edition as canonical text. */
export function freeze(workbook: Workbook): FrozenPolicy {
  return {
    workbook: canonicalText(workbook),
    documents: workbook.languages.flatMap((language) =>
      editions.map((edition) => ({
        language,
        edition,
        text: canonicalText(compose(workbook, { language, edition })),
      })),
    ),
  };
}

export const versionMetadata = z.strictObject({
  format: z.literal(1),
  organisation: z.string(),
  sequence: z.number().int().positive(),
  number: z.string(),
  changeNote: localisedText,
  waivers: z.array(z.strictObject({ gap: z.string(), reason: localisedText })),
  languages: z.array(policyLanguage).min(1),
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
  effectiveFrom: z.iso.datetime(),
});
export type VersionMetadata = z.infer<typeof versionMetadata>;

export type WaiverRow = VersionMetadata["waivers"][number];

export function waiverRows(waivers: Waivers): WaiverRow[] {
  return Object.entries(waivers)
    .map(([gap, reason]: [string, LocalisedText]) => ({ gap, reason }))
    .sort((one, other) => (one.gap < other.gap ? -1 : 1));
}

/**
 * The text that a version's hash is made of: the hash before it (or an empty line), the workbook, every document
 * under its language and edition, and the metadata. The hash is the SHA-256 of it in hexadecimal.
 */
export function sealedText(previousHash: string | null, policy: FrozenPolicy, metadata: string): string {
  const documents = policy.documents.map(({ language, edition, text }) => `${language} ${edition}\n${text}`);
  return [previousHash ?? "", policy.workbook, ...documents, metadata].join("\n");
}

/** "1.0", then "2.0", "3.0" …: every version changes something that customers were promised. */
export function nextNumber(previous: string | undefined): string {
  const major = previous === undefined ? 0 : Number(previous.split(".")[0]);
  return `${major + 1}.0`;
}
