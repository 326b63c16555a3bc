import type { Duration } from "../../goals/goal.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { timeName } from "./names.ts";
import { claimsOf, publicGoals, timeOf } from "./promises.ts";
import { both, type Place, type Remark, remarkAt } from "./remark.ts";
import { isLonger } from "./times.ts";

const why = both(
  "Somebody who complains counts the days. When two of yours differ, they stop believing either.",
  "投诉的人会数着日子。两处说得不一样，就哪个都不信了。",
);

/** The goal that is measured so, where there is one. */
function promisedBy(workbook: Workbook, metric: string) {
  return publicGoals(workbook)
    .filter(({ measurement }) => measurement?.metric === metric)
    .flatMap((goal) => claimsOf(goal).map((claim) => ({ goal, ...claim })))[0];
}

/** The times of a complaint: a first word before the answer, the first stage inside it, and each of them once. */
export function complaintTimes(workbook: Workbook): Remark[] {
  const { acknowledge, answer, stages } = workbook.complaints;
  const heardBy = promisedBy(workbook, "complaint-acknowledged-in-time");
  const answeredBy = promisedBy(workbook, "complaint-answered-in-time");
  const heard = timeOf(workbook, acknowledge) ?? heardBy?.time;
  const answered = timeOf(workbook, answer) ?? answeredBy?.time;
  const [first] = stages;
  const stage = first && first.audience?.public !== false ? timeOf(workbook, first.within) : undefined;
  const remarks: Remark[] = [];
  if (heard && answered && isLonger(heard, answered)) {
    const place: Place = acknowledge
      ? { step: "complaints", field: "acknowledge" }
      : { step: "goals", list: "goals", item: heardBy?.goal.id, field: "bands" };
    remarks.push(slower(place, heard, answered));
  }
  if (first && stage && answered && isLonger(stage, answered)) {
    const [late, soon] = [timeName(stage), timeName(answered)];
    remarks.push(
      remarkAt(
        "contradiction",
        { step: "complaints", list: "stages", item: first.id, field: "within" },
        {
          sentence: both(
            `The first stage takes ${late.en}, and yet the answer comes within ${soon.en}.`,
            `第一步就要${late["zh-Hans"]}，答复却说${soon["zh-Hans"]}内给出。`,
          ),
          why,
          better: both(
            `Give the first stage ${soon.en} at most, or allow more time for the answer.`,
            `第一步不超过${soon["zh-Hans"]}，或者放宽答复时间。`,
          ),
        },
      ),
    );
  }
  const own = answer && "time" in answer ? answer.time : undefined;
  if (own && answeredBy && (isLonger(answeredBy.time, own) || isLongerForAll(own, answeredBy)))
    remarks.push(twice("answer", own, answeredBy.time, answeredBy.goal.id));
  const word = acknowledge && "time" in acknowledge ? acknowledge.time : undefined;
  if (word && heardBy && (isLonger(heardBy.time, word) || isLongerForAll(word, heardBy)))
    remarks.push(twice("acknowledge", word, heardBy.time, heardBy.goal.id));
  return remarks;
}

function isLongerForAll(time: Duration, goal: { time: Duration; share: number }): boolean {
  return goal.share === 100 && isLonger(time, goal.time);
}

function slower(place: Place, heard: Duration, answered: Duration): Remark {
  const [late, soon] = [timeName(heard), timeName(answered)];
  return remarkAt(
    "contradiction",
    place,
    {
      sentence: both(
        `You say that you have the complaint within ${late.en}, and yet answer it within ${soon.en}.`,
        `${late["zh-Hans"]}内才告知受理，${soon["zh-Hans"]}内却已经答复。`,
      ),
      why,
      better: both(
        `Let the first word come sooner than ${soon.en}, for example within 1 working day.`,
        `受理告知要早于${soon["zh-Hans"]}，例如1个工作日内。`,
      ),
    },
    "slower",
  );
}

function twice(field: "answer" | "acknowledge", own: Duration, other: Duration, goal: string): Remark {
  const [here, there] = [timeName(own), timeName(other)];
  return remarkAt(
    "contradiction",
    { step: "complaints", field },
    {
      sentence: both(
        `${here.en} here, and ${there.en} in your service goal.`,
        `这里写${here["zh-Hans"]}，服务目标里写的是${there["zh-Hans"]}。`,
      ),
      why,
      better: both(
        "Choose the goal here instead of a time: then both change together.",
        "这里改选那个服务目标，不另写时间，以后两处一起变。",
      ),
    },
    goal,
  );
}
