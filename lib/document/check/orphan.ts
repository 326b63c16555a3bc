import type { Workbook } from "../../workbook/workbook.ts";
import { quoted } from "./names.ts";
import { publicGoals } from "./promises.ts";
import { both, type Remark, remarkAt } from "./remark.ts";

/**
 * Goals that answer nothing of what the exercise gathered: no verb of the vision, and no principle that shows them.
 * One remark for all of them. What is promised to those who complain answers them.
 */
export function orphans(workbook: Workbook): Remark[] {
  if (!workbook.vision.verbs.some(({ kept }) => kept)) return [];
  const shown = new Set(workbook.principles.flatMap(({ goals = [] }) => goals));
  const alone = publicGoals(workbook).filter(
    ({ id, because = [], source, moment }) =>
      because.length === 0 && !shown.has(id) && !source && moment !== "complaint",
  );
  const [first] = alone;
  if (!first) return [];
  const [name, others] = [quoted(first.subject), alone.length - 1];
  return [
    remarkAt(
      "orphan",
      { step: "goals", list: "goals" },
      {
        sentence: both(
          `${name.en}${others > 0 ? ` and ${others} more` : ""}: what in your vision does it answer?`,
          `${name["zh-Hans"]}${others > 0 ? `等${others + 1}项` : ""}：对应愿景里的哪一点？`,
        ),
        why: both(
          "A goal that answers nothing in your vision is the first to be forgotten when it gets busy.",
          "和愿景没有关系的目标，一忙起来最先被忘掉。",
        ),
        better: both(
          "Let a principle point to it, or leave it out if nothing would be lost.",
          "让一条原则指向它；如果去掉也没关系，就去掉。",
        ),
      },
    ),
  ];
}
