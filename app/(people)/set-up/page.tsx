import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "../../../components/ui/sheet.tsx";
import { callerAddress } from "../../../lib/caller.ts";
import { isSetUpCode, listOrganisationsHere, needsSetUp } from "../../../lib/installation/commands.ts";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { signInPage } from "../../../lib/paths.ts";
import { theInstallation } from "../../installation.ts";
import { WordsForForms } from "../../words-for-forms.tsx";
import { SetUpForm } from "./set-up-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setUp");
  return { title: t("title"), robots: { index: false } };
}

type Props = { searchParams: Promise<{ code?: string | string[] }> };

/** For the first person here, who comes with the code that the server printed. */
export default async function SetUpPage({ searchParams }: Props) {
  const t = await getTranslations("setUp");
  const signIn = await getTranslations("signIn");
  const { database, publicUrl } = await theInstallation();
  if (!(await needsSetUp(database)))
    return (
      <Sheet title={t("title")} lead={t("done")}>
        <a className="go" href={signInPage}>
          {signIn("submit")}
        </a>
      </Sheet>
    );
  const { code: asked } = await searchParams;
  const code = typeof asked === "string" ? asked : "";
  const known = await isSetUpCode(database, code, { address: callerAddress(), at: new Date() });
  if (!known.ok)
    return (
      <Sheet title={t("title")} lead={t("noCode")}>
        <p>
          <code className="bg-wash block overflow-x-auto rounded px-3 py-2">{`${publicUrl}/set-up?code=…`}</code>
        </p>
        <p className="text-soft mt-4">{t("restart")}</p>
      </Sheet>
    );
  const locale = await getLocale();
  const here = (await listOrganisationsHere(database)).map(
    ({ settings }) => settings.name[locale] ?? Object.values(settings.name)[0] ?? "",
  );
  return (
    <Sheet title={t("title")} lead={t("lead")}>
      <WordsForForms also={["setUp", "passwords"]}>
        <SetUpForm
          code={code}
          publicPrefix={`${publicUrl}/s/`}
          here={here}
          language={interfaceLanguages.find((each) => each === locale) ?? "en"}
        />
      </WordsForForms>
    </Sheet>
  );
}
