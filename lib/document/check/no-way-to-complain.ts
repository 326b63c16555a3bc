import { gapId, missing } from "../../workbook/progress.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { both, type Remark, remarkAt, type Said } from "./remark.ts";

const why = both(
  "Somebody who is already disappointed should not have to guess how to tell you, who listens, and until when.",
  "已经失望的人，不该再去猜该找谁说、谁来管、要等多久。",
);

const lacks: Readonly<Record<string, Said>> = {
  ways: {
    sentence: both("There is no way to complain yet.", "还没有写怎么投诉。"),
    why,
    better: both("One way that is easy to find is enough.", "有一个好找的渠道就够。"),
  },
  stages: {
    sentence: both("It is not said who looks at a complaint.", "还没有写投诉由谁处理。"),
    why,
    better: both(
      "For example: the person who took it, and then the manager.",
      "例如：先由接到投诉的人处理，不满意再由主管处理。",
    ),
  },
  answer: {
    sentence: both("It is not said when a complaint is answered.", "还没有写多久答复投诉。"),
    why,
    better: both("For example: within 5 working days.", "例如：5个工作日内答复。"),
  },
};

/** No channel, no stage or no time for complaints. */
export function noWayToComplain(workbook: Workbook): Remark[] {
  return missing(workbook, "complaints").flatMap((gap) => {
    const [step = "", name = ""] = gap.question.split(".");
    const said = lacks[name];
    if (gap.code !== "unanswered" || !said) return [];
    const place = name === "answer" ? { step, field: name } : { step, list: name };
    return [{ ...remarkAt("no-way-to-complain", place, said), id: gapId(gap) }];
  });
}
