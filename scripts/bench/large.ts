/** Harbour Water as larger organisations would have it. */
import type { Example } from "../../lib/example/example.ts";
import { hardStandards } from "../../lib/goals/fixtures/hard-standards.ts";
import { goalGaps } from "../../lib/workbook/progress.ts";
import { answeredSteps, listsOf } from "../../lib/workbook/steps.ts";
import { type Workbook, workbook } from "../../lib/workbook/workbook.ts";

type Goals = Workbook["goals"];

function lastOf(example: Example) {
  const last = example.versions.at(-1);
  if (!last) throw new Error("The example has no version.");
  return { last, draft: workbook.parse(JSON.parse(JSON.stringify(last.workbook))) };
}

/** Real standards with several bands and limits, the longest known; with a source they may stay in its language. */
function realGoals(count: number): Goals {
  const real = hardStandards
    .map(({ goal }) => goal)
    .filter((goal) => goal.subject.en !== undefined && goalGaps(goal).length === 0);
  return Array.from({ length: count }, (_, at) => {
    const goal = real[at % real.length];
    if (!goal) throw new Error("There are no real standards to add.");
    return { ...goal, channels: [], source: {}, id: `real-${at}` };
  });
}

/** With real standards added until there are forty. */
export function withFortyStandards(example: Example): Example {
  const { last, draft } = lastOf(example);
  const standards = draft.goals.filter(({ audience }) => audience.public).length;
  draft.goals.push(...realGoals(40 - standards));
  return { ...example, slug: "forty-standards", versions: [{ ...last, workbook: draft, monthsAgo: 1 }] };
}

/** So many items each list of the areas has. */
const itemsPerList = 12;

/** Sixty goals, and every list of the areas with twelve items: far more than 200 things that are said. */
export function withLargeDraft(example: Example): Example {
  const { last, draft } = lastOf(example);
  draft.goals.push(...realGoals(60 - draft.goals.length));
  for (const step of answeredSteps) {
    if (["organisation", "vision", "rewordings"].includes(step)) continue;
    const answers = draft[step as "speed"] as unknown as Record<string, unknown>;
    for (const [list, items] of Object.entries(answers)) {
      if (!Array.isArray(items) || !(items as { id?: string }[])[0]?.id) continue;
      const most = listsOf(step)[list]?.most ?? itemsPerList;
      answers[list] = Array.from({ length: Math.min(itemsPerList, most) }, (_, at) => {
        const item = (items as { id: string }[])[at % items.length];
        return { ...item, id: at < items.length ? item?.id : `${item?.id}-${at}` };
      });
    }
  }
  return { ...example, slug: "large-draft", versions: [{ ...last, workbook: draft, monthsAgo: 1 }] };
}

/** So much that its handbook fills forty pages. */
export function withFortyPages(example: Example): Example {
  const { last, draft } = lastOf(withLargeDraft(example));
  draft.goals.push(...realGoals(115).slice(draft.goals.length));
  return { ...example, slug: "forty-pages", versions: [{ ...last, workbook: draft, monthsAgo: 1 }] };
}
