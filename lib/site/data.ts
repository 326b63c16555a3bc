import type { PageContent } from "../publication/page.ts";

/** The public page as data: the document as it was published, and where each standard stands. */
export function pageData(content: PageContent): unknown {
  const { document, slug, languages, origin, version, versions, standings, tally } = content;
  return {
    format: 1,
    address: `${origin}/s/${slug}`,
    languages,
    version,
    versions,
    tally,
    document,
    standings: Object.fromEntries(
      [...standings].map(([id, { status, latest, series }]) => [
        id,
        {
          status,
          latest: latest.map((each) => ({ status: each.status, period: each.result?.period })),
          series,
        },
      ]),
    ),
  };
}
