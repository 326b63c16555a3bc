/** A published version as a file: its formats, what they are called, and what they are made of. */
import { z } from "zod";
import type { Edition } from "../document/document.ts";
import { policyLanguage, type PolicyLanguage } from "../language/text.ts";
import type { PolicyFile } from "../portable/policy-file.ts";
import type { PageContent, VersionLine, VersionsContent } from "../publication/page.ts";

export const formats = ["pdf", "docx", "md", "site", "json"] as const;
export type Format = (typeof formats)[number];
export const format = z.enum(formats);

/** What is asked for; where a part is missing, the version in force, the first language, the public edition. */
export const fileChoice = z.strictObject({
  version: z.string().max(20).optional(),
  language: policyLanguage.optional(),
  edition: z.enum(["public", "staff"]).default("public"),
});
export type FileChoice = z.output<typeof fileChoice>;

/** One document of a version with what its files say beside it. */
export type FileSource = Pick<
  PageContent,
  "slug" | "document" | "version" | "inForce" | "next" | "targets"
> & {
  /** An ISO day in the organisation's time zone. */
  publishedOn: string;
  /** Every version that may be read, the newest first. */
  versions: readonly VersionLine[];
};

/** What each format is made of. */
export type Taken =
  | { format: "pdf" | "docx" | "md"; source: FileSource }
  | { format: "json"; slug: string; policy: PolicyFile }
  | { format: "site"; pages: readonly SitePage[] };

/** The pages of one language, and their document for the files beside them. A visitor comes to the first. */
export type SitePage = { content: PageContent; versions: VersionsContent; source: FileSource };

export const mediaTypes: Readonly<Record<Format, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown; charset=utf-8",
  json: "application/json; charset=utf-8",
  site: "application/zip",
};

/** The name of a document's file: `harbour-water-policy-2.0-en.pdf`, `harbour-water-policy-2.0-en-staff.pdf`. */
export function documentName({ slug, document, version }: FileSource, extension: string): string {
  return fileName(slug, version.number, document, extension);
}

function fileName(
  slug: string,
  number: string,
  { language, edition }: { language?: PolicyLanguage; edition?: Edition },
  extension: string,
): string {
  const parts = [slug, "policy", number, language, edition === "staff" ? "staff" : undefined];
  return `${parts.filter(Boolean).join("-")}.${extension}`;
}

/** The name of the file as it is saved. One with every language in it names none. */
export function nameOf(taken: Taken): string {
  switch (taken.format) {
    case "json":
      return fileName(taken.slug, taken.policy.version.number, {}, "json");
    case "site": {
      const [first] = taken.pages;
      if (!first) throw new Error("A site has at least one page.");
      const { slug, version, document } = first.source;
      return fileName(slug, version.number, { edition: document.edition }, "zip");
    }
    default:
      return documentName(taken.source, taken.format);
  }
}

/** The value of Content-Disposition for a file of this name, whatever letters are in it (RFC 6266). */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
