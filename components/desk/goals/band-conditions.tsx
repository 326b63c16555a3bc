"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { Condition } from "../../../lib/goals/goal.ts";
import { patiently } from "../../forms/patiently.ts";
import { WordsField } from "../controls/words-field.tsx";
import type { Text } from "../controls/words.ts";
import type { Writing } from "../question.tsx";
import { type Facet, saidFacets } from "./facets.ts";

const ConditionEditor = lazy(() => patiently(() => import("./condition.tsx")));

const kinds = [
  "phrase",
  "received",
  "dates",
  "lasting",
  "quantity",
  "channels",
  "reply_channels",
  "otherwise",
] as const satisfies readonly Condition["kind"][];
type Kind = (typeof kinds)[number];

/** When a band holds: its conditions, all of them together. */
export function BandConditions({
  conditions,
  facet,
  writing,
  onChange,
  onRemoveBand,
}: {
  conditions: readonly Condition[];
  /** What the bands of the goal differ by. */
  facet: Facet;
  writing: Writing;
  onChange: (conditions: readonly Condition[]) => void;
  onRemoveBand?: () => void;
}) {
  const t = useTranslations("desk.goal");
  const [isSaying, setSaying] = useState(false);
  const said = saidFacets.find((each) => each === facet) ?? "case";
  const example = t(`bandExamples.${said}`);
  const firstOf = (kind: Exclude<Kind, "phrase">): Condition => {
    switch (kind) {
      case "received":
        return { kind, before: "12:00" };
      case "dates":
        return { kind, from: new Date().toISOString().slice(0, 10) };
      case "lasting":
        return {
          kind,
          what: { [writing.language]: t("lastingExample") },
          comparison: "more_than",
          time: { value: 12, unit: "hours" },
        };
      case "quantity":
        return {
          kind,
          what: { [writing.language]: t("quantityExample") },
          comparison: "at_most",
          value: 5,
          unit: "kg",
        };
      case "channels":
      case "reply_channels":
        return { kind, channels: ["phone"] };
      case "otherwise":
        return { kind };
    }
  };
  const change = (at: number, condition: Condition) =>
    onChange(conditions.map((each, place) => (place === at ? condition : each)));
  const remove = (at: number) => onChange(conditions.filter((_, place) => place !== at));
  // Words that are begun stand where they will stand when they are written, so that the field is the same one.
  const shown = conditions.length === 0 || isSaying ? [...conditions, undefined] : conditions;
  return (
    <div className="space-y-2">
      {shown.map((condition, at) => (
        <div key={at} className="flex flex-wrap items-center gap-2">
          {at > 0 && <span className="text-soft">{t("and")}</span>}
          {condition === undefined || condition.kind === "phrase" ? (
            <WordsField
              label={t("bandName")}
              placeholder={example}
              isLabelShown={false}
              writing={writing}
              value={condition?.phrase as Text | undefined}
              onChange={(phrase) => {
                setSaying(!phrase && at > 0 && at === shown.length - 1);
                if (!phrase) remove(at);
                else if (condition) change(at, { ...condition, phrase });
                else onChange([...conditions, { kind: "phrase", facet: said, phrase }]);
              }}
            />
          ) : (
            <Suspense fallback={<span className="text-soft">{t("loading")}</span>}>
              <ConditionEditor
                condition={condition}
                writing={writing}
                onChange={(changed) => change(at, changed)}
              />
            </Suspense>
          )}
          {condition && conditions.length > 1 && (
            <button type="button" className="plain quiet text-[0.94rem]" onClick={() => remove(at)}>
              {t("removeCondition")}
            </button>
          )}
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-3">
        <select
          className="text-soft field-sizing-content min-h-9 max-w-48 cursor-pointer rounded text-[0.94rem]"
          aria-label={t("addCondition")}
          value=""
          onChange={({ target }) => {
            const kind = target.value as Kind;
            if (kind === "phrase") setSaying(true);
            else onChange([...conditions, firstOf(kind)]);
          }}
        >
          <option value="">{t("addCondition")}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`conditions.${kind}`)}
            </option>
          ))}
        </select>
        {onRemoveBand && (
          <button type="button" className="plain quiet text-[0.94rem]" onClick={onRemoveBand}>
            {t("removeBand")}
          </button>
        )}
      </div>
    </div>
  );
}
