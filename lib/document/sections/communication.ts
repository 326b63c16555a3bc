/** Communication: returns, delivery, payment, extras, prices, languages, notice of changes. */
import { joinRich, type Rich } from "../../language/rich.ts";
import type {
  findableKinds,
  formatKinds,
  noticeKinds,
  paymentMethods,
} from "../../workbook/communication.ts";
import type { Block } from "../document.ts";
import { languageName } from "../languages.ts";
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

type Names<Key extends string> = Record<Key, readonly [en: string, zh: string]>;

const paymentNames: Names<(typeof paymentMethods)[number]> = {
  cash: ["cash", "现金"],
  card: ["card", "银行卡"],
  bank_transfer: ["bank transfer", "银行转账"],
  direct_debit: ["direct debit", "银行代扣"],
  cheque: ["cheque", "支票"],
  invoice: ["invoice", "凭账单付款"],
  instalments: ["instalments", "分期付款"],
  wechat_pay: ["WeChat Pay", "微信支付"],
  alipay: ["Alipay", "支付宝"],
  digital_yuan: ["digital yuan", "数字人民币"],
  other: ["other ways", "其他方式"],
};

const formatNames: Names<(typeof formatKinds)[number]> = {
  large_print: ["Large print", "大字版"],
  braille: ["Braille", "盲文"],
  easy_read: ["Easy read", "简明易读版"],
  audio: ["Audio", "语音版"],
  sign_language: ["Sign language", "手语服务"],
  interpreter: ["Interpreter", "口译"],
  text_relay: ["Text relay", "文字转接"],
  step_free: ["Step-free access", "无障碍通道"],
  home_visit: ["Home visits", "上门服务"],
  other: ["Other help", "其他帮助"],
};

const noticeNames: Names<(typeof noticeKinds)[number]> = {
  price: ["A change of price", "价格调整"],
  terms: ["A change of terms", "条款变更"],
  planned_outage: ["Planned work that interrupts service", "计划内的停止服务"],
  unplanned_outage: ["An unexpected interruption", "突发的服务中断"],
  hours: ["A change of opening hours", "营业时间变动"],
  delay: ["A delay to your order or case", "您的订单或事项延误"],
  product: ["A change to a product or service", "产品或服务变动"],
  other: ["Other changes", "其他变动"],
};

const findableNames: Names<(typeof findableKinds)[number]> = {
  returns: ["Returns", "退换货"],
  delivery: ["Delivery", "送货"],
  payment: ["Payment", "付款"],
  extras: ["Extras and warranties", "附加服务与保修"],
  price: ["Total price", "总价"],
  languages: ["Languages and formats", "语言与无障碍服务"],
  notices: ["Notices of change", "变动通知"],
  complaints: ["Complaints", "投诉"],
};

export function communicationClauses(writer: Writer): ClauseDraft[] {
  const { communication } = writer.workbook;
  const { text, say, word, sentences, timing, channels, duration, money, list } = writer;
  const spoken = (communication.languages ?? []).map((code): Rich => [languageName(code, writer.language)]);
  return [
    ...clausesOf(
      writer,
      { id: "communication.returns", heading: [word("Bringing things back", "退货与换货")] },
      communication.returns,
      (items) => items.flatMap((item) => returnInWords(writer, item)),
      ({ refund }) => [goalOf(refund)],
    ),
    ...clausesOf(
      writer,
      { id: "communication.deliveries", heading: [word("Delivery", "送货")] },
      communication.deliveries,
      (items) => [
        facts(
          items.map(({ where, how, cost, costNote, takes }) => {
            const time = timing(takes);
            const price = cost
              ? cost.amount === 0
                ? say(en`free`, zh`免费`)
                : say(en`${money(cost)}`, zh`费用${money(cost)}`)
              : [];
            return [
              text(where),
              sentences(
                how && text(how),
                costNote
                  ? price.length
                    ? say(en`${price}: ${costNote}`, zh`${price}，${costNote}`)
                    : text(costNote)
                  : price,
                time.length ? say(en`it arrives ${time}`, zh`送达时间：${time}`) : undefined,
              ),
            ] as const;
          }),
        ),
      ],
      ({ takes }) => [goalOf(takes)],
    ),
    ...clausesOf(
      writer,
      { id: "communication.payments", heading: [word("How you can pay", "付款方式")] },
      communication.payments,
      (items) => {
        const ways = items.map(({ method, name, note }) => {
          const way = name ? text(name) : [word(...paymentNames[method])];
          return note ? say(en`${way} (${note})`, zh`${way}（${note}）`) : way;
        });
        return [paragraph(sentences(say(en`We take ${list(ways)}`, zh`我们接受${list(ways)}`)))];
      },
    ),
    ...clausesOf(
      writer,
      { id: "communication.extras", heading: [word("Extras and warranties", "附加服务与保修")] },
      communication.extras,
      (items) => [
        facts(
          items.map(({ name, covers, price, lasts, explained }) => [
            text(name),
            sentences(
              covers && text(covers),
              lasts && say(en`it lasts ${duration(lasts)}`, zh`有效期${duration(lasts)}`),
              price &&
                (price.amount === 0
                  ? say(en`it costs nothing`, zh`不另收费`)
                  : say(en`it costs ${money(price)}`, zh`价格${money(price)}`)),
              explained && text(explained),
            ),
          ]),
        ),
      ],
    ),
    ...clauseOf(
      writer,
      { id: "communication.totalPrice", heading: [word("The whole price", "价格说清楚")] },
      [paragraph(communication.totalPrice ? sentences(text(communication.totalPrice)) : [])],
    ),
    ...clauseOf(writer, { id: "communication.languages", heading: [word("Languages", "服务语言")] }, [
      paragraph(
        spoken.length
          ? sentences(
              say(
                en`You can speak or write to us in ${list(spoken, "or")}`,
                zh`您可以用${list(spoken)}与我们沟通`,
              ),
            )
          : [],
      ),
    ]),
    ...clausesOf(
      writer,
      { id: "communication.formats", heading: [word("If you need it another way", "需要别的方式时")] },
      communication.formats,
      (items) => [
        facts(
          items.map(({ format, name, how }) => [
            name ? text(name) : [word(...formatNames[format])],
            how ? sentences(text(how)) : [],
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "communication.notices", heading: [word("How you hear of changes", "有变动时怎么通知您")] },
      communication.notices,
      (items) => [
        facts(
          items.map(({ of, what, how, channels: ids, ahead }) => {
            const ways = channels(ids);
            return [
              what ? text(what) : [word(...noticeNames[of])],
              sentences(
                how && text(how),
                ways.length ? say(en`we tell you by ${ways}`, zh`我们通过${ways}通知您`) : undefined,
                aheadInWords(writer, ahead),
              ),
            ] as const;
          }),
        ),
      ],
      ({ ahead }) => [goalOf(ahead)],
    ),
    ...clauseOf(
      writer,
      {
        id: "communication.findable",
        heading: [word("Where customers find this", "顾客在哪里找到这些内容")],
        staff: true,
      },
      [
        facts(
          communication.findable.map(({ what, where, oneStep }) => [
            [word(...findableNames[what])],
            sentences(
              where && text(where),
              oneStep === undefined
                ? undefined
                : oneStep
                  ? say(en`one step from anywhere`, zh`在任何页面一步可到`)
                  : say(en`more than one step away: bring it closer`, zh`目前不能一步到达，需要改进`),
            ),
          ]),
        ),
      ],
    ),
    ...areaGoals(writer, "communication", communication.goals),
  ];
}

function aheadInWords(writer: Writer, ahead: Parameters<Writer["timing"]>[0]): Rich {
  if (!ahead) return [];
  if ("goal" in ahead) return writer.timing(ahead);
  const length = writer.duration(ahead.time);
  return ahead.time.value === 0
    ? writer.say(en`as soon as we know`, zh`一经确认立即通知`)
    : writer.say(en`at least ${length} ahead`, zh`至少提前${length}`);
}

function returnInWords(
  writer: Writer,
  item: Writer["workbook"]["communication"]["returns"][number],
): Block[] {
  const { say, text, sentences, duration, timing, word } = writer;
  const { what, within, condition, pays, paysNote, refund, steps } = item;
  const payer =
    pays &&
    {
      organisation: say(en`we pay for the way back`, zh`退回的运费由我们承担`),
      customer: say(en`you pay for the way back`, zh`退回的运费由您承担`),
      depends: say(en`who pays for the way back depends on the reason`, zh`退回的运费视原因而定`),
    }[pays];
  const money = timing(refund);
  const opening = within
    ? say(
        en`${what}: you can bring it back within ${duration(within)}`,
        zh`${what}：${duration(within)}内可以退`,
      )
    : say(en`${what}: you can bring it back`, zh`${what}：可以退`);
  return [
    paragraph(
      sentences(
        opening,
        condition && text(condition),
        payer && (paysNote ? joinRich([payer, text(paysNote)], word(": ", "，")) : payer),
        !payer && paysNote ? text(paysNote) : undefined,
        money.length ? say(en`you have your money back ${money}`, zh`退款时间：${money}`) : undefined,
      ),
    ),
    bullets((steps ?? []).map(text), true),
  ];
}
