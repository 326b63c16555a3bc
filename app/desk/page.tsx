import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Sheet } from "../../components/ui/sheet.tsx";
import { refuseToAdd } from "../../lib/organisations/queries.ts";
import { accountPage, addOrganisationPage } from "../../lib/paths.ts";
import { listOrganisationsOf } from "../../lib/sessions/queries.ts";
import { theInstallation } from "../installation.ts";
import { firstPage, OrganisationList } from "../organisation-list.tsx";
import { requirePerson } from "../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ gone?: string }> };

/** The way to where one begins in one's organisation; with several, one chooses. After a deletion it says that it is done. */
export default async function DeskPage({ searchParams }: Props) {
  const t = await getTranslations("organisations");
  const isGone = (await searchParams).gone !== undefined;
  const signedIn = await requirePerson();
  const { database } = await theInstallation();
  const { memberships, mayAdd } = await database.read(function* (db) {
    return {
      memberships: yield* listOrganisationsOf(db, signedIn.person.id),
      mayAdd: (yield* refuseToAdd(db, signedIn)) === undefined,
    };
  });
  const [first] = memberships;
  if (first && memberships.length === 1 && !isGone) redirect(firstPage(first));
  return (
    <Sheet
      title={t("title")}
      lead={first ? undefined : t(mayAdd ? "noneHere" : "none")}
      above={
        <a className="plain inline-flex items-center" href={accountPage}>
          {t("account")}
        </a>
      }
    >
      {isGone && (
        <p role="status" className="text-good mb-8 font-semibold">
          {t("gone")}
        </p>
      )}
      <OrganisationList memberships={memberships} />
      {mayAdd && (
        <p className="mt-8">
          <a className={first ? "plain" : "go"} href={addOrganisationPage}>
            {t("add")}
          </a>
        </p>
      )}
    </Sheet>
  );
}
