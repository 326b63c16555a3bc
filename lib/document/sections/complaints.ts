/** Complaints: how to make one, how long it takes, who decides, what is put right. */
import { joinRich, type Rich } from "../../language/rich.ts";
import type { Timing } from "../../workbook/answers.ts";
import {
  bullets,
  type ClauseDraft,
  clauseOf,
  clausesOf,
  en,
  facts,
  goalOf,
  paragraph,
  type Writer,
  zh,
} from "../wording.ts";
import { areaGoals } from "./overview.ts";
import { verbOf } from "./speed.ts";

export function complaintClauses(writer: Writer): ClauseDraft[] {
  const { complaints } = writer.workbook;
  const { text, say, word, sentences, told, channel, withJob, duration, upTo, afterColon } = writer;
  const passages = (id: string, english: string, chinese: string, ...said: readonly (Rich | undefined)[]) =>
    clauseOf(writer, { id: `complaints.${id}`, heading: [word(english, chinese)] }, [
      paragraph(sentences(...said)),
    ]);
  const times = timesInWords(writer);
  return [
    ...clausesOf(
      writer,
      { id: "complaints.ways", heading: [word("How to complain", "投诉渠道")] },
      complaints.ways,
      (items) => [
        bullets(
          writer,
          items.map(({ channel: id, how }) => {
            const way = channel(id);
            const { address, location } = writer.workbook.channels.find((each) => each.id === id) ?? {};
            const where = address ? [address] : location && text(location);
            const named = joinRich([way, where], word(": ", "："));
            return how ? sentences(named, text(how)) : named;
          }),
        ),
      ],
    ),
    ...passages(
      "free",
      "You lose nothing by complaining",
      "放心投诉",
      complaints.free ? say(en`Complaining is free`, zh`投诉不收取任何费用`) : undefined,
      complaints.noWorseOff
        ? say(en`You are never treated worse for having complained`, zh`您不会因投诉而受到不公平对待`)
        : undefined,
    ),
    ...passages(
      "helpToComplain",
      "Help with your complaint",
      "投诉协助",
      complaints.helpToComplain && text(complaints.helpToComplain),
      complaints.onBehalf && text(complaints.onBehalf),
    ),
    ...clauseOf(
      writer,
      {
        id: "complaints.answer",
        heading: [word("How long it takes", "答复时限")],
        questions: ["complaints.acknowledge", "complaints.answer", "complaints.update"],
      },
      [paragraph(times)],
      [complaints.acknowledge, complaints.answer, complaints.update].map(goalOf),
    ),
    ...clausesOf(
      writer,
      { id: "complaints.stages", heading: [word("What happens to your complaint", "投诉处理流程")] },
      complaints.stages,
      (items) => [
        bullets(
          writer,
          items.map(({ name, job: id, does, within }) => {
            const head = withJob(name, id);
            const time = told(within, {
              done: (by) => say(en`${head}, ${by}`, zh`${head}：${by}${verbOf(by, "完成", "进行")}`),
              label: head,
            });
            return sentences(time.length ? time : head, does && text(does));
          }),
          true,
        ),
      ],
      ({ within }) => [goalOf(within)],
    ),
    ...passages(
      "seniors",
      "When a senior manager steps in",
      "负责人出面的情形",
      complaints.seniors && text(complaints.seniors),
    ),
    ...clausesOf(
      writer,
      { id: "complaints.remedies", heading: [word("How we put things right", "补救办法")] },
      complaints.remedies,
      (items) => [
        facts(
          writer,
          items.map(({ problem, remedy, amount }) => [text(problem), sentences(upTo(remedy, amount))]),
        ),
      ],
    ),
    ...passages("claim", "How to claim", "如何申请补偿", complaints.claim && text(complaints.claim)),
    ...clauseOf(
      writer,
      {
        id: "complaints.satisfied",
        heading: [word("We check that it is settled", "处理后回访")],
        questions: ["complaints.satisfied", "complaints.satisfiedAfter"],
      },
      [paragraph(sentences(askedAfter(writer), complaints.satisfied && text(complaints.satisfied)))],
      [goalOf(complaints.satisfiedAfter)],
    ),
    ...clausesOf(
      writer,
      { id: "complaints.outside", heading: [word("If you are still not satisfied", "对处理结果仍不满意时")] },
      complaints.outside,
      (items) => [
        facts(
          writer,
          items.map(({ name, for: what, address, location }) => [
            text(name),
            sentences(
              what && text(what),
              location && text(location),
              address === undefined
                ? undefined
                : /^[+\d][\d\s()./-]*$/.test(address)
                  ? say(en`phone ${address}`, zh`电话${address}`)
                  : [address],
            ),
          ]),
        ),
      ],
    ),
    ...clauseOf(
      writer,
      {
        id: "complaints.recorded",
        heading: [word("What we record", "投诉记录")],
        questions: ["complaints.recorded", "complaints.recordedWhy", "complaints.recordKept"],
      },
      [
        paragraph(
          sentences(
            complaints.recorded && text(complaints.recorded),
            complaints.recordedWhy &&
              say(en`why: ${afterColon(complaints.recordedWhy)}`, text(complaints.recordedWhy)),
            complaints.recordKept?.value
              ? say(
                  en`we keep this record for ${duration(complaints.recordKept)}`,
                  zh`记录保存${duration(complaints.recordKept)}`,
                )
              : undefined,
          ),
        ),
      ],
    ),
    ...clauseOf(
      writer,
      {
        id: "complaints.ownership",
        heading: [word("Whoever takes it keeps it", "首接负责")],
        staff: true,
      },
      [paragraph(complaints.ownership ? sentences(text(complaints.ownership)) : [])],
    ),
    ...clauseOf(
      writer,
      {
        id: "complaints.spotLimits",
        heading: [word("What you may settle on the spot", "可以当场解决的事项")],
        staff: true,
      },
      [bullets(writer, spotLimits(writer))],
    ),
    ...areaGoals(writer, "complaints", complaints.goals),
  ];
}

function timesInWords(writer: Writer): Rich {
  const { say, word, told, every, language } = writer;
  const { acknowledge, answer, update } = writer.workbook.complaints;
  const start = commonStart(writer);
  /** The event that both times count from is said once, in English after them. */
  const bare = (timing: Timing | undefined, time: Rich): Rich => {
    const parts = partsOf(writer, timing);
    return language === "en" && start.length > 0 && parts ? parts.bare : time;
  };
  /** A time that says no start of its own counts from receipt. */
  const received = ([first]: Rich) =>
    typeof first === "string" && !/^自|[起后]/.test(first) ? "收到投诉后" : "";
  return writer.sentences(
    told(acknowledge, {
      done: (time) =>
        say(
          en`we tell you that we have your complaint ${bare(acknowledge, time)}`,
          zh`我们${received(time)}${time}告知您已受理`,
        ),
      label: [word("when we tell you that we have your complaint", "受理告知时限")],
    }),
    told(answer, {
      done: (time) =>
        say(
          en`you have our answer, with reasons, ${bare(answer, time)}`,
          zh`${received(time)}${time}答复您，并说明理由`,
        ),
      label: [word("when you have our answer, with reasons", "答复时限（答复附理由）")],
    }),
    update && "time" in update
      ? update.time.value > 0
        ? say(
            en`meanwhile we tell you ${every(update.time)} how it stands`,
            zh`处理期间，${every(update.time)}向您通报一次进展`,
          )
        : say(en`meanwhile we tell you at once of anything new`, zh`处理期间，一有进展立即告知您`)
      : updates(writer, update),
    start.length ? say(en`we count from ${start}`, []) : undefined,
  );
}

function partsOf({ goal }: Writer, timing: Timing | undefined) {
  return timing && "goal" in timing ? goal(timing.goal)?.parts : undefined;
}

/** The event that the times for a first word and for an answer both count from. */
function commonStart(writer: Writer): Rich {
  const { acknowledge, answer } = writer.workbook.complaints;
  const [heard, answered] = [acknowledge, answer].map((timing) => partsOf(writer, timing)?.start ?? []);
  return heard && answered && JSON.stringify(heard) === JSON.stringify(answered) ? heard : [];
}

/** How often a customer hears of a complaint, as a goal says it. */
function updates(writer: Writer, update: Timing | undefined): Rich | undefined {
  if (!update || !("goal" in update)) return undefined;
  const { say, goal } = writer;
  const limit = goal(update.goal)?.limit ?? [];
  const [said, ...more] = limit;
  if (said === undefined) return undefined;
  if (typeof said === "string" && more.length === 0) {
    if (/^(at least )?(once|twice) /.test(said)) return [`meanwhile we tell you how it stands ${said}`];
    const often = /^(至少)?(每[^，；（]+)(一次|\d+次)$/.exec(said);
    if (often) return [`处理期间，我们${often[1] ?? ""}${often[2] ?? ""}向您通报${often[3] ?? ""}进展`];
  }
  return say(en`meanwhile we keep you up to date: ${limit}`, zh`处理期间，我们会向您通报进展：${limit}`);
}

function askedAfter({ workbook, say, word, told, duration }: Writer): Rich | undefined {
  const after = workbook.complaints.satisfiedAfter;
  if (!after) return undefined;
  if ("goal" in after)
    return told(after, {
      done: (time) =>
        say(en`we ask you ${time} whether you are satisfied`, zh`我们${time}回访，了解您是否满意`),
      label: [word("when we ask whether you are satisfied", "回访时间")],
    });
  return after.time.value > 0
    ? say(
        en`we ask you ${duration(after.time)} after it is settled whether you are satisfied`,
        zh`投诉处理完毕${duration(after.time)}后，我们会回访，了解您是否满意`,
      )
    : say(
        en`as soon as it is settled, we ask you whether you are satisfied`,
        zh`投诉处理完毕后，我们立即回访，了解您是否满意`,
      );
}

function spotLimits(writer: Writer): Rich[] {
  const { complaints, discretion } = writer.workbook;
  return (complaints.spotLimits ?? []).flatMap((id) => {
    const limit = discretion.limits.find((each) => each.id === id);
    if (!limit) return [];
    const { situation, offer, upTo } = limit;
    const may = writer.afterColon(writer.upTo(offer, upTo));
    return [
      may.length ? writer.say(en`${situation}: ${may}`, zh`${situation}：${may}`) : writer.text(situation),
    ];
  });
}
