/** A published version as one JSON file, for programs. */
import type { LocalisedText } from "../language/text.ts";
import { inSealedOrder, type VersionKind, versionMetadata } from "../publication/version.ts";

type Sealed = {
  number: string;
  kind: VersionKind;
  changeNote: LocalisedText;
  publishedAt: Date;
  effectiveFrom: Date;
  hash: string;
  previousHash: string | null;
  workbook: string;
  metadata: string;
  withdrawnAt?: Date | undefined;
  withdrawal?: { because: LocalisedText } | undefined;
};
type Kept = { language: string; edition: "public" | "staff"; text: string };

export type PolicyFile = {
  format: 1;
  kind: "keepword-policy";
  organisation: { slug: string; name: LocalisedText };
  version: {
    number: string;
    kind: VersionKind;
    changeNote: LocalisedText;
    publishedAt: string;
    effectiveFrom: string;
    /** Where it holds no more, though none followed it. */
    withdrawn?: { at: string; because: LocalisedText };
    hash: string;
    previousHash: string | null;
  };
  /** What was sealed beside the texts: with it the hash can be reckoned again. */
  metadata: unknown;
  workbook: unknown;
  /** In the order in which they were sealed. */
  documents: unknown[];
};

/** The whole of a version: its answers, and its documents in each language and edition. */
export function policyFile(
  version: Sealed,
  documents: readonly Kept[],
  organisation: PolicyFile["organisation"],
): PolicyFile {
  const { number, kind, changeNote, publishedAt, effectiveFrom, hash, previousHash } = version;
  const { withdrawnAt, withdrawal } = version;
  const metadata = JSON.parse(version.metadata) as unknown;
  const { languages } = versionMetadata.parse(metadata);
  return {
    format: 1,
    kind: "keepword-policy",
    organisation,
    version: {
      number,
      kind,
      changeNote,
      publishedAt: publishedAt.toISOString(),
      effectiveFrom: effectiveFrom.toISOString(),
      ...(withdrawnAt && withdrawal
        ? { withdrawn: { at: withdrawnAt.toISOString(), because: withdrawal.because } }
        : {}),
      hash,
      previousHash,
    },
    metadata,
    workbook: JSON.parse(version.workbook) as unknown,
    documents: inSealedOrder(documents, languages).map(({ text }) => JSON.parse(text) as unknown),
  };
}
