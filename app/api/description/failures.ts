import { everyRight, rolesWith } from "../../../lib/members/rights.ts";
import { statusOf } from "../statuses.ts";
import type { Code, Operation } from "./operation.ts";

/** What each failure means to whoever writes a program. */
export const meanings: Record<Code, string> = {
  invalid: "Something that was sent does not fit. `fields` says what, by its path.",
  malformed: "The body is no JSON that can be read.",
  "not-json": "The body was not sent with `Content-Type: application/json`.",
  "too-large": "The body is larger than this route takes.",
  "wrong-origin":
    "A page of another site had a browser send this. Programs send no `Origin` and are let through.",
  "wrong-credentials": "The name and the password do not belong together.",
  "too-many-attempts": "There were too many attempts. `Retry-After` says in how many seconds to come back.",
  "signed-out": "Nobody is signed in.",
  "sign-in-needed": "An access token is not enough for this.",
  "token-unknown": "The access token is wrong, or was ended.",
  "token-expired": "The access token is past its end. Make a new one on the account page.",
  "not-found": "It is not here, or belongs to an organisation that is not yours.",
  "no-version": "There is no version of that number, or none was published yet.",
  "no-such-language": "The version was not published in that language.",
  "not-allowed": "Your access does not include this. `message` names the people to ask.",
  "read-only": "The access token, or the shared tablet, may only read.",
  "link-spent": "The link does not work, or not any more.",
  "last-administrator": "It would leave the organisation without an administrator.",
  stale:
    "Somebody else was first. Nothing was saved: read theirs, decide, and send again with their revision.",
  "in-use": "Other answers point to it. `uses` says which: change those first.",
  "list-full": "The list holds as many items as it may.",
  "standards-moved": "The draft moved on since the preview. `preview` is as it would be now.",
  "file-not-json": "The file is no JSON.",
  "file-not-a-policy": "The file is JSON of something else than a policy.",
  "file-newer":
    "The file, or the `part` of it that is named, is in a format of a newer Keepword: `found`, where this one reads up to `known`.",
  "file-damaged":
    "Something in the file is missing, too much or of another kind; `path` says where the first of it is. Without a `path` everything fits and the hash is that of something else.",
  "draft-moved":
    "The draft moved on since the preview, or the file is another. `preview` is as it would be now.",
  "other-languages":
    "The file is in other languages than the policy. Who may change the settings may bring it in.",
  "too-many-lines": "The table has too many lines: send it in parts.",
  "draft-not-read": "The draft cannot be read, so nothing was changed.",
  "save-id-used": "The save id was used before, for another row.",
  gaps: "Something is missing, so nothing was published. `gaps` names all of it at once.",
  "published-meanwhile": "Somebody else published at the same moment.",
  "unreadable-draft": "The draft cannot be read.",
  "review-needed":
    "Somebody else has to approve it. Only an administrator who is alone in the organisation publishes without review, and says so.",
  "too-few-approvers": "Too few people who did not write in it may approve it.",
  "own-draft": "You wrote in it, so somebody else has to decide.",
  "proposal-over": "It is no longer in review.",
  "not-approved": "It is not approved yet.",
  "before-scheduled": "A version that was published before would take effect later than this one.",
  "first-is-material": "There is no version whose wording could be corrected.",
  "material-change": "It is more than wording. `material` says what else differs.",
  "withdrawn-before": "The version was withdrawn before.",
  "only-version": "No other version could take its place.",
  "not-in-force": "The version is not in force.",
  "use-stays": "It was noted too long ago to be taken back.",
  "session-cancelled": "The session was called off.",
  "session-to-come": "The session has not begun yet.",
  "attendance-recorded":
    "Somebody said who came, so the kind, the time and the list of the session stay, and it cannot be called off.",
  "question-answered": "Somebody has answered the question, so its words stay.",
  "question-retired": "The question is asked no more.",
  "remark-answered": "Somebody answered it before. Send `again` to answer in its place.",
  "comment-settled": "Somebody settled it before. Send `again` to settle it otherwise.",
  "consultation-open": "A draft is open to staff already.",
  "consultation-over": "The draft is open to staff no more.",
  "asks-nobody": "The version is editorial: nobody acknowledges it.",
  "moved-on":
    "The version is not in force, or the hash is not that of words that were. Ask again what is to be read.",
  "nothing-to-read": "Nothing in the version changed for the person’s work.",
  "no-mail": "This installation sends no mail.",
  "unknown-period": "The period says no clear dates: write it as `2026-10`, `2026-Q4` or `2026`.",
  "not-begun": "The period has not begun yet.",
  "needs-explanation":
    "Public standards were missed and nothing was recorded. Send the sentence that customers will read, or `unexplained`.",
};

const readingRights = everyRight.filter((right) => right.startsWith("read"));

/** Every failure that an operation can answer. */
export function failuresOf(operation: Operation): Code[] {
  const { method, route, knows, right, request, failures = [] } = operation;
  const found: Code[] = [
    ...(request ? (["invalid", "malformed"] as const) : []),
    ...(knows === "nobody" ? [] : (["signed-out"] as const)),
    ...(knows === "browser-or-program" ? (["token-unknown", "token-expired"] as const) : []),
    ...(right && rolesWith(right).length > 0 ? (["not-allowed"] as const) : []),
    ...(right && !readingRights.includes(right) ? (["read-only"] as const) : []),
    ...(method === "GET" ? [] : (["wrong-origin"] as const)),
    ...(route.startsWith("organisations/") ? (["not-found"] as const) : []),
    ...(request ? (["too-large", "not-json"] as const) : []),
    ...failures,
  ];
  return [...new Set(found)];
}

/** The same by status, in order. */
export function failuresByStatus(operation: Operation): Map<number, Code[]> {
  const byStatus = new Map<number, Code[]>();
  for (const code of failuresOf(operation))
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return new Map([...byStatus].sort(([one], [other]) => one - other));
}
