import { askIn, audienceQuestion, both, entryOf, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("overview", "public");
const what = entryOf("what");

export const overviewQuestions: readonly Question[] = [
  ask(
    "goals",
    "goals",
    [
      "Which goals belong to what you offer?",
      "The promise then stands beside the thing that it is about.",
      "Bread on the shelf until closing time",
    ],
    ["哪些目标和产品、服务本身有关？", "承诺就写在它所说的东西旁边。", "打烊前货架上都有面包"],
  ),
  ask(
    "offerings",
    "list",
    [
      "What do you offer?",
      "One plain line for each, so that people know whether you are the right place.",
      "Eye tests: half an hour with an optician, no appointment needed",
    ],
    ["你们提供什么？", "每样一句大白话，让人知道有没有找对地方。", "验光：由验光师检查半小时，不用预约"],
  ),
  ask(
    "offerings.name",
    "line",
    ["What is it called?", "The name on the sign or on the invoice.", "Tyre change"],
    ["叫什么？", "用招牌或单据上的名字。", "换轮胎"],
  ),
  ask(
    "offerings.description",
    "line",
    [
      "What does the customer get?",
      "One line without words of the trade.",
      "We change four tyres while you wait, and keep the old set until spring.",
    ],
    ["顾客能得到什么？", "一句话，不用行话。", "当场换好四条轮胎，旧胎免费存到开春。"],
  ),
  audienceQuestion("overview", "offerings", "public"),

  ask(
    "guides",
    "list",
    [
      "Where can people learn about it before they buy?",
      "Whoever chose well complains less.",
      "Sample rooms that you can walk through at the Mill Road branch",
    ],
    ["买之前可以到哪里了解？", "选得明白，麻烦就少。", "城西店有样板间，可以随便看"],
    {
      suggestions: [
        what("Prices and conditions on our website", "网站上的价格和条件"),
        what("Advice at the counter, without obligation", "柜台咨询，不买也没关系"),
        what("A sample or trial before you decide", "先试用再决定"),
      ],
    },
  ),
  ask(
    "guides.what",
    "line",
    ["What can they learn there?", "Say what question it answers.", "Which paint suits which wall"],
    ["在那里能了解到什么？", "说明它回答什么问题。", "什么墙面用什么漆"],
  ),
  ask(
    "guides.where",
    "line",
    ["Where is it?", "A shelf, a page, an hour: enough to find it.", "On the board beside the entrance"],
    ["在哪里？", "货架、网页或时段，写到找得着。", "进门右手边的展板"],
  ),
  ask(
    "guides.channels",
    "channels",
    ["On which of your channels?", "It is then shown with address and hours.", "Showroom and website"],
    ["在哪些渠道？", "会一并显示地址和时间。", "展厅和网站"],
  ),
  audienceQuestion("overview", "guides", "public"),

  ask(
    "misunderstandings",
    "list",
    [
      "What do customers most often get wrong about it?",
      "What many people misread is ours to explain better.",
      "Many think that a library card has to be renewed; it does not.",
    ],
    ["顾客最容易弄错什么？", "很多人都误会的事，是我们没讲清楚。", "不少人以为借书证要年审，其实不用。"],
  ),
  ask(
    "misunderstandings.belief",
    "line",
    ["What do people believe?", "In their words, without blaming them.", "“The price includes fitting.”"],
    ["大家以为是怎样？", "照他们的说法写，不要责怪。", "“这个价钱包安装。”"],
  ),
  ask(
    "misunderstandings.truth",
    "passage",
    ["How is it really?", "Short and friendly.", "Fitting costs €40 and can be booked with the order."],
    ["实际是怎样？", "简短、和气地说明。", "安装另收120元，下单时可以一起预约。"],
  ),
  ask(
    "misunderstandings.action",
    "passage",
    [
      "What do you do so that it no longer happens?",
      "Explaining it a hundred times is a sign that a label should change.",
      "We now print both prices on the shelf label.",
    ],
    ["你们做了什么来避免误会？", "一件事解释一百遍，就该改改标签了。", "现在价签上两个价钱都写。"],
  ),
  audienceQuestion("overview", "misunderstandings", "public"),

  ask(
    "notDone",
    "list",
    [
      "What do you not do?",
      "Said early, it saves a journey and a disappointment.",
      "We do not repair electric bicycles.",
    ],
    ["哪些事你们不做？", "早说清楚，免得人白跑一趟。", "我们不修电动车。"],
    {
      suggestions: [
        itemOf(["We do not sell your details", "不出售顾客资料"], {
          what: both("We do not sell or lend customers' details.", "我们不出售、不外借顾客资料。"),
        }),
        itemOf(["We do not take cash on visits", "上门不收现金"], {
          what: both("Our staff never take cash at your door.", "工作人员上门不收现金。"),
        }),
      ],
    },
  ),
  ask(
    "notDone.what",
    "line",
    [
      "What is it that you do not do?",
      "A plain no is a service too.",
      "We do not board cats over Christmas.",
    ],
    ["不做的是什么？", "干脆说“不”，也是一种服务。", "春节期间不寄养宠物。"],
  ),
  ask(
    "notDone.instead",
    "passage",
    [
      "Where can people turn instead?",
      "Somebody who sends you on well is remembered kindly.",
      "The workshop in Quay Street does it, and opens on Sundays.",
    ],
    ["那可以找谁？", "好好指条路，人家会记得这份好。", "码头街的修理铺能修，周日也开。"],
    { suggestions: [phrase("Ask at the counter: we know who does.", "问问柜台，我们知道谁能做。")] },
  ),
  audienceQuestion("overview", "notDone", "public"),
];
