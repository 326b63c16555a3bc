import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PasteGoal, readPastedResults } from "./paste.ts";

const goals: readonly PasteGoal[] = [
  {
    goalId: "calls",
    names: {
      en: ["answer your call", "We answer your call within 20 seconds."],
      "zh-Hans": ["接听您的来电"],
    },
    unit: "percent",
    usual: 84,
  },
  {
    goalId: "letters",
    names: { en: ["letters, e-mails and forms"], "zh-Hans": ["书面来信"] },
    unit: "percent",
  },
  { goalId: "chat", names: { en: ["reply in chat"], "zh-Hans": ["在线答复您"] }, unit: "seconds" },
  { goalId: "liked", names: { en: ["how we are rated"], "zh-Hans": ["评分"] }, unit: "score", top: 5 },
  { goalId: "burst", names: { en: ["burst mains"], "zh-Hans": ["爆管"] }, unit: "percent" },
  {
    goalId: "burst",
    band: "town",
    names: { en: ["burst mains in town"], "zh-Hans": ["爆管 城区"] },
    unit: "percent",
  },
  { goalId: "polite", names: { en: ["treat you with respect"], "zh-Hans": ["以礼相待"] } },
];

const read = (text: string, language: "en" | "zh-Hans" = "en") => readPastedResults(text, goals, language);
const bare = (text: string, language: "en" | "zh-Hans" = "en") =>
  read(text, language).results.map(({ goalId, value, outcome, sample }) => [
    goalId,
    value ?? outcome,
    sample,
  ]);

describe("as it comes out of", () => {
  test("Excel: tabs, a head, percentages, thousands, an empty last line", () => {
    const text =
      "Goal\tResult\tCases\r\n" +
      "Answer your call\t84.6%\t21,400\r\n" +
      "Letters, e-mails and forms\t95%\t1,860\r\n" +
      "Reply in chat\t85\t930\r\n" +
      "Burst mains\tno cases\t\r\n" +
      "How we are rated\t\t\r\n";
    expect(read(text)).toEqual({
      results: [
        { line: 2, goalId: "calls", value: 84.6, sample: 21_400 },
        { line: 3, goalId: "letters", value: 95, sample: 1860 },
        { line: 4, goalId: "chat", value: 85, sample: 930 },
        { line: 5, goalId: "burst", outcome: "no_cases" },
      ],
      unread: [],
      blank: 1,
    });
  });

  test("Excel in a language with decimal commas", () => {
    expect(bare("calls\t84,6%\t21.400\nletters\t95,125%\t1.860\nliked\t4,35\t96")).toEqual([
      ["calls", 84.6, 21_400],
      ["letters", 95.125, 1860],
      ["liked", 4.35, 96],
    ]);
  });

  test("WPS: Chinese heads, full-width characters, ten thousands", () => {
    const text =
      "服务承诺\t目标值\t本月\t件数\t备注\n" +
      "接听您的来电\t≥80%\t８４．６％\t2.14万\t\n" +
      "书面来信\t≥95%\t93.2%\t1，860件\t两名同事休假\n" +
      "在线答复您\t≤90秒\t1.5分钟\t930\t\n" +
      "爆管\t≥95%\t无\t0\t\n" +
      "评分\t≥4\t4.6分\t96\t\n";
    expect(read(text, "zh-Hans")).toMatchObject({
      results: [
        { goalId: "calls", value: 84.6, sample: 21_400 },
        { goalId: "letters", value: 93.2, sample: 1860, explanation: "两名同事休假" },
        { goalId: "chat", value: 90, sample: 930 },
        { goalId: "burst", outcome: "no_cases", sample: 0 },
        { goalId: "liked", value: 4.6, sample: 96 },
      ],
      unread: [],
    });
  });

  test("Numbers: no head, narrow spaces in thousands, a quoted cell of two lines", () => {
    expect(
      bare(
        '"Answer\nyour call"\t84.6 %\t21\u202f400\nReply in chat\t85 s\t930\nHow we are rated\t4.6 / 5\t96',
      ),
    ).toEqual([
      ["calls", 84.6, 21_400],
      ["chat", 85, 930],
      ["liked", 4.6, 96],
    ]);
  });

  test("a CSV file, quoted, with a byte order mark and a name with commas", () => {
    expect(
      bare('\ufeffgoal,value,sample\n"letters, e-mails and forms",95.5%,"1,860"\ncalls,84,21400\n'),
    ).toEqual([
      ["letters", 95.5, 1860],
      ["calls", 84, 21_400],
    ]);
  });

  test("a CSV file with semicolons", () => {
    expect(bare("id;value;cases\ncalls;84,6;21400\n")).toEqual([["calls", 84.6, 21_400]]);
  });

  test("somebody’s keyboard: commas, nothing quoted, two columns", () => {
    expect(bare("letters, e-mails and forms, 95\ncalls, 84.6%\npolite, kept")).toEqual([
      ["letters", 95, undefined],
      ["calls", 84.6, undefined],
      ["polite", "met", undefined],
    ]);
  });
});

describe("goals are found", () => {
  test.each([
    ["by id", "calls\t84", "calls"],
    ["by id in capitals", "CALLS\t84", "calls"],
    ["by subject", "Answer your call\t84", "calls"],
    ["by the whole promise", "We answer your call within 20 seconds\t84", "calls"],
    ["in the other language", "接听您的来电\t84", "calls"],
    ["by band", "burst/town\t84", "burst"],
    ["by the words of a band", "Burst mains – in town\t84", "burst"],
  ])("%s", (_, text, goalId) => {
    expect(read(text).results).toMatchObject([{ goalId, value: 84 }]);
  });

  test("and one that fits two is left to the reader", () => {
    const twins: PasteGoal[] = [
      { goalId: "a", names: { en: ["calls"], "zh-Hans": ["来电"] } },
      { goalId: "b", names: { en: ["calls"], "zh-Hans": ["去电"] } },
    ];
    expect(readPastedResults("calls\t4", twins, "en").unread).toMatchObject([{ fault: "ambiguous" }]);
    expect(readPastedResults("去电\t4", twins, "zh-Hans").results).toMatchObject([{ goalId: "b" }]);
  });
});

test("lines that cannot be read are named, with their number and the reason", () => {
  const text =
    "Goal\tResult\tCases\n" +
    "Answer your call\tabout 84\t10\n" +
    "Postcards\t90%\t3\n" +
    "\n" +
    "Reply in chat\t85%\t10\n" +
    "Burst mains\t184%\t10\n" +
    "How we are rated\t6\t10\n" +
    "letters\t90\tmany\n" +
    "letters\t90\t12.5\n" +
    "letters\t90\t12\n" +
    "letters\t91\t12\n";
  const { results, unread } = read(text);
  expect(unread.map(({ line, fault }) => [line, fault])).toEqual([
    [2, "no-number"],
    [3, "unknown"],
    [5, "other-unit"],
    [6, "not-a-share"],
    [7, "outside-scale"],
    [8, "no-sample"],
    [9, "no-sample"],
    [11, "twice"],
  ]);
  expect(unread[1]?.text).toBe("Postcards · 90% · 3");
  expect(results).toMatchObject([{ line: 10, goalId: "letters", value: 90, sample: 12 }]);
});

test("too many cells, or none", () => {
  expect(read("calls\t84\t10\tfine\textra").unread).toMatchObject([{ fault: "columns" }]);
  expect(read("calls").unread).toMatchObject([{ fault: "no-columns" }]);
  expect(read("   \n\n")).toEqual({ results: [], unread: [], blank: 0 });
});

test("a share that looks like a fraction is taken as written, and pointed out", () => {
  expect(read("calls\t0.846").results).toEqual([
    { line: 1, goalId: "calls", value: 0.846, doubt: "fraction" },
  ]);
  expect(read("calls\t0.846%").results[0]).not.toHaveProperty("doubt");
});

test.each([
  ["1,234,567", 1_234_567],
  ["1.234.567", 1_234_567],
  ["12'400", 12_400],
  ["1,860.5", 1860.5],
  ["1.860,5", 1860.5],
  ["0,125", 0.125],
  [".5", 0.5],
  ["21.400", 21.4],
  ["21,400", 21_400],
])("%s seconds are %d", (written, value) => {
  expect(read(`chat\t${written}`).results).toMatchObject([{ value }]);
});

test.each(["1,2,3", "1.23.4", "12-3", "1e5", "=B2", "#DIV/0!", "1,23,456.7.8"])(
  "%s is no number",
  (written) => {
    expect(read(`chat\t${written}`).unread).toMatchObject([{ fault: "no-number" }]);
  },
);

test("whatever is pasted, every line is read, blank or named, and nothing is thrown", () => {
  const cell = fc.oneof(
    fc.constantFrom("calls", "84%", '"', '""', "letters, e-mails and forms", "1,860", "无", "-", ""),
    fc.string({ maxLength: 8 }),
  );
  const line = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join("\t"));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const { results, unread } = read(lines.join("\n"));
      const told = [...results, ...unread].map(({ line: number }) => number);
      expect(new Set(told).size).toBe(told.length);
      for (const { value } of results) expect(Number.isNaN(value)).toBe(false);
    }),
  );
});

test("a long paste is read to its end", () => {
  const text = Array.from({ length: 5000 }, (_, at) => `"name ${at}"\t84%\t1,860`).join("\n");
  expect(read(text).unread).toHaveLength(5000);
});
