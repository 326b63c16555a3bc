import type { ReactNode } from "react";
import type { GoalView } from "../../lib/document/document.ts";
import { sayFigure } from "../../lib/results/figure.ts";
import { inPeriod, periodName } from "../../lib/results/period.ts";
import { convert, type Judgement, sayRule, type Standing } from "../../lib/results/status.ts";
import { sayDate } from "../../lib/language/dates.ts";
import type { TargetHistory } from "../../lib/publication/page.ts";
import { phraseFor } from "../../lib/language/phrase.ts";
import { addsTo } from "../../lib/document/said-otherwise.ts";
import { SeriesLine } from "../charts/series.tsx";
import { classed, type Whose } from "./clause.tsx";
import { Line } from "./line.tsx";
import type { PageWords } from "./words.ts";

/** Signs of units as documents have them, and the words that are set beside a large figure: one, and more. */
const unitsInFull: Readonly<Record<string, readonly [string, string]>> = {
  s: ["second", "seconds"],
  min: ["minute", "minutes"],
  h: ["hour", "hours"],
};

/** "20 seconds" as "2 working days" is written, not "20 s". */
function unitInFull({ number, unit }: GoalView["figure"]): string {
  const [one, more] = unitsInFull[unit] ?? [unit, unit];
  return number === "1" || number === "½" ? one : more;
}

function Figure({ view }: { view: GoalView }) {
  const { number, caption } = view.figure;
  const unit = unitInFull(view.figure);
  if (number === "") return <p className="figure" aria-hidden="true" />;
  // The sentence beside it says the same to those who listen.
  return (
    <p className={number.length > 5 ? "figure long" : "figure"} aria-hidden="true">
      <b>{number}</b>
      {unit && <span> {unit}</span>}
      {caption.length > 0 && (
        <small>
          <Line text={caption} />
        </small>
      )}
    </p>
  );
}

/** Most results that the small picture shows. */
const longestSeries = 14;

function ResultLine({
  judgement,
  standing,
  words,
}: {
  judgement: Judgement;
  standing: Standing;
  words: PageWords;
}) {
  const { status, result, rule } = judgement;
  const { language } = words;
  const figure =
    result?.value === undefined
      ? result?.words
      : sayFigure(result.value, result.unit, language, rule.bounds[0]?.scale ?? {});
  const series = standing.series
    .filter(
      (each) =>
        each.value !== undefined && each.unit === result?.unit && !each.place && each.basis !== "to_date",
    )
    .slice(-longestSeries);
  const figures = series.flatMap((each) => (each.value === undefined ? [] : [each.value]));
  const bound = rule.bounds.find((each) => convert(0, each.unit, result?.unit) !== undefined);
  const target = bound && convert(bound.limit, bound.unit, result?.unit);
  return (
    <div className={`result ${status}`}>
      <p>
        <b className="status">{words.status[status]}</b>
        {result && (
          <>
            {" "}
            {figure === undefined
              ? inPeriod(result.period, language)
              : words.resultOf(figure, inPeriod(result.period, language))}
            {result.sample !== undefined && words.sample(result.sample)}
            {result.corrected && <span className="note">{words.corrected}</span>}
          </>
        )}
      </p>
      {figures.length > 1 && (
        <SeriesLine
          figures={figures}
          {...(target === undefined ? {} : { target })}
          label={words.series(
            periodName(series[0]?.period ?? "", language),
            periodName(series.at(-1)?.period ?? "", language),
            sayFigure(Math.min(...figures), result?.unit, language),
            sayFigure(Math.max(...figures), result?.unit, language),
          )}
        />
      )}
      {result?.explanation && (
        <p className="explanation">
          <Line text={[phraseLine(result.explanation, language)]} />
        </p>
      )}
    </div>
  );
}

function phraseLine(text: Parameters<typeof phraseFor>[0], language: PageWords["language"]) {
  const phrase = phraseFor(text, language);
  return phrase.lang === language ? phrase.text : phrase;
}

/** One standard: what to expect, how often it is managed, what happens if not. */
export function StandardView({
  view,
  standing,
  words,
  targets,
  permanent,
  allVersions,
  around = (body) => body,
  whose,
}: {
  view: GoalView;
  standing?: Standing;
  words: PageWords;
  /** The limits that it had; none where it had one only. */
  targets: TargetHistory | undefined;
  /** Where it can be read for ever as it is here. */
  permanent: string;
  /** Where all versions are listed with what each altered, and how many there are. */
  allVersions: { href: string; count: number };
  /** Puts what one can do with a standard beside what it says. */
  around?: (body: ReactNode, view: GoalView) => ReactNode;
  whose?: Whose | undefined;
}) {
  const rules = (standing?.latest ?? [])
    .map((judgement) => sayRule(judgement, words.language))
    .filter(Boolean);
  const { language } = words;
  const counting = view.counting.length > 0 || rules.length > 0;
  return (
    <li className={classed("standard", whose?.(view.audience))} id={`standard-${view.id}`}>
      <Figure view={view} />
      <div>
        <h3>
          {/* Staff read first what it asks of them. */}
          <Line text={view.instruction ?? view.sentence} />
        </h3>
        {!view.audience.public && <p className="note">{words.staffOnly}</p>}
        {around(
          <>
            {view.instruction &&
              view.audience.public &&
              addsTo(view.sentence, view.instruction, language) && (
                <p className="told">
                  <span className="note">{words.customersRead}</span>
                  {words.language === "en" && " "}
                  <Line text={view.sentence} />
                </p>
              )}
            {view.bands.length > 0 && (
              <ul className="bands">
                {view.bands.map(({ when, limit }, at) => (
                  <li key={at}>
                    {when.length > 0 && (
                      <span>
                        <Line text={when} />
                      </span>
                    )}{" "}
                    <b>
                      <Line text={limit} />
                    </b>
                  </li>
                ))}
              </ul>
            )}
            {standing?.latest.map((judgement, at) => (
              <ResultLine key={at} judgement={judgement} standing={standing} words={words} />
            ))}
            {view.remedy.length > 0 && (
              <div className="remedy">
                {view.remedy.map((line, at) => (
                  <p key={at}>
                    <Line text={line} />
                  </p>
                ))}
              </div>
            )}
            {counting && (
              <details>
                <summary>{words.counting}</summary>
                {view.counting.map((line, at) => (
                  <p key={at}>
                    <Line text={line} />
                  </p>
                ))}
                {rules.map((rule, at) => (
                  <p key={at} className="rule">
                    {rule}
                  </p>
                ))}
                <p className="permanent">
                  <a href={permanent}>{words.permanent}</a>
                </p>
              </details>
            )}
            {targets && (
              <details className="targets">
                <summary>{words.targets}</summary>
                <ol reversed>
                  {targets.lines.map(({ number, since, limit }) => (
                    <li key={number}>
                      {words.targetSince(sayDate(since, words.language), number)}
                      <br />
                      <span className="limit">{limit}</span>
                    </li>
                  ))}
                </ol>
                {!targets.isWhole && (
                  <p>
                    <a href={allVersions.href}>{words.allVersions(allVersions.count)}</a>
                  </p>
                )}
              </details>
            )}
          </>,
          view,
        )}
      </div>
    </li>
  );
}
