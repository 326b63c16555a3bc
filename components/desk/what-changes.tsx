"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import Link from "next/link";
import { useMemo } from "react";
import type { Difference } from "../../lib/document/compare.ts";
import type { Edition, PolicyDocument } from "../../lib/document/document.ts";
import type { GoalPlace } from "../../lib/document/places.ts";
import { interfaceLanguages } from "../../lib/language/interface.ts";
import { languageNames } from "../../lib/language/names.ts";
import { comparisonPage } from "../../lib/paths.ts";
import { type CompareMessages, comparisonWords } from "../policy/comparison-words.ts";
import { DifferencesView } from "../policy/comparison.tsx";
import { useDraft } from "./draft.tsx";
import { useReading } from "./reading.tsx";

/** Everything that readers of the first language will read otherwise, and every place that a changed goal touches. */
export function WhatChanges({
  published,
  differences,
}: {
  published: PolicyDocument | undefined;
  differences: readonly Difference[];
}) {
  const t = useTranslations("desk.compare");
  const locale = useLocale();
  const reader = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { desk } = useMessages() as unknown as { desk: { compare: CompareMessages } };
  const { slug, languages } = useDraft();
  const [language] = languages;
  const found = useReading();
  const touched = useMemo(() => {
    if (!found || !published) return [];
    const { engine, reading } = found;
    const documents = languages.flatMap((each) =>
      (["public", "staff"] as const).map((edition) =>
        engine.compose(reading.workbook, { language: each, edition }),
      ),
    );
    const before = published.goals.map(({ id, goal }) => ({ ...goal, id }));
    return engine
      .compareGoalLists(
        before,
        reading.workbook.goals.filter(({ audience }) => audience.public),
        language,
      )
      .filter(({ kind }) => kind === "changed")
      .map(({ id, name }) => ({ id, name, places: together(engine.placesOf(id, documents)) }));
  }, [found, published, languages, language]);
  if (!found) return null;
  return (
    <>
      <p className="mt-2">
        <Link className="plain" href={comparisonPage(slug)}>
          {t("link")}
        </Link>
      </p>
      <DifferencesView
        groups={found.engine.groupsOf(differences, language)}
        language={language}
        words={comparisonWords(reader, desk.compare)}
      />
      {touched.length > 0 && (
        <section className="mt-8" aria-labelledby="places">
          <h3 id="places" className="text-lg font-semibold">
            {t("places")}
          </h3>
          <p className="text-soft text-[0.94rem]">{t("placesWhy")}</p>
          {touched.map(({ id, name, places }) => (
            <details key={id} className="mt-3">
              <summary className="cursor-pointer py-1.5">
                <span className="font-semibold" lang={language}>
                  {name}
                </span>{" "}
                <span className="text-soft">· {t("placesCount", { count: places.length })}</span>
              </summary>
              <ul className="divide-rule border-rule mt-1 divide-y border-y">
                {places.map(({ place, editions }) => (
                  <PlaceLine
                    key={`${place.language} ${place.what} ${place.id} ${editions}`}
                    place={place}
                    editions={editions}
                  />
                ))}
              </ul>
            </details>
          ))}
        </section>
      )}
    </>
  );
}

type Editions = Edition | "both";

/** Customers and staff who read the same at the same place are told of in one line. */
function together(places: readonly GoalPlace[]): { place: GoalPlace; editions: Editions }[] {
  const lines: { place: GoalPlace; editions: Editions }[] = [];
  for (const place of places) {
    const { language, what, id, number, text } = place;
    const same = lines.find(
      (line) =>
        line.place.language === language &&
        line.place.what === what &&
        line.place.id === id &&
        line.place.number === number &&
        line.place.text === text,
    );
    if (same) same.editions = "both";
    else lines.push({ place, editions: place.edition });
  }
  return lines;
}

function PlaceLine({ place, editions }: { place: GoalPlace; editions: Editions }) {
  const t = useTranslations("desk.compare");
  const { what, number, heading, language, text } = place;
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>
          {number !== undefined && <span className="text-soft me-1.5 tabular-nums">{number}</span>}
          {what === "standard" ? t("standard") : <span lang={language}>{heading}</span>}
        </span>
        <span className="text-soft text-[0.9rem]">
          <span lang={language}>{languageNames[language]}</span> · {t("placeIn", { edition: editions })}
        </span>
      </p>
      <p lang={language} className="text-soft text-[0.94rem] whitespace-pre-line">
        {text}
      </p>
    </li>
  );
}
