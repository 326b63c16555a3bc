import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harbourWater } from "../example/harbour-water.ts";
import { qingheBooks } from "../example/qinghe-books.ts";
import { languages } from "../language/text.ts";
import { charterRow, entryFromRow, rowsFromEntry } from "./charter.ts";
import { goalSentence } from "./sentence/sentence.ts";
import { readSheet } from "./sheet.ts";
import { writeTable } from "./table.ts";

const owner = { org: "Harbour Water", languages: ["en", "zh-Hans"] } as const;
const read = (text: string, own: Parameters<typeof readSheet>[1] = owner) => readSheet(text, own);

/** Each line as the sentence it becomes, or as the reason why it does not. */
function said(text: string): string[] {
  return read(text).lines.map((each) => {
    if ("fault" in each) return [each.line, ...Object.values(each.fault)].join(" ");
    const { goal, source } = each.entry;
    return `${each.line} ${goalSentence(goal, source.lang === "en" ? "en" : "zh-Hans")}`;
  });
}

const english = `Standard\tChannel\tTime limit\tTarget\tCounted from\tIf we miss it\tNotes\tOur mood
Calls answered\tphone\t20 seconds\t80%\t\t\t\tgood
Letters answered\tpost\t10 working days\t95%\treceipt of the letter\tWe write to say why.\tAsk Mei.\t
Customers satisfied with a visit\t\t\t90%\t\t\t\t
Visitors seen\tcounter\tabout a while\t90%\t\t\t\t
Notice of planned works\t\tat least 3 days ahead\t\t\t\t\t
Rating of our app\tweb\t\t4.5 out of 5\t\t\t\t
Staff say their name\t\t\t\t\t\t\t`;

describe("a spreadsheet with headings of one's own", () => {
  it("is read in English, and its one bad line is named", () => {
    expect(said(english)).toEqual([
      "2 Calls answered: within 20 seconds in at least 80% of cases.",
      "3 Letters answered: within 10 working days of receipt of the letter, in at least 95% of cases. If we miss this: We write to say why.",
      "4 Customers satisfied with a visit: at least 90%.",
      "5 time Time limit about a while",
      "6 Notice of planned works: at least 3 calendar days ahead.",
      "7 Rating of our app: a score of at least 4.5 out of 5.",
      "8 Our commitment: staff say their name.",
    ]);
    expect(read(english).unknown).toEqual(["Our mood"]);
  });

  it("is read in Chinese", () => {
    const table = `本单位服务标准一览\t\t\t\t
\t\t\t\t
服务标准\t渠道\t时限\t目标\t未做到时
来电接听\t电话\t20秒内\t不低于80%\t当天回电
来信答复\t信函\t10个工作日\t95%\t
窗口等候\t窗口\t平均不超过5分钟\t\t
上门维修\t上门\t两天内\t很多\t
顾客满意度\t\t\t4.6分\t`;
    expect(said(table)).toEqual([
      "4 来电接听：20秒内，达标率不低于80%。如未做到：当天回电。",
      "5 来信答复：10个工作日内，达标率不低于95%。",
      "6 窗口等候：平均不超过5分钟。",
      "7 target 目标 很多",
      "8 顾客满意度：得分不低于4.6分。",
    ]);
    expect(read(table).unknown).toEqual([]);
  });

  it("keeps what no column of the table holds: several channels, the top of a scale, a time that is to be undercut", () => {
    const table = `Standard,Channel,Time,Target
Messages answered,"phone, e-mail",under 60 s,at least 85%
Rating,any,,4.5 out of 5`;
    const [messages, rating] = read(table).lines.map((each) =>
      "entry" in each ? each.entry.goal : undefined,
    );
    expect(messages).toMatchObject({
      channels: ["phone", "email"],
      bands: [
        {
          limits: [
            {
              statistic: "share",
              time: { value: 60, unit: "seconds", comparison: "less_than" },
              target: { value: 85, comparison: "at_least" },
            },
          ],
        },
      ],
    });
    expect(rating?.bands[0]?.limits[0]?.target).toEqual({
      value: 4.5,
      unit: "score",
      comparison: "at_least",
      scale: { to: 5 },
    });
  });

  it("brings results from columns of their periods, and from one with a period beside it", () => {
    const results = (table: string) =>
      read(table).lines.map((each) => ("entry" in each ? each.entry.results : each.fault));
    expect(
      results("Standard,Time,Target,Sep 2026,2026-10\nCalls,20 s,80%,84%,\nLetters,2 days,90%,n/a,91.5"),
    ).toEqual([
      [{ period: "2026-09", value: 84, unit: "percent" }],
      [
        { period: "2026-09", words: "n/a" },
        { period: "2026-10", value: 91.5, unit: "percent" },
      ],
    ]);
    expect(
      results("Standard,Target,Period,Result\nCalls,80%,Q3 2026,84%\nVisits,80%,soon,84%\nMail,80%,,84%"),
    ).toEqual([
      [{ period: "2026-Q3", value: 84, unit: "percent" }],
      { code: "period", column: "Period", cell: "soon" },
      { code: "no-period", column: "Result", cell: "84%" },
    ]);
  });

  it.each([
    ["Standard,Time,Target\n,20 s,80%", "2 no-subject"],
    ["Standard,Time\nCalls,20", "2 no-unit Time 20"],
    ["Standard,Time,Unit\nCalls,20,fortnights", "2 time-unit Unit fortnights"],
    ["Standard,Time,Target\nCalls,20 s,0.8", "2 fraction Target 0.8"],
    ["Standard,Target\nCalls,80", "2 no-unit Target 80"],
    ["Standard,Target\nCalls,180%", "2 not-a-share Target 180%"],
    ["Standard,Target\nCalls,most", "2 target Target most"],
    ["Standard,Channel\nCalls,smoke signals", "2 channel Channel smoke signals"],
    ["Standard,Target\nCalls,80%,and more", "2 columns"],
    ["subject,kind\nCalls,colour", "2 choice kind colour"],
    ["subject,kind,threshold_value\nCalls,rate,ten thousand", "2 number threshold_value ten thousand"],
    ["subject,kind,actuals\nCalls,rate,84", "2 results actuals 84"],
    ['{"subject":"Calls","kind":"rate","colour":"red"}', "1 unknown-keys colour"],
    ["{not json", "1 not-json"],
    [`Standard,Notes\nCalls,${"x".repeat(4001)}`, "2 too-long"],
  ])("%j is named with the reason: %s", (table, reason) => expect(said(table)).toEqual([reason]));

  it("says so where no line names the columns", () => {
    expect(read("Calls,20 seconds,80%\nLetters,2 days,90%")).toEqual({
      unknown: [],
      lines: [],
      problem: "no-headings",
    });
    expect(read("  \n")).toEqual({ unknown: [], lines: [] });
  });

  it("never throws and answers for every line, whatever is pasted", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("Standard", "Target", "20 s", "80%", "目标", "=1+1", '"', "\n", "{", "2026-10"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const sheet = read(rows.map((cells) => cells.join("\t")).join("\n"));
        for (const each of sheet.lines) expect("entry" in each || each.fault.code.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a table that went out of a workbook", () => {
  const rows = [harbourWater, qingheBooks].flatMap(({ versions, results }) => {
    const all = results("2026-11-24");
    return (versions.at(-1)?.workbook.goals ?? []).flatMap((goal) => {
      const lang = languages.find((each) => goal.subject[each] !== undefined) ?? "en";
      const own = all.filter(({ goalId }) => goalId === goal.id).map(({ result }) => result);
      return rowsFromEntry({ source: { org: "Harbour Water", lang }, goal, results: own }, lang);
    });
  });

  it.each(["csv", "jsonl"] as const)("comes back the same as %s", (format) => {
    const lines = read(writeTable(rows, format)).lines;
    expect(lines.map((each) => ("entry" in each ? each.entry : each))).toEqual(
      rows.map((row) => JSON.parse(JSON.stringify(entryFromRow(charterRow.parse(row)))) as unknown),
    );
  });

  it("comes back with what a spreadsheet would have run", () => {
    const table = writeTable(
      [charterRow.parse({ org: "A", lang: "en", subject: "=cmd()", kind: "rate", note: "+1" })],
      "csv",
    );
    expect(read(table).lines).toMatchObject([
      { entry: { goal: { subject: { en: "=cmd()" }, note: { en: "+1" } } } },
    ]);
  });
});
