/** Reading a policy file back: what was exported, whole and unchanged, or why it cannot be taken. */
import type { z } from "zod";
import { canonicalText } from "../document/canonical.ts";
import type { LocalisedText } from "../language/text.ts";
import { inSealedOrder, sealedText } from "../publication/version.ts";
import { type Workbook, workbookFormat } from "../workbook/workbook.ts";
import { policyFileSchema, policyFormat } from "./policy-schema.ts";

/** What of a file has a format of its own. */
export const formattedParts = ["file", "workbook", "metadata", "document"] as const;
export type FormattedPart = (typeof formattedParts)[number];

/**
 * Why a file is not taken.
 * - `not-json`: its text is no JSON
 * - `not-a-policy`: JSON of something else
 * - `newer-format`: the part was written by a newer Keepword, in the format `found`; this one reads up to `known`
 * - `damaged`: something is missing, too much or of another kind at `path` ("workbook.goals.0.bands"), or it
 *   contradicts what was sealed; without a path everything fits and the hash is that of something else
 */
export type UnreadPolicy =
  | { ok: false; code: "not-json" | "not-a-policy" }
  | { ok: false; code: "newer-format"; part: FormattedPart; found: number; known: number }
  | { ok: false; code: "damaged"; path?: string };

/** A policy as it was sealed. */
export type PolicyRead = {
  workbook: Workbook;
  /** What the organisation was called in the version; where it said nothing, what it was called when it was exported. */
  name: LocalisedText;
  number: string;
  publishedAt: Date;
  effectiveFrom: Date;
};

type Json = Readonly<Record<string, unknown>>;
type File = z.output<typeof policyFileSchema>;

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Sha256 = (text: string) => string;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The newest format that this Keepword reads of each part. */
const known: Readonly<Record<FormattedPart, number>> = {
  file: policyFormat,
  workbook: workbookFormat,
  metadata: 2,
  document: 1,
};

/** The first part that is in a format of later. */
function newerPart(file: Json): UnreadPolicy | undefined {
  const documents: readonly unknown[] = Array.isArray(file.documents) ? file.documents : [];
  const parts: [FormattedPart, unknown][] = [
    ["file", file],
    ["workbook", file.workbook],
    ["metadata", file.metadata],
    ...documents.map((each): [FormattedPart, unknown] => ["document", each]),
  ];
  for (const [part, value] of parts) {
    const found = isRecord(value) ? value.format : undefined;
    if (typeof found === "number" && found > known[part])
      return { ok: false, code: "newer-format", part, found, known: known[part] };
  }
  return undefined;
}

/** Where the first thing that does not fit stands; the file itself is "". */
function firstFault({ issues: [first] }: z.ZodError): string {
  if (!first) return "";
  const extra = first.code === "unrecognized_keys" ? first.keys.slice(0, 1) : [];
  return [...first.path, ...extra].map(String).join(".");
}

/** What stands beside the sealed metadata and says the same in other words: the first that does not. */
function contradiction({ version, metadata }: File): string | undefined {
  const sealed: Json = metadata;
  return (["number", "kind", "changeNote", "publishedAt", "effectiveFrom"] as const).find(
    (field) => sealed[field] !== undefined && canonicalText(sealed[field]) !== canonicalText(version[field]),
  );
}

/** The text that the version was sealed as, from what is in its file. */
function sealedTextOf(file: Json, { version, metadata, documents }: File): string {
  const texts = file.documents as unknown[];
  const kept = documents.map(({ language, edition }, at) => ({
    language,
    edition,
    text: canonicalText(texts[at]),
  }));
  return sealedText(
    version.previousHash,
    {
      workbook: canonicalText(file.workbook),
      documents: inSealedOrder(kept, metadata.languages),
    },
    canonicalText(file.metadata),
  );
}

/** Reads an exported policy, the whole of it or none: the seal is reckoned again from what is in the file. */
export function readPolicyFile(
  text: string,
  { sha256 }: { sha256: Sha256 },
): { ok: true; policy: PolicyRead } | UnreadPolicy {
  const file = parse(text);
  if (file === undefined) return { ok: false, code: "not-json" };
  if (!isRecord(file) || file.kind !== "keepword-policy") return { ok: false, code: "not-a-policy" };
  const newer = newerPart(file);
  if (newer) return newer;
  const read = policyFileSchema.safeParse(file);
  if (!read.success) return { ok: false, code: "damaged", path: firstFault(read.error) };
  const { organisation, version, workbook } = read.data;
  const field = contradiction(read.data);
  if (field) return { ok: false, code: "damaged", path: `version.${field}` };
  if (sha256(sealedTextOf(file, read.data)) !== version.hash) return { ok: false, code: "damaged" };
  return {
    ok: true,
    policy: {
      workbook,
      name: workbook.organisation.name ?? organisation.name,
      number: version.number,
      publishedAt: new Date(version.publishedAt),
      effectiveFrom: new Date(version.effectiveFrom),
    },
  };
}
