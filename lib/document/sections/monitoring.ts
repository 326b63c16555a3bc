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
  mystery_visits: ["Mystery visits", "神秘顾客"],
  surveys: ["Customer surveys", "顾客调查"],
  observation: ["Sitting in", "现场观察"],
  system_records: ["System records", "系统记录"],
  other: ["Otherwise", "其他方式"],
};

function howOften({ say, duration }: Writer, every: Duration | undefined): Rich | undefined {
  return (
    every &&
    say(
      en`every ${duration(every).replace(/^1 /, "")}`,
      zh`每${duration(every)
        .replace(/^1(?=天|周|年|小时)/, "")
        .replace(/^1个(?=月|工作日)/, "个")}一次`,
    )
  );
}

export function monitoringClauses(writer: Writer): ClauseDraft[] {
  const { monitoring } = writer.workbook;
  const { text, say, word, sentences, job } = writer;
  const passages = (id: string, english: string, chinese: string, said: Rich | undefined) =>
    clauseOf(writer, { id: `monitoring.${id}`, heading: [word(english, chinese)], staff: true }, [
      paragraph(said ? sentences(said) : []),
    ]);
  return [
    ...clausesOf(
      writer,
      {
        id: "monitoring.watches",
        heading: [word("How we look at our own service", "我们怎么看自己的服务")],
        staff: true,
      },
      monitoring.watches,
      (items) => [
        facts(
          items.map(({ kind, what, every, job: id }) => {
            const who = job(id);
            return [
              [word(...watchNames[kind])],
              sentences(
                what && text(what),
                howOften(writer, every),
                who && say(en`done by ${who}`, zh`由${who}负责`),
              ),
            ] as const;
          }),
        ),
      ],
    ),
    ...passages(
      "staffKnow",
      "You know about it",
      "大家都知道",
      monitoring.staffKnow && text(monitoring.staffKnow),
    ),
    ...clausesOf(
      writer,
      {
        id: "monitoring.sharing",
        heading: [word("What customers say reaches you", "顾客的话怎么传到大家这里")],
        staff: true,
      },
      monitoring.sharing,
      (items) => [
        facts(
          items.map(({ what, how, every }) => [
            text(what),
            sentences(how && text(how), howOften(writer, every)),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "monitoring.fairPath", heading: [word("When a standard is missed", "没有达标时")], staff: true },
      monitoring.fairPath,
      (items) => [
        bullets(
          items.map(({ what, job: id, note }) => {
            const who = job(id);
            return sentences(
              who ? say(en`${what} (${who})`, zh`${what}（${who}）`) : text(what),
              note && text(note),
            );
          }),
          true,
        ),
      ],
    ),
    ...passages(
      "privately",
      "In private, and to help",
      "私下谈，先帮忙",
      monitoring.privately && text(monitoring.privately),
    ),
    ...clausesOf(
      writer,
      {
        id: "monitoring.recognitions",
        heading: [word("How good service is recognised", "做得好怎么表扬和奖励")],
        staff: true,
      },
      monitoring.recognitions,
      (items) => [
        facts(
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
