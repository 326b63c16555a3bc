import { type PolicyLanguage, policyLanguages } from "../language/text.ts";

/** What an address under /s/ asks for. */
export type SiteAddress = {
  slug: string;
  kind: "page" | "data";
  language?: PolicyLanguage;
  version?: string;
};

const pattern = /^\/s\/([a-z0-9-]{2,60})(\.json)?(?:\/v\/(\d{1,6}\.\d{1,6}))?(?:\/([A-Za-z-]{2,12}))?$/;

/** Reads a path without its query; nothing where no page can be. */
export function readAddress(path: string): SiteAddress | undefined {
  const found = pattern.exec(path);
  if (!found) return undefined;
  const [, slug = "", json, version, wanted] = found;
  const language = policyLanguages.find((each) => each === wanted);
  if ((wanted !== undefined && !language) || (json && (version ?? wanted))) return undefined;
  return {
    slug,
    kind: json ? "data" : "page",
    ...(language ? { language } : {}),
    ...(version ? { version } : {}),
  };
}
