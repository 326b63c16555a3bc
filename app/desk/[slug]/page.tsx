import { getLocale, getTranslations } from "next-intl/server";
import { Overview } from "../../../components/desk/overview.tsx";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { findBase } from "../../../lib/publication/queries.ts";
import { findWaiting } from "../../../lib/waiting/queries.ts";
import { stepState } from "../../../lib/workbook/progress.ts";
import { isAnsweredStep, steps } from "../../../lib/workbook/steps.ts";
import { loadDesk } from "../../desk.ts";
import { theInstallation } from "../../installation.ts";
import { requireActor } from "../../session.ts";

export async function generateMetadata() {
  const t = await getTranslations("desk");
  return { title: t("overview.title") };
}

export default async function OverviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { workbook } = await loadDesk(actor);
  const { database } = await theInstallation();
  const { base, waiting } = await database.read(function* (db) {
    return {
      base: yield* findBase(db, actor.organisationId, workbook),
      waiting: yield* findWaiting(db, actor, new Date()),
    };
  });
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  return (
    <Overview
      same={base.hasMoved ? undefined : base.number}
      waiting={waiting}
      tasks={steps
        .filter(({ available }) => available)
        .map(({ id, part, title, lead, required }) => ({
          id,
          part,
          required,
          title: title[language],
          lead: lead[language],
          state: isAnsweredStep(id) ? stepState(workbook, id) : "not_started",
        }))}
    />
  );
}
