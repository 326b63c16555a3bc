import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Sheet } from "../../../../components/ui/sheet.tsx";
import { callerAddress } from "../../../../lib/caller.ts";
import { passwordPage } from "../../../../lib/paths.ts";
import { followLink } from "../../../../lib/sessions/commands.ts";
import { findPersonOf } from "../../../../lib/sessions/queries.ts";
import { theInstallation } from "../../../installation.ts";
import { WordsForForms } from "../../../words-for-forms.tsx";
import { ResetForm } from "./reset-form.tsx";

export const metadata: Metadata = { robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

export default async function ResetPage({ params }: Props) {
  const t = await getTranslations("password");
  const { token } = await params;
  const { database } = await theInstallation();
  const link = await followLink(database, token, ["password"], {
    address: callerAddress(),
    at: new Date(),
  });
  if (!link.ok)
    return (
      <Sheet title={t("spent")} lead={t("spentText")}>
        <a className="go" href={passwordPage()}>
          {t("another")}
        </a>
      </Sheet>
    );
  const person = await database.read((db) => findPersonOf(db, link.value.personId ?? ""));
  return (
    <Sheet title={t("setTitle")} lead={t("setLead")}>
      <WordsForForms also={["password", "passwords"]}>
        <ResetForm token={token} signInName={person?.signInName ?? ""} />
      </WordsForForms>
    </Sheet>
  );
}
