import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Desk } from "../../../components/desk/frame.tsx";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { phraseFor } from "../../../lib/language/text.ts";
import { sayFailure } from "../../../lib/language/words.ts";
import type { Actor } from "../../../lib/members/actor.ts";
import { refuseUnless } from "../../../lib/members/queries.ts";
import { may } from "../../../lib/members/rights.ts";
import { refuseToAdd } from "../../../lib/organisations/queries.ts";
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

/** Whoever has no right to read the draft is told whom to ask. */
async function NotAllowed({ actor }: { actor: Actor }) {
  const { database } = await theInstallation();
  const refused = await database.read((db) => refuseUnless(db, actor, "readDraft"));
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const t = await getTranslations("desk");
  return (
    <main className="mx-auto max-w-2xl px-5 py-16">
      <h1 className="font-serif text-3xl">{t("notYours")}</h1>
      <p className="mt-3">{refused && sayFailure(refused, language).message}</p>
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
  const { memberships, mayAdd } = await database.read(function* (db) {
    return {
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
          ...(may(actor, "readVersions") ? (["versions"] as const) : []),
          ...(may(actor, "readResults") ? (["results"] as const) : []),
          ...(may(actor, "readPeople") ? (["people"] as const) : []),
          ...(may(actor, "readSettings") ? (["settings"] as const) : []),
        ]}
        others={memberships
          .filter(({ organisation }) => organisation.id !== actor.organisationId)
          .map(({ organisation }) => {
            const { text, lang } = phraseFor(organisation.settings.name, language);
            return { slug: organisation.slug, name: text, lang };
          })}
        mayAdd={mayAdd}
        siteMessages={siteMessages}
      >
        {children}
      </Desk>
    </NextIntlClientProvider>
  );
}
