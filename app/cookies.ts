import NextAuth, { type AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { decode } from "next-auth/jwt";
import { makeDeviceMark } from "../lib/limits/commands.ts";
import type { NewSession } from "../lib/sessions/commands.ts";
import type { Installation } from "./installation.ts";

/**
 * The cookies of somebody who is signed in. next-auth makes and reads the one of the session; nothing else in the
 * project knows it, and none of its own pages and routes are reachable (docs/decisions/0009).
 */

/** With the prefix `__Host-` a browser takes it from this very host alone, over https alone. */
export function sessionCookie({ isSecure }: Pick<Installation, "isSecure">): string {
  return isSecure ? "__Host-keepword.session" : "keepword.session";
}

function deviceCookie({ isSecure }: Installation): string {
  return isSecure ? "__Host-keepword.device" : "keepword.device";
}

function cookieOptions({ isSecure }: Installation) {
  // Lax, so that a link in a mail opens signed in; what changes things is checked by its origin besides.
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const;
}

function serialise(
  installation: Installation,
  cookie: { name: string; value: string; maxAge: number },
): string {
  const { secure } = cookieOptions(installation);
  const { name, value, maxAge } = cookie;
  return `${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function authOptions(installation: Installation, session: NewSession, now: Date): AuthOptions {
  const maxAge = Math.floor((session.expiresAt.getTime() - now.getTime()) / 1000);
  const options = cookieOptions(installation);
  return {
    secret: installation.keys.session,
    useSecureCookies: installation.isSecure,
    session: { strategy: "jwt", maxAge },
    cookies: {
      sessionToken: { name: sessionCookie(installation), options },
      csrfToken: { name: csrfCookie, options },
    },
    providers: [
      Credentials({
        credentials: {},
        // Who it is was found out by the command that began the session.
        authorize: () => Promise.resolve({ id: session.personId }),
      }),
    ],
    // The key of the session and nothing about the person: what holds of them is read from the database each time.
    callbacks: { jwt: () => ({ key: session.key }) },
    logger: { warn: () => undefined },
  };
}

const csrfCookie = "keepword.csrf";

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Buffer.from(digest).toString("hex");
}

/** The Set-Cookie headers of a browser that comes in. */
export async function cookiesOf(installation: Installation, session: NewSession): Promise<string[]> {
  const now = new Date();
  const options = authOptions(installation, session, now);
  // next-auth wants its own token against requests from elsewhere. Ours are checked before they come here.
  const token = crypto.randomUUID();
  const csrf = `${token}|${await sha256(token + installation.keys.session)}`;
  const made: string[] = [];
  const answer = {
    getHeader: () => made,
    setHeader: (name: string, value: string[]) => {
      if (name === "Set-Cookie") made.splice(0, made.length, ...value);
      return answer;
    },
    status: () => answer,
    json: () => answer,
    send: () => answer,
    end: () => answer,
  };
  // It reads its address from the environment and from nowhere else.
  process.env.NEXTAUTH_URL = installation.publicUrl;
  await (NextAuth as (request: object, response: object, options: AuthOptions) => Promise<unknown>)(
    {
      method: "POST",
      query: { nextauth: ["callback", "credentials"] },
      body: { csrfToken: token, json: "true" },
      cookies: { [csrfCookie]: csrf },
      headers: {},
    },
    answer,
    options,
  );
  const name = `${sessionCookie(installation)}=`;
  const sessionCookies = [...new Set(made)].filter((each) => each.startsWith(name));
  if (sessionCookies.length !== 1) throw new Error("next-auth made no session cookie.");
  if (session.signInName === null) return sessionCookies;
  return [
    ...sessionCookies,
    serialise(installation, {
      name: deviceCookie(installation),
      value: makeDeviceMark(installation.keys.device, session.signInName),
      maxAge: 400 * 86_400,
    }),
  ];
}

/** The Set-Cookie header of a browser that leaves. That it is a known device stays. */
export function cookieOfLeaving(installation: Installation): string {
  return serialise(installation, { name: sessionCookie(installation), value: "", maxAge: 0 });
}

/** The Set-Cookie header that remembers a choice of language. */
export function cookieOfLanguage(installation: Installation, language: string): string {
  return serialise(installation, { name: "language", value: language, maxAge: 400 * 86_400 });
}

export function readCookie(header: string | null, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const [key, ...value] = part.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return undefined;
}

/** The key of the session in a Cookie header, where next-auth finds the cookie whole. */
export async function sessionKeyIn(
  installation: Installation,
  header: string | null,
): Promise<string | undefined> {
  const token = readCookie(header, sessionCookie(installation));
  if (!token || token.length > 4000) return undefined;
  const read = await decode({ token, secret: installation.keys.session }).catch(() => null);
  return typeof read?.key === "string" ? read.key : undefined;
}

export function deviceMarkIn(installation: Installation, header: string | null): string | undefined {
  return readCookie(header, deviceCookie(installation));
}
