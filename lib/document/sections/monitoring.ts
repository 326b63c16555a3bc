/** Staff monitoring: how service is watched, and what follows. For staff only. */
import type { Rich } from "../../language/rich.ts";
import type { Duration } from "../../goals/goal.ts";
import type { watchKinds } from "../../workbook/monitoring.ts";
import {
  bullets,
  type ClauseDraft,
  clauseOf,
  clausesOf,
  en,
  facts,
  paragraph,
  type Writer,
  zh,
} from "../wording.ts";
import { areaGoals } from "./overview.ts";

const watchNames: Record<(typeof watchKinds)[number], readonly [string, string]> = {
  samples: ["Samples of work", "抽查"],
  recordings: ["Recorded calls", "录音抽听"],
  mystery_visits: ["Mystery visits", "神秘顾客暗访"],
  surveys: ["Customer surveys", "顾客调查"],
  observation: ["Observation", "现场观察"],
  system_records: ["System records", "系统记录"],
  other: ["Other checks", "其他检查"],
};

/** "Every month, by the centre manager" */
function howOften({ say, word, every, job }: Writer, often?: Duration, id?: string): Rich | undefined {
  const who = job(id);
  if (!often) return who && say(en`done by ${who}`, zh`由${who}负责`);
  const time = often.value > 0 ? word(every(often), `${every(often)}一次`) : word("all the time", "持续进行");
  return who ? say(en`${time}, by ${who}`, zh`${time}，由${who}负责`) : [time];
}

export function monitoringClauses(writer: Writer): ClauseDraft[] {
  const { monitoring } = writer.workbook;
  const { text, word, sentences, withJob } = writer;
  const passages = (id: string, english: string, chinese: string, said: Rich | undefined) =>
    clauseOf(writer, { id: `monitoring.${id}`, heading: [word(english, chinese)], staff: true }, [
      paragraph(said ? sentences(said) : []),
    ]);
  return [
    ...clausesOf(
      writer,
      {
        id: "monitoring.watches",
        heading: [word("How we check our own service", "服务检查方式")],
        staff: true,
      },
      monitoring.watches,
      (items) => [
        facts(
          writer,
          items.map(({ kind, what, every, job: id }) => [
            [word(...watchNames[kind])],
            sentences(what && text(what), howOften(writer, every, id)),
          ]),
        ),
      ],
    ),
    ...passages(
      "staffKnow",
      "You know about it",
      "事先告知员工",
      monitoring.staffKnow && text(monitoring.staffKnow),
    ),
    ...clausesOf(
      writer,
      {
        id: "monitoring.sharing",
        heading: [word("What customers say reaches you", "顾客意见的传达")],
        staff: true,
      },
      monitoring.sharing,
      (items) => [
        facts(
          writer,
          items.map(({ what, how, every }) => [
            text(what),
            sentences(how && text(how), howOften(writer, every)),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      {
        id: "monitoring.fairPath",
        heading: [word("When a standard is missed", "未达标时的处理")],
        staff: true,
      },
      monitoring.fairPath,
      (items) => [
        bullets(
          writer,
          items.map(({ what, job: id, note }) => {
            const head = withJob(what, id);
            return note ? sentences(head, text(note)) : head;
          }),
          true,
        ),
      ],
    ),
    ...passages(
      "privately",
      "In private, and to help",
      "私下沟通，重在帮助",
      monitoring.privately && text(monitoring.privately),
    ),
    ...clausesOf(
      writer,
      {
        id: "monitoring.recognitions",
        heading: [word("How good service is recognised", "表扬与奖励")],
        staff: true,
      },
      monitoring.recognitions,
      (items) => [
        facts(
          writer,
          items.map(({ for: what, gets, every }) => [
            text(what),
            sentences(gets && text(gets), howOften(writer, every)),
          ]),
        ),
      ],
    ),
    ...areaGoals(writer, "monitoring", monitoring.goals),
  ];
}
