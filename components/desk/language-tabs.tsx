"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { languageNames } from "../../lib/language/names.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { deskOf } from "../../lib/paths.ts";
import { useDraft } from "./draft.tsx";
import { useOpenTexts } from "./translating.ts";

/** The languages of the policy, to go from one to another in a step; nothing where there is one alone. */
export function LanguageTabs({ step, language }: { step: string; language: PolicyLanguage }) {
  const t = useTranslations("desk");
  const { languages } = useDraft();
  if (languages.length < 2) return null;
  return (
    <nav aria-label={t("writeIn")} className="mt-5 flex flex-wrap gap-x-6 gap-y-2 text-[0.94rem]">
      {languages.map((each) => (
        <LanguageTab key={each} step={step} language={each} isHere={each === language} />
      ))}
    </nav>
  );
}

function LanguageTab({
  step,
  language,
  isHere,
}: {
  step: string;
  language: PolicyLanguage;
  isHere: boolean;
}) {
  const t = useTranslations("desk.translate");
  const { slug, languages } = useDraft();
  const { missing, older } = useOpenTexts(language)[step] ?? { missing: 0, older: 0 };
  return (
    <Link
      href={`${deskOf(slug, step)}${language === languages[0] ? "" : `?in=${language}`}`}
      aria-current={isHere ? "page" : undefined}
      className="text-soft aria-[current]:border-accent aria-[current]:text-ink border-b-2 border-transparent pb-1 aria-[current]:font-semibold"
    >
      <span lang={language}>{languageNames[language]}</span>{" "}
      {missing + older > 0 && (
        <span className="text-warn ms-2 font-normal">{t("openShort", { missing, older })}</span>
      )}
    </Link>
  );
}
