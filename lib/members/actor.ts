import type { InterfaceLanguage } from "../language/interface.ts";
import type { OrganisationId } from "./organisation.ts";
import type { AccessRole } from "./rights.ts";

/** Somebody signed in, in one organisation of theirs. Made from a session or an access token, and by nothing else. */
export type Actor = {
  personId: string;
  name: string;
  /** The language of the interface that they chose, where they chose one. */
  language?: InterfaceLanguage;
  organisationId: OrganisationId;
  /** The organisation's address. */
  slug: string;
  role: AccessRole;
  /** A shared tablet, or an access token for reading. */
  readOnly: boolean;
  /** What they came by: a session's id, or an access token's. */
  credential: { kind: "session" | "token"; id: string };
};
