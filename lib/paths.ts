/** Addresses that are named in more than one place. */

type Page = { language?: string; version?: string; day?: string };

/**
 * The page of an organisation: in its first language unless another is named; in force now unless a version is named,
 * or a day at whose end it was in force.
 */
export function publicPage(slug: string, { language, version, day }: Page = {}): string {
  return [
    `/s/${slug}`,
    ...(version ? ["v", version] : day ? ["on", day] : []),
    ...(language ? [language] : []),
  ].join("/");
}

/** Every version of an organisation's policy. */
export function publicVersions(slug: string, language?: string): string {
  return [`/s/${slug}/versions`, ...(language ? [language] : [])].join("/");
}

/** The same as a feed. */
export function publicFeed(slug: string): string {
  return `/s/${slug}/versions.atom`;
}

/** The same as data. */
export function publicData(slug: string): string {
  return `/s/${slug}.json`;
}

/** Where a person with one organisation or several begins. */
export const deskPage = "/desk";
/** The same after an organisation was deleted. */
export const goneDeskPage = "/desk?gone";
export const signInPage = "/sign-in";
export const accountPage = "/account";

export function peoplePage(slug: string): string {
  return `/desk/${slug}/people`;
}

/** Where a link leads that sets a password; without a token, where one asks for such a link. */
export function passwordPage(token?: string): string {
  return token === undefined ? "/password" : `/password/${token}`;
}

export function invitationPage(token: string): string {
  return `/invitations/${token}`;
}

export function setUpPage(code: string): string {
  return `/set-up?code=${code}`;
}

/** Where an organisation is added. */
export const addOrganisationPage = "/organisations/add";
/** Organisations in the interface for programs. */
export const organisationsApi = "/api/v1/organisations";

/** Everything of an organisation as one file. */
export function copyApi(slug: string): string {
  return `${organisationsApi}/${slug}/copy`;
}

/** Where an organisation is deleted. */
export function removalApi(slug: string): string {
  return `${organisationsApi}/${slug}/removal`;
}

/** The desk of an organisation, or one of its pages: a step of the workbook, `publish`, `settings` …. */
export function deskOf(slug: string, page?: string): string {
  return page === undefined ? `/desk/${slug}` : `/desk/${slug}/${page}`;
}

/** The draft in the interface for programs, or one row of it: `speed`, or `speed/waits/phone`. */
export function draftApi(slug: string, place?: string): string {
  return `/api/v1/organisations/${slug}/draft${place === undefined ? "" : `/${place}`}`;
}

/** The versions of an organisation's policy in the interface for programs. */
export function versionsApi(slug: string): string {
  return `/api/v1/organisations/${slug}/versions`;
}

/** What is said of a version once it is published, in the interface for programs. */
export function noticesApi(slug: string, number: string): string {
  return `${versionsApi(slug)}/${number}/notices`;
}

/** Drafts that are up for review in the interface for programs, or one of them. */
export function proposalsApi(slug: string, id?: string): string {
  return `${organisationsApi}/${slug}/proposals${id === undefined ? "" : `/${id}`}`;
}

/** The results of an organisation on the desk: of a period, or of one goal in the course of time. */
export function resultsPage(slug: string, { period, goal }: { period?: string; goal?: string } = {}): string {
  const page = deskOf(slug, goal === undefined ? "results" : `results/${encodeURIComponent(goal)}`);
  return period === undefined ? page : `${page}?period=${encodeURIComponent(period)}`;
}

/** The results of a period in the interface for programs. */
export function resultsApi(slug: string): string {
  return `/api/v1/organisations/${slug}/results`;
}

/** The page of the desk on which standards are brought in from a spreadsheet. */
export function bringInPage(slug: string): string {
  return deskOf(slug, "goals/import");
}

/** The goals of the draft as a table, in the interface for programs. */
export function standardsApi(slug: string): string {
  return `/api/v1/organisations/${slug}/standards`;
}

/** The page of the desk on which two versions are compared, or one and the draft. */
export function comparisonPage(slug: string): string {
  return deskOf(slug, "compare");
}
