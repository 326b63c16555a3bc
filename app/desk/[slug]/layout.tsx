import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Desk } from "../../../components/desk/frame.tsx";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { phraseFor } from "../../../lib/language/text.ts";
import { may } from "../../../lib/members/rights.ts";
import { placeInWords } from "../../../lib/workbook/draft.ts";
import { stepState } from "../../../lib/workbook/progress.ts";
import { allRequiredFields } from "../../../lib/workbook/questions/asked.ts";
import { isAnsweredStep, steps } from "../../../lib/workbook/steps.ts";
import en from "../../../messages/en.json";
import zhHans from "../../../messages/zh-Hans.json";
import { loadDesk } from "../../desk.ts";
import { requireActor } from "../../session.ts";

const messages = { en, "zh-Hans": zhHans };
const siteMessages = { en: en.site, "zh-Hans": zhHans.site };

export default async function DeskLayout({
  params,
  children,
}: {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { rows, workbook, languages } = await loadDesk(actor);
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  return (
    <NextIntlClientProvider messages={{ desk: messages[language].desk }}>
      <Desk
        slug={slug}
        name={workbook.organisation.name ? phraseFor(workbook.organisation.name, language).text : slug}
        languages={languages}
        editable={may(actor, "editDraft")}
        person={{ id: actor.personId, name: actor.name, signInName: actor.signInName }}
        rows={Object.fromEntries(
          rows
            .filter(({ step }) => isAnsweredStep(step))
            .map((row) => [
              placeInWords(row),
              { body: row.body, sortKey: row.sortKey, revision: row.revision, removed: false },
            ]),
        )}
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
        pages={may(actor, "readResults") ? ["results"] : []}
        siteMessages={siteMessages}
      >
        {children}
      </Desk>
    </NextIntlClientProvider>
  );
}
