/** For tests: the policy file of any workbook, sealed as one that was published. */
import { createHash } from "node:crypto";
import { canonicalText } from "../document/canonical.ts";
import { freeze, sealedText, type VersionMetadata } from "../publication/version.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { policyFile, type PolicyFile } from "./policy-file.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const at = new Date("2026-09-01T08:00:00Z");

/** The file of version 1.0, as it is exported. */
export function policyFileOf(workbook: Workbook): PolicyFile {
  const policy = freeze(workbook);
  const changeNote = { en: "The first." };
  const metadata: VersionMetadata = {
    format: 2,
    organisation: "o",
    sequence: 1,
    number: "1.0",
    kind: "material",
    changeNote,
    waivers: [],
    languages: workbook.languages,
    authors: ["mei"],
    approvals: [],
    withoutReview: true,
    publishedAt: at.toISOString(),
    publishedBy: "mei",
    effectiveFrom: at.toISOString(),
    targets: {},
  };
  const sealed = canonicalText(metadata);
  return policyFile(
    {
      number: "1.0",
      kind: "material",
      changeNote,
      publishedAt: at,
      effectiveFrom: at,
      hash: sha256(sealedText(null, policy, sealed)),
      previousHash: null,
      workbook: policy.workbook,
      metadata: sealed,
    },
    // However a database gives them.
    [...policy.documents].reverse(),
    { slug: "harbour-water", name: { en: "Harbour Water" } },
  );
}
