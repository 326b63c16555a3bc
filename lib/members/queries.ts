import { findOrganisationByAddress, type Organisation } from "../../db/organisations.ts";
import type { Db, Work } from "../../db/work.ts";

/** The organisation at an address, for a script that is given `--org SLUG`. */
export function findOrganisationAt(db: Db, slug: string): Work<Organisation | undefined> {
  return findOrganisationByAddress(db, slug);
}
