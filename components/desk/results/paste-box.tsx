"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { languages } from "../../../lib/language/phrase.ts";
import { sayFigure } from "../../../lib/results/figure.ts";
import { lineKey } from "../../../lib/results/line.ts";
import { type PastedResult, type PasteGoal, readPastedResults } from "../../../lib/results/paste.ts";
import type { TableGoal, TableLine } from "../../../lib/results/table.ts";
import { useFigureWords, useReader } from "./words.ts";

/** What pasted lines can be for, by every name that a goal or a part of it goes by. */
function pasteGoals(goals: readonly TableGoal[]): PasteGoal[] {
  return goals.flatMap(({ subject, promise, lines }) =>
    lines.map((line): PasteGoal => {
      const { goalId, band, unit, scale, when } = line;
      const names = Object.fromEntries(
        languages.map((each) => {
          const own = each === "zh-Hant" ? undefined : promise[each];
          const all = [subject[each], own].filter((name) => name !== undefined);
          const part = each === "zh-Hant" ? undefined : when?.[each];
          return [each, band === undefined ? all : all.map((name) => `${name} ${part ?? band}`)];
        }),
      );
      return {
        goalId,
        ...(band === undefined ? {} : { band }),
        names,
        ...(unit === undefined ? {} : { unit }),
        ...(scale.top === undefined ? {} : { top: scale.top }),
        ...(line.series.length > 0 ? { usual: line.series.at(-1)?.value ?? 0 } : {}),
      };
    }),
  );
}

/** Cells from a spreadsheet: what they would do is shown first, and taken when it is right. */
export function PasteBox({
  goals,
  lines,
  onTake,
}: {
  goals: readonly TableGoal[];
  lines: ReadonlyMap<string, TableLine>;
  onTake: (results: readonly PastedResult[]) => void;
}) {
  const t = useTranslations("results.paste");
  const reader = useReader();
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const known = useMemo(() => pasteGoals(goals), [goals]);
  const { results, unread, blank } = useMemo(
    () => readPastedResults(text, known, reader),
    [text, known, reader],
  );
  const copy = async () => {
    const cells = goals.map(({ promise, lines: [whole] }) => {
      const { value, sample } = whole.figure ?? {};
      return [promise[reader], value ?? "", sample ?? ""].join("\t");
    });
    const head = [t("head.goal"), t("head.result"), t("head.cases")].join("\t");
    try {
      await navigator.clipboard.writeText([head, ...cells, ""].join("\n"));
      setSaid(t("copied"));
    } catch {
      setSaid(t("notCopied"));
    }
  };
  return (
    <details className="border-rule mt-6 border-y py-3">
      <summary className="cursor-pointer font-semibold">{t("title")}</summary>
      <p id="paste-hint" className="text-soft mt-2 max-w-2xl">
        {t("text")}
      </p>
      <p className="mt-1">
        <button type="button" className="plain" onClick={() => void copy()}>
          {t("copy")}
        </button>
      </p>
      <label htmlFor="paste" className="mt-2 block font-semibold">
        {t("label")}
      </label>
      <textarea
        id="paste"
        className="field mt-1 max-h-72 max-w-3xl overflow-auto font-mono text-[0.9rem] whitespace-pre"
        aria-describedby="paste-hint"
        spellCheck={false}
        maxLength={200_000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setSaid("");
        }}
      />
      {text.trim() !== "" && (
        <div className="mt-4">
          <h2 id="paste-preview" className="font-semibold">
            {t("preview")}
          </h2>
          {results.length > 0 ? (
            <Preview goals={goals} lines={lines} results={results} />
          ) : (
            <p className="text-soft mt-1">{t("nothing")}</p>
          )}
          {unread.length > 0 && (
            <div className="border-warn mt-4 border-s-4 ps-4">
              <p className="font-semibold">{t("unread", { count: unread.length })}</p>
              <ul className="mt-1 space-y-1">
                {unread.slice(0, 50).map(({ line, text: cells, fault }) => (
                  <li key={line} className="wrap-anywhere">
                    {t("unreadLine", { line, text: cells })}
                    <span className="text-soft block text-[0.92rem]">{t(`faults.${fault}`)}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {blank > 0 && <p className="text-soft mt-3">{t("blank", { count: blank })}</p>}
          {results.length > 0 && (
            <button
              type="button"
              className="go mt-4"
              onClick={() => {
                onTake(results);
                setText("");
                setSaid(t("taken", { count: results.length }));
              }}
            >
              {t("take", { count: results.length })}
            </button>
          )}
        </div>
      )}
      <p role="status" className="mt-3 font-semibold">
        {said}
      </p>
    </details>
  );
}

function Preview({
  goals,
  lines,
  results,
}: {
  goals: readonly TableGoal[];
  lines: ReadonlyMap<string, TableLine>;
  results: readonly PastedResult[];
}) {
  const t = useTranslations("results");
  const reader = useReader();
  const say = useFigureWords();
  const promises = new Map(goals.map(({ goalId, promise }) => [goalId, promise[reader]]));
  const head = "text-soft py-1 pe-4 text-start text-[0.9rem] font-normal";
  return (
    <div className="mt-2 overflow-x-auto" role="region" aria-labelledby="paste-preview" tabIndex={0}>
      <table className="min-w-160 border-collapse">
        <thead>
          <tr className="border-rule border-b">
            <th scope="col" className={head}>
              {t("paste.line")}
            </th>
            <th scope="col" className={head}>
              {t("columns.promise")}
            </th>
            <th scope="col" className={`${head} text-end`}>
              {t("columns.figure")}
            </th>
            <th scope="col" className={`${head} text-end`}>
              {t("columns.cases")}
            </th>
            <th scope="col" className={head}>
              {t("paste.becomes")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-rule divide-y">
          {results.map((each) => {
            const line = lines.get(lineKey(each));
            if (!line) return null;
            const { figure } = line;
            const { value, outcome, sample, doubt } = each;
            const read = say(
              {
                period: line.period,
                ...(value === undefined ? {} : { value }),
                ...(line.unit === undefined ? {} : { unit: line.unit }),
                ...(outcome === undefined ? {} : { outcome }),
              },
              line,
            );
            const same =
              figure?.value === value &&
              figure?.outcome === outcome &&
              (sample === undefined || sample === figure?.sample);
            return (
              <tr key={each.line} className="align-top">
                <td className="text-soft py-2 pe-4 tabular-nums">{each.line}</td>
                <th scope="row" className="max-w-md py-2 pe-4 text-start font-normal">
                  {promises.get(each.goalId)}
                  {line.when && <span className="text-soft"> {line.when[reader]}</span>}
                  {doubt && (
                    <span className="text-warn block text-[0.92rem] font-semibold">
                      {t(`paste.${doubt}`, { figure: read })}
                    </span>
                  )}
                </th>
                <td className="py-2 pe-4 text-end whitespace-nowrap tabular-nums">{read}</td>
                <td className="py-2 pe-4 text-end tabular-nums">
                  {sample === undefined ? "" : sayFigure(sample, "count", reader)}
                </td>
                <td className="py-2 whitespace-nowrap">
                  {figure === undefined
                    ? t("paste.new")
                    : same
                      ? t("paste.same")
                      : t("paste.corrects", { figure: say(figure, line) })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
