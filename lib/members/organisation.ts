/**
 * Proof that this organisation is the one being worked for. Every repository function asks for it, so
 * that code which forgot to find out whose things it handles does not compile.
 *
 * There are four ways to come by one, and all of them read it from the database:
 *  - a session or an access token, for somebody signed in (`findMembership`, `listMemberships`);
 *  - a link that works once, for whoever was given it (`findLink`, `useLink`);
 *  - a public address (`findOrganisationByAddress`), for a reader, and for a script given `--org SLUG`;
 *  - the list of organisations (`listOrganisations`), for scheduled work and for the first page.
 * Nothing else may turn a piece of text into one.
 */
export type OrganisationId = string & { readonly __brand: "OrganisationId" };
