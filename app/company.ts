/** Who is at work in which step just now. Known to this process alone, and forgotten when it ends: nothing hangs on it. */
import type { OrganisationId } from "../lib/members/organisation.ts";

type AtWork = { personId: string; name: string; step: string };

/** Somebody who has not been heard of for so long has gone, in milliseconds. */
const gone = 20_000;

type Company = Map<string, Map<string, AtWork & { seen: number }>>;

const shared: { [key: symbol]: Company | undefined } = globalThis;
const key = Symbol.for("keepword.company");

/** Notes where somebody is, and gives everybody who is at work in the organisation. */
export function noteAtWork(organisation: OrganisationId, who: AtWork, at: Date): AtWork[] {
  const everybody: Company = (shared[key] ??= new Map() as Company);
  const here = everybody.get(organisation) ?? new Map<string, AtWork & { seen: number }>();
  everybody.set(organisation, here);
  here.set(who.personId, { ...who, seen: at.getTime() });
  for (const [id, { seen }] of here) if (at.getTime() - seen > gone) here.delete(id);
  return [...here.values()].map(({ personId, name, step }) => ({ personId, name, step }));
}
