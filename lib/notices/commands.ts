/** What is said of versions after they were published, and the mail about them. */
import { createHash } from "node:crypto";
import type { Database } from "../../db/database.ts";
import { makeId } from "../../db/ids.ts";
import { appendNotice, findLatestNotice } from "../../db/notices.ts";
import { claimReminder } from "../../db/reminders.ts";
import { findOrganisation, listOrganisations, type Organisation } from "../../db/organisations.ts";
import { listMembers, type Member } from "../../db/people.ts";
import type { Tx, Work } from "../../db/work.ts";
import { canonicalText } from "../document/canonical.ts";
import type { Job } from "../jobs/commands.ts";
import { dayIn, sayDate } from "../language/dates.ts";
import { chooseInterfaceLanguage } from "../language/interface.ts";
import { phraseFor } from "../language/phrase.ts";
import { refuse, refuseFields } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { rolesWith } from "../members/rights.ts";
import { isMailAddress, writeMail } from "../outbox/commands.ts";
import { deskOf, handbookPage, publicPage } from "../paths.ts";
import { inForceAt, stateAt } from "../publication/in-force.ts";
import { listStandingVersions, type StandingVersion } from "../publication/queries.ts";
import { type Result, succeed } from "../result.ts";
import type { NoticeForm } from "./forms.ts";
import type { NoticeBody } from "./notice.ts";
import { type VersionMail, versionMail } from "./words.ts";

export type Noticed = { hash: string };

/**
 * Says of a version that it holds no more, or that somebody looked at it again and it is still right. What is said is
 * sealed to the notice before. With the version in force withdrawn the one before it holds again; the last one that
 * is left cannot be withdrawn.
 */
export function* giveNotice(
  tx: Tx,
  actor: Actor,
  number: string,
  form: NoticeForm,
  at: Date,
): Work<Result<Noticed>> {
  const refused = yield* refuseUnless(tx, actor, "keepVersions");
  if (refused) return refused;
  const { organisationId } = actor;
  const organisation = yield* findOrganisation(tx, organisationId);
  const versions = yield* listStandingVersions(tx, organisationId);
  const version = versions.find((each) => each.number === number);
  if (!organisation || !version) return refuse("not-found");
  if (version.withdrawnAt) return refuse("withdrawn-before", { number });
  const languages = Object.keys(version.changeNote);
  const missing = languages.filter((each) => phraseIn(form.because, each) === undefined);
  if (missing.length > 0)
    return refuseFields(Object.fromEntries(missing.map((each) => [`because.${each}`, "required" as const])));
  if (form.kind === "withdrawn") {
    const rest = versions.filter((each) => each !== version);
    if (version.effectiveFrom <= at && !inForceAt(rest, at)) return refuse("only-version");
  } else {
    if (stateAt(version, versions, at) !== "in_force") return refuse("not-in-force", { number });
    if (form.reviewOn <= dayIn(organisation.settings.timeZone, at))
      return refuseFields({ reviewOn: "in-the-past" });
  }
  const { kind, ...body } = form;
  return succeed({ hash: yield* seal(tx, actor, { kind, number, body }, at) });
}

function phraseIn(text: Readonly<Record<string, string | undefined>>, language: string): string | undefined {
  return text[language];
}

function* seal(
  tx: Tx,
  { organisationId, personId: by }: Actor,
  { kind, number, body }: { kind: NoticeForm["kind"]; number: string; body: NoticeBody },
  at: Date,
): Work<string> {
  const latest = yield* findLatestNotice(tx, organisationId);
  const sequence = (latest?.sequence ?? 0) + 1;
  const previousHash = latest?.hash ?? null;
  const id = makeId(at);
  const text = canonicalText({
    id,
    organisation: organisationId,
    sequence,
    kind,
    number,
    body,
    at: at.toISOString(),
    by,
  });
  const hash = createHash("sha256")
    .update(`${previousHash ?? ""}\n${text}`)
    .digest("hex");
  yield* appendNotice(tx, organisationId, {
    id,
    sequence,
    kind,
    number,
    body,
    previousHash,
    hash,
    text,
    at,
    by,
  });
  return hash;
}

type AboutVersion = { number: string; link: string; hash?: string; who?: string; day?: string };

/** One mail to each of these people who can be reached by mail. */
function* mailTo(
  tx: Tx,
  people: readonly Member[],
  organisation: Organisation,
  kind: VersionMail,
  { number, link, hash = "", who = "", day }: AboutVersion,
  at: Date,
): Work<void> {
  for (const { signInName } of people) {
    if (!isMailAddress(signInName)) continue;
    const language = chooseInterfaceLanguage(undefined, organisation.settings.languages[0] ?? null);
    yield* writeMail(tx, {
      kind: `version-${kind}`,
      to: signInName,
      at,
      ...versionMail(kind, language, {
        organisation: phraseFor(organisation.settings.name, language).text,
        number,
        link,
        hash,
        who,
        date: day === undefined ? "" : sayDate(day, language),
      }),
    });
  }
}

/** Tells those who may approve that there is something to read. */
export function* mailAboutProposal(
  tx: Tx,
  actor: Actor,
  { to, number, origin, at }: { to: readonly Member[]; number: string; origin: string; at: Date },
): Work<void> {
  const organisation = yield* findOrganisation(tx, actor.organisationId);
  if (!organisation) return;
  const link = origin + deskOf(actor.slug, "review");
  yield* mailTo(tx, to, organisation, "review", { number, link, who: actor.name }, at);
}

/** Tells those who may approve the hash of a version, to be kept outside of this database. */
export function* mailAboutVersion(
  tx: Tx,
  organisationId: OrganisationId,
  {
    number,
    hash,
    effectiveFrom,
    origin,
    at,
  }: { number: string; hash: string; effectiveFrom: string; origin: string; at: Date },
): Work<void> {
  const organisation = yield* findOrganisation(tx, organisationId);
  if (!organisation) return;
  const approvers = yield* listPeopleWith(tx, organisationId, "approve");
  const from = new Date(effectiveFrom);
  const link = origin + (from > at ? handbookPage : publicPage)(organisation.slug, { version: number });
  const day = dayIn(organisation.settings.timeZone, from);
  yield* mailTo(tx, approvers, organisation, "published", { number, link, hash, day }, at);
}

function* listPeopleWith(
  tx: Tx,
  organisationId: OrganisationId,
  right: "approve" | "keepVersions",
): Work<Member[]> {
  return (yield* listMembers(tx, organisationId)).filter(
    ({ kind, role }) => kind === "person" && rolesWith(right).includes(role),
  );
}

/** The day on which a version is to be looked at again, as it was last said. */
export function reviewDayOf({ reviewed, reviewOn }: StandingVersion): string | undefined {
  return reviewed?.reviewOn ?? reviewOn ?? undefined;
}

/**
 * What has come due in an organisation: a scheduled version that holds now, and a review whose day has come. Each is
 * mailed about once, however many processes look, and however late.
 */
function* remindOrganisation(tx: Tx, organisation: Organisation, origin: string, at: Date): Work<number> {
  const { id, slug, settings } = organisation;
  const versions = yield* listStandingVersions(tx, id);
  const current = inForceAt(versions, at);
  if (!current) return 0;
  const keepers = yield* listPeopleWith(tx, id, "keepVersions");
  let mailed = 0;
  const { number } = current;
  if (
    current.effectiveFrom > current.publishedAt &&
    (yield* claimReminder(tx, id, { kind: "begins", about: number, at }))
  ) {
    const day = dayIn(settings.timeZone, current.effectiveFrom);
    const link = origin + publicPage(slug);
    yield* mailTo(tx, keepers, organisation, "begins", { number, link, day }, at);
    mailed += 1;
  }
  const due = reviewDayOf(current);
  if (
    due !== undefined &&
    due <= dayIn(settings.timeZone, at) &&
    (yield* claimReminder(tx, id, { kind: "review", about: `${number} ${due}`, at }))
  ) {
    const link = origin + deskOf(slug, "versions");
    yield* mailTo(tx, keepers, organisation, "due", { number, link, day: due }, at);
    mailed += 1;
  }
  return mailed;
}

/** Looks once whether anything came due anywhere; gives how much was mailed about. */
export async function remind(database: Database, origin: string, at: Date): Promise<number> {
  let mailed = 0;
  for (const organisation of await database.read(listOrganisations))
    mailed += await database.transact((tx) => remindOrganisation(tx, organisation, origin, at));
  return mailed;
}

/** Looks each minute whether anything came due; `origin` is asked each time. */
export function reminding(origin: () => string): Job {
  return {
    name: "reminders",
    everySeconds: 60,
    run: (database, now) => remind(database, origin(), now()),
  };
}
