import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EraseCopies } from "../../../components/handbook/erase-copies.tsx";
import { Sheet } from "../../../components/ui/sheet.tsx";
import { deskPage } from "../../../lib/paths.ts";
import { safeReturnPath } from "../../../lib/sessions/session.ts";
import { currentPerson } from "../../session.ts";
import { WordsForForms } from "../../words-for-forms.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title"), robots: { index: false } };
}

type Props = { searchParams: Promise<{ to?: string | string[]; out?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const t = await getTranslations("signIn");
  const { to: asked, out } = await searchParams;
  const to = safeReturnPath(typeof asked === "string" ? asked : undefined);
  if (await currentPerson()) redirect(to ?? deskPage);
  return (
    <Sheet title={t("title")} lead={out === undefined ? to && t("again") : t("out")}>
      <EraseCopies />
      <WordsForForms also={["signIn", "passwords"]}>
        <SignInForm to={to ?? deskPage} />
      </WordsForForms>
    </Sheet>
  );
}
