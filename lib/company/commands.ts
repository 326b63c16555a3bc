/**
 * Who is at work in which step just now, in whichever process their requests are answered. Each process keeps it in
 * memory and tells the others; none of it is stored, and nothing hangs on it.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Database } from "../../db/database.ts";
import type { OrganisationId } from "../members/organisation.ts";

export type AtWork = { personId: string; name: string; step: string };

/** Somebody who has not been heard of for so long has gone, in milliseconds. */
const gone = 20_000;

const channel = "keepword_company";
const message = z.tuple([
  z.string(),
  z.string(),
  z.object({ personId: z.string(), name: z.string(), step: z.string() }),
]);

type Teller = Pick<Database, "tell" | "listen">;
/** `self` tells the calls of this process from those of the others. */
type Company = { self: string; organisations: Map<string, Map<string, AtWork & { seen: number }>> };
type Companies = WeakMap<Teller, Promise<Company>>;

const shared: { [key: symbol]: Companies | undefined } = globalThis;
const key = Symbol.for("keepword.company");

function note(
  { organisations }: Company,
  organisation: string,
  { personId, name, step }: AtWork,
  at: number,
): void {
  const here = organisations.get(organisation) ?? new Map<string, AtWork & { seen: number }>();
  organisations.set(organisation, here);
  here.set(personId, { personId, name, step, seen: at });
  for (const [id, { seen }] of here) if (at - seen > gone) here.delete(id);
}

async function open(database: Teller): Promise<Company> {
  const company: Company = { self: randomUUID(), organisations: new Map() };
  await database.listen(channel, (text) => {
    const heard = message.safeParse(JSON.parse(text));
    if (!heard.success) return;
    const [from, organisation, who] = heard.data;
    // One's own call comes back late, and would put back what has been noted since.
    if (from === company.self) return;
    // By this machine's clock: that of the one who tells may be another.
    note(company, organisation, who, Date.now());
  });
  return company;
}

/** One for the process, even where the server and Next each carry their own copy of this module. */
function companyOf(database: Teller): Promise<Company> {
  const companies = (shared[key] ??= new WeakMap());
  const known = companies.get(database);
  if (known) return known;
  const opened = open(database);
  companies.set(database, opened);
  opened.catch(() => companies.delete(database));
  return opened;
}

/** Notes where somebody is, tells the other processes, and gives everybody who is at work in the organisation. */
export async function noteAtWork(
  database: Teller,
  organisation: OrganisationId,
  who: AtWork,
  at: Date,
): Promise<AtWork[]> {
  const company = await companyOf(database);
  note(company, organisation, who, at.getTime());
  const { personId, name, step } = who;
  // A call that is lost is made again by the next one.
  await database
    .tell(channel, JSON.stringify([company.self, organisation, { personId, name, step }]))
    .catch(() => undefined);
  const here = [...(company.organisations.get(organisation)?.values() ?? [])];
  return here.map((each) => ({ personId: each.personId, name: each.name, step: each.step }));
}
