import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "../../components/ui/sheet.tsx";
import { accountPage, deskOf } from "../../lib/paths.ts";
import { listOrganisationsOf } from "../../lib/sessions/queries.ts";
import { theInstallation } from "../installation.ts";
import { requirePerson } from "../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations");
  return { title: t("title") };
}

/** The way to the desk of one's organisation; with several, one chooses. */
export default async function DeskPage() {
  const t = await getTranslations("organisations");
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  const { person } = await requirePerson();
  const { database } = await theInstallation();
  const memberships = await database.read((db) => listOrganisationsOf(db, person.id));
  const [first] = memberships;
  if (first && memberships.length === 1) redirect(deskOf(first.organisation.slug));
  return (
    <Sheet
      title={t("title")}
      lead={memberships.length === 0 ? t("none") : undefined}
      above={
        <a className="plain inline-flex items-center" href={accountPage}>
          {t("account")}
        </a>
      }
    >
      <ul className="divide-rule divide-y">
        {memberships.map(({ organisation: { slug, settings }, role }) => {
          const lang = locale in settings.name ? locale : (Object.keys(settings.name)[0] ?? locale);
          return (
            <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-4">
              <a
                className="text-accent font-serif text-2xl underline decoration-1 underline-offset-4 hover:decoration-2"
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
    </Sheet>
  );
}
