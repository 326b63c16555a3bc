/** Published versions: what is frozen, and how one is sealed to the one before it. */
import { z } from "zod";
import { canonicalText } from "../document/canonical.ts";
import { compose } from "../document/compose.ts";
import type { Edition, PolicyDocument } from "../document/document.ts";
import type { Waivers } from "../document/gaps.ts";
import { plain } from "../language/rich.ts";
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

/** Editorial: wording alone (2.0 → 2.1). Material: something that was promised or asked for (3.0). */
export const versionKinds = ["material", "editorial"] as const;
export type VersionKind = (typeof versionKinds)[number];

const common = {
  organisation: z.string(),
  sequence: z.number().int().positive(),
  number: z.string(),
  changeNote: localisedText,
  waivers: z.array(z.strictObject({ gap: z.string(), reason: localisedText })),
  languages: z.array(policyLanguage).min(1),
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
  effectiveFrom: z.iso.datetime(),
};

/** What the first versions were sealed with. */
const metadataBeforeReview = z.strictObject({ format: z.literal(1), ...common });

/** The limits that a version set or changed, in words, by goal and language; "" where the goal went. */
export type Targets = Record<string, Record<string, string>>;

const metadataWithReview = z.strictObject({
  format: z.literal(2),
  ...common,
  kind: z.enum(versionKinds),
  /** Everybody who wrote in it, by id. */
  authors: z.array(z.string()),
  approvals: z.array(z.strictObject({ person: z.string(), at: z.iso.datetime() })),
  /** Published by somebody who has nobody to review it, and who said so. */
  withoutReview: z.boolean(),
  submittedAt: z.iso.datetime().optional(),
  reviewOn: z.iso.date().optional(),
  targets: z.record(z.string(), z.record(z.string(), z.string())),
});

export const versionMetadata = z.discriminatedUnion("format", [metadataBeforeReview, metadataWithReview]);
export type VersionMetadata = z.infer<typeof metadataWithReview>;

export type WaiverRow = VersionMetadata["waivers"][number];

export function waiverRows(waivers: Waivers): WaiverRow[] {
  return Object.entries(waivers)
    .map(([gap, reason]: [string, LocalisedText]) => ({ gap, reason }))
    .sort((one, other) => (one.gap < other.gap ? -1 : 1));
}

/** In the order of the seal: language by language as the policy names them, for customers and then for staff. */
export function inSealedOrder<Kept extends { language: string; edition: (typeof editions)[number] }>(
  documents: readonly Kept[],
  languages: readonly string[],
): Kept[] {
  const place = ({ language, edition }: Kept) =>
    languages.indexOf(language) * editions.length + editions.indexOf(edition);
  return [...documents].sort((one, other) => place(one) - place(other));
}

/**
 * The text that a version's hash is made of: the hash before it (or an empty line), the workbook, every document
 * under its language and edition, and the metadata. The hash is the SHA-256 of it in hexadecimal.
 */
export function sealedText(previousHash: string | null, policy: FrozenPolicy, metadata: string): string {
  const documents = policy.documents.map(({ language, edition, text }) => `${language} ${edition}\n${text}`);
  return [previousHash ?? "", policy.workbook, ...documents, metadata].join("\n");
}

/**
 * The number of the next version: "3.0" after anything of 2, or "2.1" for an editorial one.
 * @param base the number that it follows
 * @param taken every number that there is, those of withdrawn versions too: none is ever given twice
 */
export function nextNumber(kind: VersionKind, base: string | undefined, taken: readonly string[]): string {
  const parts = (number: string) => number.split(".").map(Number) as [number, number];
  if (kind === "material" || base === undefined)
    return `${Math.max(0, ...taken.map((each) => parts(each)[0])) + 1}.0`;
  const [major] = parts(base);
  const minors = taken.map(parts).filter(([each]) => each === major);
  return `${major}.${Math.max(...minors.map(([, minor]) => minor)) + 1}`;
}

/**
 * What became of each standard's limit from one version to the next: only what differs.
 * @param before the public documents of the version before, by language; none for the first
 */
export function targetsBetween(
  before: ReadonlyMap<string, PolicyDocument>,
  after: readonly PolicyDocument[],
): Targets {
  const targets: Targets = {};
  for (const document of after) {
    const { language } = document;
    const say = (views: PolicyDocument["goals"]) =>
      new Map(
        views.map(({ id, bands, limit }) => [
          id,
          bands.length > 0
            ? bands
                .map((band) => [plain(band.when, language), plain(band.limit, language)].join(" ").trim())
                .join("\n")
            : plain(limit, language),
        ]),
      );
    const old = say(before.get(language)?.goals ?? []);
    const now = say(document.goals);
    for (const id of new Set([...now.keys(), ...old.keys()]))
      if (old.get(id) !== now.get(id)) (targets[id] ??= {})[language] = now.get(id) ?? "";
  }
  return targets;
}
