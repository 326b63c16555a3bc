import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Desk } from "../../../components/desk/frame.tsx";
import { countTroubled } from "../../../lib/clause-remarks/queries.ts";
import { listTakeableAs, type Takeable } from "../../../lib/exports/queries.ts";
import { sayDate } from "../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { phraseFor } from "../../../lib/language/text.ts";
import { sayFailure } from "../../../lib/language/words.ts";
import type { Actor } from "../../../lib/members/actor.ts";
import { refuseUnless } from "../../../lib/members/queries.ts";
import { may } from "../../../lib/members/rights.ts";
import { refuseToAdd } from "../../../lib/organisations/queries.ts";
import { handbookPage } from "../../../lib/paths.ts";
import { listOrganisationsOf } from "../../../lib/sessions/queries.ts";
import { rowsByPlace } from "../../../lib/workbook/draft.ts";
import { stepState } from "../../../lib/workbook/progress.ts";
import { allRequiredFields } from "../../../lib/workbook/questions/asked.ts";
import { isAnsweredStep, steps } from "../../../lib/workbook/steps.ts";
import en from "../../../messages/en.json";
import zhHans from "../../../messages/zh-Hans.json";
import { loadDesk } from "../../desk.ts";
import { theInstallation } from "../../installation.ts";
import { requireActor, requirePerson } from "../../session.ts";

const messages = { en, "zh-Hans": zhHans };
const siteMessages = { en: en.site, "zh-Hans": zhHans.site };

/** Whoever has no right to read the draft is told whom to ask, and what there is for them to read. */
async function NotAllowed({ actor }: { actor: Actor }) {
  const { database } = await theInstallation();
  const { refused, versions } = await database.read(function* (db) {
    return {
      refused: yield* refuseUnless(db, actor, "readDraft"),
      versions: yield* listTakeableAs(db, actor, new Date()),
    };
  });
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const t = await getTranslations("desk");
  const handbook = await getTranslations("handbook");
  const inLanguage = ({ languages }: Takeable) => (languages.includes(language) ? { language } : {});
  const inForce = versions.find(({ state }) => state === "in_force");
  const toCome = versions.filter(({ state }) => state === "scheduled").reverse();
  return (
    <main className="mx-auto max-w-2xl px-5 py-16">
      <h1 className="font-serif text-3xl">{t("notYours")}</h1>
      <p className="mt-3">{refused && sayFailure(refused, language).message}</p>
      <ul className="mt-8 space-y-3">
        {inForce && (
          <li>
            <a className="go" href={handbookPage(actor.slug, inLanguage(inForce))}>
              {handbook("inForce")}
            </a>
          </li>
        )}
        {toCome.map((version) => (
          <li key={version.number}>
            <a
              className="plain inline-block"
              href={handbookPage(actor.slug, { ...inLanguage(version), version: version.number })}
            >
              {handbook("scheduled", { number: version.number, date: sayDate(version.since, language) })}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

export default async function DeskLayout({
  params,
  children,
}: {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const signedIn = await requirePerson();
  if (!may(actor, "readDraft")) return <NotAllowed actor={actor} />;
  const { rows, workbook, languages } = await loadDesk(actor);
  const { database } = await theInstallation();
  const { memberships, mayAdd, troubles } = await database.read(function* (db) {
    return {
      troubles: yield* countTroubled(db, actor),
      memberships: yield* listOrganisationsOf(db, actor.personId),
      mayAdd: (yield* refuseToAdd(db, signedIn)) === undefined,
    };
  });
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  return (
    <NextIntlClientProvider messages={{ desk: messages[language].desk }}>
      <Desk
        slug={slug}
        name={workbook.organisation.name ? phraseFor(workbook.organisation.name, language).text : slug}
        languages={languages}
        editable={may(actor, "editDraft")}
        person={{ id: actor.personId, name: actor.name, signInName: signedIn.person.signInName ?? "" }}
        rows={rowsByPlace(rows.filter(({ step }) => isAnsweredStep(step)))}
        required={allRequiredFields()}
        tasks={steps
          .filter(({ available }) => available)
          .map(({ id, part, title, required }) => ({
            id,
            part,
            required,
            title: title[language],
            state: isAnsweredStep(id) ? stepState(workbook, id) : "not_started",
          }))}
        pages={[
          "review",
          ...(may(actor, "readComments") ? (["consultation"] as const) : []),
          ...(may(actor, "readClauseRemarks") ? (["remarks"] as const) : []),
          ...(may(actor, "readVersions") ? (["versions"] as const) : []),
          ...(may(actor, "readAcknowledgements") ? (["readers"] as const) : []),
          ...(may(actor, "readResults") ? (["results"] as const) : []),
          ...(may(actor, "readUses") ? (["settled"] as const) : []),
          ...(may(actor, "readTraining") ? (["training"] as const) : []),
          ...(may(actor, "readPolicy") ? (["take-away"] as const) : []),
          ...(may(actor, "readPeople") ? (["people"] as const) : []),
          ...(may(actor, "readSettings") ? (["settings"] as const) : []),
        ]}
        handbook={handbookPage(slug, languages.includes(language) ? { language } : {})}
        others={memberships
          .filter(({ organisation }) => organisation.id !== actor.organisationId)
          .map(({ organisation }) => {
            const { text, lang } = phraseFor(organisation.settings.name, language);
            return { slug: organisation.slug, name: text, lang };
          })}
        mayAdd={mayAdd}
        siteMessages={siteMessages}
        troubles={troubles}
      >
        {children}
      </Desk>
    </NextIntlClientProvider>
  );
}
