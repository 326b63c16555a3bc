import { Fragment, type ReactNode } from "react";
import { anchorOf, type Difference, type DifferenceKind } from "../../lib/document/compare.ts";
import type { DifferenceGroup } from "../../lib/document/comparison.ts";
import type { GoalDifference } from "../../lib/goals/compare.ts";
import { markWords, type Run } from "../../lib/language/marked.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import type { ComparisonWords } from "./comparison-words.ts";

type Shared = { language: PolicyLanguage; words: ComparisonWords };

/** Words that were put in or taken out: underlined or struck through, named to those who listen. */
function RunView({ run: { kind, text }, words }: { run: Run; words: ComparisonWords }) {
  if (kind === "same") return text;
  const isAdded = kind === "added";
  return isAdded ? (
    <ins className="decoration-good bg-good/10 underline decoration-2 underline-offset-[0.22em]">
      <span className="sr-only">{words.added} </span>
      {text}
    </ins>
  ) : (
    <del className="decoration-bad text-soft bg-bad/10 line-through decoration-2">
      <span className="sr-only">{words.removed} </span>
      {text}
    </del>
  );
}

const spaceOrChinese = "[\\s\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]";
const endsApart = new RegExp(`(^|${spaceOrChinese})$`, "u");
const beginsApart = new RegExp(`^(${spaceOrChinese}|$)`, "u");

/**
 * Whether old and new words would be read as one where they meet: "2015" for 20 and 15. Between Chinese characters no
 * space belongs.
 */
export function needsSpace(before: string, after: string): boolean {
  return !endsApart.test(before) && !beginsApart.test(after);
}

/** Runs beside each other; what was replaced stands apart from what took its place, in copied text as well. */
function Runs({ runs, words }: { runs: readonly Run[]; words: ComparisonWords }) {
  return runs.map((run, at) => {
    const last = runs[at - 1];
    const isReplaced = last?.kind === "removed" && run.kind === "added";
    return (
      <Fragment key={at}>
        {isReplaced && (needsSpace(last.text, run.text) ? " " : <wbr />)}
        {isReplaced ? (
          <span className="ms-[0.15em]">
            <RunView run={run} words={words} />
          </span>
        ) : (
          <RunView run={run} words={words} />
        )}
      </Fragment>
    );
  });
}

/** The runs of each line; a line that was put in or taken out is one of its own. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { kind, text } of runs)
    text.split("\n").forEach((part, at) => {
      if (at > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ kind, text: part });
    });
  return lines.filter((line) => line.length > 0);
}

const isSame = (line: readonly Run[]) => line.every(({ kind }) => kind === "same");

/** Lines that changed, and of those between them how many there are. */
function Marked({ before = "", after = "", language, words }: Shared & { before?: string; after?: string }) {
  const lines = linesOf(markWords(before, after, language));
  const pieces: (Run[] | number)[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (!isSame(line)) pieces.push(line);
    else if (typeof last === "number") pieces[pieces.length - 1] = last + 1;
    else pieces.push(1);
  }
  return pieces.map((piece, at) =>
    typeof piece === "number" ? (
      <p key={at} className="text-soft text-[0.9rem]">
        <span aria-hidden="true">⋯ </span>
        {words.unchangedLines(piece)}
      </p>
    ) : (
      <p key={at} lang={language} className="max-w-[44rem] [overflow-wrap:anywhere]">
        <Runs runs={piece} words={words} />
      </p>
    ),
  );
}

/** Every line of a text, with what differs from before marked in it. */
export function WholeMarked({
  before = "",
  after = "",
  language,
  words,
}: Shared & { before?: string | undefined; after?: string | undefined }) {
  return linesOf(markWords(before, after, language)).map((line, at) => (
    <p key={at} lang={language}>
      <Runs runs={line} words={words} />
    </p>
  ));
}

const signs: Record<DifferenceKind, string> = { added: "+", removed: "−", moved: "↕", changed: "≠" };

/** What became of a part, each as a sign and a word. */
export function Kinds({ kinds, words }: { kinds: readonly DifferenceKind[]; words: ComparisonWords }) {
  return kinds.map((kind, at) => (
    <Fragment key={kind}>
      {at > 0 && ", "}
      <span className="whitespace-nowrap">
        <span aria-hidden="true" className="inline-block w-[1.1em] font-semibold">
          {signs[kind]}
        </span>
        {words.kinds[kind]}
      </span>
    </Fragment>
  ));
}

const row = "py-4 sm:grid sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-x-5";

function DifferenceView({
  difference,
  language,
  words,
  id,
  below,
}: Shared & { difference: Difference; id: string; below?: ReactNode }) {
  const { kinds, what, heading, oldHeading, number, oldNumber, before, after } = difference;
  const shownNumber = number ?? oldNumber;
  return (
    <li className={row} id={id}>
      <p className="text-soft text-[0.92rem] leading-[1.6]">
        <Kinds kinds={kinds} words={words} />
      </p>
      <div className="min-w-0 space-y-1.5">
        <h4 className="font-semibold">
          {shownNumber !== undefined && (
            <span className="text-soft me-1.5 font-normal tabular-nums">{shownNumber}</span>
          )}
          {what === "vision" ? words.vision : <span lang={language}>{heading}</span>}
          {number !== undefined && oldNumber !== undefined && number !== oldNumber && (
            <span className="text-soft ms-2 text-[0.9rem] font-normal">{words.oldNumber(oldNumber)}</span>
          )}
        </h4>
        {oldHeading !== undefined && (
          <p className="text-soft text-[0.92rem]">
            {words.oldHeading} <span lang={language}>{oldHeading}</span>
          </p>
        )}
        {before !== after && (
          <Marked
            {...(before === undefined ? {} : { before })}
            {...(after === undefined ? {} : { after })}
            language={language}
            words={words}
          />
        )}
        {below}
      </div>
    </li>
  );
}

/** The parts that differ, section by section, with the words that differ marked, and with what belongs below each. */
export function DifferencesView({
  groups,
  language,
  words,
  idOf = anchorOf,
  below,
}: Shared & {
  groups: readonly DifferenceGroup[];
  /** The anchor of each; another one than the part's own where that stands on the same page. */
  idOf?: (difference: Difference) => string;
  below?: (difference: Difference) => ReactNode;
}) {
  return groups.map(({ section, title, differences }) => (
    <section key={section} className="mt-7">
      <h3 className="text-lg font-semibold" lang={language}>
        {title}
      </h3>
      <ul className="divide-rule border-rule mt-2 divide-y border-y">
        {differences.map((difference) => (
          <DifferenceView
            key={`${difference.what} ${difference.id}`}
            difference={difference}
            language={language}
            words={words}
            id={idOf(difference)}
            below={below?.(difference)}
          />
        ))}
      </ul>
    </section>
  ));
}

/** One side of a value: what it shares with the other plain, the rest marked. */
function Value({
  before,
  after,
  side,
  language,
  words,
}: Shared & { before: string | undefined; after: string | undefined; side: "removed" | "added" }) {
  const own = side === "removed" ? before : after;
  if (own === undefined) return <span className="text-soft">{words.none}</span>;
  const runs = markWords(before ?? "", after ?? "", language).filter(
    ({ kind }) => kind === "same" || kind === side,
  );
  return (
    <span lang={language}>
      {runs.map((run, at) => (
        <RunView key={at} run={run} words={words} />
      ))}
    </span>
  );
}

const cell = "block pb-0.5 sm:table-cell sm:py-2 sm:pe-5 sm:align-top [overflow-wrap:anywhere]";

function FieldTable({ goal, language, words }: Shared & { goal: GoalDifference }) {
  const side = (name: string, value: React.ReactNode) => (
    <td role="cell" className={cell}>
      <span className="text-soft me-2 inline-block min-w-14 text-[0.9rem] sm:hidden" aria-hidden="true">
        {name}
      </span>
      {value}
    </td>
  );
  return (
    // The roles keep it a table for those who listen where it is stacked.
    <table role="table" className="mt-1 block w-full sm:table sm:table-fixed">
      <caption className="sr-only">{goal.name}</caption>
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="text-soft text-start text-[0.9rem] sm:table-row">
          {[words.field, words.before, words.after].map((name) => (
            <th key={name} role="columnheader" scope="col" className="pe-5 pb-1 text-start font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="divide-rule border-rule block divide-y border-y sm:table-row-group">
        {goal.fields.map(({ field, label, before, after }) => (
          <tr key={field} role="row" className="block py-2 sm:table-row sm:py-0">
            <th
              role="rowheader"
              scope="row"
              lang={language}
              className={`${cell} text-start font-semibold sm:font-normal`}
            >
              {label}
            </th>
            {side(
              words.before,
              <Value side="removed" before={before} after={after} language={language} words={words} />,
            )}
            {side(
              words.after,
              <Value side="added" before={before} after={after} language={language} words={words} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Goals by field: those that changed as small tables, those that are new or gone by their names. */
export function GoalsView({ goals, language, words }: Shared & { goals: readonly GoalDifference[] }) {
  const others = goals.filter(({ kind }) => kind !== "changed");
  return (
    <>
      {goals
        .filter(({ kind }) => kind === "changed")
        .map((goal) => (
          <section key={goal.id} className="mt-5">
            <h3 className="font-semibold" lang={language}>
              {goal.name}
            </h3>
            <FieldTable goal={goal} language={language} words={words} />
          </section>
        ))}
      {others.length > 0 && (
        <ul className="mt-5 space-y-1">
          {others.map(({ id, kind, name }) => (
            <li key={id} className="sm:grid sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-x-5">
              <span className="text-soft text-[0.92rem]">
                {kind !== "changed" && <Kinds kinds={[kind]} words={words} />}
              </span>{" "}
              <span lang={language}>{name}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
