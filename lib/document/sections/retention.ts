/** Retention: staying in touch with consent, thanking those who stay, noticing those about to leave. */
import type { Programme } from "../../workbook/retention.ts";
import { bullets, type ClauseDraft, clausesOf, en, facts, type Writer, zh } from "../wording.ts";
import { checkInInWords } from "./follow-up.ts";
import { areaGoals } from "./overview.ts";

const programmeNames: Record<Programme["kind"], readonly [string, string]> = {
  newsletter: ["Newsletter", "通讯"],
  coupons: ["Coupons", "优惠券"],
  loyalty: ["Loyalty scheme", "积分计划"],
  membership: ["Membership", "会员"],
  other: ["Other offers", "其他活动"],
};

export function retentionClauses(writer: Writer): ClauseDraft[] {
  const { retention, follow_up: followUp } = writer.workbook;
  const { text, say, word, sentences, duration, job } = writer;
  return [
    ...clausesOf(
      writer,
      { id: "retention.relationships", heading: [word("We stay in touch", "保持联系")] },
      retention.relationships,
      (items) => [
        bullets(
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
      { id: "retention.programmes", heading: [word("Only if you want it", "您愿意才参加")] },
      retention.programmes,
      (items) => [
        facts(
          items.map(({ kind, name, what, consent, wayOut }) => [
            name ? text(name) : [word(...programmeNames[kind])],
            sentences(what && text(what), consent && text(consent), wayOut && text(wayOut)),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "retention.communities", heading: [word("Where our customers meet", "顾客交流的地方")] },
      retention.communities,
      (items) => [
        facts(
          items.map(({ name, where, what }) => [
            text(name),
            sentences(what && text(what), where ? [where] : undefined),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "retention.benefits", heading: [word("For those who stay with us", "老顾客有什么")] },
      retention.benefits,
      (items) => [
        bullets(
          items.map(({ what, after, condition }) =>
            sentences(
              after
                ? say(en`after ${duration(after)}: ${what}`, zh`满${duration(after)}：${what}`)
                : text(what),
              condition && text(condition),
            ),
          ),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      {
        id: "retention.signs",
        heading: [word("Signs that someone is about to leave", "顾客要离开的征兆")],
        staff: true,
      },
      retention.signs,
      (items) => [
        {
          kind: "table",
          head: [
            [word("What you notice", "看到的征兆")],
            [word("What we do", "怎么做")],
            [word("Who, and how soon", "谁来做，多快")],
          ],
          rows: items.map(({ sign, job: id, action, within }) => [
            text(sign),
            action ? text(action) : [],
            writer.list([
              job(id) ?? [],
              within ? say(en`within ${duration(within)}`, zh`${duration(within)}内`) : [],
            ]),
          ]),
        },
      ],
    ),
    ...areaGoals(writer, "retention", retention.goals),
  ];
}
