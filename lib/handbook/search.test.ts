import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf, exampleDocument } from "../../scripts/bench/large-document.ts";
import { type Guide, type GuideLimit, limitLine } from "../discretion/guide.ts";
import { compose } from "../document/compose.ts";
import { composeGuide } from "../document/guide.ts";
import { harbourWater } from "../example/harbour-water.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { workbook } from "../workbook/workbook.ts";
import { alsoSaid } from "./also-said.ts";
import { type Found, finderOf as searchOf, type Stretch } from "./search.ts";
import { type SearchedPart, searchedParts } from "./search-parts.ts";
import {
  askedFor,
  editsBetween,
  guessesAt,
  isSameWord,
  isTooShort,
  plainWord,
  tokensOf,
} from "./search-words.ts";
import { situationParts } from "./situations.ts";

const text = (stretches: readonly Stretch[]) => stretches.map((each) => each.text).join("");
const marked = (stretches: readonly Stretch[]) =>
  stretches.map((each) => (each.found ? `[${each.text}]` : each.text)).join("");
const anchors = (found: readonly Found[]) => found.map(({ part }) => part.anchor);

const finderOf = (parts: readonly SearchedPart[], language: PolicyLanguage) => {
  const search = searchOf(parts, language);
  return (query: string, limit?: number) => search(query, limit).found;
};

const answers = workbook.parse(JSON.parse(JSON.stringify(harbourWater.versions.at(-1)?.workbook)));
const water = (language: PolicyLanguage) => compose(answers, { language, edition: "staff" });
const documents = [water("en"), water("zh-Hans"), exampleDocument("zh-Hans")];
const finders = documents.map((document) => ({
  language: document.language,
  document,
  parts: searchedParts(document),
  find: finderOf(searchedParts(document), document.language),
}));
const english = finders[0]!.find;
const chinese = finders[1]!.find;
const books = finders[2]!.find;

/** A part of one line, for what the examples do not say. */
const part = (anchor: string, heading: string, ...lines: string[]): SearchedPart => ({
  anchor,
  section: "",
  heading,
  lines,
});

describe("what is searched", () => {
  it("is every clause, every standard with what it asks of staff, every way to reach the organisation", () => {
    for (const { document, parts } of finders) {
      const there = parts.map(({ anchor }) => anchor);
      for (const { clauses } of document.sections) for (const { id } of clauses) expect(there).toContain(id);
      for (const { id } of document.goals) expect(there).toContain(`standard-${id}`);
      expect(there.filter((anchor) => anchor === "contact")).toHaveLength(document.contact.length);
    }
    const { parts } = finders[0]!;
    const linesOf = (anchor: string) => parts.find((each) => each.anchor === anchor)?.lines ?? [];
    expect(linesOf("discretion.limits")).toContain(
      "A bill was wrong · Customer adviser · The difference, with the £10 that is always due included, up to £200 in all · The duty manager decides",
    );
    expect(linesOf("discretion.wordings")).toContain(
      "“That is our policy” — Say instead: “Here is what I can do today.”",
    );
    expect(linesOf("complaints.outside").join(" ")).toContain("watercouncil.example");
  });

  it("says whose a part is", () => {
    const parts = searchedParts(documents[0]!, ({ jobs }) =>
      jobs === undefined ? "all" : jobs.includes("crew") ? "own" : "others",
    );
    expect(parts.filter(({ concern }) => concern === "own").map(({ heading }) => heading)).toEqual([
      "Hand a site over to the next crew in person",
    ]);
    expect(parts.filter(({ concern }) => concern === "others")).toHaveLength(1);
  });
});

describe("finding", () => {
  it("finds a clause by its own heading, and by its number", () => {
    for (const { find, parts } of finders)
      for (const each of parts) {
        expect(anchors(find(each.heading)), each.heading).toContain(each.anchor);
        if (each.number !== undefined) expect(anchors(find(each.number))[0]).toBe(each.anchor);
      }
  });

  it("finds by the beginning of a word, by its stem, and with a letter wrong", () => {
    for (const query of ["compl", "complaints", "complaining", "complainf", "complant"])
      expect(anchors(english(query)), query).toContain("complaints.ways");
    expect(anchors(english("difference"))).toContain("discretion.limits");
    expect(anchors(english("engneer lat"))).not.toEqual([]);
  });

  it("finds by what people at a counter say", () => {
    for (const query of ["refund", "money back", "can I give money back"])
      expect(anchors(english(query)), query).toContain("standard-refunds");
    for (const query of ["退款", "退钱", "怎么退钱"])
      expect(anchors(chinese(query)), query).toContain("discretion.limits");
    expect(anchors(chinese("领导"))).toContain("discretion.limits");
  });

  it("puts first what says a time where somebody asks how long", () => {
    const find = finderOf(
      [
        part("not", "Replies", "An automatic reply is no reply."),
        part("time", "Replies to messages", "An automatic reply is no reply.", "A reply within 30 minutes."),
      ],
      "en",
    );
    expect(anchors(find("reply"))[0]).toBe("not");
    for (const query of ["how soon do I reply", "how quickly must I answer"]) {
      const [first] = find(query);
      expect(first?.part.anchor, query).toBe("time");
      expect(text(first?.excerpts[0] ?? []), query).toBe("A reply within 30 minutes.");
    }
    expect(anchors(english("how quickly must I answer an e-mail"))[0]).toBe("standard-written");
    expect(anchors(chinese("多久接电话"))[0]).toBe("standard-calls");
    expect(anchors(books("多久回复"))[0]).toMatch(/^standard-/);
  });

  it("leaves out what is left over from a question in Chinese", () => {
    const find = finderOf(
      [part("words", "用语", "没有这样的话。"), part("phone", "电话", "铃响六声内接。")],
      "zh-Hans",
    );
    expect(anchors(find("电话该接吗"))).toEqual(["phone"]);
    expect(anchors(find("哪些话"))).toContain("words");
    expect(askedFor("书破了怎么赔").map((each) => each.text)).toEqual(["书破"]);
    expect(askedFor("怎么赔").map((each) => each.text)).toEqual(["赔"]);
    expect(askedFor("包裹晚到了能补偿多少").map((each) => each.text)).toEqual(["包裹晚到"]);
    expect(askedFor("补偿多少").map((each) => each.text)).toEqual(["补偿多少"]);
    for (const query of ["哪些话不该对顾客说", "不能说的话", "服务用语"])
      expect(anchors(chinese(query))[0], query).toBe("discretion.wordings");
  });

  it("takes half of another name for no name", () => {
    const find = finderOf(
      [part("words", "服务忌语", "要不要替您找？"), part("other", "包装", "要不要包？")],
      "zh-Hans",
    );
    const found = find("忌语");
    expect(anchors(found)).toEqual(["words"]);
    expect(found[0]?.excerpts.map(marked)).toEqual(["要不要替您找？"]);
  });

  it("shows the words of the clause, and marks what was found", () => {
    const [first] = english("calm down");
    expect(first?.part).toMatchObject({ anchor: "discretion.wordings", number: "11.8" });
    expect(first?.excerpts.map(marked)).toEqual([
      "“[Calm] [down]” — Say instead: “I would be angry too. Tell me from the start.”",
    ]);
    expect(books("破损")[0]?.heading.map(({ text: shown }) => shown)[0]).toContain("破损");
  });

  it("puts first what holds all that was asked for", () => {
    const find = finderOf(
      [
        part("one", "Parcels", "A late parcel."),
        part("both", "Other", "A late parcel is a refund."),
        part("two", "Refunds"),
      ],
      "en",
    );
    expect(anchors(find("late refund"))[0]).toBe("both");
  });

  it("finds Chinese by characters that stand together, and not by ones that are scattered", () => {
    const find = finderOf(
      [
        part("scattered", "款待", "客人退房以前结清款项。"),
        part("together", "其他", "三天内退款。"),
        part("partly", "其他", "退款凭证。"),
      ],
      "zh-Hans",
    );
    expect(anchors(find("退款")).sort()).toEqual(["partly", "together"]);
    expect(anchors(find("内退款"))).toEqual(["together", "partly"]);
    expect(anchors(find("款退"))).toEqual([]);
    expect(anchors(find("待"))).toEqual(["scattered"]);
    expect(anchors(find("退退"))).toEqual([]);
    expect(find("内退款")[0]?.excerpts.map(marked)).toEqual(["三天[内退款]。"]);
  });

  it("puts what is for one's own job before what is for others", () => {
    const parts = [
      { ...part("others", "Parcels", "Weigh it."), concern: "others" as const },
      part("all", "Parcels", "Weigh it."),
      { ...part("own", "Parcels", "Weigh it."), concern: "own" as const },
    ];
    expect(anchors(finderOf(parts, "en")("parcels"))).toEqual(["own", "all", "others"]);
  });

  it("cuts long lines between words, around what was found", () => {
    const long = `${"Nothing of note. ".repeat(30)}Here is the treasure. ${"Nothing more. ".repeat(30)}`;
    const [found] = finderOf([part("long", "Long", long)], "en")("treasure");
    const shown = text(found!.excerpts[0]!);
    expect(shown).toMatch(/^….*\btreasure\b.*…$/);
    expect(shown.length).toBeLessThan(180);
    expect(marked(found!.excerpts[0]!)).toContain("[treasure]");
  });

  it("finds nothing for nothing", () => {
    for (const query of ["", "   ", "?!…", "，。", "xyzzy"]) expect(english(query), query).toEqual([]);
  });

  it("waits for a second letter of an alphabet, and not for a second Chinese character", () => {
    for (const query of ["b", " B ", "é"]) {
      expect(isTooShort(query), query).toBe(true);
      expect(english(query), query).toEqual([]);
    }
    expect(isTooShort("水")).toBe(false);
    expect(chinese("水")).not.toEqual([]);
    expect(isTooShort("8")).toBe(false);
    // The beginning of another word takes nothing away from those before it.
    expect(askedFor("late b").map((wanted) => wanted.text)).toEqual(["late"]);
  });
});

describe("words that are written nowhere", () => {
  const parts = [
    part("drains", "Drains", "A part of ours, at all hours. Police came."),
    part("refund", "Refund", "An engineer pays it back. An engineer is late."),
    part("books", "Bookkeeping", "Every entry."),
  ];
  const search = searchOf(parts, "en");

  it("are not taken for others that only sound alike", () => {
    for (const query of ["training", "parking", "course", "yours", "rains"])
      expect(search(query), query).toMatchObject({ found: [], guesses: [], unknown: [query] });
  });

  it("are guessed at, and the guess is said", () => {
    for (const [typed, meant] of [
      ["refnud", "refund"],
      ["refud", "refund"],
      ["engneer", "engineer"],
      ["bokkeping", "bookkeeping"],
      ["latr", "late"],
    ] as const) {
      const { found, guesses, unknown, isGuess } = search(typed);
      expect(isGuess, typed).toBe(true);
      expect(guesses, typed).toEqual([{ typed, meant }]);
      expect(unknown).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
    }
    // Two slips in a short word are one too many, and so is one in three letters.
    expect(search("rafnud").found).toEqual([]);
    expect(search("prt").found).toEqual([]);
    // What is called otherwise in the policy is guessed at as well.
    expect(searchOf([part("pay", "Pay back", "")], "en")("refnud")).toMatchObject({
      guesses: [{ meant: "refund" }],
      found: [{ part: { anchor: "pay" } }],
    });
  });

  it("are not guessed at where they begin or are a form of one that is written", () => {
    for (const query of ["refun", "refunds", "refunded", "engineers", "drain"])
      expect(search(query), query).toMatchObject({ guesses: [], unknown: [] });
    expect(search("engneer lat")).toMatchObject({
      found: [{ part: { anchor: "refund" } }],
      guesses: [{ typed: "engneer", meant: "engineer" }],
      unknown: [],
      isGuess: false,
    });
  });

  it("are named, and the others are found", () => {
    expect(search("refund smells")).toMatchObject({
      found: [{ part: { anchor: "refund" } }],
      unknown: ["smells"],
    });
    expect(searchOf([part("one", "退款", "三天内退款。")], "zh-Hans")("退款 飞机")).toMatchObject({
      found: [{ part: { anchor: "one" } }],
      unknown: ["飞机"],
    });
  });

  it("keep their first letter, with one edit from four letters on and two from eight", () => {
    expect(editsBetween("refnud", "refund", 2)).toBe(1);
    expect(editsBetween("complant", "complaint", 2)).toBe(1);
    expect(editsBetween("kitten", "sitting", 3)).toBe(3);
    expect(editsBetween("kitten", "sitting", 2)).toBe(Infinity);
    const known = new Map([
      ["ours", 9],
      ["hours", 9],
      ["water", 2],
      ["waiter", 5],
      ["appointment", 1],
    ]);
    expect(guessesAt("yours", known)).toEqual([]);
    expect(guessesAt("watr", known)).toEqual(["water"]);
    expect(guessesAt("watier", known)).toEqual(["waiter", "water"]);
    expect(guessesAt("apointmnt", known)).toEqual(["appointment"]);
    expect(guessesAt("apintmnt", known)).toEqual([]);
  });

  it("are forms of one word only where they end as words do", () => {
    for (const [one, other] of [
      ["complaint", "complaints"],
      ["complain", "complaining"],
      ["stop", "stopped"],
      ["charge", "charging"],
      ["policy", "policies"],
      ["refund", "refunded"],
    ] as const)
      expect(isSameWord(one, other) && isSameWord(other, one), one).toBe(true);
    for (const [one, other] of [
      ["policy", "police"],
      ["being", "be"],
      ["general", "generous"],
      ["course", "hours"],
      ["using", "us"],
    ] as const)
      expect(isSameWord(one, other), one).toBe(false);
  });
});

it("puts what has most of the words first, however well the others have one", () => {
  const find = finderOf(
    [
      part("one", "Smells", "Smells and smells."),
      part("all", "Other", "Whoever rings of smells at night is put through."),
      part("two", "Smells at home", "By day."),
    ],
    "en",
  );
  expect(anchors(find("smells night"))).toEqual(["all", "one", "two"]);
});

describe("situations of the guide", () => {
  const guides = (["en", "zh-Hans"] as const).map((language) => {
    const document = water(language);
    const guide = composeGuide(answers, document);
    const find = (job?: string) =>
      finderOf(
        [...situationParts(guide, language, job), ...searchedParts(document, () => "all", guide)],
        language,
      );
    return { guide, find, document };
  });
  const [inEnglish, inChinese] = guides as [(typeof guides)[0], (typeof guides)[0]];
  const shownOf = (found: Found | undefined) => [
    text(found?.heading ?? []),
    ...(found?.excerpts.map(text) ?? []),
  ];

  it("come first, and say in a sentence how far one may go and who decides beyond it", () => {
    expect(shownOf(inEnglish.find()("came late")[0])).toEqual([
      "We came late",
      "As customer adviser or crew leader up to £50 (a new slot, and a credit; the £20 that is always due is part of it). Beyond that: the duty manager decides.",
    ]);
    expect(shownOf(inEnglish.find("adviser")("late")[0])[1]).toMatch(/^As customer adviser up to £50 \(/);
    expect(shownOf(inChinese.find()("来晚了")[0])).toEqual([
      "我们来晚了",
      "客服专员或抢修班长最多50英镑（另约时段，再给补偿；照例的20英镑算在内）。超出时：由值班经理决定。",
    ]);
    for (const query of ["late", "we came late", "delay"])
      expect(anchors(inEnglish.find()(query))[0], query).toBe("may-late");
    for (const query of ["迟到", "迟到补偿", "我们来晚了怎么办"])
      expect(anchors(inChinese.find()(query))[0], query).toBe("may-late");
    expect(anchors(inEnglish.find()("bill wrong"))[0]).toBe("may-wrong-bill");
  });

  it("are found by what customers call them", () => {
    for (const [query, place] of [
      ["爽约", "may-missed"],
      ["帐单错了", "may-wrong-bill"],
    ] as const)
      expect(anchors(inChinese.find()(query))[0], query).toBe(place);
  });

  it("that are for other jobs do not come first, and are marked", () => {
    const found = inEnglish.find("dispatcher")("damaged something");
    expect(found.find(({ part: { anchor } }) => anchor === "may-damage")?.part.concern).toBe("others");
    const mud = (job: string) => inEnglish.find(job)("mud");
    expect(mud("crew")[0]?.part).toMatchObject({ anchor: "may-mud", concern: "own" });
  });

  it("are found once: the clause shows its rows only where the situation is not a result of its own", () => {
    for (const { find, guide, document } of guides)
      for (const limit of guide.limits) {
        const row = limitLine(guide, limit, document.language);
        const found = find()(row.split(/[:：]/)[0] ?? "");
        expect(anchors(found)[0]).toBe(`may-${limit.id}`);
        expect(found.flatMap(({ excerpts }) => excerpts.map(text))).not.toContain(row);
      }
    const [first] = inEnglish.find()("interest");
    expect(first?.part.anchor).toBe("discretion.limits");
    expect(text(first?.excerpts[0] ?? [])).toBe(
      "They cannot pay this month: as customer adviser you may offer a plan over twelve months, without interest. Beyond that: the duty manager decides.",
    );
  });

  it("that nothing was laid down for are named all the same", () => {
    const bare: GuideLimit = {
      id: "rain",
      situation: ["Rain"],
      jobs: [],
      who: ["everyone"],
      as: ["everyone"],
      line: ["."],
      offer: [],
      beyond: [],
    };
    const guide: Pick<Guide, "jobs" | "limits"> = { jobs: [], limits: [bare] };
    expect(situationParts(guide, "en", "cashier")).toEqual([
      {
        anchor: "may-rain",
        section: "",
        heading: "Rain",
        lines: ["Everyone."],
        situation: { row: "Rain: everyone." },
      },
    ]);
  });
});

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const row = fc.string({
  unit: fc.constantFrom(...Array.from("退款换货投诉送书店员账单预约顾客补偿延误电话等候服务标准处理")),
  minLength: 2,
  maxLength: 8,
});
const said = fc.array(fc.oneof(word, row), { minLength: 1, maxLength: 7 }).map((words) => words.join(" "));
const someParts = fc
  .array(fc.tuple(said, fc.array(said, { maxLength: 4 })), { minLength: 1, maxLength: 25 })
  .map((all) => all.map(([heading, lines], at) => part(`at-${at}`, heading, ...lines)));
const either = fc.constantFrom<PolicyLanguage>("en", "zh-Hans");

describe("whatever the policy says", () => {
  it("every part is found by its own heading", () => {
    fc.assert(
      fc.property(someParts, either, (parts, language) => {
        const find = finderOf(parts, language);
        for (const { anchor, heading } of parts)
          expect(anchors(find(heading, parts.length)), heading).toContain(anchor);
      }),
      { numRuns: 60 },
    );
  });

  it("marks point at real text, at what was asked for or is called so", () => {
    fc.assert(
      fc.property(someParts, said, either, (parts, query, language) => {
        const { found: places, guesses } = searchOf(parts, language)(query, parts.length);
        const wanted = askedFor(query).flatMap(({ text: one, isHan }) => (isHan ? Array.from(one) : [one]));
        const guessed = guesses.map(({ meant }) => meant);
        const names = alsoSaid[language]
          .flat()
          .flatMap(tokensOf)
          .map((token) => plainWord(token.text));
        for (const { part: found, heading, excerpts } of places) {
          expect(text(heading)).toBe(found.heading);
          for (const excerpt of excerpts) {
            const cut = text(excerpt).replace(/^…|…$/g, "");
            expect(found.lines.some((line) => line.includes(cut))).toBe(true);
          }
          for (const stretch of [heading, ...excerpts].flat().filter((each) => each.found))
            for (const token of tokensOf(stretch.text)) {
              const word = plainWord(token.text);
              const near =
                [...wanted, ...names].some(
                  (other) =>
                    word.startsWith(other) ||
                    isSameWord(word, other) ||
                    guessesAt(other, new Map([[word, 1]])).length > 0,
                ) || guessed.some((meant) => word.startsWith(meant) || isSameWord(word, meant));
              expect(near, `${token.text} for ${query}`).toBe(true);
            }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never fails on what somebody types", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (query) => {
        for (const { find } of finders) expect(find(query).length).toBeLessThanOrEqual(12);
      }),
      { numRuns: 200 },
    );
  });
});

it("finds in a handbook of 507 clauses", () => {
  for (const language of ["en", "zh-Hans"] as const) {
    const document = documentOf(507, language);
    const all = document.sections.flatMap(({ clauses }) => clauses);
    expect(all).toHaveLength(507);
    expect(new Set(all.map(({ id }) => id)).size).toBe(507);
    const find = finderOf(searchedParts(document), language);
    const last = all.at(-1)!;
    expect(anchors(find(last.heading.map(String).join(""), 3))).toContain(last.id);
    expect(find(language === "en" ? "complaint" : "投诉")).toHaveLength(12);
  }
});

it("compares words without capitals, accents and apostrophes", () => {
  expect(plainWord("Café’s")).toBe("cafes");
  expect(tokensOf("It’s 24h, 退款 OK").map((token) => token.text)).toEqual(["It’s", "24h", "退", "款", "OK"]);
  expect(askedFor("How can I refund a customer?").map((wanted) => wanted.text)).toEqual(["refund"]);
  expect(askedFor("what may I").map((wanted) => wanted.text)).toEqual(["what", "may", "i"]);
  expect(askedFor("请问顾客怎么退款？").map((wanted) => wanted.text)).toEqual(["退款"]);
});
