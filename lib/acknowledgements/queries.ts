/** How everybody stands to what they are asked to read. */
import { type KnownPerson, listKnownPeople, listLastReadings } from "../../db/acknowledgements.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { listRemindedFrom } from "../../db/reminders.ts";
import type { Db, Work } from "../../db/work.ts";
import { compose } from "../document/compose.ts";
import {
  type Concern,
  isConcerned,
  partsFor,
  type Subject,
  subjectAt,
  withdrawnNumbers,
  withoutWords,
} from "../handbook/asking.ts";
import { dayIn } from "../language/dates.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { rolesWith } from "../members/rights.ts";
import { isMailAddress } from "../outbox/address.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { nextNumber } from "../publication/version.ts";
import type { OwnWork } from "../reading/reading.ts";
import { type Result, succeed } from "../result.ts";
import { findDraft } from "../workbook/queries.ts";
import { type Workbook } from "../workbook/workbook.ts";
import {
  type Outlook,
  type ReadingState,
  type Standing,
  type Standings,
  type StandingApart,
} from "./standing.ts";

import { type Edition, findChangesSince, loadVersion, type Stage } from "../asked/queries.ts";
/** Those who are asked: people of a role that may say so. */
function isAsked({ role, removedAt }: KnownPerson): boolean {
  return removedAt === null && rolesWith("acknowledge").includes(role);
}

type LastReading = { number: string; at: Date };

/** What each person goes by, and what they read last at all. */
function* findLastReadings(
  db: Db,
  organisationId: OrganisationId,
  withdrawn: readonly string[],
): Work<Map<string, LastReading>> {
  const all = withdrawn.length > 0 ? yield* listLastReadings(db, organisationId, { except: [] }) : [];
  const standing = yield* listLastReadings(db, organisationId, { except: withdrawn });
  return new Map([...all, ...standing].map(({ personId, number, at }) => [personId, { number, at }]));
}

/**
 * Says how a reader stands who read some version last, or none. Readers of the same jobs and places who read the same
 * stand alike: each kind is looked at once, and two versions are in memory at a time.
 */
function standingOn(
  db: Db,
  organisationId: OrganisationId,
  { versions, subject, at }: { versions: readonly Stage[]; subject: Subject<Stage>; at: Date },
) {
  const states = new Map<string, ReadingState>();
  const concernsSince = new Map<string, Concern[]>();
  let edition: Edition | undefined;
  return function* ({ jobs, places }: OwnWork, last: string | undefined): Work<ReadingState> {
    if (last === subject.material.number) return "current";
    const reader = { jobs: [...jobs].sort(), places: [...places].sort() };
    const key = JSON.stringify([last, reader]);
    let state = states.get(key);
    if (state) return state;
    if (last === undefined) {
      const { draft, number } = subject.wording;
      const { workbook, documents } = (edition ??= draft ?? (yield* loadVersion(db, organisationId, number)));
      const concerned = [...documents.values()].some(
        (document) => partsFor({ workbook, document }, reader).length > 0,
      );
      state = concerned ? "pending" : "current";
    } else {
      let concerned = concernsSince.get(last);
      if (!concerned) {
        const changes = yield* findChangesSince(db, organisationId, versions, { from: last, subject, at });
        concerned = [...changes.values()].flat().map(withoutWords);
        concernsSince.set(last, concerned);
      }
      state = concerned.some((each) => isConcerned(each, reader)) ? "outdated" : "current";
    }
    states.set(key, state);
    return state;
  };
}

/** What a reminder is about: once a day for each version and person. */
export function aboutReading(number: string, day: string, personId = ""): string {
  return `${number} ${day} ${personId}`;
}
export const readingReminder = "reading";

/** How everybody stands to the version in force, and what those have read who are not asked any more. */
export function* listStandings(
  db: Db,
  actor: Actor,
  at: Date,
): Work<Result<Standings, "not-allowed" | "read-only">> {
  const refused = yield* refuseUnless(db, actor, "readAcknowledgements");
  if (refused) return refused;
  return succeed(yield* findStandings(db, actor.organisationId, at));
}

/** The same for whoever may see it. */
export function* findStandings(db: Db, organisationId: OrganisationId, at: Date): Work<Standings> {
  const versions = yield* listStandingVersions(db, organisationId);
  const subject = subjectAt(versions, at);
  const counts: Standings["counts"] = { pending: 0, outdated: 0, current: 0 };
  const readings = yield* findLastReadings(db, organisationId, withdrawnNumbers(versions, at));
  const everybody = yield* listKnownPeople(db, organisationId);
  const readBy = (personId: string) => {
    const last = readings.get(personId);
    return last && { number: last.number, at: last.at.toISOString() };
  };
  const apart = everybody.flatMap((person): StandingApart[] => {
    const read = readBy(person.personId);
    if (!read || isAsked(person)) return [];
    const { personId, name, role, jobs, places, removedAt } = person;
    return [
      {
        personId,
        name,
        role,
        jobs,
        places,
        because: removedAt ? "left" : "not_asked",
        ...(removedAt ? { leftAt: removedAt.toISOString() } : {}),
        read,
      },
    ];
  });
  if (!subject) return { people: [], counts, apart };
  const { material, wording } = subject;
  const organisation = yield* findOrganisation(db, organisationId);
  const today = dayIn(organisation?.settings.timeZone ?? "UTC", at);
  const reminded = new Set(
    yield* listRemindedFrom(db, organisationId, {
      kind: readingReminder,
      begins: aboutReading(material.number, today),
    }),
  );
  const stateOf = standingOn(db, organisationId, { versions, subject, at });
  const people: Standing[] = [];
  for (const person of everybody.filter(isAsked)) {
    const { personId, name, signInName, role, jobs, places } = person;
    const read = readBy(personId);
    const state = yield* stateOf(person, read?.number);
    counts[state] += 1;
    const isReminded = reminded.has(aboutReading(material.number, today, personId));
    const reach = !isMailAddress(signInName) ? "no_address" : isReminded ? "mailed_today" : "mail";
    people.push({ personId, name, role, jobs, places, state, reach, ...(read ? { read } : {}) });
  }
  return {
    version: {
      number: material.number,
      hash: material.hash,
      inForce: wording.number,
      since: material.effectiveFrom.toISOString(),
    },
    people,
    counts,
    apart,
  };
}

const mostNames = 20;

/** Who would be asked to read something if this draft were published as a material version now. */
export function* whoWillBeAsked(
  db: Db,
  actor: Actor,
  draft: Workbook,
  at: Date,
): Work<Result<Outlook, "not-allowed" | "read-only">> {
  const refused = yield* refuseUnless(db, actor, "readAcknowledgements");
  if (refused) return refused;
  const { organisationId } = actor;
  const published: readonly Stage[] = yield* listStandingVersions(db, organisationId);
  const next: Stage = {
    number: nextNumber(
      "material",
      undefined,
      published.map(({ number }) => number),
    ),
    kind: "material",
    sequence: (published[0]?.sequence ?? 0) + 1,
    effectiveFrom: at,
    hash: "",
    draft: {
      workbook: draft,
      documents: new Map(
        draft.languages.map((language) => [language, compose(draft, { language, edition: "staff" })]),
      ),
    },
  };
  const versions = [next, ...published];
  const readings = yield* findLastReadings(db, organisationId, withdrawnNumbers(published, at));
  const stateOf = standingOn(db, organisationId, {
    versions,
    subject: { material: next, wording: next },
    at,
  });
  const names: string[] = [];
  const byJob = new Map<string | null, number>();
  let people = 0;
  let first = 0;
  for (const person of (yield* listKnownPeople(db, organisationId)).filter(isAsked)) {
    const state = yield* stateOf(person, readings.get(person.personId)?.number);
    if (state === "current") continue;
    people += 1;
    if (state === "pending") first += 1;
    if (names.length < mostNames) names.push(person.name);
    for (const job of person.jobs.length > 0 ? person.jobs : [null])
      byJob.set(job, (byJob.get(job) ?? 0) + 1);
  }
  const nameOf = (id: string | null) => draft.jobs.find((job) => job.id === id)?.name ?? null;
  return succeed({
    people,
    first,
    names,
    more: people - names.length,
    jobs: [...byJob]
      .map(([id, count]) => ({ id, name: nameOf(id), people: count }))
      .sort((one, other) => other.people - one.people),
  });
}

/** The same for the draft as it is. */
export function* findOutlook(
  db: Db,
  actor: Actor,
  at: Date,
): Work<Result<Outlook, "not-allowed" | "read-only" | "draft-not-read">> {
  const refused = yield* refuseUnless(db, actor, "readAcknowledgements");
  if (refused) return refused;
  const draft = yield* findDraft(db, actor.organisationId);
  return draft.ok ? yield* whoWillBeAsked(db, actor, draft.workbook, at) : refuse("draft-not-read");
}
