/** The record of who had read what, for whoever has to show it. */
import {
  findLatestAcknowledgement,
  type KnownPerson,
  listAcknowledgements,
  listKnownPeople,
} from "../../db/acknowledgements.ts";
import type { Database } from "../../db/database.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { findVersion } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { subjectAt } from "../handbook/asking.ts";
import { dayIn } from "../language/dates.ts";
import type { InterfaceLanguage } from "../language/interface.ts";
import { spanOfDay } from "../language/local-time.ts";
import { phraseFor, type PolicyLanguage } from "../language/text.ts";
import { refuse, refuseFields } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { rolesWith } from "../members/rights.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { type Result, succeed } from "../result.ts";
import { readWorkbook } from "../workbook/workbook.ts";
import type { ExportChoice } from "../acknowledgements/forms.ts";
import {
  type ExportHead,
  membershipAt,
  type ReadRecord,
  recordFileName,
  recordWriter,
  type UnreadRecord,
} from "./record.ts";
import { exportWords } from "../acknowledgements/words.ts";

/** A file that is read from the database while it is sent. */
export type ExportedFile = { name: string; parts: AsyncGenerator<string> };

/** Acknowledgements read at a time. */
const atATime = 500;

/**
 * Who had read what at the end of a day, in the time zone of the organisation. What is on record never changes, so
 * that it is read part by part, up to the last record that there is now.
 */
export async function exportAcknowledgements(
  database: Pick<Database, "read">,
  actor: Actor,
  { day: asked, format }: ExportChoice,
  { language, at }: { language: InterfaceLanguage; at: Date },
): Promise<Result<ExportedFile, "not-allowed" | "read-only" | "invalid" | "not-found">> {
  const { organisationId, slug } = actor;
  const begun = await database.read(function* (db) {
    const refused = yield* refuseUnless(db, actor, "readAcknowledgements");
    if (refused) return refused;
    const organisation = yield* findOrganisation(db, organisationId);
    if (!organisation) return refuse("not-found");
    const { timeZone, name } = organisation.settings;
    const today = dayIn(timeZone, at);
    const day = asked ?? today;
    const span = spanOfDay(day, timeZone);
    if (!span) return refuseFields({ day: "invalid" });
    if (day > today) return refuseFields({ day: "still-to-come" });
    const versions = yield* listStandingVersions(db, organisationId);
    const lastMoment = new Date(span.to.getTime() - 1);
    const subject = subjectAt(versions, day === today ? at : lastMoment);
    const people = yield* listKnownPeople(db, organisationId);
    return succeed({
      head: {
        organisation: { slug, name: phraseFor(name, language).text },
        day,
        timeZone,
        until: span.to.toISOString(),
        inForce: subject
          ? { number: subject.wording.number, hash: subject.wording.hash, asked: subject.material.number }
          : null,
        belonged: people.filter((person) => membershipAt(person, lastMoment, false) === "yes").length,
        madeAt: at.toISOString(),
        madeBy: actor.name,
      },
      until: span.to,
      /** What jobs and places are called now. */
      latest: versions[0]?.number,
      last: (yield* findLatestAcknowledgement(db, organisationId))?.sequence ?? 0,
      people,
    });
  });
  if (!begun.ok) return begun;
  return succeed({
    name: recordFileName(slug, begun.value.head.day, format),
    parts: writeRecords(database, organisationId, begun.value, { format, language }),
  });
}

async function* writeRecords(
  database: Pick<Database, "read">,
  organisationId: OrganisationId,
  {
    head,
    until,
    last,
    latest,
    people,
  }: {
    head: ExportHead;
    until: Date;
    last: number;
    latest: string | undefined;
    people: readonly KnownPerson[];
  },
  { format, language }: { format: ExportChoice["format"]; language: InterfaceLanguage },
): AsyncGenerator<string> {
  const writer = recordWriter(format, exportWords(language), head.timeZone);
  const known = new Map(people.map((person) => [person.personId, person]));
  const names = new Map<string, ReadonlyMap<string, string>>();
  const lastMoment = new Date(until.getTime() - 1);
  const readers = new Set<string>();
  yield writer.begin(head);
  for (let after = 0; after < last;) {
    const some = await database.read((db) =>
      listAcknowledgements(db, organisationId, { after, most: atATime }),
    );
    if (some.length === 0) break;
    after = some.at(-1)?.sequence ?? last;
    const records: ReadRecord[] = [];
    for (const each of some) {
      if (each.at >= until || each.sequence > last) continue;
      const { personId, number, body } = each;
      if (!names.has(number))
        names.set(number, await database.read((db) => findWorkNames(db, organisationId, number, language)));
      const named = (ids: readonly string[]) =>
        ids.map((id) => ({ id, name: names.get(number)?.get(id) ?? id }));
      readers.add(personId);
      records.push({
        personId,
        name: body.name,
        member: membershipAt(known.get(personId), lastMoment, true),
        number,
        hash: each.versionHash,
        inForce: head.inForce?.asked === number,
        at: each.at.toISOString(),
        jobs: named(body.jobs),
        places: named(body.places),
        language: body.language,
        ...(body.wording ? { wording: body.wording } : {}),
        ...(body.since === undefined ? {} : { since: body.since }),
        summary: body.summary,
        shown: body.shown,
        sequence: each.sequence,
        seal: each.hash,
        previousSeal: each.previousHash,
      });
    }
    yield writer.read(records);
  }
  const now =
    latest === undefined
      ? undefined
      : await database.read((db) => findWorkNames(db, organisationId, latest, language));
  const namedNow = (ids: readonly string[]) => ids.map((id) => ({ id, name: now?.get(id) ?? id }));
  yield writer.unread(
    people
      .filter(({ personId, role }) => !readers.has(personId) && rolesWith("acknowledge").includes(role))
      .map((person): UnreadRecord => {
        const { personId, name, jobs, places } = person;
        return {
          personId,
          name,
          member: membershipAt(person, lastMoment, false),
          jobsNow: namedNow(jobs),
          placesNow: namedNow(places),
        };
      })
      .filter(({ member }) => member === "yes"),
  );
  yield writer.end();
}

/** What a version called jobs and places, by id. */
function* findWorkNames(
  db: Db,
  organisationId: OrganisationId,
  number: string,
  language: PolicyLanguage,
): Work<ReadonlyMap<string, string>> {
  const version = yield* findVersion(db, organisationId, number);
  const read = version && readWorkbook(JSON.parse(version.workbook));
  if (!read?.ok) return new Map();
  const { jobs, places } = read.workbook;
  return new Map([...jobs, ...places].map(({ id, name }) => [id, phraseFor(name, language).text]));
}
