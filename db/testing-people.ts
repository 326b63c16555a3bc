/** People for tests in a browser: rows written past signing in. Needs nothing of Vitest. */
import { createHash, randomBytes } from "node:crypto";
import type { AccessRole } from "../lib/members/rights.ts";
import { openDatabase, type OpenOptions } from "./database.ts";
import { makeId } from "./ids.ts";
import { createOrganisation, findOrganisationByAddress } from "./organisations.ts";
import { admitMember, createPerson } from "./people.ts";
import { createSession } from "./sessions.ts";

export type TestPerson = {
  personId: string;
  name: string;
  signInName: string;
  /** The address of their organisation. */
  slug: string;
  /** What the cookie of their browser holds. */
  sessionKey: string;
};

const day = 86_400_000;

/** Somebody who is signed in, in an organisation that is made where it is missing. They have no password. */
export async function testSignedIn(
  place: OpenOptions,
  { role, slug, name, jobs = [] }: { role: AccessRole; slug: string; name: string; jobs?: string[] },
): Promise<TestPerson> {
  const at = new Date();
  const personId = makeId(at);
  const signInName = `${personId}@example.org`;
  const sessionKey = randomBytes(32).toString("base64url");
  const database = await openDatabase(place);
  try {
    await database.transact(function* (tx) {
      const there = yield* findOrganisationByAddress(tx, slug);
      const organisationId =
        there?.id ??
        (yield* createOrganisation(tx, makeId(at), {
          slug,
          at,
          settings: {
            name: { en: "Harbour Water" },
            languages: ["en"],
            timeZone: "UTC",
            visibility: "listed",
          },
        }));
      if (!organisationId) throw new Error(`${slug} is taken`);
      yield* createPerson(tx, {
        id: personId,
        kind: "person",
        name,
        signInName,
        passwordHash: null,
        language: null,
        createdAt: at,
      });
      yield* admitMember(tx, organisationId, { personId, role, jobs, at });
      yield* createSession(tx, {
        id: createHash("sha256").update(sessionKey).digest("hex"),
        personId,
        readOnly: false,
        userAgent: "Chrome, Linux",
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + day),
        endedAt: null,
      });
    });
  } finally {
    await database.close();
  }
  return { personId, name, signInName, slug, sessionKey };
}
