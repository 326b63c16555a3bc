"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { deskOf } from "../../../lib/paths.ts";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { useDraft } from "../draft.tsx";
import type { Writing } from "../question.tsx";
import { Entries } from "./entries.tsx";
import { PickElements } from "./pick.tsx";
import { StatementScreen } from "./statement.tsx";

const screens = ["reasons", "customerReasons", "pastSteps", "elements", "statement"] as const;
const most = { reasons: 10, customerReasons: 10, pastSteps: 20 } as const;

/** The vision as an exercise: five small screens, each using what the one before gathered. */
export function VisionForm({
  questions,
  writing,
}: {
  questions: readonly AskedQuestion[];
  writing: Writing;
}) {
  const t = useTranslations("desk.vision");
  const { slug } = useDraft();
  const asked = useSearchParams();
  const screen = screens.find((each) => each === asked.get("screen")) ?? "reasons";
  const at = screens.indexOf(screen);
  const to = (name: string) => {
    const query = new URLSearchParams(asked);
    query.set("screen", name);
    return `${deskOf(slug, "vision")}?${query.toString()}`;
  };
  const next = screens[at + 1];
  return (
    <>
      <nav aria-label={t("screens")} className="mt-6">
        <ol className="flex flex-wrap gap-x-5 gap-y-1 text-[0.94rem]">
          {screens.map((name, place) => (
            <li key={name}>
              <Link
                href={to(name)}
                aria-current={name === screen ? "step" : undefined}
                className="text-soft aria-[current]:text-ink aria-[current]:border-accent flex gap-1.5 border-b-2 border-transparent py-1 aria-[current]:font-semibold"
              >
                <span className="font-serif">{place + 1}</span> {t(`screen.${name}`)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {screen === "elements" ? (
        <PickElements writing={writing} />
      ) : screen === "statement" ? (
        <StatementScreen questions={questions} writing={writing} />
      ) : (
        questions
          .filter(({ list, field }) => list === screen && field === "")
          .map((question) => (
            <Entries key={question.id} question={question} writing={writing} most={most[screen]} />
          ))
      )}
      {next && (
        <p className="mt-2 flex flex-wrap items-center gap-4">
          <Link className="go" href={to(next)}>
            {t("next", { screen: t(`screen.${next}`) })}
          </Link>
          {screen !== "elements" && (
            <Link className="plain" href={to("statement")}>
              {t("straight")}
            </Link>
          )}
        </p>
      )}
    </>
  );
}
