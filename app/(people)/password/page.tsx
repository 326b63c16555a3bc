import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Sheet } from "../../../components/ui/sheet.tsx";
import { signInPage } from "../../../lib/paths.ts";
import { theInstallation } from "../../installation.ts";
import { WordsForForms } from "../../words-for-forms.tsx";
import { AskForm } from "./ask-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("password");
  return { title: t("title"), robots: { index: false } };
}

/** Where one asks for a link to set a password; where no mail is sent, who can give one. */
export default async function PasswordPage() {
  const t = await getTranslations("password");
  const { post } = await theInstallation();
  const back = (
    <a className="plain inline-flex items-center" href={signInPage}>
      {t("back")}
    </a>
  );
  if (!post.sendsMail)
    return (
      <Sheet title={t("title")} lead={t("noMail")}>
        <code className="bg-wash block overflow-x-auto rounded px-3 py-2">{`npm run administrator -- ${t("noMailName")}`}</code>
        <p className="mt-8">{back}</p>
      </Sheet>
    );
  return (
    <Sheet title={t("title")} lead={t("lead")}>
      <WordsForForms also={["password", "passwords"]}>
        <AskForm beside={back} />
      </WordsForForms>
    </Sheet>
  );
}
