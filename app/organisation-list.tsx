import { getLocale, getTranslations } from "next-intl/server";
import type { Membership } from "../lib/sessions/queries.ts";
import { deskOf } from "../lib/paths.ts";

/** The organisations of a person's, as ways to their desks. */
export async function OrganisationList({ memberships }: { memberships: readonly Membership[] }) {
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  return (
    <ul className="divide-rule -mt-2 divide-y">
      {memberships.map(({ organisation: { slug, settings }, role }) => {
        const lang = locale in settings.name ? locale : (Object.keys(settings.name)[0] ?? locale);
        return (
          <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3.5">
            <a
              className="text-accent font-serif text-xl underline decoration-1 underline-offset-4 hover:decoration-2 sm:text-2xl"
              href={deskOf(slug)}
              lang={lang}
            >
              {settings.name[lang]}
            </a>
            <span className="text-soft">{roles(`${role}.name`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
