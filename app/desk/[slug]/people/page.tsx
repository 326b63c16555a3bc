import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { ActButton } from "../../../../components/forms/act-button.tsx";
import { SheetPart } from "../../../../components/ui/sheet.tsx";
import { dayIn, sayDate } from "../../../../lib/language/dates.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { phraseFor } from "../../../../lib/language/text.ts";
import { listPeople } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { deskOf } from "../../../../lib/paths.ts";
import type { Workbook } from "../../../../lib/workbook/workbook.ts";
import { loadDesk } from "../../../desk.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { WordsForForms } from "../../../words-for-forms.tsx";
import { WorkButton } from "./work-button.tsx";
import { DeviceForm, InviteForm, NewLinkButton, NewLinks, RoleSelect } from "./people-forms.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

type Props = { params: Promise<{ slug: string }> };

/** Who may come in to the organisation. Stands by itself and inside the frame of the desk. */
export default async function PeoplePage({ params }: Props) {
  const t = await getTranslations("people");
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  const actor = await requireActor((await params).slug);
  const { database, post } = await theInstallation();
  const people = await database.read((db) => listPeople(db, actor, new Date()));
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  if (!people.ok)
    return (
      <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
        <h1 className="font-serif text-3xl">{t("refusedTitle")}</h1>
        <p className="text-soft mt-3 text-lg">{sayFailure(people, language).message}</p>
      </main>
    );
  const { members, invitations } = people.value;
  const mayChange = may(actor, "changePeople");
  const address = `/api/v1/organisations/${actor.slug}`;
  const { workbook } = await loadDesk(actor);
  const named = (list: Workbook["jobs"] | Workbook["places"]) =>
    list.map(({ id, name }) => [id, phraseFor(name, language).text] as const);
  const work = { jobs: named(workbook.jobs), places: named(workbook.places) };
  const hasWork = work.jobs.length > 0 || work.places.length > 0;
  const workIn = (chosen: { jobs: string[] | null; places: string[] | null }) =>
    (["jobs", "places"] as const).flatMap((list) =>
      work[list].filter(([id]) => chosen[list]?.includes(id)).map(([, name]) => name),
    );
  const day = (moment: Date) => sayDate(dayIn("UTC", moment), language);
  return (
    <WordsForForms also={["people", "roles"]}>
      <NewLinks>
        <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
          <h1 className="font-serif text-3xl leading-tight sm:text-4xl">{t("title")}</h1>
          <p className="text-soft mt-2 text-lg">{t("lead")}</p>
          <h2 className="text-soft mt-9 text-[0.94rem] font-semibold">
            {t("listed", { count: members.filter(({ kind }) => kind === "person").length })}
          </h2>
          <ul className="divide-rule mt-1 divide-y">
            {members.map(({ personId, kind, name, signInName, role, jobs, places, joinedAt }) => {
              const isSelf = personId === actor.personId;
              const does = workIn({ jobs, places });
              const isDevice = kind === "device";
              return (
                <li
                  key={personId}
                  className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5"
                >
                  <span className="min-w-0 flex-1 basis-64">
                    <span className="font-semibold">{name}</span>
                    {isSelf && <span className="text-soft ml-2">({t("you")})</span>}
                    <span className="text-soft block text-[0.94rem] wrap-anywhere">
                      {isDevice ? t("device") : signInName} · {t("joined", { date: day(joinedAt) })}
                    </span>
                    {(does.length > 0 || mayChange) && (
                      <span className="flex flex-wrap items-center gap-x-2">
                        {does.length > 0 && <span className="text-[0.94rem]">{does.join(" · ")}</span>}
                        {mayChange && (
                          <span>
                            {/* A tablet has a place and no job. */}
                            <WorkButton
                              address={`${address}/people/${personId}`}
                              name={name}
                              work={isDevice ? { ...work, jobs: [] } : work}
                              chosen={{ jobs, places }}
                            />
                          </span>
                        )}
                      </span>
                    )}
                  </span>
                  <span className="flex items-center gap-3">
                    {mayChange && kind === "person" ? (
                      <RoleSelect address={`${address}/people/${personId}`} name={name} role={role} />
                    ) : (
                      <span>{roles(`${role}.name`)}</span>
                    )}
                    {mayChange && (
                      <ActButton
                        address={`${address}/people/${personId}`}
                        method="DELETE"
                        label={t("remove")}
                        ariaLabel={t("removeOf", { name })}
                        confirm={{
                          title: t("removeTitle", { name }),
                          text: (
                            <>
                              <p>{isDevice ? t("removeDeviceText") : t("removeText", { name })}</p>
                              {isSelf && <p>{t("removeYourself")}</p>}
                            </>
                          ),
                        }}
                      />
                    )}
                  </span>
                </li>
              );
            })}
          </ul>

          <SheetPart title={t("invited")}>
            {invitations.length === 0 ? (
              <p className="text-soft">{t("noInvitations")}</p>
            ) : (
              <ul className="divide-rule -mt-2 divide-y">
                {invitations.map(({ id, kind, name, signInName, role, jobs, places, expiresAt }) => {
                  const called = name || signInName || "";
                  const does = workIn({ jobs, places });
                  return (
                    <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                      <span className="min-w-0 flex-1 basis-64">
                        <span className="font-semibold">{called}</span>
                        {name && signInName && (
                          <span className="text-soft ml-2 wrap-anywhere">{signInName}</span>
                        )}
                        <span className="text-soft block text-[0.94rem]">
                          {t("invitedUntil", {
                            role: kind === "device" ? t("device") : roles(`${role ?? "staff"}.name`),
                            date: day(expiresAt),
                          })}
                        </span>
                        {does.length > 0 && <span className="block text-[0.94rem]">{does.join(" · ")}</span>}
                      </span>
                      {mayChange && (
                        <span className="flex gap-3">
                          <NewLinkButton
                            address={`${address}/invitations/${id}`}
                            name={called}
                            signInName={signInName}
                          />
                          <ActButton
                            address={`${address}/invitations/${id}`}
                            method="DELETE"
                            label={t("withdraw")}
                            ariaLabel={t("withdrawOf", { name: called })}
                          />
                        </span>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
          </SheetPart>

          {mayChange && (
            <>
              <SheetPart title={t("invite")} lead={t("inviteLead")}>
                <InviteForm address={`${address}/invitations`} sendsMail={post.sendsMail} work={work} />
                {!hasWork && (
                  <p className="text-soft mt-6">
                    {t("noWork")}{" "}
                    <Link
                      className="text-accent underline underline-offset-4"
                      href={deskOf(actor.slug, "organisation")}
                    >
                      {t("toOrganisation")}
                    </Link>
                  </p>
                )}
              </SheetPart>
              <SheetPart title={t("inviteDevice")} lead={t("inviteDeviceLead")}>
                <DeviceForm address={`${address}/devices`} />
              </SheetPart>
            </>
          )}
        </main>
      </NewLinks>
    </WordsForForms>
  );
}
