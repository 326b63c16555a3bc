/** Who is asking. Pages call `currentPerson`, `requirePerson` and `requireActor`; routes `personFor` and `actorFor`. */
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { callerAddress } from "../lib/caller.ts";
import { refuse } from "../lib/language/words.ts";
import type { Actor } from "../lib/members/actor.ts";
import { signInPage } from "../lib/paths.ts";
import { type Result, succeed } from "../lib/result.ts";
import { type Client, noteSeen } from "../lib/sessions/commands.ts";
import { findActor, findSignedIn, findTokenBearer, type SignedIn } from "../lib/sessions/queries.ts";
import { safeReturnPath, summariseUserAgent } from "../lib/sessions/session.ts";
import { deviceMarkIn, sessionKeyIn } from "./cookies.ts";
import { theInstallation } from "./installation.ts";

async function signedInBy(cookieHeader: string | null): Promise<SignedIn | undefined> {
  const installation = await theInstallation();
  const key = await sessionKeyIn(installation, cookieHeader);
  if (key === undefined) return undefined;
  const at = new Date();
  const signedIn = await installation.database.read((db) => findSignedIn(db, key, at));
  if (signedIn) await noteSeen(installation.database, signedIn, at);
  return signedIn;
}

/** Whoever is signed in, in a page: asked of the database once for each request, so that an ended session is over. */
export const currentPerson = cache(async (): Promise<SignedIn | undefined> =>
  signedInBy((await headers()).get("cookie")),
);

/** The address of the page for signing in that leads back to where one is: a path with its query. */
export function signInFrom(path: string | null): string {
  const here = safeReturnPath(path);
  return here ? `${signInPage}?to=${encodeURIComponent(here)}` : signInPage;
}

/** Whoever is signed in, in a page; others are sent to sign in, and come back. */
export async function requirePerson(): Promise<SignedIn> {
  // The path is set by the proxy; nobody else's word for it gets here.
  return (await currentPerson()) ?? redirect(signInFrom((await headers()).get("x-keepword-path")));
}

/** An actor, and what to fill in where one has to sign in again; a tablet has nothing there. */
export type ActorInPage = Actor & { signInName: string };

const actorAt = cache(async (slug: string): Promise<ActorInPage | undefined> => {
  const signedIn = await requirePerson();
  const { database } = await theInstallation();
  const actor = await database.read((db) => findActor(db, signedIn, slug));
  return actor && { ...actor, signInName: signedIn.person.signInName ?? "" };
});

/**
 * Whoever is at work in the organisation at an address, in a page. Others are sent to sign in; an organisation that
 * is not theirs is not there.
 */
export async function requireActor(slug: string): Promise<ActorInPage> {
  return (await actorAt(slug)) ?? notFound();
}

/** Whoever sent a request from a browser. */
export async function personFor(request: Request): Promise<Result<SignedIn, "signed-out">> {
  const signedIn = await signedInBy(request.headers.get("cookie"));
  return signedIn ? succeed(signedIn) : refuse("signed-out");
}

type Unknown = "signed-out" | "token-unknown" | "token-expired";

/** Whoever sent a request, by `Authorization: Bearer` and an access token, or by the cookie of a browser. */
async function senderOf(request: Request): Promise<Result<SignedIn, Unknown>> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return personFor(request);
  const token = /^Bearer +([\w-]{20,100})$/i.exec(authorization)?.[1];
  if (token === undefined) return refuse("token-unknown");
  const { database } = await theInstallation();
  const at = new Date();
  const bearer = await database.read((db) => findTokenBearer(db, token, at));
  if (bearer.ok) await noteSeen(database, bearer.value, at);
  return bearer;
}

/** Whoever sent a request to a route that is about no one organisation. */
export function senderFor(request: Request): Promise<Result<SignedIn, Unknown>> {
  return senderOf(request);
}

/** Whoever sent a request to a route, at work in the organisation at an address. */
export async function actorFor(
  request: Request,
  slug: string,
): Promise<Result<Actor, Unknown | "not-found">> {
  const sender = await senderOf(request);
  if (!sender.ok) return sender;
  const { database } = await theInstallation();
  const actor = await database.read((db) => findActor(db, sender.value, slug));
  return actor ? succeed(actor) : refuse("not-found");
}

/** Where a request comes from, for what is counted and for the list of one's sessions. */
export async function clientFor(request: Request): Promise<Client> {
  const installation = await theInstallation();
  return {
    address: callerAddress(),
    userAgent: summariseUserAgent(request.headers.get("user-agent")),
    deviceMark: deviceMarkIn(installation, request.headers.get("cookie")),
    deviceKey: installation.keys.device,
  };
}
