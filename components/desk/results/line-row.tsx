"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { languageNames } from "../../../lib/language/names.ts";
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import { resultsPage } from "../../../lib/paths.ts";
import type { EntryField, ProblemCode } from "../../../lib/results/entry.ts";
import { isMeasured } from "../../../lib/results/line.ts";
import { periodName } from "../../../lib/results/period.ts";
import { sayRule } from "../../../lib/results/status.ts";
import type { TableGoal, TableLine } from "../../../lib/results/table.ts";
import { Corrections, type Names } from "./history.tsx";
import { StatusMark } from "./status-mark.tsx";
import type { ReadLine, Typed } from "./typed.ts";
import { useDay, useFigureWords, useReader, useUnitWords } from "./words.ts";

export type LineProblems = Readonly<Partial<Record<EntryField, ProblemCode>>>;

/** Where an error of a line leads to. */
export function fieldId(key: string, field: "value" | "sample" | "explanation" | "reason"): string {
  return `result-${key}-${field}`;
}

/** Statuses that raise the question how they came about. */
const telling: readonly ReadLine["status"][] = ["nearly", "missed", "too_few", "unjudged"];

const cell = "xl:table-cell xl:px-3 xl:py-4 xl:align-top";

/** One line of the table: a goal, or one part of it. On a phone it is a card. */
export function LineRow({
  slug,
  goal,
  line,
  read,
  problems,
  chart,
  names,
  languages,
  editable,
  onChange,
  parts,
}: {
  slug: string;
  goal: TableGoal;
  line: TableLine;
  read: ReadLine;
  problems: LineProblems;
  chart: ReactNode;
  names: Names;
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]];
  editable: boolean;
  onChange: (change: Partial<Typed>) => void;
  /** The button that parts a goal into its bands, or joins them. */
  parts?: ReactNode;
}) {
  const t = useTranslations("results");
  const reader = useReader();
  const say = useFigureWords();
  const unit = useUnitWords()(line);
  const own = useId();
  const { typed, faults, status } = read;
  const valueProblem =
    faults.value ?? problems.value ?? problems.unit ?? problems.corrects ?? problems.goalId ?? problems.band;
  const problemsOf = {
    value: valueProblem,
    sample: faults.sample,
    explanation: problems.explanation,
    reason: problems.reason,
  };
  const errorId = (field: keyof typeof problemsOf) =>
    problemsOf[field] ? `${own}-${field}-error` : undefined;
  const asksSentence = status === "missed" && goal.public;
  const asksReason = read.figureChanged && line.figure !== undefined && !faults.value && !faults.sample;
  const big = goal.figure[reader];
  const rule = sayRule({ status: status === "no_cases" ? "none" : status, rule: line.rule }, reader);
  const isPart = line.band !== undefined;
  const nameId = `${own}-name`;
  return (
    <>
      <tr role="row" className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4 xl:table-row">
        <th
          role="rowheader"
          scope="row"
          className={`col-span-2 text-start font-normal sm:col-span-3 ${cell} xl:ps-0 ${isPart ? "xl:ps-6!" : ""}`}
        >
          {isPart ? (
            <span id={nameId} className="font-semibold">
              <span className="sr-only">{goal.promise[reader]} </span>
              {line.when?.[reader] ?? line.band}
            </span>
          ) : (
            <>
              <span className="flex flex-wrap items-baseline gap-x-2">
                {big.number !== "" && (
                  <span aria-hidden="true" className="font-serif text-2xl leading-tight">
                    {big.number}
                    {big.unit && <span className="ms-1 font-sans text-[0.95rem]">{big.unit}</span>}
                  </span>
                )}
                {!goal.public && (
                  <span className="border-edge text-soft rounded-sm border px-1.5 text-[0.8rem]">
                    {t("staffOnly")}
                  </span>
                )}
              </span>
              <Link
                id={nameId}
                href={resultsPage(slug, { goal: goal.goalId })}
                className="hover:text-accent decoration-edge block underline decoration-1 underline-offset-4 hover:decoration-2"
              >
                {goal.promise[reader]}
              </Link>
            </>
          )}
          {goal.lines[0].period !== line.period || line.period.includes("/") ? (
            <span className="text-soft block text-[0.9rem]">
              {t("rollingTo", { period: periodName(line.period, reader) })}
            </span>
          ) : null}
          {parts}
        </th>
        <td role="cell" className={`col-span-2 sm:col-span-1 ${cell}`}>
          <span className="text-soft block text-[0.92rem] leading-snug first-letter:uppercase">
            {line.targetWords ? (
              <>
                <span className="xl:hidden">{t("targetIs", { target: line.targetWords[reader] })}</span>
                <span className="max-xl:hidden">{line.targetWords[reader]}</span>
              </>
            ) : (
              t("noTarget")
            )}
          </span>
          {chart}
        </td>
        {isMeasured(line) ? (
          <td role="cell" className={cell}>
            <label
              htmlFor={fieldId(read.key, "value")}
              id={`${own}-value`}
              className="block text-[0.92rem] font-semibold xl:sr-only"
            >
              {unit === "" ? t("figureOf") : t("figureIn", { unit })}
            </label>
            <span className="flex items-center gap-2">
              <input
                id={fieldId(read.key, "value")}
                className="field max-w-28 text-end tabular-nums"
                inputMode="decimal"
                autoComplete="off"
                aria-labelledby={`${own}-value ${nameId}`}
                aria-describedby={errorId("value")}
                aria-invalid={problemsOf.value !== undefined}
                readOnly={!editable}
                value={typed.value}
                onChange={({ target }) => onChange({ value: target.value })}
              />
              <span aria-hidden="true" className="text-soft text-[0.92rem] whitespace-nowrap max-xl:hidden">
                {unit}
              </span>
            </span>
            {line.figure && line.figure.value === undefined && line.figure.outcome !== "no_cases" && (
              <p className="text-soft mt-1 text-[0.9rem]">
                {t("recordedAs", { figure: say(line.figure, line) })}
              </p>
            )}
            <Fault id={errorId("value")} code={problemsOf.value} />
          </td>
        ) : (
          <td role="cell" className={cell}>
            <fieldset disabled={!editable} aria-describedby={errorId("value")}>
              <legend className="block text-[0.92rem] font-semibold xl:sr-only">{t("yesNo")}</legend>
              <span className="flex flex-wrap gap-2">
                {(["met", "missed"] as const).map((each, at) => (
                  <label key={each} className="chip">
                    <input
                      className="sr-only"
                      type="radio"
                      id={at === 0 ? fieldId(read.key, "value") : undefined}
                      name={`${own}-outcome`}
                      checked={typed.outcome === each}
                      onChange={() => onChange({ outcome: each })}
                    />
                    {t(each === "met" ? "status.kept" : "status.missed")}
                  </label>
                ))}
              </span>
            </fieldset>
            <Fault id={errorId("value")} code={problemsOf.value} />
          </td>
        )}
        <td role="cell" className={cell}>
          <label
            htmlFor={fieldId(read.key, "sample")}
            id={`${own}-sample`}
            className="block text-[0.92rem] font-semibold xl:sr-only"
          >
            {t("casesOf")}
          </label>
          <input
            id={fieldId(read.key, "sample")}
            className="field max-w-28 text-end tabular-nums"
            inputMode="numeric"
            autoComplete="off"
            aria-labelledby={`${own}-sample ${nameId}`}
            aria-describedby={errorId("sample")}
            aria-invalid={problemsOf.sample !== undefined}
            readOnly={!editable}
            value={typed.sample}
            onChange={({ target }) => onChange({ sample: target.value })}
          />
          <Fault id={errorId("sample")} code={problemsOf.sample} />
        </td>
        <td role="cell" className={`col-span-2 ${cell} xl:pe-0`}>
          <StatusMark status={status} />
          {read.changed && <span className="text-soft block text-[0.88rem]">{t("unsaved")}</span>}
          {rule !== "" && telling.includes(status) && (
            <span className="text-soft block text-[0.85rem] leading-snug">{rule}</span>
          )}
        </td>
      </tr>
      {(asksSentence || asksReason || line.history.length > 1) && (
        <tr role="row" className="block xl:table-row">
          <td
            role="cell"
            colSpan={5}
            className={`block pt-3 pb-1 xl:table-cell xl:pt-0 xl:pb-5 ${isPart ? "xl:ps-6" : ""}`}
          >
            <div className="grid gap-4">
              {asksReason && (
                <Reason
                  line={line}
                  names={names}
                  value={typed.reason}
                  id={fieldId(read.key, "reason")}
                  nameId={nameId}
                  problem={problemsOf.reason}
                  onChange={(reason) => onChange({ reason })}
                />
              )}
              {asksSentence && (
                <Sentence
                  typed={typed}
                  languages={languages}
                  id={fieldId(read.key, "explanation")}
                  nameId={nameId}
                  problem={problemsOf.explanation}
                  editable={editable}
                  onChange={onChange}
                />
              )}
              {line.history.length > 1 && (
                <details className="text-[0.92rem]">
                  <summary className="text-soft cursor-pointer">
                    {t("correct.historyTitle", { count: line.history.length - 1 })}
                  </summary>
                  <div className="border-rule mt-2 border-s-2 ps-4">
                    <Corrections history={line.history} line={line} names={names} />
                  </div>
                </details>
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function Fault({
  id,
  code,
}: {
  id: string | undefined;
  code: ProblemCode | ReadLine["faults"]["value"] | ReadLine["faults"]["sample"];
}) {
  const t = useTranslations("results.problems");
  if (code === undefined) return null;
  return (
    <p id={id} className="text-bad mt-1 text-[0.92rem] leading-snug font-semibold">
      {t(code)}
    </p>
  );
}

/** Why the figure that is there gives way to another. */
function Reason({
  line,
  names,
  value,
  id,
  nameId,
  problem,
  onChange,
}: {
  line: TableLine;
  names: Names;
  value: string;
  id: string;
  nameId: string;
  problem: ProblemCode | undefined;
  onChange: (reason: string) => void;
}) {
  const t = useTranslations("results");
  const say = useFigureWords();
  const day = useDay();
  const { figure } = line;
  if (!figure) return null;
  return (
    <div className="border-accent max-w-2xl border-s-4 ps-4">
      <label id={`${id}-label`} htmlFor={id} className="block font-semibold">
        {t("correct.label")}
      </label>
      <p id={`${id}-hint`} className="text-soft mb-1.5 text-[0.92rem]">
        {t("correct.hint", {
          figure: say(figure, line),
          name: names[figure.recordedBy] ?? t("somebody"),
          date: day(figure.recordedAt),
        })}
      </p>
      <Fault id={`${id}-error`} code={problem} />
      <input
        id={id}
        className="field"
        maxLength={1000}
        aria-labelledby={`${id}-label ${nameId}`}
        aria-describedby={problem ? `${id}-error ${id}-hint` : `${id}-hint`}
        aria-invalid={problem !== undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

/** The sentence that customers read below a missed standard, in each language of the policy. */
function Sentence({
  typed,
  languages,
  id,
  nameId,
  problem,
  editable,
  onChange,
}: {
  typed: Typed;
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]];
  id: string;
  nameId: string;
  problem: ProblemCode | undefined;
  editable: boolean;
  onChange: (change: Partial<Typed>) => void;
}) {
  const t = useTranslations("results");
  const empty = languages.every((each) => (typed.explanation[each] ?? "").trim() === "");
  return (
    <div className="border-bad max-w-2xl border-s-4 ps-4">
      {languages.map((language, at) => {
        const field = at === 0 ? id : `${id}-${language}`;
        return (
          <div key={language} className={at === 0 ? "" : "mt-3"}>
            <label id={`${field}-label`} htmlFor={field} className="block font-semibold">
              {at === 0 ? t("explain.label") : t("explain.labelIn", { language: languageNames[language] })}
            </label>
            {at === 0 && (
              <p id={`${id}-hint`} className="text-soft mb-1.5 text-[0.92rem]">
                {t("explain.hint")}
              </p>
            )}
            {at === 0 && <Fault id={`${id}-error`} code={problem} />}
            <textarea
              id={field}
              className="field min-h-16!"
              lang={language}
              maxLength={2000}
              readOnly={!editable}
              aria-labelledby={`${field}-label ${nameId}`}
              aria-describedby={at > 0 ? undefined : problem ? `${id}-error ${id}-hint` : `${id}-hint`}
              aria-invalid={at === 0 && problem !== undefined}
              value={typed.explanation[language] ?? ""}
              onChange={({ target }) =>
                onChange({ explanation: { ...typed.explanation, [language]: target.value } })
              }
            />
          </div>
        );
      })}
      {empty && editable && <p className="text-soft mt-1 text-[0.92rem]">{t("explain.example")}</p>}
      {(problem === "needs-explanation" || typed.unexplained) && empty && (
        <label className="mt-2 flex items-center gap-2">
          <input
            type="checkbox"
            className="accent-accent size-4"
            checked={typed.unexplained}
            onChange={({ target }) => onChange({ unexplained: target.checked })}
          />
          {t("explain.without")}
        </label>
      )}
    </div>
  );
}
