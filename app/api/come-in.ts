import { findPersonOf } from "../../lib/sessions/queries.ts";
import { succeed } from "../../lib/result.ts";
import type { NewSession } from "../../lib/sessions/commands.ts";
import { cookieOfLanguage, cookiesOf } from "../cookies.ts";
import { theInstallation } from "../installation.ts";
import { respond } from "./respond.ts";

/** Answers somebody who came in with the cookies of their session, and of their language where they chose one. */
export async function comeIn(request: Request, session: NewSession, reply: object): Promise<Response> {
  const installation = await theInstallation();
  const person = await installation.database.read((db) => findPersonOf(db, session.personId));
  const cookies = await cookiesOf(installation, session);
  if (person?.language) cookies.push(cookieOfLanguage(installation, person.language));
  return respond(request, succeed(reply), { cookies });
}
