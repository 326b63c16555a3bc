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

/** The policy as staff read it, signed in: in force now unless a version is named, one that is to come as well. */
export function handbookPage(slug: string, { language, version }: Omit<Page, "day"> = {}): string {
  const page = version === undefined ? `/handbook/${slug}` : `/handbook/${slug}/v/${version}`;
  return language === undefined ? page : `${page}?language=${language}`;
}

/** The place of the discretion guide in the handbook; the same as in components/handbook/guide/place.ts. */
export const guideFragment = "may";

/** The page of the handbook as it is kept on a device: without anything of the person who reads it. */
export function handbookCopy(slug: string, language: string): string {
  return `/handbook/${slug}/copy?language=${language}`;
}

/** What the handbook is called where it is put on a screen among apps. */
export function handbookManifest(slug: string, language: string): string {
  return `/handbook/${slug}/manifest.webmanifest?language=${language}`;
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

/** What was settled under the limits of discretion in the interface for programs, or one of the uses. */
export function usesApi(slug: string, id?: string): string {
  return `${organisationsApi}/${slug}/uses${id === undefined ? "" : `/${id}`}`;
}

/** The page of the desk on which what was settled is read. */
export function settledPage(slug: string, days?: number): string {
  const page = deskOf(slug, "settled");
  return days === undefined ? page : `${page}?days=${days}`;
}

/** Who has read what, in the interface for programs; or one of its parts: `asked`, `outlook`, `reminders`, `export`. */
export function acknowledgementsApi(slug: string, part?: string): string {
  return `${organisationsApi}/${slug}/acknowledgements${part === undefined ? "" : `/${part}`}`;
}

/** The page of the desk that says who has read what. */
export function readersPage(slug: string): string {
  return deskOf(slug, "readers");
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

/** The page of the desk on which a published version is taken away as a file. */
export function takeAwayPage(slug: string): string {
  return deskOf(slug, "take-away");
}

/** Where a policy file is brought in, in the interface for programs. */
export function policyFileApi(slug: string): string {
  return `/api/v1/organisations/${slug}/policy-file`;
}

/** A published version as a file, in the interface for programs. */
export function fileApi(
  slug: string,
  {
    version,
    format,
    language,
    edition,
  }: { version: string; format: string; language?: string; edition?: string },
): string {
  const file = `${versionsApi(slug)}/${encodeURIComponent(version)}/files/${encodeURIComponent(format)}`;
  const query = new URLSearchParams({ ...(language ? { language } : {}), ...(edition ? { edition } : {}) });
  return query.size > 0 ? `${file}?${query}` : file;
}

/** The page of the desk on which two versions are compared, or one and the draft. */
export function comparisonPage(slug: string): string {
  return deskOf(slug, "compare");
}

/** The page of the desk on training, or one within it: a session by its id, `plan`, `questions`. */
export function trainingPage(slug: string, within?: string): string {
  return deskOf(slug, within === undefined ? "training" : `training/${within}`);
}

/** Training in the interface for programs, or something within it: `sessions`, `own`, `attendance` … */
export function trainingApi(slug: string, within?: string): string {
  return `${organisationsApi}/${slug}/training${within === undefined ? "" : `/${within}`}`;
}

/** The draft that is open to staff, in the handbook; or another that was, by its id. */
export function consultationPage(
  slug: string,
  { language, id }: { language?: string; id?: string } = {},
): string {
  const query = new URLSearchParams({ ...(id ? { id } : {}), ...(language ? { language } : {}) });
  return `/handbook/${slug}/consultation${query.size > 0 ? `?${query}` : ""}`;
}

/** What is the reader's own in the handbook: reading, training, what they settled and said, their account. */
export function ownPage(slug: string): string {
  return `/handbook/${slug}/own`;
}

/** What somebody said of the policy and of drafts, with what came of it: a part of their own page. */
export function saidPage(slug: string): string {
  return `${ownPage(slug)}#said`;
}

/** What staff say of clauses in the interface for programs; `answers`, or one remark by its id. */
export function remarksApi(slug: string, rest?: string): string {
  return `${organisationsApi}/${slug}/remarks${rest === undefined ? "" : `/${rest}`}`;
}

/** Drafts that are open to staff in the interface for programs; one by its id, and what belongs to it. */
export function consultationsApi(slug: string, id?: string, rest?: string): string {
  return [`${organisationsApi}/${slug}/consultations`, id, rest]
    .filter((part) => part !== undefined)
    .join("/");
}

/** What one said oneself, in the interface for programs. */
export function saidApi(slug: string): string {
  return `${organisationsApi}/${slug}/said`;
}

/** Where the answer is given that a clause or a standard is made of. */
export function originPage(
  slug: string,
  origin: { step: string; question: string } | { step: string; goal: string },
): string {
  if ("goal" in origin) return `${deskOf(slug, "goals")}#goals/goals/${origin.goal}`;
  if (origin.step === "vision") return `${deskOf(slug, "vision")}?screen=statement`;
  return `${deskOf(slug, origin.step)}#q-${origin.question.replace(".", "/")}`;
}
