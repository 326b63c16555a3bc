/** The schemas of the description, each under the name by which the rest points to it. */
import { z } from "zod";
import {
  acceptSchema,
  accessTokenSchema,
  accountSchema,
  askForPasswordSchema,
  changePasswordSchema,
  deviceSchema,
  invitationSchema,
  memberSchema,
  resetSchema,
  setUpSchema,
  signInSchema,
} from "../../../lib/members/forms.ts";
import { organisationSchema, removalSchema } from "../../../lib/organisations/forms.ts";
import { bringing } from "../../../lib/goals/bringing.ts";
import { noticeSchema } from "../../../lib/notices/forms.ts";
import { publishingSchema, versionSchema } from "../../../lib/publication/forms.ts";
import { decisionSchema } from "../../../lib/review/forms.ts";
import { periodEntries, resultEntry } from "../../../lib/results/entry.ts";
import { result } from "../../../lib/results/result.ts";
import { settingsSchema } from "../../../lib/settings/settings.ts";
import { companyAsked, verbsAsked } from "../../../lib/workbook/asked.ts";
import { sayLeast, sharedSchemas } from "../../../lib/workbook/json-schema.ts";
import * as replies from "./replies.ts";
import { itemChange, itemRows, stepChange, stepRows } from "./rows.ts";

const requests = {
  Acceptance: acceptSchema,
  Account: accountSchema,
  AccessToken: accessTokenSchema,
  AskForPassword: askForPasswordSchema,
  ChangeOfPassword: changePasswordSchema,
  CompanyAsked: companyAsked,
  Device: deviceSchema,
  Invitation: invitationSchema,
  ItemChange: itemChange,
  MemberChanges: memberSchema,
  NewPassword: resetSchema,
  OrganisationToAdd: organisationSchema,
  Decision: decisionSchema,
  NoticeToGive: noticeSchema,
  Publishing: publishingSchema,
  VersionToPropose: versionSchema,
  Removal: removalSchema,
  StandardsToBringIn: bringing,
  ResultEntry: resultEntry,
  ResultsToRecord: periodEntries,
  Settings: settingsSchema,
  SetUp: setUpSchema,
  SignIn: signInSchema,
  StepChange: stepChange,
  VerbsAsked: verbsAsked,
};

const answers = {
  CameIn: replies.cameIn,
  Company: replies.company,
  Decided: replies.decided,
  Draft: replies.draft,
  Failure: replies.failure,
  GapsLeft: replies.gapsLeft,
  InUse: replies.inUse,
  InvitationAccepted: replies.invitationAccepted,
  Invited: replies.invited,
  MaterialLeft: replies.materialLeft,
  NoticeGiven: replies.noticeGiven,
  OrganisationAdded: replies.organisationAdded,
  People: replies.people,
  PeriodTable: replies.periodTable,
  Proposed: replies.proposed,
  Result: result,
  ResultsRecorded: replies.resultsRecorded,
  ResultsRefused: replies.resultsRefused,
  ReviewState: replies.reviewState,
  RowSaved: replies.rowSaved,
  RowStale: replies.rowStale,
  SettingsSaved: replies.settingsSaved,
  SetUpDone: replies.setUpDone,
  StandardsBrought: replies.standardsBrought,
  StandardsMoved: replies.standardsMoved,
  StandardsPreview: replies.standardsPreview,
  StandardsReply: replies.standardsReply,
  TokenMade: replies.tokenMade,
  VerbsFound: replies.verbsFound,
  VersionList: replies.versionList,
  VersionPublished: replies.versionPublished,
  VersionsCompared: replies.versionsCompared,
};

const rows = [...stepRows, ...itemRows].map(({ step, list, schema }): [string, z.ZodType] => [
  list === "" ? `row.${step}` : `row.${step}.${list}`,
  schema,
]);

const shared = Object.entries(sharedSchemas);

const named = new Map<string, z.ZodType>([
  ...Object.entries(requests),
  ...Object.entries(answers),
  ...rows,
  ...shared.map(([name, { schema }]): [string, z.ZodType] => [name, schema]),
]);

const place = (name: string) => `#/components/schemas/${name}`;

/** Where the description has a schema. */
export function referenceTo(schema: z.ZodType): { $ref: string } {
  const found = [...named].find(([, each]) => each === schema);
  if (!found) throw new Error("The schema has no name in the description.");
  return { $ref: place(found[0]) };
}

/** All of them as JSON Schema: as they are sent, before anything is filled in or left out. */
export function componentSchemas(): Record<string, z.core.JSONSchema.BaseSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of named) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: place,
    io: "input",
    target: "draft-2020-12",
    override: ({ zodSchema, jsonSchema }) => {
      sayLeast(zodSchema, jsonSchema);
      // The format says it; the pattern would fill half the document.
      if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
      if (zodSchema === memberSchema) jsonSchema.minProperties = 1;
    },
  });
  for (const [name, { description }] of shared) Object.assign(schemas[name] ?? {}, { description });
  for (const schema of Object.values(schemas)) {
    delete schema.$schema;
    delete schema.$id;
  }
  return schemas;
}
