/** A published version as one JSON file, for programs. */
import type { LocalisedText } from "../language/text.ts";

type Sealed = {
  number: string;
  changeNote: LocalisedText;
  publishedAt: Date;
  effectiveFrom: Date;
  hash: string;
  previousHash: string | null;
  workbook: string;
};
type Kept = { language: string; edition: "public" | "staff"; text: string };

export type PolicyFile = {
  format: 1;
  kind: "keepword-policy";
  organisation: { slug: string; name: LocalisedText };
  version: {
    number: string;
    changeNote: LocalisedText;
    publishedAt: string;
    effectiveFrom: string;
    hash: string;
    previousHash: string | null;
  };
  workbook: unknown;
  documents: unknown[];
};

/** The whole of a version: its answers, and its documents in each language and edition. */
export function policyFile(
  version: Sealed,
  documents: readonly Kept[],
  organisation: PolicyFile["organisation"],
): PolicyFile {
  const { number, changeNote, publishedAt, effectiveFrom, hash, previousHash, workbook } = version;
  return {
    format: 1,
    kind: "keepword-policy",
    organisation,
    version: {
      number,
      changeNote,
      publishedAt: publishedAt.toISOString(),
      effectiveFrom: effectiveFrom.toISOString(),
      hash,
      previousHash,
    },
    workbook: JSON.parse(workbook) as unknown,
    documents: documents.map(({ text }) => JSON.parse(text) as unknown),
  };
}
