import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "../../../../components/ui/sheet.tsx";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { refuseToAdd } from "../../../../lib/organisations/queries.ts";
import { deskPage } from "../../../../lib/paths.ts";
import { theInstallation } from "../../../installation.ts";
import { requirePerson } from "../../../session.ts";
import { WordsForForms } from "../../../words-for-forms.tsx";
import { AddForm } from "./add-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations");
  return { title: t("add") };
}

export default async function AddOrganisationPage() {
  const t = await getTranslations("organisations");
  const locale = await getLocale();
  const signedIn = await requirePerson();
  const { database, publicUrl } = await theInstallation();
  const refused = await database.read((db) => refuseToAdd(db, signedIn));
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const back = (
    <a className="plain inline-flex items-center" href={deskPage}>
      {t("all")}
    </a>
  );
  if (refused)
    return (
      <Sheet title={t("refusedTitle")} lead={t("refusedLead")} above={back}>
        <p>{sayFailure(refused, language).message}</p>
      </Sheet>
    );
  return (
    <Sheet title={t("add")} lead={t("addLead")} above={back}>
      <WordsForForms also={["organisations"]}>
        <AddForm publicPrefix={`${publicUrl}/s/`} language={language} />
      </WordsForForms>
    </Sheet>
  );
}
