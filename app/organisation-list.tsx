import { getLocale, getTranslations } from "next-intl/server";
import type { Membership } from "../lib/sessions/queries.ts";
import { may } from "../lib/members/rights.ts";
import { deskOf, handbookPage } from "../lib/paths.ts";

/** Whether people of a role have anything to do with the draft. */
export function hasDeskAs(role: Membership["role"]): boolean {
  return may({ role, readOnly: false }, "readDraft");
}

/** Where somebody begins in an organisation: whoever has nothing to do with the draft has the handbook. */
export function firstPage({ organisation: { slug }, role }: Membership): string {
  return hasDeskAs(role) ? deskOf(slug) : handbookPage(slug);
}

/** The organisations of a person's, as ways to where they begin. */
export async function OrganisationList({ memberships }: { memberships: readonly Membership[] }) {
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  return (
    <ul className="divide-rule -mt-2 divide-y">
      {memberships.map((membership) => {
        const { slug, settings } = membership.organisation;
        const lang = locale in settings.name ? locale : (Object.keys(settings.name)[0] ?? locale);
        return (
          <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3.5">
            <a
              className="text-accent font-serif text-xl underline decoration-1 underline-offset-4 hover:decoration-2 sm:text-2xl"
              href={firstPage(membership)}
              lang={lang}
            >
              {settings.name[lang]}
            </a>
            <span className="text-soft">{roles(`${membership.role}.name`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
