/** How people come in, and what needs nobody to be known. */
import {
  acceptSchema,
  askForPasswordSchema,
  resetSchema,
  setUpSchema,
  signInSchema,
} from "../../../lib/members/forms.ts";
import type { Operation } from "./operation.ts";
import { cameIn, invitationAccepted, setUpDone } from "./replies.ts";

const tag = "Coming in";
const knows = "nobody";

export const comingInOperations: readonly Operation[] = [
  {
    method: "POST",
    route: "session",
    id: "signIn",
    tag,
    summary: "Sign in by name and password",
    description: "For browsers: the session comes as a cookie. Programs use an access token.",
    knows,
    request: { schema: signInSchema },
    reply: { status: 200, description: "Signed in.", schema: cameIn },
    failures: ["wrong-credentials", "too-many-attempts"],
  },
  {
    method: "DELETE",
    route: "session",
    id: "signOut",
    tag,
    summary: "Sign out",
    knows,
    reply: { status: 204, description: "Signed out, also where nobody was signed in." },
  },
  {
    method: "POST",
    route: "passwords",
    id: "askForPassword",
    tag,
    summary: "Have a link mailed by which a password is set anew",
    description: "The answer is the same whether or not there is such an account.",
    knows,
    request: { schema: askForPasswordSchema },
    reply: { status: 204, description: "If there is such an account, the mail is on its way." },
    failures: ["too-many-attempts"],
  },
  {
    method: "PUT",
    route: "passwords",
    id: "resetPassword",
    tag,
    summary: "Set a password by such a link",
    description: "Every session and access token ends, and a new session begins.",
    knows,
    request: { schema: resetSchema },
    reply: { status: 200, description: "Set, and signed in.", schema: cameIn },
    failures: ["link-spent", "too-many-attempts"],
  },
  {
    method: "POST",
    route: "invitations",
    id: "acceptInvitation",
    tag,
    summary: "Answer an invitation, or sign a shared tablet in",
    knows,
    request: { schema: acceptSchema },
    reply: { status: 200, description: "Come in.", schema: invitationAccepted },
    failures: ["link-spent", "signed-out", "too-many-attempts"],
  },
  {
    method: "POST",
    route: "set-up",
    id: "setUp",
    tag,
    summary: "Make the first person",
    description: "For whoever has the code that the server printed while there was nobody.",
    knows,
    request: { schema: setUpSchema },
    reply: { status: 200, description: "Set up, and signed in.", schema: setUpDone },
    failures: ["link-spent", "too-many-attempts"],
  },
  {
    method: "GET",
    route: "openapi.json",
    id: "readDescription",
    tag: "This document",
    summary: "Read this document",
    description: "Answers 304 to an `If-None-Match` that fits.",
    knows,
    reply: { status: 200, description: "The OpenAPI description of the API." },
  },
];
