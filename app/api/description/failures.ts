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
  "not-allowed": "Your access does not include this. `message` names the people to ask.",
  "read-only": "The access token, or the shared tablet, may only read.",
  "link-spent": "The link does not work, or not any more.",
  "last-administrator": "It would leave the organisation without an administrator.",
  stale:
    "Somebody else was first. Nothing was saved: read theirs, decide, and send again with their revision.",
  "in-use": "Other answers point to it. `uses` says which: change those first.",
  "list-full": "The list holds as many items as it may.",
  "standards-moved": "The draft moved on since the preview. `preview` is as it would be now.",
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
