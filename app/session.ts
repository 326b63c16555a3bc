// TEMPORARY stand-in.
import { openInstallation } from "../lib/installation/commands.ts";
import { findOrganisationAt } from "../lib/members/queries.ts";
import type { Actor } from "../lib/members/actor.ts";
import { notFound } from "next/navigation";
export async function requireActor(slug: string): Promise<Actor & { signInName: string }> {
  const database = await openInstallation();
  const o = await database.read((db) => findOrganisationAt(db, slug));
  if (!o) notFound();
  return {
    personId: "p1",
    name: "Li Na",
    signInName: "li@example.org",
    organisationId: o.id,
    slug,
    role: "administrator",
    readOnly: false,
    credential: { kind: "session", id: "s" },
  };
}
export async function actorFor(_request: Request, slug: string) {
  return { ok: true as const, value: await requireActor(slug) };
}
