/** Addresses that are named in more than one place. */

type Page = { language?: string; version?: string };

/** The page of an organisation: in its first language unless another is named, and in force unless a version is. */
export function publicPage(slug: string, { language, version }: Page = {}): string {
  return [`/s/${slug}`, ...(version ? ["v", version] : []), ...(language ? [language] : [])].join("/");
}

/** The same as data. */
export function publicData(slug: string): string {
  return `/s/${slug}.json`;
}

/** Where a person with one organisation or several begins. */
export const deskPage = "/desk";
export const signInPage = "/sign-in";
export const accountPage = "/account";

/** The desk of one organisation. */
export function deskOf(slug: string): string {
  return `/desk/${slug}`;
}

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
