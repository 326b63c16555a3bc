import { goalGaps, gapId } from "../../workbook/progress.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { quoted } from "./names.ts";
import { publicGoals } from "./promises.ts";
import { both, type Remark, remarkAt, type Said } from "./remark.ts";
import type { Words } from "../../workbook/steps.ts";

const lacks = {
  no_time: (name: Words): Said => ({
    sentence: both(`${name.en} has no time.`, `${name["zh-Hans"]}没有写时限。`),
    why: both(
      "Without a time nobody can say whether you kept it, neither the customer nor you.",
      "没有时限，做没做到，顾客说不准，您自己也说不准。",
    ),
    better: both("For example: within 2 working days.", "例如：2个工作日内。"),
  }),
  no_target: (name: Words): Said => ({
    sentence: both(
      `${name.en} does not say how often you manage it.`,
      `${name["zh-Hans"]}没有写明要做到多少。`,
    ),
    why: both(
      "A figure tells the customer how much to count on, and tells you when to do something about it.",
      "有了数字，顾客知道能指望多少，您也知道什么时候该想办法。",
    ),
    better: both("For example: in at least 90% of cases.", "例如：达标率不低于90%。"),
  }),
  no_clock: (name: Words): Said => ({
    sentence: both(
      `${name.en} does not say whether nights and weekends count.`,
      `${name["zh-Hans"]}没有写明夜间和休息日算不算时间。`,
    ),
    why: both(
      "Four hours at five on a Friday is either that evening or Monday. Customers will read it as that evening.",
      "周五下午五点说“4小时”，是当晚还是下周一？顾客会当成当晚。",
    ),
    better: both("Choose opening hours, or around the clock.", "选定按营业时间算，还是全天都算。"),
  }),
};

/** A public goal without the target, time or clock that its measure needs. */
export function incompleteGoals(workbook: Workbook): Remark[] {
  return publicGoals(workbook).flatMap((goal) =>
    goalGaps(goal).map((code) => {
      const field = code === "no_clock" ? "clock" : "bands";
      const place = { step: "goals", list: "goals", item: goal.id, field };
      return {
        ...remarkAt("incomplete-goal", place, lacks[code](quoted(goal.subject))),
        // The same gap as the one of the unfinished step.
        id: gapId({ code, question: `goals.goals.${field}`, item: goal.id }),
      };
    }),
  );
}
