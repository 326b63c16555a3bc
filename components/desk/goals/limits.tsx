"use client";

import { without } from "../../forms/without.ts";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Band, Comparison, Condition, Limit, Measure, Target, Time } from "../../../lib/goals/goal.ts";
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import { DurationField } from "../controls/amounts.tsx";
import { ChoiceField } from "../controls/choice.tsx";
import { NumberField } from "../controls/text.tsx";
import { withWords } from "../controls/words.ts";
import { useReading } from "../reading.tsx";

/** The limit that a goal of each measure begins with. */
export function firstLimit(measure: Measure): Limit {
  const share = (value: number): Target => ({ value, unit: "percent", comparison: "at_least" });
  switch (measure) {
    case "within":
      return { statistic: "share", time: { kind: "duration", comparison: "at_most" }, target: share(90) };
    case "average":
      return { statistic: "mean", time: { kind: "duration", comparison: "at_most" } };
    case "rate":
      return { statistic: "share", target: share(90) };
    case "score":
      return {
        statistic: "mean",
        target: { unit: "score", comparison: "at_least", scale: { from: 1, to: 5 } },
      };
    case "count":
      return { target: { unit: "count", comparison: "at_most", per: { time: { value: 1, unit: "years" } } } };
    case "notice":
      return { time: { kind: "duration", comparison: "at_least" }, target: share(100) };
    case "frequency":
      return { time: { kind: "duration", comparison: "at_most" } };
    case "available":
      return { target: share(99) };
    case "event":
    case "conduct":
      return {};
  }
}

/** What is asked of each limit, by how the goal is measured. */
const parts: Record<Measure, { time: boolean; share: boolean; score?: boolean; count?: boolean }> = {
  within: { time: true, share: true },
  average: { time: true, share: false },
  rate: { time: false, share: true },
  score: { time: false, share: false, score: true },
  count: { time: false, share: false, count: true },
  notice: { time: true, share: true },
  frequency: { time: true, share: false },
  available: { time: false, share: true },
  event: { time: false, share: false },
  conduct: { time: false, share: false },
};

export function hasLimits(measure: Measure): boolean {
  return Object.values(parts[measure]).some(Boolean);
}

/** Kinds of time that can be changed here; others stay as they came. */
const timeKinds = ["duration", "range", "deadline", "agreed"] as const;
type TimeKind = (typeof timeKinds)[number];

function firstTime(kind: TimeKind, comparison: Comparison): Time {
  switch (kind) {
    case "duration":
      return { kind, comparison };
    case "range":
      return { kind, from: 3, to: 5, unit: "working_days" };
    case "deadline":
      return { kind, day: { after: 0, unit: "working_days" }, by: "18:00" };
    case "agreed":
      return { kind };
  }
}

function TimeEditor({
  measure,
  time,
  onChange,
}: {
  measure: Measure;
  time: Time | undefined;
  onChange: (time: Time) => void;
}) {
  const t = useTranslations("desk.goal");
  const comparison: Comparison = measure === "notice" ? "at_least" : "at_most";
  const kind = time?.kind ?? "duration";
  const known = timeKinds.find((each) => each === kind);
  const kinds = measure === "within" ? timeKinds : (["duration"] as const);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {kinds.length > 1 && known && (
        <select
          className="field w-auto"
          aria-label={t("timeKind")}
          value={known}
          onChange={({ target }) => onChange(firstTime(target.value as TimeKind, comparison))}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`timeKinds.${each}`)}
            </option>
          ))}
        </select>
      )}
      {kinds.length === 1 && <span>{t(`before.${measure as "average" | "notice" | "frequency"}`)}</span>}
      {(time === undefined || time.kind === "duration") && (
        <DurationField
          label={t("time")}
          value={time}
          onChange={(length) =>
            onChange({
              kind: "duration",
              comparison: time?.comparison ?? comparison,
              ...(length ?? {}),
            })
          }
        />
      )}
      {time?.kind === "range" && (
        <>
          <NumberField
            label={t("from")}
            value={time.from}
            onChange={(from) => from !== undefined && onChange({ ...time, from })}
          />
          <span>{t("to")}</span>
          <DurationField
            label={t("to")}
            value={{ value: time.to, unit: time.unit }}
            onChange={(length) =>
              length?.value !== undefined &&
              onChange({ ...time, to: length.value, unit: length.unit ?? time.unit })
            }
          />
        </>
      )}
      {time?.kind === "deadline" && (
        <>
          <select
            className="field w-auto"
            aria-label={t("day")}
            value={`${time.day.after} ${time.day.unit}`}
            onChange={({ target }) => {
              const [after = "0", unit] = target.value.split(" ");
              onChange({
                ...time,
                day: {
                  after: Number(after),
                  unit: unit === "calendar_days" ? "calendar_days" : "working_days",
                },
              });
            }}
          >
            {[0, 1, 2, 3].flatMap((after) =>
              (["working_days", "calendar_days"] as const)
                .filter((unit) => after > 0 || unit === "working_days")
                .map((unit) => (
                  <option key={`${after} ${unit}`} value={`${after} ${unit}`}>
                    {t(`days.${unit}`, { count: after })}
                  </option>
                )),
            )}
          </select>
          <span>{t("by")}</span>
          <input
            className="field w-auto"
            type="time"
            aria-label={t("by")}
            value={time.by && time.by !== "close_of_business" ? time.by : "18:00"}
            onChange={({ target }) => target.value !== "" && onChange({ ...time, by: target.value })}
          />
        </>
      )}
      {!known && <span className="text-soft">{t("keptForm")}</span>}
    </span>
  );
}

function LimitEditor({
  measure,
  limit,
  onChange,
}: {
  measure: Measure;
  limit: Limit;
  onChange: (limit: Limit) => void;
}) {
  const t = useTranslations("desk.goal");
  const asked = parts[measure];
  const { target } = limit;
  const setTarget = (change: Partial<Target>) => onChange({ ...limit, target: { ...target, ...change } });
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {asked.time && (
        <TimeEditor measure={measure} time={limit.time} onChange={(time) => onChange({ ...limit, time })} />
      )}
      {asked.share && (
        <span className="inline-flex flex-wrap items-center gap-2">
          <span>
            {t(
              measure === "available" ? "before.available" : measure === "rate" ? "before.rate" : "inAtLeast",
            )}
          </span>
          <NumberField
            label={t("share")}
            value={target?.value}
            onChange={(value) =>
              setTarget({ value, unit: "percent", comparison: target?.comparison ?? "at_least" })
            }
          />
          <span>{t("ofCases")}</span>
        </span>
      )}
      {asked.score && (
        <span className="inline-flex flex-wrap items-center gap-2">
          <span>{t("before.score")}</span>
          <NumberField
            label={t("score")}
            value={target?.value}
            onChange={(value) => setTarget({ value, unit: "score", comparison: "at_least" })}
          />
          <span>{t("outOf")}</span>
          <NumberField
            label={t("scaleTo")}
            value={target?.scale?.to}
            onChange={(to) => setTarget({ scale: { from: target?.scale?.from ?? 1, to } })}
          />
        </span>
      )}
      {asked.count && (
        <span className="inline-flex flex-wrap items-center gap-2">
          <select
            className="field w-auto"
            aria-label={t("comparison")}
            value={target?.comparison ?? "at_most"}
            onChange={({ target: { value } }) =>
              setTarget({ comparison: value as Comparison, unit: "count" })
            }
          >
            <option value="at_most">{t("atMost")}</option>
            <option value="at_least">{t("atLeast")}</option>
          </select>
          <NumberField
            label={t("count")}
            value={target?.value}
            onChange={(value) => setTarget({ value, unit: "count" })}
          />
          <span>{t("in")}</span>
          <DurationField
            label={t("period")}
            value={target?.per?.time}
            onChange={(length) =>
              length?.value !== undefined &&
              setTarget({ per: { time: { value: length.value, unit: length.unit ?? "years" } } })
            }
          />
        </span>
      )}
    </span>
  );
}

const facets = ["place", "customer", "case", "hours"] as const;
type Facet = (typeof facets)[number];

function facetOf(bands: readonly Band[]): Facet | "same" | "other" {
  if (bands.length <= 1 && !bands[0]?.when) return "same";
  const [first] = bands.flatMap(({ when }) => when ?? []);
  if (first?.kind === "received") return "hours";
  return first?.kind === "phrase" ? (facets.find((each) => each === first.facet) ?? "case") : "other";
}

/** Limits of a goal: the same for everybody, or in bands; one, or a second one to be met as well. */
export function BandsEditor({
  measure,
  bands,
  language,
  onChange,
}: {
  measure: Measure;
  bands: readonly Band[];
  language: PolicyLanguage;
  onChange: (bands: readonly Band[]) => void;
}) {
  const t = useTranslations("desk.goal");
  const id = useId();
  const facet = facetOf(bands);
  const places = useReading()?.reading.workbook.places ?? [];
  const setBand = (at: number, band: Band) =>
    onChange(bands.map((each, place) => (place === at ? band : each)));
  const phrase = (of: Facet, words: Record<string, string> = {}): Condition[] | undefined =>
    Object.keys(words).length > 0 ? [{ kind: "phrase", facet: of, phrase: words }] : undefined;
  const divide = (of: Facet) => {
    const [first = { limits: [firstLimit(measure)] }] = bands;
    // Places that the organisation has already named are the likeliest bands.
    const names = of === "place" ? places.map(({ name }) => name as Record<string, string>) : [];
    const some = names.length > 1 ? names : [{}, {}];
    onChange(
      some.map((words, at) => {
        const when = phrase(of, words) ?? (at === 0 ? first.when : undefined);
        return { limits: structuredClone(first.limits), ...(when ? { when } : {}), id: `b${at + 1}` };
      }),
    );
  };
  if (!hasLimits(measure)) return null;
  return (
    <div className="space-y-4">
      <div>
        <p id={`${id}-same`} className="font-semibold">
          {t("sameForAll")}
        </p>
        <p className="text-soft mb-2 text-[0.94rem]">{t("sameForAllWhy")}</p>
        <ChoiceField
          id={`${id}-facet`}
          labelledBy={`${id}-same`}
          required
          options={[
            ["same", t("facets.same")],
            ...facets.map((each) => [each, t(`facets.${each}`)] as const),
            ...(facet === "other" ? ([["other", t("facets.other")]] as const) : []),
          ]}
          value={bands.length > 1 && facet === "same" ? "case" : facet}
          onChange={(chosen) => {
            if (chosen === "same") {
              const [first] = bands;
              onChange([{ limits: first?.limits ?? [firstLimit(measure)] }]);
            } else if (chosen && chosen !== "other" && chosen !== facet) divide(chosen as Facet);
          }}
        />
      </div>
      <ol className="space-y-3">
        {bands.map((band, at) => (
          <li key={band.id ?? at} className={bands.length > 1 ? "border-rule border-s-2 ps-4" : ""}>
            {bands.length > 1 && (
              <BandName
                band={band}
                facet={facet === "same" || facet === "other" ? "case" : facet}
                language={language}
                onChange={(changed) => setBand(at, changed)}
                {...(bands.length > 2
                  ? { onRemove: () => onChange(bands.filter((_, place) => place !== at)) }
                  : {})}
              />
            )}
            {band.limits.map((limit, place) => (
              <div key={place} className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
                {place > 0 && <span className="text-soft">{t("andAlso")}</span>}
                <LimitEditor
                  measure={place > 0 && measure === "average" ? "within" : measure}
                  limit={limit}
                  onChange={(changed) =>
                    setBand(at, {
                      ...band,
                      limits: band.limits.map((each, other) => (other === place ? changed : each)),
                    })
                  }
                />
                {place > 0 && (
                  <button
                    type="button"
                    className="plain"
                    onClick={() =>
                      setBand(at, { ...band, limits: band.limits.filter((_, other) => other !== place) })
                    }
                  >
                    {t("removeLimit")}
                  </button>
                )}
              </div>
            ))}
            {band.limits.length < 2 && ["within", "average"].includes(measure) && (
              <button
                type="button"
                className="plain mt-1 text-[0.94rem]"
                onClick={() =>
                  setBand(at, {
                    ...band,
                    limits: [
                      ...band.limits,
                      { statistic: "every", time: { kind: "duration", comparison: "at_most" } },
                    ],
                  })
                }
              >
                {t("addLimit")}
              </button>
            )}
          </li>
        ))}
      </ol>
      {bands.length > 1 && bands.length < 8 && (
        <button
          type="button"
          className="plain"
          onClick={() =>
            onChange([
              ...bands,
              {
                id: `b${bands.length + 1}`,
                limits: structuredClone(bands.at(-1)?.limits ?? [firstLimit(measure)]),
              },
            ])
          }
        >
          {t("addBand")}
        </button>
      )}
    </div>
  );
}

function BandName({
  band,
  facet,
  language,
  onChange,
  onRemove,
}: {
  band: Band;
  facet: Facet;
  language: PolicyLanguage;
  onChange: (band: Band) => void;
  onRemove?: () => void;
}) {
  const t = useTranslations("desk.goal");
  const [condition] = band.when ?? [];
  if (condition && condition.kind !== "phrase") return <p className="text-soft">{t("keptCondition")}</p>;
  const words = condition?.phrase as Record<string, string> | undefined;
  return (
    <span className="flex items-center gap-2">
      <input
        className="field max-w-72"
        lang={language}
        aria-label={t("bandName")}
        placeholder={t(`bandExamples.${facet}`)}
        maxLength={300}
        value={words?.[language] ?? ""}
        onChange={({ target }) => {
          const next = withWords(words, language, target.value);
          const rest = without(band, "when");
          onChange(next ? { ...rest, when: [{ kind: "phrase", facet, phrase: next }] } : rest);
        }}
      />
      {onRemove && (
        <button type="button" className="plain" onClick={onRemove}>
          {t("removeBand")}
        </button>
      )}
    </span>
  );
}
