import { type DiscretionUse, listUses, listUsesBy } from "../../db/discretion-uses.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { findPerson } from "../../db/people.ts";
import { findVersion } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { takeBackHours, type UseOutcome } from "../handbook/use.ts";
import { dayIn } from "../language/dates.ts";
import { spanOfDay } from "../language/local-time.ts";
import type { LocalisedText } from "../language/text.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { inForceAt } from "../publication/in-force.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { type Result, succeed } from "../result.ts";
import type { Money } from "../workbook/answers.ts";
import { readWorkbook, type Workbook } from "../workbook/workbook.ts";
import type { UsesAsked } from "./forms.ts";
import { type Settled, settledIn } from "./settled.ts";

const day = 86_400_000;
const hour = 3_600_000;

/** The limits of discretion of a version; nothing where there is no such version, or a later program made it. */
export function* findLimits(
  db: Db,
  organisationId: OrganisationId,
  number: string,
): Work<Workbook["discretion"]["limits"] | undefined> {
  return (yield* findPolicy(db, organisationId, number))?.discretion.limits;
}

function* findPolicy(db: Db, organisationId: OrganisationId, number: string): Work<Workbook | undefined> {
  const version = yield* findVersion(db, organisationId, number);
  const read = version && readWorkbook(JSON.parse(version.workbook));
  return read?.ok ? read.workbook : undefined;
}

/** Whether the handbook has a guide: a version is in force, and its answers can be read. */
export function* hasGuideNow(db: Db, { organisationId }: Actor, at: Date): Work<boolean> {
  const inForce = inForceAt(yield* listStandingVersions(db, organisationId), at);
  return inForce !== undefined && (yield* findLimits(db, organisationId, inForce.number)) !== undefined;
}

/** A use as those read it who answer for the limits. */
export type UseRow = {
  id: string;
  number: string;
  limitId: string;
  situation: LocalisedText;
  upTo?: Money;
  amount?: Money;
  outcome: UseOutcome;
  at: string;
  /** The name of whoever noted it, where they are known here. */
  who?: string;
  takenBackAt?: string;
};

function* rowsOf(db: Db, uses: readonly DiscretionUse[]): Work<UseRow[]> {
  const names = new Map<string, string | undefined>();
  for (const { personId } of uses)
    if (!names.has(personId)) names.set(personId, (yield* findPerson(db, personId))?.name);
  return uses.map(({ id, number, limitId, situation, upTo, amount, outcome, at, personId, takenBackAt }) => {
    const who = names.get(personId);
    return {
      id,
      number,
      limitId,
      situation,
      ...(upTo ? { upTo } : {}),
      ...(amount ? { amount } : {}),
      outcome,
      at: at.toISOString(),
      ...(who === undefined ? {} : { who }),
      ...(takenBackAt ? { takenBackAt: takenBackAt.toISOString() } : {}),
    };
  });
}

const usualDays = 30;

/**
 * What was noted from a day to another, in the organisation's time zone; the latest first. Without a last day until
 * today, without a first one the 30 days up to the last.
 */
export function* listUsesFor(
  db: Db,
  actor: Actor,
  { from, to }: UsesAsked,
  at: Date,
): Work<Result<{ uses: UseRow[] }>> {
  const refused = yield* refuseUnless(db, actor, "readUses");
  if (refused) return refused;
  const timeZone = (yield* findOrganisation(db, actor.organisationId))?.settings.timeZone ?? "UTC";
  const last = spanOfDay(to ?? dayIn(timeZone, at), timeZone);
  const first = last && spanOfDay(from ?? daysBefore(last.from, usualDays - 1, timeZone), timeZone);
  if (!first) return refuse("invalid");
  const uses = yield* listUses(db, actor.organisationId, { from: first.from, to: last.to });
  return succeed({ uses: yield* rowsOf(db, uses) });
}

/** The day that was so many days before the one that begins at `start`, wherever the clocks were put on in between. */
function daysBefore(start: Date, days: number, timeZone: string): string {
  return dayIn(timeZone, new Date(start.getTime() - days * day + day / 2));
}

/** A use as whoever noted it reads it. `until`: it can be taken back up to then (ISO times). */
export type OwnUse = Pick<UseRow, "id" | "number" | "situation" | "amount" | "outcome" | "at"> & {
  until?: string;
};

/** How many of one's own uses are listed. */
const ownListed = 50;

/** What the actor noted and did not take back, the latest first. */
export function* listOwnUses(db: Db, actor: Actor, at: Date): Work<Result<OwnUse[]>> {
  const refused = yield* refuseUnless(db, actor, "noteUse");
  if (refused) return refused;
  const uses = yield* listUsesBy(db, actor.organisationId, actor.personId, ownListed);
  return succeed(
    uses.map(({ id, number, situation, amount, outcome, at: notedAt }) => {
      const until = new Date(notedAt.getTime() + takeBackHours * hour);
      return {
        id,
        number,
        situation,
        ...(amount ? { amount } : {}),
        outcome,
        at: notedAt.toISOString(),
        ...(until >= at ? { until: until.toISOString() } : {}),
      };
    }),
  );
}

/** A limit as it is in force. */
export type LimitInForce = {
  limitId: string;
  situation: LocalisedText;
  upTo?: Money;
  /** Whether somebody is named who decides beyond it. */
  saysWhoDecides: boolean;
  /** The jobs that may offer it; none: all of them. */
  jobs: LocalisedText[];
};

export type SettledInPeriod = {
  timeZone: string;
  settled: Settled[];
  /** The latest uses, no more than are read. */
  latest: UseRow[];
  limits: LimitInForce[];
};

/** How many of the latest uses are listed. */
const listed = 30;

/** What was settled in so many days until now, and the limits in force beside it. */
export function* findSettled(
  db: Db,
  actor: Actor,
  { days, at }: { days: number; at: Date },
): Work<Result<SettledInPeriod>> {
  const { organisationId } = actor;
  const refused = yield* refuseUnless(db, actor, "readUses");
  if (refused) return refused;
  const organisation = yield* findOrganisation(db, organisationId);
  const from = new Date(at.getTime() - days * day);
  // A use that was noted in this very moment is one of them.
  const noted = yield* listUses(db, organisationId, { from, to: new Date(at.getTime() + 1) });
  const uses = noted.filter(({ takenBackAt }) => takenBackAt === null);
  const inForce = inForceAt(yield* listStandingVersions(db, organisationId), at);
  const policy = inForce && (yield* findPolicy(db, organisationId, inForce.number));
  const jobNames = new Map(policy?.jobs.map(({ id, name }) => [id, name]));
  return succeed({
    timeZone: organisation?.settings.timeZone ?? "UTC",
    settled: settledIn(
      uses.map((use) => ({ ...use, upTo: use.upTo ?? undefined, amount: use.amount ?? undefined })),
    ),
    latest: yield* rowsOf(db, uses.slice(0, listed)),
    limits: (policy?.discretion.limits ?? []).map(({ id, situation, upTo, thenJob, then, jobs }) => ({
      limitId: id,
      situation,
      ...(upTo ? { upTo } : {}),
      saysWhoDecides: thenJob !== undefined || then !== undefined,
      jobs: (jobs ?? []).flatMap((job) => jobNames.get(job) ?? []),
    })),
  });
}
