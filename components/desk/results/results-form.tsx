"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import { publicPage, resultsApi } from "../../../lib/paths.ts";
import type { PeriodRecorded, Problem } from "../../../lib/results/entry.ts";
import { lineKey } from "../../../lib/results/line.ts";
import type { PastedResult } from "../../../lib/results/paste.ts";
import { periodName } from "../../../lib/results/period.ts";
import type { TableGoal, TableLine } from "../../../lib/results/table.ts";
import type { Names } from "./history.tsx";
import { useKept } from "./kept.ts";
import { fieldId, type LineProblems, LineRow } from "./line-row.tsx";
import { PasteBox } from "./paste-box.tsx";
import { type AllTyped, entryFrom, type ReadLine, readLine, type Typed } from "./typed.ts";
import { useFigureWords, useReader } from "./words.ts";
import { About } from "../../ui/about.tsx";

type Failing = "signedOut" | "forbidden" | "network" | "other";
type Outcome =
  | { kind: "saved"; value: PeriodRecorded }
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "failed"; why: Failing };

type Props = {
  slug: string;
  personId: string;
  period: string;
  goals: readonly TableGoal[];
  /** The small picture of each line, drawn on the server. */
  charts: Readonly<Record<string, ReactNode>>;
  names: Names;
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]];
  editable: boolean;
  /** Whether there is a public page on which results show. */
  published: boolean;
};

async function send(slug: string, body: unknown): Promise<Outcome> {
  let response: Response;
  try {
    response = await fetch(resultsApi(slug), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { kind: "failed", why: "network" };
  }
  const said = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return { kind: "saved", value: said as unknown as PeriodRecorded };
  if (Array.isArray(said.problems)) return { kind: "problems", problems: said.problems as Problem[] };
  const reasons: Record<number, Failing> = {
    401: "signedOut",
    403: "forbidden",
    502: "network",
    503: "network",
  };
  return { kind: "failed", why: reasons[response.status] ?? "other" };
}

function without<T>(from: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)));
}

function hasFigures(line: TableLine): boolean {
  return line.figure !== undefined || line.series.length > 0;
}

/** Every goal of a period, its figure and its cases, saved together. */
export function ResultsForm({
  slug,
  personId,
  period,
  goals,
  charts,
  names,
  languages,
  editable,
  published,
}: Props) {
  const t = useTranslations("results");
  const reader = useReader();
  const router = useRouter();
  const [typed, setTyped] = useKept<AllTyped>(`keepword-results/${personId}/${slug}/${period}`);
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const [saving, setSaving] = useState(false);
  const [parted, setParted] = useState<Readonly<Record<string, boolean>>>({});
  const report = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) report.current?.focus();
  }, [outcome]);

  const lines = useMemo(
    () => new Map(goals.flatMap((goal) => goal.lines.map((line) => [lineKey(line), line] as const))),
    [goals],
  );
  const read = useMemo(
    () => new Map([...lines].map(([key, line]) => [key, readLine(line, typed[key])] as const)),
    [lines, typed],
  );
  const isParted = ({ goalId, lines: [whole, ...parts] }: TableGoal) =>
    parts.length > 0 && (parted[goalId] ?? (parts.some(hasFigures) && !hasFigures(whole)));
  const changed = [...read.values()].filter((each) => each.changed);

  const change = (key: string, some: Partial<Typed>) => {
    setTyped((now) => ({ ...now, [key]: { ...now[key], ...some } }));
  };
  const take = (results: readonly PastedResult[]) => {
    for (const { goalId, band, value, outcome: word, sample, explanation } of results) {
      if (band !== undefined) setParted((now) => ({ ...now, [goalId]: true }));
      change(lineKey({ goalId, band }), {
        value: value === undefined ? "" : String(value),
        ...(sample === undefined ? {} : { sample: String(sample) }),
        ...(word === "no_cases" || word === "not_applicable" ? { value: "", sample: "0" } : {}),
        ...(word === "met" || word === "missed" ? { outcome: word } : {}),
        ...(explanation === undefined ? {} : { explanation: { [languages[0]]: explanation } }),
      });
    }
    setOutcome(undefined);
  };
  const save = async () => {
    const faulty = changed.some(({ faults }) => faults.value ?? faults.sample);
    if (faulty) {
      setOutcome({ kind: "problems", problems: [] });
      return;
    }
    setSaving(true);
    const entries = changed.flatMap((each) => {
      const line = lines.get(each.key);
      return line ? [entryFrom(line, each, languages[0])] : [];
    });
    const answer = await send(slug, { period, entries });
    setSaving(false);
    setOutcome(answer);
    if (answer.kind === "saved")
      setTyped((now) =>
        without(
          now,
          changed.map(({ key }) => key),
        ),
      );
    // A figure of somebody else's is to be seen as well.
    if (answer.kind !== "failed") router.refresh();
  };

  const problems = outcome?.kind === "problems" ? outcome.problems : [];
  const problemsOf = (key: string): LineProblems =>
    Object.fromEntries(
      problems
        .filter((each) => lineKey(each) === key && stillTrue(each, read.get(key)))
        .map(({ field, code }) => [field, code]),
    );
  return (
    <>
      {editable && <PasteBox goals={goals} lines={lines} onTake={take} />}
      <form
        className="mt-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {outcome && (
          <div ref={report} tabIndex={-1} className="mb-6 outline-none" role="status">
            <Report
              outcome={outcome}
              goals={goals}
              lines={lines}
              read={read}
              publicHref={published ? publicPage(slug) : undefined}
            />
          </div>
        )}
        <table
          role="table"
          aria-label={t("tableLabel", { period: periodName(period, reader) })}
          className="block w-full border-collapse xl:table"
        >
          <thead role="rowgroup" className="max-xl:sr-only">
            <tr role="row" className="text-soft text-start text-[0.9rem]">
              {(["promise", "target", "figure", "cases", "status"] as const).map((each) => (
                <th
                  key={each}
                  role="columnheader"
                  scope="col"
                  className={`border-rule border-b py-2 text-start font-normal xl:px-3 ${
                    {
                      promise: "xl:ps-0!",
                      target: "xl:w-40",
                      figure: "xl:w-44",
                      cases: "xl:w-32",
                      status: "xl:w-44 xl:pe-0!",
                    }[each]
                  }`}
                >
                  {t(`columns.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          {goals.map((goal) => {
            const [whole, ...parts] = goal.lines;
            const split = isParted(goal);
            const shown = split ? parts : [whole];
            const button = parts.length > 0 && editable && (
              <button
                type="button"
                className="plain text-[0.92rem]"
                onClick={() => setParted((now) => ({ ...now, [goal.goalId]: !split }))}
              >
                {t(split ? "bands.join" : "bands.split")}
                <About>{goal.promise[reader]}</About>
              </button>
            );
            return (
              <tbody
                key={goal.goalId}
                role="rowgroup"
                className="border-rule max-xl:bg-card block border-b max-xl:mb-4 max-xl:rounded-md max-xl:border max-xl:p-4 xl:table-row-group"
              >
                {split && (
                  <tr role="row" className="block xl:table-row">
                    <th
                      role="rowheader"
                      scope="rowgroup"
                      colSpan={5}
                      className="block pt-1 pb-2 text-start font-normal xl:table-cell xl:pt-4 xl:pb-0"
                    >
                      <span className="block">{goal.promise[reader]}</span>
                      {button}
                    </th>
                  </tr>
                )}
                {shown.map((line) => {
                  const key = lineKey(line);
                  const state = read.get(key);
                  return (
                    state && (
                      <LineRow
                        key={key}
                        slug={slug}
                        goal={goal}
                        line={line}
                        read={state}
                        problems={problemsOf(key)}
                        chart={charts[key]}
                        names={names}
                        languages={languages}
                        editable={editable}
                        onChange={(some) => change(key, some)}
                        parts={split ? undefined : button}
                      />
                    )
                  );
                })}
              </tbody>
            );
          })}
        </table>
        <p className="text-soft mt-3 text-[0.92rem]">{t("casesHint")}</p>
        {editable && (
          <div className="border-rule bg-paper sticky bottom-0 z-10 mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-t py-3">
            <button type="submit" className="go" disabled={saving || changed.length === 0}>
              {t(saving ? "saving" : "save")}
            </button>
            <span className="text-soft text-[0.94rem]" role="status">
              {t("changes", { count: changed.length })}
              {changed.length > 0 && <span className="max-sm:hidden"> · {t("keptHere")}</span>}
            </span>
            {changed.length > 0 && (
              <button
                type="button"
                className="plain"
                onClick={() => {
                  setTyped(() => ({}));
                  setOutcome(undefined);
                }}
              >
                {t("forget")}
              </button>
            )}
          </div>
        )}
      </form>
    </>
  );
}

/** A problem that what was typed since has answered is one no more. */
function stillTrue({ code }: Problem, read: ReadLine | undefined): boolean {
  if (!read) return true;
  const { typed } = read;
  if (code === "needs-reason") return typed.reason.trim() === "";
  if (code === "needs-explanation")
    return !typed.unexplained && Object.values(typed.explanation).every((text) => text.trim() === "");
  return true;
}

/** What was saved; or what is to be looked at first, with links to it. */
function Report({
  outcome,
  goals,
  lines,
  read,
  publicHref,
}: {
  outcome: Outcome;
  goals: readonly TableGoal[];
  lines: ReadonlyMap<string, TableLine>;
  read: ReadonlyMap<string, ReadLine>;
  publicHref: string | undefined;
}) {
  const t = useTranslations("results");
  const reader = useReader();
  const say = useFigureWords();
  const nameOf = ({ goalId, band }: { goalId: string; band?: string }) => {
    const goal = goals.find((each) => each.goalId === goalId);
    const when = goal?.lines.find((line) => line.band === band)?.when?.[reader];
    const name = goal?.promise[reader].replace(/[.。]$/, "") ?? goalId;
    return [name, ...(when ? [when] : [])].join(" ");
  };
  if (outcome.kind === "saved") {
    const { recorded } = outcome.value;
    return (
      <div className="border-good border-s-4 ps-4">
        <h2 className="font-semibold">{t("saved.title", { count: recorded.length })}</h2>
        <ul className="mt-1 space-y-0.5">
          {recorded.map((each) => {
            const line = lines.get(lineKey(each)) ?? { scale: {} };
            return (
              <li key={each.id}>
                {t(`saved.${each.kind}`, {
                  goal: nameOf(each),
                  figure: say(each.result, line),
                  before: each.before ? say(each.before, line) : "",
                })}
              </li>
            );
          })}
        </ul>
        {publicHref && (
          <p className="mt-2">
            <a className="text-accent underline underline-offset-4" href={publicHref}>
              {t("publicPage")}
            </a>
          </p>
        )}
      </div>
    );
  }
  if (outcome.kind === "failed")
    return (
      <div className="border-bad border-s-4 ps-4">
        <h2 className="font-semibold">{t("failed.title")}</h2>
        <p>{t(`failed.${outcome.why}`)}</p>
      </div>
    );
  const listed = [...read.values()].flatMap(({ key, faults }) => [
    ...(faults.value ? [{ key, field: "value" as const, code: faults.value }] : []),
    ...(faults.sample ? [{ key, field: "sample" as const, code: faults.sample }] : []),
  ]);
  const told = [
    ...listed,
    ...outcome.problems
      .filter((each) => stillTrue(each, read.get(lineKey(each))))
      .map((each) => ({
        key: lineKey(each),
        field: each.field === "reason" || each.field === "explanation" ? each.field : ("value" as const),
        code: each.code,
      })),
  ];
  if (told.length === 0) return null;
  return (
    <div className="border-bad border-s-4 ps-4">
      <h2 className="font-semibold">{t("failed.title")}</h2>
      <p>{t("failed.text")}</p>
      <ul className="mt-1 space-y-0.5">
        {told.map(({ key, field, code }) => {
          const line = lines.get(key);
          return (
            <li key={`${key} ${field}`}>
              <a className="text-accent underline underline-offset-4" href={`#${fieldId(key, field)}`}>
                {line ? nameOf(line) : key}
              </a>
              : {t(`problems.${code}`)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
