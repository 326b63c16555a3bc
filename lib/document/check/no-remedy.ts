import type { Workbook } from "../../workbook/workbook.ts";
import { quoted } from "./names.ts";
import { publicGoals } from "./promises.ts";
import { both, type Remark, remarkAt } from "./remark.ts";

/** A public goal that says nothing of what follows when it is missed. How one behaves is not missed by a figure. */
export function withoutRemedy(workbook: Workbook): Remark[] {
  return publicGoals(workbook)
    .filter(({ remedy, measure }) => !remedy && measure !== "conduct")
    .filter(({ waivers = [] }) => !waivers.some(({ gap }) => gap === "no-remedy"))
    .map((goal) => {
      const name = quoted(goal.subject);
      return remarkAt(
        "no-remedy",
        { step: "goals", list: "goals", item: goal.id, field: "remedy" },
        {
          sentence: both(
            `${name.en}: what does the customer get when you miss it?`,
            `${name["zh-Hans"]}：没做到，顾客得到什么？`,
          ),
          why: both(
            "A promise is believed when missing it costs you something. An explanation is a beginning.",
            "做不到要有交代，承诺才有人信。能说明原因，就是个开始。",
          ),
          better: both(
            "For example: an apology and an explanation, without having to ask.",
            "例如：主动道歉并说明原因，不用顾客来问。",
          ),
        },
      );
    });
}
