"use client";

import { useTranslations } from "next-intl";
import type { PreviewRow } from "../../../lib/goals/bringing.ts";
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import { sayFigure } from "../../../lib/results/figure.ts";
import { periodName } from "../../../lib/results/period.ts";
import { useReader } from "../results/words.ts";

/** Results that are named one by one; the others are counted. */
const namedResults = 3;

/** Each line that was read: whether to bring it in, what customers will read, and what it does. */
export function PreviewTable({
  rows,
  languages,
  leftOut,
  onLeaveOut,
}: {
  rows: readonly PreviewRow[];
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]];
  leftOut: ReadonlySet<number>;
  onLeaveOut: (lines: ReadonlySet<number>) => void;
}) {
  const t = useTranslations("standards");
  const open = rows.filter(({ kind }) => kind !== "same");
  const head = "border-rule border-b py-2 text-start font-normal";
  return (
    <>
      {open.length > 1 && (
        <p className="mt-3 flex gap-3">
          <button type="button" className="plain" onClick={() => onLeaveOut(new Set())}>
            {t("takeAll")}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => onLeaveOut(new Set(open.map(({ line }) => line)))}
          >
            {t("takeNone")}
          </button>
        </p>
      )}
      <table role="table" aria-labelledby="outcome" className="mt-2 block w-full border-collapse md:table">
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row" className="text-soft text-[0.9rem]">
            <th role="columnheader" scope="col" className={`${head} w-24 pe-3`}>
              {t("columns.take")}
            </th>
            <th role="columnheader" scope="col" className={`${head} pe-6`}>
              {t("columns.sentence")}
            </th>
            <th role="columnheader" scope="col" className={`${head} w-36`}>
              {t("columns.state")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-rule block divide-y md:table-row-group">
          {rows.map((row) => (
            <Row
              key={row.line}
              row={row}
              languages={languages}
              taken={!leftOut.has(row.line)}
              onTake={(taken) => {
                const next = new Set(leftOut);
                if (taken) next.delete(row.line);
                else next.add(row.line);
                onLeaveOut(next);
              }}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({
  row,
  languages,
  taken,
  onTake,
}: {
  row: PreviewRow;
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]];
  taken: boolean;
  onTake: (taken: boolean) => void;
}) {
  const t = useTranslations("standards");
  const { line, kind, subject, sentences, before, results } = row;
  // The language that the line is written in, where the policy has it.
  const language = languages.find((each) => subject[each] !== undefined) ?? languages[0];
  const isSame = kind === "same";
  const isQuiet = isSame || !taken;
  const tone = isQuiet ? "text-soft" : { add: "text-good", change: "text-warn" }[kind];
  const quiet = isQuiet ? "text-soft" : "";
  const cell = "block md:table-cell md:py-3";
  return (
    <tr role="row" className="relative block py-3 align-top max-md:ps-9 md:table-row">
      <td role="cell" className={`${cell} max-md:absolute max-md:start-0 max-md:top-3 md:pe-3`}>
        <label className="flex items-start gap-2.5">
          {isSame ? (
            <span className="w-5 max-md:hidden" />
          ) : (
            <input
              type="checkbox"
              className="accent-accent mt-0.5 size-5 shrink-0"
              checked={taken}
              aria-label={t("takeLine", { line })}
              onChange={({ target }) => onTake(target.checked)}
            />
          )}
          <span className="text-soft tabular-nums max-md:sr-only">{line}</span>
        </label>
      </td>
      <td role="cell" className={`${cell} ${quiet} md:pe-6`}>
        <span lang={language} className={`block ${taken || isSame ? "" : "line-through decoration-1"}`}>
          {sentences[language]}
        </span>
        {before?.[language] !== undefined && (
          <span lang={language} className="text-soft mt-1 block text-[0.94rem]">
            {t("now", { sentence: before[language] })}
          </span>
        )}
        {results.length > 0 && <Results results={results} />}
      </td>
      <td role="cell" className={`${cell} ${tone} max-md:mt-1 max-md:text-[0.94rem] md:whitespace-nowrap`}>
        <span className="md:hidden">{t("lineNamed", { line })} · </span>
        {t(`states.${isSame || taken ? kind : "leftOut"}`)}
      </td>
    </tr>
  );
}

function Results({ results }: { results: PreviewRow["results"] }) {
  const t = useTranslations("standards");
  const reader = useReader();
  const list = results.slice(0, namedResults).map(({ period, value, unit, words, corrects }) => {
    const said = value === undefined ? (words ?? "–") : sayFigure(value, unit, reader, {});
    const figure = t("result", { period: periodName(period, reader), figure: said });
    return corrects ? t("corrected", { figure }) : figure;
  });
  const more = results.length - list.length;
  return (
    <span className="text-soft mt-1 block text-[0.94rem]">
      {t("results", {
        count: results.length,
        list: [...list, ...(more > 0 ? [t("moreResults", { count: more })] : [])].join(t("comma")),
      })}
    </span>
  );
}
