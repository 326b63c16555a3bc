/** Every address of the public site. */

type Page = { language?: string; version?: string };

/** The page of an organisation: in its first language unless another is named, and in force unless a version is. */
export function publicPage(slug: string, { language, version }: Page = {}): string {
  return [`/s/${slug}`, ...(version ? ["v", version] : []), ...(language ? [language] : [])].join("/");
}

/** The same as data. */
export function publicData(slug: string): string {
  return `/s/${slug}.json`;
}
