import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ActButton } from "../../../components/forms/act-button.tsx";
import { SignOutButton } from "../../../components/handbook/sign-out.tsx";
import { Sheet, SheetPart } from "../../../components/ui/sheet.tsx";
import { dayIn, sayDate } from "../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { refuseToAdd } from "../../../lib/organisations/queries.ts";
import { addOrganisationPage, deskPage, signInPage } from "../../../lib/paths.ts";
import { listOpenSessions, listOrganisationsOf, listTokens } from "../../../lib/sessions/queries.ts";
import { theInstallation } from "../../installation.ts";
import { hasDeskAs, OrganisationList } from "../../organisation-list.tsx";
import { requirePerson } from "../../session.ts";
import { WordsForForms } from "../../words-for-forms.tsx";
import { AboutForm, PasswordForm, TokenForm } from "./account-forms.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

/** What belongs to the person and to no organisation. */
export default async function AccountPage() {
  const signedIn = await requirePerson();
  const { person, credential } = signedIn;
  // A shared tablet is nobody's account.
  if (person.kind === "device") notFound();
  const t = await getTranslations("account");
  const organisations = await getTranslations("organisations");
  const format = await getFormatter();
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { database } = await theInstallation();
  const now = new Date();
  const { sessions, tokens, memberships, mayAdd } = await database.read(function* (db) {
    return {
      sessions: yield* listOpenSessions(db, person.id, now),
      tokens: yield* listTokens(db, person.id),
      memberships: yield* listOrganisationsOf(db, person.id),
      mayAdd: (yield* refuseToAdd(db, signedIn)) === undefined,
    };
  });
  const dayOf = (moment: Date) => sayDate(dayIn("UTC", moment), language);
  const ago = (moment: Date) => format.relativeTime(moment, now);
  const leave = `${signInPage}?out`;
  // Whoever only reads the handbook is not led to a desk, nor to what programs need.
  const hasDesk = memberships.length === 0 || memberships.some(({ role }) => hasDeskAs(role));
  return (
    <WordsForForms also={["account", "passwords"]}>
      <Sheet
        wide
        title={t("title")}
        lead={t("signInAs", { name: person.signInName ?? "" })}
        above={
          <nav className="flex flex-wrap items-baseline gap-x-4">
            <a className="plain inline-flex items-center" href={deskPage}>
              {t(hasDesk ? "desk" : "handbook")}
            </a>
            <SignOutButton address="/api/v1/session" method="DELETE" label={t("signOut")} to={leave} />
          </nav>
        }
      >
        <SheetPart title={t("about")}>
          <AboutForm name={person.name} language={person.language ?? language} />
        </SheetPart>
        <SheetPart title={t("password")}>
          <PasswordForm signInName={person.signInName ?? ""} />
        </SheetPart>
        {(mayAdd || memberships.length > 0) && (
          <SheetPart title={t("organisations")}>
            <OrganisationList memberships={memberships} />
            {mayAdd && (
              <p className="mt-3">
                <a className="plain" href={addOrganisationPage}>
                  {organisations("add")}
                </a>
              </p>
            )}
          </SheetPart>
        )}
        <SheetPart title={t("sessions")} lead={t("sessionsLead")}>
          <ul className="divide-rule -mt-2 divide-y">
            {sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => {
              const device = userAgent || t("unknownDevice");
              const isHere = id === credential.id;
              return (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-3">
                  <span>
                    <span className="font-semibold">{device}</span>
                    {isHere && <span className="text-good ml-2 font-semibold">· {t("here")}</span>}
                    <span className="text-soft block text-[0.94rem]">
                      {t("seen", { when: ago(lastSeenAt) })} · {t("since", { when: ago(createdAt) })}
                    </span>
                  </span>
                  {!isHere && (
                    <ActButton
                      address={`/api/v1/account/sessions/${id}`}
                      method="DELETE"
                      label={t("end")}
                      ariaLabel={t("endOf", { device })}
                    />
                  )}
                </li>
              );
            })}
          </ul>
          <div className="mt-3">
            <SignOutButton
              address="/api/v1/account/sessions"
              method="DELETE"
              label={t("endAll")}
              confirm={{ title: t("endAll"), text: t("endAllAsk") }}
              to={leave}
            />
          </div>
        </SheetPart>
        {(hasDesk || tokens.length > 0) && (
          <SheetPart
            title={t("tokens")}
            lead={
              <>
                {t("tokensLead")}{" "}
                <a className="text-accent underline underline-offset-4" href="/api/v1/openapi.json">
                  {t("api")}
                </a>
              </>
            }
          >
            {tokens.length === 0 ? (
              <p className="text-soft">{t("noTokens")}</p>
            ) : (
              <ul className="divide-rule -mt-2 divide-y">
                {tokens.map(({ id, name, scope, lastUsedAt, end }) => (
                  <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-3">
                    <span>
                      <span className="font-semibold">{name}</span>
                      <span className="text-soft block text-[0.94rem]">
                        {[
                          t(scope),
                          lastUsedAt ? t("tokenUsed", { when: ago(lastUsedAt) }) : t("tokenUnused"),
                          ...(end > now ? [t("tokenEnds", { date: dayOf(end) })] : []),
                        ].join(" · ")}
                        {end <= now && (
                          <span className="text-bad block">{t("tokenEnded", { date: dayOf(end) })}</span>
                        )}
                      </span>
                    </span>
                    <ActButton
                      address={`/api/v1/account/tokens/${id}`}
                      method="DELETE"
                      label={t("end")}
                      ariaLabel={t("endToken", { name })}
                    />
                  </li>
                ))}
              </ul>
            )}
            <div className="mt-8">
              <TokenForm />
            </div>
          </SheetPart>
        )}
      </Sheet>
    </WordsForForms>
  );
}
