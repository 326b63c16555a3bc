"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Goal } from "../../../lib/goals/goal.ts";
import { formulaWording, goalFromMetric } from "../../../lib/goals/metrics.ts";
import { familyNames, type Metric, type Preset } from "../../../lib/goals/metrics/metric.ts";
import { findOnShelves, type Shelf } from "../../../lib/goals/metrics/shelves.ts";
import { goalInWords } from "../../../lib/goals/sentence/sentence.ts";
import { Line } from "../../policy/line.tsx";
import { useDraft } from "../draft.tsx";
import { About } from "../../ui/about.tsx";

type Choosing = { onChoose: (goal: Goal) => void };

/** The measures that there are, each with its rule, its usual targets, and how it misleads. */
export default function MetricLibrary({ onChoose, onClose }: Choosing & { onClose: () => void }) {
  const t = useTranslations("desk.goal.library");
  const locale = useLocale();
  const id = useId();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const { forCustomers, forStaff } = useMemo(() => findOnShelves(wanted, locale), [wanted, locale]);
  const count = [...forCustomers, ...forStaff].reduce((sum, { metrics }) => sum + metrics.length, 0);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A touch keyboard would cover what there is to read.
    if (window.matchMedia("(pointer: fine)").matches) search.current?.focus();
  }, []);
  return (
    <>
      <p className="text-soft mt-1 text-pretty">{t("lead")}</p>
      <div className="bg-card border-rule sticky -top-6 z-10 -mx-5 mt-3 flex items-end gap-3 border-b px-5 pt-3 pb-3 sm:-mx-8 sm:px-8">
        <button type="button" className="plain order-2 shrink-0" onClick={onClose}>
          {t("close")}
        </button>
        <div className="min-w-0 flex-1">
          <label htmlFor={id} className="font-semibold">
            {t("search")}
          </label>
          <input
            ref={search}
            id={id}
            type="search"
            className="field mt-1"
            autoComplete="off"
            placeholder={t("searchExample")}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
      </div>
      <p role="status" className="text-soft mt-3 text-[0.9rem]">
        {count === 0 ? t("nothing") : t("found", { count })}
      </p>
      {forCustomers.length > 0 && (
        <section aria-labelledby={`${id}-customers`}>
          <h3 id={`${id}-customers`} className="mt-4 font-serif text-xl">
            {t("forCustomers")}
          </h3>
          <Shelves shelves={forCustomers} onChoose={onChoose} />
        </section>
      )}
      {forStaff.length > 0 && (
        <section aria-labelledby={`${id}-staff`}>
          <h3 id={`${id}-staff`} className="mt-8 font-serif text-xl">
            {t("forStaff")}
          </h3>
          <p className="text-soft text-[0.94rem] text-pretty">{t("forStaffWhy")}</p>
          <Shelves shelves={forStaff} onChoose={onChoose} />
        </section>
      )}
    </>
  );
}

function Shelves({ shelves, onChoose }: Choosing & { shelves: readonly Shelf[] }) {
  const locale = useLocale();
  return shelves.map(({ family, metrics }) => (
    <div key={family} className="mt-4">
      <h4 className="text-soft text-[0.9rem] font-semibold">{familyNames[family][locale]}</h4>
      <ul className="divide-rule border-rule mt-1 divide-y border-y">
        {metrics.map((metric) => (
          <li key={metric.id}>
            <MetricCard metric={metric} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function MetricCard({ metric, onChoose }: Choosing & { metric: Metric }) {
  const t = useTranslations("desk.goal.library");
  const locale = useLocale();
  return (
    <details className="group">
      <summary className="hover:bg-wash -mx-2 flex cursor-pointer list-none items-baseline gap-3 rounded px-2 py-2.5 [&::-webkit-details-marker]:hidden">
        <span className="text-soft text-[0.8rem] group-open:rotate-90" aria-hidden="true">
          ▸
        </span>
        <span className="min-w-0">
          <span className="block font-semibold">{metric.name[locale]}</span>
          <span className="text-soft block text-[0.9rem] text-pretty">{formulaWording(metric)[locale]}</span>
        </span>
      </summary>
      <div className="appear ps-6 pb-4">
        <Starts metric={metric} onChoose={onChoose} />
        <p className="mt-3 text-[0.94rem] text-pretty">
          <span className="text-warn font-semibold">{t("misleads")}</span> {metric.misleads[locale]}
        </p>
        {metric.notPublic && (
          <p className="text-soft mt-1.5 text-[0.94rem] text-pretty">{metric.notPublic[locale]}</p>
        )}
      </div>
    </details>
  );
}

/** What can be promised with a metric: each of its usual targets, or a figure of one's own. */
function Starts({ metric, onChoose }: Choosing & { metric: Metric }) {
  const t = useTranslations("desk.goal.library");
  const locale = useLocale();
  if (!metric.promise) return <p className="text-[0.94rem]">{t("neverAimed")}</p>;
  const { presets } = metric;
  return (
    <>
      {metric.noPreset && <p className="text-[0.94rem] text-pretty">{metric.noPreset[locale]}</p>}
      <ul className="space-y-2">
        {(presets.length > 0 ? presets : [undefined]).map((preset, at) => (
          <li key={at}>
            <Start metric={metric} preset={preset} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Start({ metric, preset, onChoose }: Choosing & { metric: Metric; preset: Preset | undefined }) {
  const t = useTranslations("desk.goal.library");
  const locale = useLocale();
  const { languages } = useDraft();
  const shown = goalFromMetric(metric, [locale], preset);
  if (!shown) return null;
  return (
    <div className="items-baseline gap-4 sm:flex">
      <div className="min-w-0 flex-1">
        <p className="font-serif text-[1.06rem] leading-snug text-pretty">
          <Line text={goalInWords(shown, locale).sentence} />
        </p>
        {preset && (
          <p className="text-soft text-[0.88rem] text-pretty">
            {preset.label
              ? t("labelled", { label: preset.label[locale], source: preset.source[locale] })
              : preset.source[locale]}
          </p>
        )}
      </div>
      <button
        type="button"
        className="plain shrink-0"
        onClick={() => {
          const goal = goalFromMetric(metric, languages, preset);
          if (goal) onChoose(goal);
        }}
      >
        {preset ? t("choose") : t("chooseWithout")}
        <About>{metric.name[locale]}</About>
      </button>
    </div>
  );
}
