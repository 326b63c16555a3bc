/** Every address of the product. */

type Page = { language?: string; version?: string };

/** The page of an organisation: in its first language unless another is named, and in force unless a version is. */
export function publicPage(slug: string, { language, version }: Page = {}): string {
  return [`/s/${slug}`, ...(version ? ["v", version] : []), ...(language ? [language] : [])].join("/");
}

/** The same as data. */
export function publicData(slug: string): string {
  return `/s/${slug}.json`;
}

/** The desk of an organisation, or one of its pages: a step of the workbook, `publish`, `settings` …. */
export function deskPage(slug: string, page?: string): string {
  return page === undefined ? `/desk/${slug}` : `/desk/${slug}/${page}`;
}

/** The draft in the interface for programs, or one row of it: `speed`, or `speed/waits/phone`. */
export function draftApi(slug: string, place?: string): string {
  return `/api/v1/organisations/${slug}/draft${place === undefined ? "" : `/${place}`}`;
}

/** The results of an organisation on the desk: of a period, or of one goal in the course of time. */
export function resultsPage(slug: string, { period, goal }: { period?: string; goal?: string } = {}): string {
  const page = deskPage(slug, goal === undefined ? "results" : `results/${encodeURIComponent(goal)}`);
  return period === undefined ? page : `${page}?period=${encodeURIComponent(period)}`;
}

/** The results of a period in the interface for programs. */
export function resultsApi(slug: string): string {
  return `/api/v1/organisations/${slug}/results`;
}
