/** Retention: staying in touch with consent, thanking those who stay, noticing those about to leave. */
import { joinRich } from "../../language/rich.ts";
import type { Programme } from "../../workbook/retention.ts";
import { bullets, type ClauseDraft, clausesOf, en, facts, table, type Writer, zh } from "../wording.ts";
import { checkInInWords } from "./follow-up.ts";
import { areaGoals } from "./overview.ts";

const programmeNames: Record<Programme["kind"], readonly [string, string]> = {
  newsletter: ["Newsletter", "资讯订阅"],
  coupons: ["Coupons", "优惠券"],
  loyalty: ["Loyalty scheme", "积分计划"],
  membership: ["Membership", "会员"],
  other: ["Other offers", "其他活动"],
};

export function retentionClauses(writer: Writer): ClauseDraft[] {
  const { retention, follow_up: followUp } = writer.workbook;
  const { text, say, word, sentences, duration, within, job, phrase, afterColon } = writer;
  return [
    ...clausesOf(
      writer,
      { id: "retention.relationships", heading: [word("We stay in touch", "定期联系")] },
      retention.relationships,
      (items) => [
        bullets(
          writer,
          items.map((item) => {
            const carried = followUp.checkIns.find((each) => each.id === item.checkIn);
            return checkInInWords(writer, {
              what: item.what,
              after: item.after ?? carried?.after,
              job: item.job ?? carried?.job,
              channel: item.channel ?? carried?.channel,
              asks: item.asks ?? carried?.asks,
            });
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "retention.programmes", heading: [word("Only if you want it", "自愿参加的活动")] },
      retention.programmes,
      (items) => [
        facts(
          writer,
          items.map(({ kind, name, what, consent, wayOut }) => [
            name ? text(name) : [word(...programmeNames[kind])],
            sentences(what && text(what), consent && text(consent), wayOut && text(wayOut)),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "retention.communities", heading: [word("Where our customers meet", "顾客交流园地")] },
      retention.communities,
      (items) => [
        facts(
          writer,
          items.map(({ name, where, what }) => [
            text(name),
            sentences(
              what && text(what),
              where
                ? say(en`where: ${where}`, zh`${where.startsWith("http") ? "网址" : "地点"}：${where}`)
                : undefined,
            ),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "retention.benefits", heading: [word("For customers of long standing", "老顾客礼遇")] },
      retention.benefits,
      (items) => [
        bullets(
          writer,
          items.map(({ what, after, condition }) => {
            const asked = condition ? say(en` (${phrase(condition)})`, zh`（${phrase(condition)}）`) : [];
            if (!after?.value)
              return condition ? say(en`${phrase(what)}${asked}`, zh`${phrase(what)}${asked}`) : text(what);
            const given = condition ? phrase(what) : afterColon(what);
            return say(
              en`after ${duration(after)}: ${given}${asked}`,
              zh`满${duration(after)}：${given}${asked}`,
            );
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      {
        id: "retention.signs",
        heading: [word("Signs that someone is about to leave", "顾客可能离开的迹象")],
        staff: true,
      },
      retention.signs,
      (items) => [
        table(
          writer,
          [
            word("What you notice", "发现的迹象"),
            word("What we do", "应对办法"),
            word("Who, and how soon", "负责岗位与时限"),
          ],
          items.map(({ sign, job: id, action, within: soon }) => [
            text(sign),
            action ? text(action) : [],
            joinRich([job(id), soon ? [within(soon)] : []], word(", ", "，")),
          ]),
        ),
      ],
    ),
    ...areaGoals(writer, "retention", retention.goals),
  ];
}
