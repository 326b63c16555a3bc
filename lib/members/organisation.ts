/**
 * Proof that this organisation is the one being worked for. Every repository function asks for it, so
 * that code which forgot to find out whose things it handles does not compile.
 *
 * There are three ways to come by one, and all of them read it from the database:
 *  - a session, for somebody signed in;
 *  - a public address (`findOrganisationByAddress`), for a reader, and for a script given `--org SLUG`;
 *  - the list of organisations (`listOrganisations`), for scheduled work and for the first page.
 * Nothing else may turn a piece of text into one.
 */
export type OrganisationId = string & { readonly __brand: "OrganisationId" };
