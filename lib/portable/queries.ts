import { createHash } from "node:crypto";
import { findOrganisation } from "../../db/organisations.ts";
import { findOpenProposal } from "../../db/proposals.ts";
import type { Db, Work } from "../../db/work.ts";
import { canonicalText } from "../document/canonical.ts";
import { compareDocuments } from "../document/compare.ts";
import { groupsOf } from "../document/comparison.ts";
import { compose } from "../document/compose.ts";
import { dayIn } from "../language/dates.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { may } from "../members/rights.ts";
import { type Failure, type Result, succeed } from "../result.ts";
import { listDraftRows } from "../workbook/queries.ts";
import { emptyWorkbook, type ReadWorkbook, type Workbook, workbookFromRows } from "../workbook/workbook.ts";
import type { PolicyPreview } from "./bringing.ts";
import { readPolicyFile, type UnreadPolicy } from "./reading.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Why a file is not taken, in words; `details` has the parts of it for programs. */
function refuseFile(unread: UnreadPolicy): FileRefused {
  switch (unread.code) {
    case "not-json":
      return refuse("file-not-json");
    case "not-a-policy":
      return refuse("file-not-a-policy");
    case "newer-format": {
      const { part, found, known } = unread;
      return { ...refuse("file-newer", { part, found, known }), details: { part, found, known } };
    }
    case "damaged": {
      const { path } = unread;
      if (path === undefined) return refuse("file-damaged", { kind: "seal", path: "" });
      const kind = path === "" ? "whole" : "place";
      return { ...refuse("file-damaged", { kind, path }), details: { path } };
    }
  }
}

type FileRefused = Failure<"file-not-json" | "file-not-a-policy" | "file-newer" | "file-damaged">;

export type PlannedPolicy = { workbook: Workbook; preview: PolicyPreview };
type NotPlanned = FileRefused["code"] | "draft-not-read" | "not-found";

/** Reads a policy file and holds it against the draft. Nothing is written. */
export function* planPolicy(
  db: Db,
  organisationId: OrganisationId,
  text: string,
): Work<Result<PlannedPolicy, NotPlanned>> {
  const read = readPolicyFile(text, { sha256 });
  if (!read.ok) return refuseFile(read);
  const { workbook, name, number, publishedAt, effectiveFrom } = read.policy;
  const organisation = yield* findOrganisation(db, organisationId);
  if (!organisation) return refuse("not-found");
  const { timeZone } = organisation.settings;
  const rows = yield* listDraftRows(db, organisationId);
  const draft: ReadWorkbook =
    rows.length === 0
      ? { ok: true, workbook: emptyWorkbook([workbook.languages[0] ?? "en"]) }
      : workbookFromRows(rows);
  if (!draft.ok) return refuse("draft-not-read");
  const present = draft.workbook;
  const revisions = rows.map(({ step, list, item, revision }) => [step, list, item, revision]);
  return succeed({
    workbook,
    preview: {
      plan: sha256(canonicalText({ file: sha256(text), revisions })),
      policy: {
        name,
        number,
        publishedOn: dayIn(timeZone, publishedAt),
        effectiveOn: dayIn(timeZone, effectiveFrom),
        languages: workbook.languages,
      },
      languages: present.languages,
      same: canonicalText(present) === canonicalText(workbook),
      inReview: (yield* findOpenProposal(db, organisationId)) !== undefined,
      changes: workbook.languages.map((language) => {
        const asked = { language, edition: "staff" } as const;
        const before = present.languages.includes(language) ? compose(present, asked) : undefined;
        return { language, groups: groupsOf(compareDocuments(before, compose(workbook, asked)), language) };
      }),
    },
  });
}

/** The same for a member who may write the draft; whose file is in other languages may change the settings too. */
export function* planPolicyAs(
  db: Db,
  actor: Actor,
  text: string,
): Work<Result<PlannedPolicy, NotPlanned | "not-allowed" | "read-only" | "other-languages">> {
  const refused = yield* refuseUnless(db, actor, "editDraft");
  if (refused) return refused;
  const planned = yield* planPolicy(db, actor.organisationId, text);
  if (!planned.ok) return planned;
  const { policy, languages } = planned.value.preview;
  return policy.languages.join() !== languages.join() && !may(actor, "changeSettings")
    ? refuse("other-languages")
    : planned;
}
