"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Band, ChannelKind, Condition, Measure } from "../../../lib/goals/goal.ts";
import { without } from "../../forms/without.ts";
import { ChoiceField } from "../controls/choice.tsx";
import type { Writing } from "../question.tsx";
import { useReading } from "../reading.tsx";
import { BandConditions } from "./band-conditions.tsx";
import { conditionsSeenAs, type Facet, facetOf, facets, firstConditions } from "./facets.ts";
import { firstLimit } from "./first-limit.ts";
import { LimitEditor } from "./limit.tsx";

const mostBands = 12;

function withConditions(band: Band, conditions: readonly Condition[]): Band {
  const rest = without(band, "when");
  return conditions.length > 0 ? { ...rest, when: [...conditions] } : rest;
}

function nextId(bands: readonly Band[]): string {
  const taken = new Set(bands.map(({ id }) => id));
  let at = bands.length + 1;
  while (taken.has(`b${at}`)) at += 1;
  return `b${at}`;
}

/** Limits of a goal: the same for everybody, or in bands; one, or a second one to be met as well. */
export function BandsEditor({
  measure,
  bands,
  channels,
  writing,
  onChange,
}: {
  measure: Measure;
  bands: readonly Band[];
  /** The channels of the goal. */
  channels: readonly ChannelKind[];
  writing: Writing;
  onChange: (bands: readonly Band[]) => void;
}) {
  const t = useTranslations("desk.goal");
  const id = useId();
  const [chosen, setChosen] = useState<Facet>();
  const [isAsking, setAsking] = useState(false);
  // Bands that were put together into one can be had again.
  const [before, setBefore] = useState<readonly Band[]>();
  const facet = facetOf(bands) ?? chosen ?? "case";
  const places = useReading()?.reading.workbook.places ?? [];
  const isDivided = facet !== "same";
  const setBand = (at: number, band: Band) =>
    onChange(bands.map((each, place) => (place === at ? band : each)));
  const divide = (by: Facet) => {
    setChosen(by);
    const [first = { limits: [firstLimit(measure)] }] = bands;
    const isSaid = isDivided && bands.some(({ when }) => when?.length);
    const seen = bands.map((band) => withConditions(band, conditionsSeenAs(by, band.when ?? [])));
    if (!isDivided && before && facetOf(before) === by) onChange(before);
    else if (isSaid && facetOf(seen) === by) onChange(seen);
    else {
      if (isSaid) setBefore(bands);
      onChange(divided(first, by));
    }
  };
  const divided = (first: Band, by: Facet): Band[] =>
    firstConditions(by, {
      places: places.map(({ name }) => name as Record<string, string>),
      channels,
      today: new Date().toISOString().slice(0, 10),
    }).map((when, at) => ({
      ...withConditions({ limits: structuredClone(first.limits) }, when),
      id: `b${at + 1}`,
    }));
  return (
    <div className="space-y-4">
      <div>
        <h3 id={`${id}-same`} className="font-semibold">
          {t("sameForAll")}
        </h3>
        <p className="text-soft mb-2 text-[0.94rem]">{t("sameForAllWhy")}</p>
        <ChoiceField
          id={`${id}-differs`}
          labelledBy={`${id}-same`}
          required
          options={[
            ["same", t("facets.same")],
            ["differs", t("differs")],
          ]}
          value={isDivided || isAsking ? "differs" : "same"}
          onChange={(wanted) => {
            setAsking(wanted === "differs");
            if (wanted === "differs" || !isDivided) return;
            setBefore(bands);
            onChange([{ limits: bands[0]?.limits ?? [firstLimit(measure)] }]);
          }}
        />
        {(isDivided || isAsking) && (
          <div className="appear mt-3 flex flex-wrap items-center gap-2">
            <span id={`${id}-by`} className="text-soft text-[0.94rem]">
              {t("differsBy")}
            </span>
            <ChoiceField
              id={`${id}-facet`}
              labelledBy={`${id}-by`}
              required
              options={[
                ...facets.map((each) => [each, t(`facets.${each}`)] as const),
                ...(facet === "other" ? ([["other", t("facets.other")]] as const) : []),
              ]}
              value={isDivided ? facet : undefined}
              onChange={(wanted) => {
                if (wanted && wanted !== "other" && wanted !== facet) divide(wanted as Facet);
              }}
            />
          </div>
        )}
      </div>
      <ol className="space-y-3">
        {bands.map((band, at) => (
          <li key={band.id ?? at} className={isDivided ? "border-rule border-s-2 ps-4" : ""}>
            {isDivided && (
              <BandConditions
                conditions={band.when ?? []}
                facet={facet === "other" ? "case" : facet}
                writing={writing}
                onChange={(when) => setBand(at, withConditions(band, when))}
                {...(bands.length > 1
                  ? { onRemoveBand: () => onChange(bands.filter((_, place) => place !== at)) }
                  : {})}
              />
            )}
            <BandLimits
              measure={measure}
              band={band}
              writing={writing}
              onChange={(changed) => setBand(at, changed)}
            />
          </li>
        ))}
      </ol>
      {isDivided && bands.length < mostBands && (
        <button
          type="button"
          className="plain"
          onClick={() =>
            onChange([
              ...bands,
              {
                id: nextId(bands),
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

/** The limits of one band, all of them to be met. */
function BandLimits({
  measure,
  band,
  writing,
  onChange,
}: {
  measure: Measure;
  band: Band;
  writing: Writing;
  onChange: (band: Band) => void;
}) {
  const t = useTranslations("desk.goal");
  const { limits } = band;
  return (
    <>
      {limits.map((limit, place) => (
        <div key={place} className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          {place > 0 && <span className="text-soft">{t("andAlso")}</span>}
          <LimitEditor
            measure={measure}
            limit={limit}
            isFurther={place > 0}
            writing={writing}
            onChange={(changed) =>
              onChange({ ...band, limits: limits.map((each, other) => (other === place ? changed : each)) })
            }
          />
          {place > 0 && (
            <button
              type="button"
              className="plain quiet text-[0.94rem]"
              onClick={() => onChange({ ...band, limits: limits.filter((_, other) => other !== place) })}
            >
              {t("removeLimit")}
            </button>
          )}
        </div>
      ))}
      {limits.length < 3 && ["within", "average"].includes(measure) && (
        <button
          type="button"
          className="plain mt-1 text-[0.94rem]"
          onClick={() =>
            onChange({
              ...band,
              limits: [...limits, { statistic: "every", time: { kind: "duration", comparison: "at_most" } }],
            })
          }
        >
          {t("addLimit")}
        </button>
      )}
    </>
  );
}
