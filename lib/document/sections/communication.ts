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
  isSeveral,
  paragraph,
  type Writer,
  zh,
} from "../wording.ts";
import { areaGoals } from "./overview.ts";

type Names<Key extends string> = Record<Key, readonly [en: string, zh: string]>;

const paymentNames: Names<(typeof paymentMethods)[number]> = {
  cash: ["cash", "现金"],
  card: ["cards", "银行卡"],
  bank_transfer: ["bank transfers", "银行转账"],
  direct_debit: ["direct debits", "银行代扣"],
  cheque: ["cheques", "支票"],
  invoice: ["payment on invoice", "凭账单付款"],
  instalments: ["payment in instalments", "分期付款"],
  wechat_pay: ["WeChat Pay", "微信支付"],
  alipay: ["Alipay", "支付宝"],
  digital_yuan: ["digital yuan", "数字人民币"],
  other: ["other ways to pay", "其他付款方式"],
};

const formatNames: Names<(typeof formatKinds)[number]> = {
  large_print: ["Large print", "大字版"],
  braille: ["Braille", "盲文版"],
  easy_read: ["Easy read", "简明易读版"],
  audio: ["Audio", "语音版"],
  sign_language: ["Sign language", "手语服务"],
  interpreter: ["Interpreter", "口译服务"],
  text_relay: ["Text relay", "文字转接服务"],
  step_free: ["Step-free access", "无障碍通道"],
  home_visit: ["Home visits", "上门服务"],
  other: ["Other help", "其他协助"],
};

const noticeNames: Names<(typeof noticeKinds)[number]> = {
  price: ["A change of price", "价格调整"],
  terms: ["A change of terms", "条款变更"],
  planned_outage: ["Planned work that interrupts service", "计划内服务中断"],
  unplanned_outage: ["An unexpected interruption", "突发服务中断"],
  hours: ["A change of opening hours", "营业时间变动"],
  delay: ["A delay to your order or case", "订单或事项延误"],
  product: ["A change to a product or service", "产品或服务变动"],
  other: ["Other changes", "其他变动"],
};

const findableNames: Names<(typeof findableKinds)[number]> = {
  returns: ["Returns", "退货"],
  delivery: ["Delivery", "配送"],
  payment: ["Payment", "付款"],
  extras: ["Extras and warranties", "附加服务与保修"],
  price: ["Total price", "总价"],
  languages: ["Languages and formats", "语言与无障碍服务"],
  notices: ["Notices of change", "变动通知"],
  complaints: ["Complaints", "投诉"],
};

export function communicationClauses(writer: Writer): ClauseDraft[] {
  const { communication } = writer.workbook;
  const { text, say, word, sentences, told, duration, money, list, phrase, afterColon } = writer;
  const spoken = (communication.languages ?? []).map((code): Rich => [languageName(code, writer.language)]);
  return [
    ...clausesOf(
      writer,
      { id: "communication.returns", heading: [word("Returns and refunds", "退货与退款")] },
      communication.returns,
      (items) => items.flatMap((item) => returnInWords(writer, item)),
      ({ refund }) => [goalOf(refund)],
    ),
    ...clausesOf(
      writer,
      { id: "communication.deliveries", heading: [word("Delivery", "配送")] },
      communication.deliveries,
      (items) => [
        facts(
          writer,
          items.map(({ where, how, cost, costNote, takes }) => {
            const price = cost
              ? cost.amount === 0
                ? say(en`free of charge`, zh`免费`)
                : say(en`the charge is ${money(cost)}`, zh`运费${money(cost)}`)
              : [];
            return [
              text(where),
              sentences(
                how && text(how),
                costNote
                  ? price.length
                    ? say(en`${price}; ${phrase(costNote)}`, zh`${price}，${phrase(costNote)}`)
                    : text(costNote)
                  : price,
                told(takes, {
                  done: (time) => say(en`it arrives ${time}`, zh`${time}送达`),
                  label: [word("when it arrives", "送达时间")],
                }),
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
        const others = items.filter(({ method, name, note }) => method === "other" && !name && !note);
        const ways = items
          .filter((item) => !others.includes(item))
          .map(({ method, name, note }) => {
            const way = name ? text(name) : [word(...paymentNames[method])];
            return note && !isSeveral(text(note))
              ? say(en`${way} (${phrase(note)})`, zh`${way}（${phrase(note)}）`)
              : way;
          });
        /** A note of several sentences is too long for brackets. */
        const notes = items.flatMap(({ method, name, note }) => {
          if (!note || !isSeveral(text(note))) return [];
          const way = name ? text(name) : [word(...paymentNames[method])];
          return [say(en`${way}: ${afterColon(note)}`, zh`${way}：${note}`)];
        });
        return [
          paragraph(
            sentences(
              ways.length
                ? say(en`we accept ${list(ways)}`, zh`我们接受以下付款方式：${joinRich(ways, "、")}`)
                : undefined,
              ...notes,
              others.length
                ? say(en`for other ways to pay, please ask us`, zh`需要使用其他付款方式的，请向我们咨询`)
                : undefined,
            ),
          ),
        ];
      },
    ),
    ...clausesOf(
      writer,
      { id: "communication.extras", heading: [word("Extras and warranties", "附加服务与保修")] },
      communication.extras,
      (items) => [
        facts(
          writer,
          items.map(({ name, covers, price, lasts, explained }) => {
            const time = lasts?.value
              ? say(en`lasts ${duration(lasts)}`, zh`有效期${duration(lasts)}`)
              : undefined;
            const sum =
              price &&
              (price.amount === 0
                ? say(en`costs nothing`, zh`不另收费`)
                : say(en`costs ${money(price)}`, zh`价格${money(price)}`));
            const terms = joinRich([time, sum], word(" and ", "，"));
            return [
              text(name),
              sentences(
                covers && text(covers),
                terms.length ? say(en`it ${terms}`, terms) : undefined,
                explained && text(explained),
              ),
            ] as const;
          }),
        ),
      ],
    ),
    ...clauseOf(writer, { id: "communication.totalPrice", heading: [word("The total price", "总价明示")] }, [
      paragraph(communication.totalPrice ? sentences(text(communication.totalPrice)) : []),
    ]),
    ...clauseOf(writer, { id: "communication.languages", heading: [word("Languages", "服务语言")] }, [
      paragraph(
        spoken.length
          ? sentences(
              say(
                en`You can speak or write to us in ${list(spoken, "or")}`,
                zh`您可以用${list(spoken, "or")}与我们沟通`,
              ),
            )
          : [],
      ),
    ]),
    ...clausesOf(
      writer,
      { id: "communication.formats", heading: [word("If you need it in another form", "无障碍与便利服务")] },
      communication.formats,
      (items) => [
        facts(
          writer,
          items.map(({ format, name, how }) => [
            name ? text(name) : [word(...formatNames[format])],
            sentences(
              how
                ? text(how)
                : format === "step_free"
                  ? say(en`you can come in without steps`, zh`进出无台阶`)
                  : say(en`please ask us`, zh`如有需要，请告知我们`),
            ),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "communication.notices", heading: [word("How you hear of changes", "变动通知")] },
      communication.notices,
      (items) => [
        facts(
          writer,
          items.map((item) => [
            item.what ? text(item.what) : [word(...noticeNames[item.of])],
            noticeInWords(writer, item),
          ]),
        ),
      ],
      ({ ahead }) => [goalOf(ahead)],
    ),
    ...clauseOf(
      writer,
      {
        id: "communication.findable",
        heading: [word("Where customers find this", "各项内容的公布位置")],
        staff: true,
      },
      [
        facts(
          writer,
          communication.findable.map(({ what, where, oneStep }) => [
            [word(...findableNames[what])],
            sentences(
              where && text(where),
              oneStep === undefined
                ? undefined
                : oneStep
                  ? say(en`one step from anywhere`, zh`从任何位置一步可达`)
                  : say(en`more than one step away: bring it closer`, zh`目前不能一步到达，有待改进`),
            ),
          ]),
        ),
      ],
    ),
    ...areaGoals(writer, "communication", communication.goals),
  ];
}

/** "We tell you by e-mail at least 6 weeks ahead." */
function noticeInWords(
  writer: Writer,
  { how, channels, ahead }: Writer["workbook"]["communication"]["notices"][number],
): Rich {
  const { say, word, text, sentences, toldAhead } = writer;
  const ways = writer.ways(channels);
  const by = ways.length ? say(en` ${ways}`, zh`通过${ways}`) : [];
  const deed = (time: Rich) =>
    time.length
      ? say(
          en`we tell you${by} ${time}`,
          asSoonAs(time) ? zh`一经确认，我们立即${by}通知您` : zh`我们${time}${by}通知您`,
        )
      : say(en`we tell you${by}`, zh`我们${by.length ? by : "会"}通知您`);
  const early = toldAhead(ahead, { done: deed, label: [word("how far ahead", "通知时间")] });
  if (early.length === 0) return sentences(how && text(how), how && ways.length === 0 ? undefined : deed([]));
  return sentences(how && text(how), early);
}

function asSoonAs([first]: Rich): boolean {
  return typeof first === "string" && first.startsWith("一经确认");
}

function returnInWords(
  writer: Writer,
  item: Writer["workbook"]["communication"]["returns"][number],
): Block[] {
  const { say, text, sentences, within: inTime, told, word, afterColon } = writer;
  const { what, within, condition, pays, paysNote, refund, steps } = item;
  const payer =
    pays &&
    {
      organisation: say(en`we pay for the return`, zh`退货运费由我们承担`),
      customer: say(en`you pay for the return`, zh`退货运费由您承担`),
      depends: say(en`who pays for the return depends on the reason`, zh`退货运费视原因而定`),
    }[pays];
  const because = payer && pays === "depends" && paysNote;
  return [
    paragraph(
      sentences(
        within
          ? say(en`${what}: returns accepted ${inTime(within)}`, zh`${what}：${inTime(within)}可退`)
          : say(en`${what}: returns accepted`, zh`${what}：可退`),
        condition && text(condition),
        because ? joinRich([payer, afterColon(paysNote)], word(": ", "：")) : payer,
        paysNote && !because ? text(paysNote) : undefined,
        told(refund, {
          done: (time) => say(en`you have your money back ${time}`, zh`${time}退款`),
          label: [word("when you have your money back", "退款时间")],
        }),
      ),
    ),
    bullets(writer, (steps ?? []).map(text), true),
  ];
}
