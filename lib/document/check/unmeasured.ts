import type { Workbook } from "../../workbook/workbook.ts";
import { quoted } from "./names.ts";
import { both, type Remark, remarkAt } from "./remark.ts";

/** A goal that nobody measures: neither how nor from what nor how often is said. How one behaves has no figure. */
export function unmeasured(workbook: Workbook): Remark[] {
  return workbook.goals
    .filter(({ status, measure, source }) => status !== "withdrawn" && measure !== "conduct" && !source)
    .filter(({ measurement: { metric, source, formula, question, period, alternative, composite } = {} }) =>
      [metric, source, formula, question, period, alternative, composite].every((each) => each === undefined),
    )
    .map((goal) => {
      const name = quoted(goal.subject);
      return remarkAt(
        "unmeasured",
        { step: "goals", list: "goals", item: goal.id },
        {
          sentence: both(`${name.en}: nobody is said to count it.`, `${name["zh-Hans"]}：还没有写怎么统计。`),
          why: both(
            "The page says beside each promise whether it was kept. Without a count it says nothing.",
            "公开页面会在每条承诺旁写明做到了没有；没有统计，那里就是空的。",
          ),
          better: both(
            "Say where the figure comes from, even if it is a list by the till.",
            "写明数字从哪里来，哪怕是收银台边的登记表。",
          ),
        },
      );
    });
}
