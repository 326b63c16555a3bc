import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "../../../../components/ui/sheet.tsx";
import { callerAddress } from "../../../../lib/caller.ts";
import { describeInvitation } from "../../../../lib/members/queries.ts";
import { invitationPage, signInPage } from "../../../../lib/paths.ts";
import { followLink } from "../../../../lib/sessions/commands.ts";
import { theInstallation } from "../../../installation.ts";
import { currentPerson } from "../../../session.ts";
import { WordsForForms } from "../../../words-for-forms.tsx";
import { AcceptAsYouForm, AcceptDeviceForm, AcceptForm } from "./accept-form.tsx";

export const metadata: Metadata = { robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const t = await getTranslations("invitation");
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  const { token } = await params;
  const { database } = await theInstallation();
  const link = await followLink(database, token, ["invitation", "device"], {
    address: callerAddress(),
    at: new Date(),
  });
  const told = link.ok ? await database.read((db) => describeInvitation(db, link.value)) : undefined;
  if (!link.ok || !told) return <Sheet title={t("spent")} lead={t("spentText")} children={null} />;
  const { kind, role, name, signInName } = link.value;
  const { settings } = told.organisation;
  const organisation = settings.name[locale] ?? Object.values(settings.name)[0] ?? "";
  if (kind === "device")
    return (
      <Sheet title={t("titleDevice", { organisation })} lead={t("leadDevice")}>
        <WordsForForms also={["invitation"]}>
          <AcceptDeviceForm token={token} />
        </WordsForForms>
      </Sheet>
    );
  const signedIn = await currentPerson();
  const person = signedIn?.person.kind === "person" ? signedIn.person : undefined;
  const lead = t("lead", {
    organisation,
    inviter: told.inviter ?? "none",
    role: roles(`${role ?? "staff"}.name`),
  });
  return (
    <Sheet title={t("title", { organisation })} lead={lead}>
      <WordsForForms also={["invitation", "passwords"]}>
        {person ? (
          <>
            <p className="mb-6">{t("asYou", { name: person.name })}</p>
            <AcceptAsYouForm token={token} organisation={organisation} name={person.name} />
          </>
        ) : (
          <>
            <AcceptForm
              token={token}
              organisation={organisation}
              name={name ?? ""}
              signInName={signInName ?? ""}
            />
            <p className="border-rule text-soft mt-12 border-t pt-6">
              {t("haveAccount")}{" "}
              <a
                className="text-accent underline underline-offset-4"
                href={`${signInPage}?to=${encodeURIComponent(invitationPage(token))}`}
              >
                {t("signInFirst")}
              </a>
            </p>
          </>
        )}
      </WordsForForms>
    </Sheet>
  );
}
