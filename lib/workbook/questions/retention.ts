import { askIn, audienceQuestion, both, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("retention", "public");

export const retentionQuestions: readonly Question[] = [
  ask(
    "goals",
    "goals",
    [
      "Which goals are about customers who stay?",
      "Staying is what all the rest is for.",
      "Seven customers in ten come back within a year",
    ],
    ["哪些目标和留住顾客有关？", "做这一切，就是为了让人愿意再来。", "七成顾客一年内再来"],
  ),
  ask(
    "relationships",
    "list",
    [
      "How do you stay in touch once the purchase is behind you?",
      "A month on, people know what they really think.",
      "The gardener rings in spring to ask how the roses came through the winter.",
    ],
    [
      "买完一段时间后，怎么保持联系？",
      "过上一个月，人家才知道自己到底怎么想。",
      "开春时，园艺师傅打电话问问月季过冬怎么样。",
    ],
  ),
  ask(
    "relationships.what",
    "line",
    ["What is it?", "Something that you would be glad to get yourself.", "A call before the first frost"],
    ["是什么？", "写自己也乐意收到的。", "入冬前的一个电话"],
    {
      suggestions: [
        phrase("A call one month later", "一个月后的电话"),
        phrase("A reminder when a check is due", "到期保养提醒"),
      ],
    },
  ),
  ask(
    "relationships.checkIn",
    "check_in",
    [
      "Does it carry on a contact of Follow-up?",
      "Then the customer hears from one person, not from two.",
      "The call after one week",
    ],
    ["是不是接着“售后跟进”里的某次联系？", "是的话，由同一个人联系，顾客不会被打扰两次。", "一周后的电话"],
  ),
  ask(
    "relationships.after",
    "duration",
    ["How long after the purchase?", "When there is something to tell.", "1 month"],
    ["购买后多久？", "等到有话可说的时候。", "1个月"],
  ),
  ask(
    "relationships.job",
    "job",
    ["Who gets in touch?", "A voice that the customer knows.", "The gardener who planted it"],
    ["由谁联系？", "最好是顾客熟悉的声音。", "当初栽种的师傅"],
  ),
  ask(
    "relationships.channel",
    "channel",
    ["On which channel?", "The one that the customer chose.", "WeChat, if they added us"],
    ["通过哪个渠道？", "用顾客自己选的方式。", "微信（顾客已添加）"],
  ),
  ask(
    "relationships.asks",
    "passage",
    [
      "What is asked?",
      "Ask about them before you speak of yourselves.",
      "What have you used it for? What do you wish it could do?",
    ],
    ["问些什么？", "先关心对方，再谈自己。", "平时用来做什么？还希望它能做什么？"],
  ),
  audienceQuestion("retention", "relationships", "public"),

  ask(
    "programmes",
    "list",
    [
      "Have you a newsletter, coupons or a loyalty scheme?",
      "They please only those who asked for them and can leave when they like.",
      "A letter from the bookshop four times a year, if you signed up for it",
    ],
    [
      "有没有会员、优惠券或定期推送？",
      "只有自愿加入、随时能退的，人家才喜欢。",
      "读者来信，一季一期，自愿订阅",
    ],
    {
      suggestions: [
        itemOf(["A newsletter", "资讯推送"], {
          kind: "newsletter",
          consent: both("Only if you asked for it.", "您主动订阅才会发送。"),
          wayOut: both("One tap at the foot of each letter.", "每期末尾一点就能退订。"),
        }),
        itemOf(["A loyalty card", "积分卡"], {
          kind: "loyalty",
          consent: both("You decide whether to join.", "是否加入由您决定。"),
          wayOut: both(
            "Tell us on any channel; your points are paid out.",
            "在任一渠道说一声即可退出，积分折现。",
          ),
        }),
      ],
    },
  ),
  ask(
    "programmes.kind",
    "choice",
    ["What is it?", "Each needs consent of its own.", "A loyalty scheme"],
    ["是哪一种？", "每一种都要单独征得同意。", "积分"],
    {
      options: {
        newsletter: ["Newsletter", "资讯推送"],
        coupons: ["Coupons", "优惠券"],
        loyalty: ["Loyalty scheme", "积分"],
        membership: ["Membership", "会员"],
        other: ["Something else", "其他"],
      },
    },
  ),
  ask(
    "programmes.name",
    "line",
    ["What is it called?", "The name on the card.", "Regulars' Card"],
    ["叫什么名字？", "卡上的名称。", "街坊卡"],
  ),
  ask(
    "programmes.what",
    "passage",
    ["What do people get?", "One figure is better than three conditions.", "Every tenth coffee is on us."],
    ["能得到什么？", "一个数字胜过三条细则。", "喝满十杯送一杯。"],
  ),
  ask(
    "programmes.consent",
    "passage",
    [
      "How do they agree to it?",
      "A ticked box that nobody ticked is not consent.",
      "You sign up yourself; no box is ticked beforehand.",
    ],
    ["怎样征得同意？", "默认打勾不算同意。", "由您自己勾选，绝不预先打勾。"],
  ),
  ask(
    "programmes.wayOut",
    "passage",
    ["How do they leave?", "Leaving should be as easy as joining.", "Reply STOP, or tell us at the counter."],
    ["怎么退出？", "退出要和加入一样方便。", "回复T退订，或在柜台说一声。"],
  ),
  audienceQuestion("retention", "programmes", "public"),

  ask(
    "communities",
    "list",
    [
      "Is there a place where customers meet?",
      "Customers often help one another sooner than you can.",
      "A Saturday ride for everyone who bought a bicycle here",
    ],
    ["有没有顾客交流的地方？", "顾客之间互相帮忙，有时比你们还快。", "车友群，每周六一起骑行"],
  ),
  ask(
    "communities.name",
    "line",
    ["What is it called?", "So that people can ask for it.", "The Reading Table"],
    ["叫什么？", "方便人家打听。", "青禾读书会"],
  ),
  ask(
    "communities.where",
    "address",
    ["Where is it?", "A web address, a group, a room.", "forum.northgate.example"],
    ["在哪里？", "网址、群名或房间。", "微信群“青禾读书会”"],
  ),
  ask(
    "communities.what",
    "passage",
    [
      "What happens there?",
      "Say whether your own people take part.",
      "Questions are answered by other users; our engineers read along.",
    ],
    ["在那里做什么？", "说明你们的人参不参加。", "用户互相解答，工程师也会看。"],
  ),
  audienceQuestion("retention", "communities", "public"),

  ask(
    "benefits",
    "list",
    [
      "What do customers of long standing get?",
      "New customers with better prices than old ones: nothing offends more.",
      "After five years a free check of your boiler each autumn",
    ],
    ["老顾客能得到什么？", "新客比老客便宜，最伤人心。", "满五年，每年入冬前免费检修一次锅炉"],
    {
      suggestions: [
        itemOf(["Always the best price", "始终享受最优价"], {
          what: both("You always pay what new customers pay, or less.", "价格不会比新顾客高。"),
        }),
        itemOf(["A free check each year", "每年免费检查一次"], {
          what: both("A free check each year", "每年免费检查一次"),
          after: { value: 1, unit: "years" },
        }),
      ],
    },
  ),
  ask(
    "benefits.what",
    "line",
    ["What do they get?", "Something useful rather than something printed.", "First choice of seats"],
    ["得到什么？", "给用得上的，不给印刷品。", "优先选座"],
  ),
  ask(
    "benefits.after",
    "duration",
    ["After how long?", "Count from the first purchase.", "5 years"],
    ["满多久？", "从第一次购买算起。", "5年"],
  ),
  ask(
    "benefits.condition",
    "line",
    ["Under which condition?", "If you need two, think again.", "With one repair a year"],
    ["有什么条件？", "要写两条以上，就再想想。", "每年至少维修一次"],
  ),
  audienceQuestion("retention", "benefits", "public"),

  ask(
    "signs",
    "list",
    [
      "How do you notice that somebody is about to leave?",
      "Those who leave mostly gave a sign before. Only staff see this.",
      "A school that ordered every month has not ordered for six weeks.",
    ],
    ["怎么看出顾客要离开？", "要走的人，多半早有迹象。只给员工看。", "每月都订货的学校，六周没下单了。"],
    {
      audience: "staff",
      suggestions: [
        itemOf(["Two complaints in three months", "三个月内投诉两次"], {
          sign: both("Two complaints in three months", "三个月内投诉两次"),
          action: both("The manager rings and listens.", "由负责人打电话听一听。"),
        }),
        itemOf(["Somebody asks how to end the contract", "询问怎么解约"], {
          sign: both("Somebody asks how to end the contract", "顾客询问怎么解约"),
          action: both(
            "Tell them how, plainly. Then ask what we should have done.",
            "先如实告知怎么办理，再问问我们哪里没做好。",
          ),
        }),
      ],
    },
  ),
  ask(
    "signs.sign",
    "line",
    [
      "What is the sign?",
      "Something that can be seen in a list or at the counter.",
      "The second late payment in a row",
    ],
    ["是什么迹象？", "写在单子上或柜台前看得出来的。", "连续两次拖延付款"],
    { audience: "staff" },
  ),
  ask(
    "signs.job",
    "job",
    ["Who acts?", "If everybody should, nobody does.", "Account adviser"],
    ["由谁出面？", "人人都管，就没人管。", "客户经理"],
    { audience: "staff" },
  ),
  ask(
    "signs.action",
    "passage",
    [
      "What do they do?",
      "Listen first. An offer can wait.",
      "Ring, ask what has changed, and offer to come by.",
    ],
    ["怎么做？", "先听，优惠不急着给。", "打个电话，问问有什么变化，约个时间上门。"],
    { audience: "staff" },
  ),
  ask(
    "signs.within",
    "duration",
    ["How soon?", "A sign goes stale quickly.", "2 working days"],
    ["多久之内？", "迹象过几天就没用了。", "2个工作日"],
    { audience: "staff" },
  ),
  audienceQuestion("retention", "signs", "staff"),
];
