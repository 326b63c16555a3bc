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
import { useSchema } from "../../../lib/discretion/forms.ts";
import { clauseAnswerSchema, clauseRemarkSchema } from "../../../lib/clause-remarks/forms.ts";
import {
  commentChangeSchema,
  commentSchema,
  consultationChangeSchema,
  consultationSchema,
  settlementSchema,
} from "../../../lib/consultations/forms.ts";
import { acknowledgementSchema, remindingSchema } from "../../../lib/acknowledgements/forms.ts";
import { organisationSchema, removalSchema } from "../../../lib/organisations/forms.ts";
import { bringing } from "../../../lib/goals/bringing.ts";
import { noticeSchema } from "../../../lib/notices/forms.ts";
import { policyBringing } from "../../../lib/portable/bringing.ts";
import { publishingSchema, versionSchema } from "../../../lib/publication/forms.ts";
import { decisionSchema } from "../../../lib/review/forms.ts";
import { periodEntries, resultEntry } from "../../../lib/results/entry.ts";
import { result } from "../../../lib/results/result.ts";
import { settingsSchema } from "../../../lib/settings/settings.ts";
import {
  answerSchema,
  attendanceSchema,
  cancellationSchema,
  questionChangeSchema,
  questionSchema,
  sessionChangeSchema,
  sessionSchema,
} from "../../../lib/training/forms.ts";
import { companyAsked, verbsAsked } from "../../../lib/workbook/asked.ts";
import { sayLeast, sharedSchemas } from "../../../lib/workbook/json-schema.ts";
import * as replies from "./replies.ts";
import { itemChange, itemRows, stepChange, stepRows } from "./rows.ts";
import * as training from "./training-replies.ts";

const requests = {
  Acceptance: acceptSchema,
  Account: accountSchema,
  Acknowledgement: acknowledgementSchema,
  AccessToken: accessTokenSchema,
  Answer: answerSchema,
  AskForPassword: askForPasswordSchema,
  AttendanceToRecord: attendanceSchema,
  ChangeOfPassword: changePasswordSchema,
  ChangeOfQuestion: questionChangeSchema,
  ChangeOfSession: sessionChangeSchema,
  ClauseAnswer: clauseAnswerSchema,
  ClauseRemark: clauseRemarkSchema,
  Comment: commentSchema,
  CommentChange: commentChangeSchema,
  CompanyAsked: companyAsked,
  ConsultationChange: consultationChangeSchema,
  ConsultationToOpen: consultationSchema,
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
  PeopleToRemind: remindingSchema,
  Removal: removalSchema,
  QuestionToAsk: questionSchema,
  PolicyToBringIn: policyBringing,
  StandardsToBringIn: bringing,
  ResultEntry: resultEntry,
  ResultsToRecord: periodEntries,
  SessionCancellation: cancellationSchema,
  SessionToPlan: sessionSchema,
  Settings: settingsSchema,
  Settlement: settlementSchema,
  SetUp: setUpSchema,
  SignIn: signInSchema,
  StepChange: stepChange,
  UseToNote: useSchema,
  VerbsAsked: verbsAsked,
};

const answers = {
  AttendanceRecorded: training.attendanceRecorded,
  Acknowledged: replies.acknowledged,
  Asked: replies.asked,
  CameIn: replies.cameIn,
  ClauseTroubles: replies.clauseTroubles,
  CommentMade: replies.commentMade,
  CommentsSettled: replies.commentsSettled,
  CommentsToSettle: replies.commentsToSettle,
  Company: replies.company,
  ConsultationChanged: replies.consultationChanged,
  ConsultationList: replies.consultationList,
  ConsultationOpened: replies.consultationOpened,
  ConsultationToRead: replies.consultationToRead,
  Decided: replies.decided,
  Draft: replies.draft,
  DraftMoved: replies.draftMoved,
  Failure: replies.failure,
  FileDamaged: replies.fileDamaged,
  FileNewer: replies.fileNewer,
  GapsLeft: replies.gapsLeft,
  InUse: replies.inUse,
  InvitationAccepted: replies.invitationAccepted,
  Invited: replies.invited,
  MaterialLeft: replies.materialLeft,
  NoticeGiven: replies.noticeGiven,
  OrganisationAdded: replies.organisationAdded,
  OwnTraining: training.ownTraining,
  Outlook: replies.outlook,
  People: replies.people,
  PeriodTable: replies.periodTable,
  PolicyBrought: replies.policyBrought,
  PolicyPreview: replies.policyPreview,
  PolicyReply: replies.policyReply,
  Proposed: replies.proposed,
  QuestionAnswered: training.questionAnswered,
  QuestionAsked: training.questionAsked,
  Questions: training.questions,
  RemarkMade: replies.remarkMade,
  RemarksAnswered: replies.remarksAnswered,
  Reminded: replies.reminded,
  Result: result,
  ResultsRecorded: replies.resultsRecorded,
  ResultsRefused: replies.resultsRefused,
  ReviewState: replies.reviewState,
  RowSaved: replies.rowSaved,
  RowStale: replies.rowStale,
  SessionCancelled: training.sessionCancelled,
  SessionChanged: training.sessionChanged,
  SessionChoices: training.sessionChoices,
  SessionDetails: training.sessionDetails,
  SessionPlanned: training.sessionPlanned,
  Said: replies.everythingSaid,
  SettingsSaved: replies.settingsSaved,
  SetUpDone: replies.setUpDone,
  Standings: replies.standings,
  StandardsBrought: replies.standardsBrought,
  StandardsMoved: replies.standardsMoved,
  StandardsPreview: replies.standardsPreview,
  StandardsReply: replies.standardsReply,
  TokenMade: replies.tokenMade,
  UseList: replies.useList,
  UseNoted: replies.useNoted,
  Training: training.training,
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
