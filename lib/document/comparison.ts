/** Two states of a policy beside each other: its texts part by part, its goals by field, what is of substance. */
import { compareGoalLists, type GoalDifference } from "../goals/compare.ts";
import { phraseFor, type PolicyLanguage } from "../language/phrase.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { compareDocuments, type Difference } from "./compare.ts";
import { compose, sectionTitles } from "./compose.ts";
import { type PolicyDocument, type Section, sectionIds } from "./document.ts";
import { type MaterialDifference, materialDifferences } from "./material.ts";
import { summaryOf } from "./summary.ts";

/** A state of a policy: its answers, and its document in one language and edition, where there is one. */
export type Side = { workbook: Workbook; document: PolicyDocument | undefined };

export type Comparison = {
  /** A few sentences for the change note, in the language of the documents. */
  summary: string;
  differences: readonly Difference[];
  goals: readonly GoalDifference[];
  /** Everything of substance, whatever the language and the edition. */
  material: readonly MaterialDifference[];
};

/** Differences of one section, in the order of the document. */
export type DifferenceGroup = { section: Section["id"]; title: string; differences: readonly Difference[] };

export function groupsOf(differences: readonly Difference[], language: PolicyLanguage): DifferenceGroup[] {
  return sectionIds.flatMap((section): DifferenceGroup[] => {
    const some = differences.filter((each) => each.section === section);
    const title = sectionTitles[section][language === "en" ? 0 : 1];
    return some.length > 0 ? [{ section, title, differences: some }] : [];
  });
}

/** Clauses that say something else only because a goal in them does: with the goals as they were they did not change. */
function touchedByGoals(
  { workbook, document }: { workbook: Workbook; document: PolicyDocument },
  before: Side,
  differences: readonly Difference[],
): Set<string> {
  const goals = workbook.goals.map((goal) => before.workbook.goals.find(({ id }) => id === goal.id) ?? goal);
  const { language, edition } = document;
  const unmoved = new Set(
    before.document
      ? compareDocuments(before.document, compose({ ...workbook, goals }, { language, edition })).map(
          ({ what, id }) => `${what} ${id}`,
        )
      : [],
  );
  return new Set(
    differences
      .filter(({ what, id, kinds }) => kinds.join() === "changed" && !unmoved.has(`${what} ${id}`))
      .map(({ id }) => id),
  );
}

/** What differs in what is read, and which clauses say something else only because a goal in them does. */
export type TextComparison = Pick<Comparison, "differences" | "goals"> & { touched: ReadonlySet<string> };

/** What differs between two states in the language and edition of the later document. */
export function compareTexts(
  before: Side | undefined,
  after: { workbook: Workbook; document: PolicyDocument },
): TextComparison {
  const { language, edition } = after.document;
  const differences = compareDocuments(before?.document, after.document);
  const isRead = ({ audience }: Workbook["goals"][number]) => edition === "staff" || audience.public;
  const names = (kind: "job" | "place", id: string) => {
    const found = [after, before]
      .flatMap((side) => (side ? (kind === "job" ? side.workbook.jobs : side.workbook.places) : []))
      .find((each) => each.id === id);
    return found ? phraseFor(found.name, language).text : id;
  };
  const goals = compareGoalLists(
    before?.workbook.goals.filter(isRead) ?? [],
    after.workbook.goals.filter(isRead),
    language,
    names,
  );
  const touched = before ? touchedByGoals(after, before, differences) : new Set<string>();
  return { differences, goals, touched };
}

/** What differs between two states; everything is new where there was none before. */
export function comparisonOf(
  before: Side | undefined,
  after: { workbook: Workbook; document: PolicyDocument },
): Comparison {
  const { differences, goals, touched } = compareTexts(before, after);
  return {
    summary: summaryOf(differences, goals, after.document.language, touched),
    differences,
    goals,
    material: before ? materialDifferences(before.workbook, after.workbook) : [],
  };
}
