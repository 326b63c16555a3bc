import { type PolicyLanguage, policyLanguages } from "../language/text.ts";

/** What an address under /s/ asks for. */
export type SiteAddress = {
  slug: string;
  kind: "page" | "data" | "versions" | "feed";
  language?: PolicyLanguage;
  /** A version by its number: "2.1". */
  version?: string;
  /** A version by its hash, in lower case. */
  hash?: string;
  /** What was in force at the end of this ISO day. */
  day?: string;
};

const pattern =
  /^\/s\/(?<slug>[a-z0-9-]{2,60})(?:(?<json>\.json)|\/(?<feed>versions\.atom)|(?:\/(?:v\/(?:(?<version>\d{1,6}\.\d{1,6})|(?<hash>[0-9A-Fa-f]{64}))|on\/(?<day>\d{4}-\d{2}-\d{2})|(?<versions>versions)))?(?:\/(?<language>[A-Za-z-]{2,12}))?)$/;

/** Reads a path without its query; nothing where no page can be. */
export function readAddress(path: string): SiteAddress | undefined {
  const found = pattern.exec(path)?.groups;
  if (!found) return undefined;
  const { slug = "", json, feed, version, hash, day, versions, language: wanted } = found;
  const language = policyLanguages.find((each) => each === wanted);
  if (wanted !== undefined && !language) return undefined;
  return {
    slug,
    kind: json ? "data" : feed ? "feed" : versions ? "versions" : "page",
    ...(language ? { language } : {}),
    ...(version ? { version } : {}),
    ...(hash ? { hash: hash.toLowerCase() } : {}),
    ...(day ? { day } : {}),
  };
}
