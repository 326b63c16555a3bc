import type { z } from "zod";
import type { OrganisationId } from "../../../lib/members/organisation.ts";

/** What becomes of a value on its way to the reader as JSON. */
type Sent<T> = T extends Date | OrganisationId
  ? string
  : T extends object
    ? { -readonly [Part in keyof T]: Sent<T[Part]> }
    : T;

type Agrees<Given, Described> = [Sent<Given>] extends [Described]
  ? [Described] extends [Sent<Given>]
    ? unknown
    : "describes more than is given"
  : "describes something else than is given";

/** The schema of a reply. Compiles only while it says exactly what a command gives. */
export function replyOf<Given>() {
  return <Schema extends z.ZodType>(schema: Schema & Agrees<Given, z.output<Schema>>): Schema => schema;
}
