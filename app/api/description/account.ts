/** What belongs to a person and to no organisation. An access token does none of it: it could outlive its own end. */
import { accessTokenSchema, accountSchema, changePasswordSchema } from "../../../lib/members/forms.ts";
import type { Operation } from "./operation.ts";
import { tokenMade } from "./replies.ts";

const tag = "Your account";
const knows = "browser";

export const accountOperations: readonly Operation[] = [
  {
    method: "PATCH",
    route: "account",
    id: "saveAccount",
    tag,
    summary: "Save your name and language",
    knows,
    request: { schema: accountSchema },
    reply: { status: 204, description: "It is saved." },
    failures: ["read-only"],
  },
  {
    method: "PUT",
    route: "account/password",
    id: "changePassword",
    tag,
    summary: "Change your password",
    description: "Every session but the one at hand ends.",
    knows,
    request: { schema: changePasswordSchema },
    reply: { status: 204, description: "It is changed." },
    failures: ["not-found", "too-many-attempts"],
  },
  {
    method: "DELETE",
    route: "account/sessions",
    id: "endSessions",
    tag,
    summary: "Sign out everywhere",
    knows,
    reply: { status: 204, description: "Every session has ended." },
  },
  {
    method: "DELETE",
    route: "account/sessions/[id]",
    id: "endSession",
    tag,
    summary: "End one of your sessions",
    knows,
    parameters: { id: { description: "The session’s id." } },
    reply: { status: 204, description: "It has ended." },
    failures: ["not-found"],
  },
  {
    method: "POST",
    route: "account/tokens",
    id: "makeToken",
    tag,
    summary: "Make an access token",
    description: "The answer is the only place where the token can be read.",
    knows,
    request: { schema: accessTokenSchema },
    reply: { status: 201, description: "The token.", schema: tokenMade },
    failures: ["read-only"],
  },
  {
    method: "DELETE",
    route: "account/tokens/[id]",
    id: "endToken",
    tag,
    summary: "End one of your access tokens",
    knows,
    parameters: { id: { description: "The token’s id, not the token." } },
    reply: { status: 204, description: "It works no more." },
    failures: ["not-found"],
  },
];
