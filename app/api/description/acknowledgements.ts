/** What can be asked of who has read what. */
import {
  acknowledgementSchema,
  exportFormats,
  remindingSchema,
} from "../../../lib/acknowledgements/forms.ts";
import { policyLanguages } from "../../../lib/language/text.ts";
import type { Operation } from "./operation.ts";
import { acknowledged, asked, outlook, reminded, standings } from "./replies.ts";

const slug = { description: "The address of the organisation, as in `/s/{slug}`.", example: "harbour-water" };
const tag = "Acknowledgements";

export const acknowledgementOperations: readonly Operation[] = [
  {
    method: "GET",
    route: "organisations/[slug]/acknowledgements",
    id: "listStandings",
    tag,
    summary: "Read who has read what, and who has something to read",
    knows: "browser-or-program",
    right: "readAcknowledgements",
    parameters: { slug },
    reply: { status: 200, description: "How everybody stands to the version in force.", schema: standings },
  },
  {
    method: "POST",
    route: "organisations/[slug]/acknowledgements",
    id: "acknowledge",
    tag,
    summary: "Say that you have read what a version changed",
    description:
      "For yourself. What you were shown is kept with it, in a chain that only grows. Sent twice it is the same, and nothing is written.",
    knows: "browser-or-program",
    right: "acknowledge",
    parameters: { slug },
    request: { schema: acknowledgementSchema },
    reply: { status: 200, description: "It is on record.", schema: acknowledged },
    failures: ["moved-on", "asks-nobody", "nothing-to-read"],
  },
  {
    method: "GET",
    route: "organisations/[slug]/acknowledgements/asked",
    id: "readAsked",
    tag,
    summary: "Read what you are asked to read",
    description:
      "What changed for your jobs and places since the version that you read last; all of it where you have read none.",
    knows: "browser-or-program",
    right: "readPolicy",
    parameters: { slug },
    query: {
      language: {
        description: "The language to read in, where the version was published in it.",
        values: policyLanguages,
      },
    },
    reply: { status: 200, description: "What is asked of you.", schema: asked },
  },
  {
    method: "GET",
    route: "organisations/[slug]/acknowledgements/outlook",
    id: "readOutlook",
    tag,
    summary: "Read who will be asked to read the draft",
    description: "If it were published as a material version now. An editorial one asks nobody.",
    knows: "browser-or-program",
    right: "readAcknowledgements",
    parameters: { slug },
    reply: { status: 200, description: "How many, who, and of which jobs.", schema: outlook },
    failures: ["draft-not-read"],
  },
  {
    method: "POST",
    route: "organisations/[slug]/acknowledgements/reminders",
    id: "remindPeople",
    tag,
    summary: "Remind by mail those who have something to read",
    description:
      "`people` names them by `personId`; left out, it is everybody. Nobody gets two mails about one version on one day.",
    knows: "browser-or-program",
    right: "remindPeople",
    parameters: { slug },
    request: { schema: remindingSchema, kilobytes: 512 },
    reply: { status: 200, description: "How many were mailed to.", schema: reminded },
    failures: ["no-mail"],
  },
  {
    method: "GET",
    route: "organisations/[slug]/acknowledgements/export",
    id: "exportAcknowledgements",
    tag,
    summary: "Take away who had read what at the end of a day",
    description:
      "Every acknowledgement up to then, with the hash of the version, whether it was in force on that day, the reader’s name and jobs at the time, and its place in the chain; then those who belonged to the organisation and had read nothing, with their jobs as they are now. Each line names the organisation, the day, the version in force on it, and when and by whom the file was made.",
    knows: "browser-or-program",
    right: "readAcknowledgements",
    parameters: { slug },
    query: {
      day: {
        description: "The day, in the time zone of the organisation; today where it is missing.",
        example: "2026-09-01",
      },
      format: { description: "A table where it is missing.", values: exportFormats },
    },
    reply: {
      status: 200,
      description: "The file.",
      file: ["text/csv; charset=utf-8", "application/json; charset=utf-8"],
    },
    failures: ["invalid"],
  },
];
