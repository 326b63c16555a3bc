import { getLocale, getTranslations } from "next-intl/server";
import { Overview } from "../../../components/desk/overview.tsx";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { stepState } from "../../../lib/workbook/progress.ts";
import { isAnsweredStep, steps } from "../../../lib/workbook/steps.ts";
import { loadDesk } from "../../desk.ts";
import { requireActor } from "../../session.ts";

export async function generateMetadata() {
  const t = await getTranslations("desk");
  return { title: t("overview.title") };
}

export default async function OverviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { workbook } = await loadDesk(actor);
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  return (
    <Overview
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
