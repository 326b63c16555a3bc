import { createHash } from "node:crypto";
import {
  appendAcknowledgement,
  findLatestAcknowledgement,
  listReadingsOf,
  type StoredAcknowledgement,
} from "../../db/acknowledgements.ts";
import type { Database } from "../../db/database.ts";
import { makeId } from "../../db/ids.ts";
import { claimReminder } from "../../db/reminders.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { findMember, findPerson } from "../../db/people.ts";
import type { Tx, Work } from "../../db/work.ts";
import { canonicalText } from "../document/canonical.ts";
import type { Acknowledged } from "../handbook/acknowledged.ts";
import { materialNumber, shownFrom, subjectAt } from "../handbook/asking.ts";
import { dayIn } from "../language/dates.ts";
import { chooseInterfaceLanguage } from "../language/interface.ts";
import { phraseFor } from "../language/phrase.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import { isMailAddress } from "../outbox/address.ts";
import { writeMail } from "../outbox/commands.ts";
import { handbookPage } from "../paths.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { type Result, succeed } from "../result.ts";
import type { Post } from "../sessions/commands.ts";
import type { AcknowledgementForm, RemindingForm } from "./forms.ts";
import { findAskedOf } from "../asked/queries.ts";
import { aboutReading, findStandings, readingReminder } from "./queries.ts";
import type { Standing } from "./standing.ts";
import { readingMail } from "./words.ts";

/** That it is on record; `again` where it was before. */
export type AcknowledgementKept = { number: string; at: string; again: boolean };

/**
 * Keeps that the actor has read what a version changed for them. What they were shown is reckoned here once more from
 * the versions. Said a second time it is the same, and nothing is written.
 */
export function* acknowledge(
  tx: Tx,
  actor: Actor,
  { number, hash, language }: AcknowledgementForm,
  at: Date,
): Work<Result<AcknowledgementKept>> {
  const refused = yield* refuseUnless(tx, actor, "acknowledge");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const member = yield* findMember(tx, organisationId, personId);
  const versions = yield* listStandingVersions(tx, organisationId);
  if (!member || !versions.some((each) => each.number === number)) return refuse("not-found");
  if (number !== materialNumber(number)) return refuse("asks-nobody", { number });
  const before = (yield* listReadingsOf(tx, organisationId, personId)).find((each) => each.number === number);
  if (before) return succeed({ number, at: before.at.toISOString(), again: true });
  const subject = subjectAt(versions, at);
  // Whose wording was corrected while it was being read was read all the same.
  const wording = versions.find(
    (each) =>
      each.hash === hash &&
      materialNumber(each.number) === number &&
      each.effectiveFrom <= at &&
      each.sequence <= (subject?.wording.sequence ?? 0),
  );
  if (!wording || subject?.material.number !== number) return refuse("moved-on");
  const { material } = subject;
  const asked = yield* findAskedOf(tx, organisationId, personId, {
    versions,
    subject: { material, wording },
    language,
    at,
  });
  if (asked.state === "nobody" || asked.state === "current") return refuse("nothing-to-read", { number });
  const body: Acknowledged = {
    name: member.name,
    jobs: member.jobs,
    places: member.places,
    language: asked.language,
    ...(wording === material ? {} : { wording: { number: wording.number, hash: wording.hash } }),
    ...(asked.since ? { since: asked.since.number } : {}),
    summary: asked.summary,
    shown: shownFrom(asked.state === "pending" ? asked.parts : asked.differences),
  };
  yield* seal(tx, actor, { number, versionHash: material.hash, body, at });
  return succeed({ number, at: at.toISOString(), again: false });
}

function* seal(
  tx: Tx,
  { organisationId, personId }: Actor,
  kept: Pick<StoredAcknowledgement, "number" | "versionHash" | "body" | "at">,
): Work<void> {
  const latest = yield* findLatestAcknowledgement(tx, organisationId);
  const sequence = (latest?.sequence ?? 0) + 1;
  const previousHash = latest?.hash ?? null;
  const id = makeId(kept.at);
  const text = canonicalText({
    id,
    organisation: organisationId,
    sequence,
    person: personId,
    number: kept.number,
    versionHash: kept.versionHash,
    body: kept.body,
    at: kept.at.toISOString(),
  });
  const hash = createHash("sha256")
    .update(`${previousHash ?? ""}\n${text}`)
    .digest("hex");
  yield* appendAcknowledgement(tx, organisationId, {
    ...kept,
    id,
    sequence,
    personId,
    previousHash,
    hash,
    text,
  });
}

/** How many were mailed to, cannot be reached by mail, and had a mail about this version today already. */
export type Reminded = { mailed: number; withoutAddress: number; alreadyToday: number };

/** So many are mailed to in one transaction, so that others get their turn in between. */
const batch = 200;

/**
 * Asks those by mail who have something to read: everybody, or those who are named. Nobody gets two mails about one
 * version on one day, however often and by how many this is asked for.
 */
export async function remindPending(
  database: Pick<Database, "read" | "transact">,
  actor: Actor,
  { people: named }: RemindingForm,
  { post, at }: { post: Post; at: Date },
): Promise<Result<Reminded>> {
  const asked = await database.read(function* (db) {
    const refused = yield* refuseUnless(db, actor, "remindPeople");
    return refused ?? succeed(yield* findStandings(db, actor.organisationId, at));
  });
  if (!asked.ok) return asked;
  if (!post.sendsMail) return refuse("no-mail");
  const { version, people } = asked.value;
  const some = people.filter(
    ({ state, personId }) => state !== "current" && (named === undefined || named.includes(personId)),
  );
  const reminded: Reminded = {
    mailed: 0,
    withoutAddress: some.filter(({ reach }) => reach === "no_address").length,
    alreadyToday: 0,
  };
  const reachable = some.filter(({ reach }) => reach !== "no_address");
  for (let start = 0; start < reachable.length && version; start += batch) {
    const part = reachable.slice(start, start + batch);
    const mailed = await database.transact((tx) =>
      mailBatch(tx, actor, part, { number: version.number, inForce: version.inForce, post, at }),
    );
    reminded.mailed += mailed;
    reminded.alreadyToday += part.length - mailed;
  }
  return succeed(reminded);
}

function* mailBatch(
  tx: Tx,
  { organisationId }: Actor,
  people: readonly Standing[],
  { number, inForce, post, at }: { number: string; inForce: string; post: Post; at: Date },
): Work<number> {
  const organisation = yield* findOrganisation(tx, organisationId);
  if (!organisation) return 0;
  const { settings, slug } = organisation;
  const today = dayIn(settings.timeZone, at);
  let mailed = 0;
  for (const { personId, name, state } of people) {
    const person = yield* findPerson(tx, personId);
    if (!person || state === "current" || !isMailAddress(person.signInName)) continue;
    const about = aboutReading(number, today, personId);
    if (!(yield* claimReminder(tx, organisationId, { kind: readingReminder, about, at }))) continue;
    const language = person.language ?? chooseInterfaceLanguage(undefined, settings.languages[0] ?? null);
    yield* writeMail(tx, {
      kind: "reading",
      to: person.signInName,
      at,
      ...readingMail(language, {
        name,
        organisation: phraseFor(settings.name, language).text,
        number: inForce,
        link: post.publicUrl + handbookPage(slug),
        state,
      }),
    });
    mailed += 1;
  }
  return mailed;
}
