import { describe, expect, it } from "vitest";
import { smallWorkbookInput } from "../../workbook/testing.ts";
import { workbook as workbookSchema, type WorkbookInput } from "../../workbook/workbook.ts";
import { remarksOf } from "./check.ts";
import { charactersIn, drumRollIn, grade, sentencesIn, sizeOf, syllablesIn } from "./plainness.ts";

const found = (over: Partial<WorkbookInput>, code: "hard-to-read" | "long") =>
  remarksOf(workbookSchema.parse({ ...smallWorkbookInput, languages: ["en", "zh-Hans"], ...over })).filter(
    (each) => each.code === code,
  );

describe("plainness", () => {
  it("counts syllables nearly as a reader says them", () => {
    const words = {
      bicycle: 3,
      mend: 1,
      mended: 2,
      closed: 1,
      table: 2,
      time: 1,
      refund: 2,
      responsibility: 6,
    };
    for (const [word, count] of Object.entries(words)) expect(syllablesIn(word), word).toBe(count);
  });

  it("grades by Flesch and Kincaid", () => {
    // Three sentences, ten words, ten syllables: 0.39 × 10 ÷ 3 + 11.8 × 1 − 15.59.
    expect(grade(sizeOf("We mend it. You ride home. It will not cost."))).toBeCloseTo(-2.49, 2);
    expect(grade({ words: 0, sentences: 0, syllables: 0 })).toBe(0);
  });

  it("tells sentences from figures and addresses", () => {
    expect(sentencesIn("Write to help@cycles.example. We reply by 5.30 p.m. on the day.")).toHaveLength(3);
    expect(charactersIn("电话0571-8888-0000，24小时有人。")).toBe(8);
  });

  it("hears a drum roll of four characters at a time", () => {
    expect(drumRollIn("我们以人为本、顾客至上、真诚服务、精益求精、追求卓越。")).toBeUndefined();
    expect(drumRollIn("以人为本、顾客至上、真诚服务、精益求精、追求卓越")).toBeDefined();
    expect(drumRollIn("周一上午、周二下午")).toBeUndefined();
  });
});

const hard =
  "Notwithstanding the aforementioned considerations, the organisation endeavours to facilitate the expeditious resolution of any outstanding difficulties that customers may experience regarding installation, configuration or subsequent utilisation.";

describe("hard-to-read", () => {
  const help = (text: object) => ({ follow_up: { help: [{ id: "h", what: { en: "Help" }, how: text }] } });

  it("finds a long English sentence and says how long it is", () => {
    expect(found(help({ en: hard }), "hard-to-read").map(({ sentence }) => sentence.en)).toEqual([
      "This is hard to read: “Notwithstanding the aforemention…” has 26 words.",
    ]);
  });

  it("leaves alone what is plain, and what is too short to judge", () => {
    expect(found(help({ en: "Administrative communications." }), "hard-to-read")).toEqual([]);
    const plain =
      "Bring it in. We look at it with you, say what it costs, and mend it by the evening. If we find more, we ring you before we do it.";
    expect(found(help({ en: plain }), "hard-to-read")).toEqual([]);
  });

  it("finds a Chinese sentence of more than forty characters", () => {
    const sentence =
      "凡是在我们店里购买的自行车如果在使用过程中出现了任何质量方面的问题都可以凭购买时的小票到店里来免费检查和维修";
    expect(found(help({ "zh-Hans": `${sentence}。` }), "hard-to-read")).toHaveLength(1);
    expect(found(help({ "zh-Hans": "车有毛病，拿小票来。我们免费检查，免费修。" }), "hard-to-read")).toEqual(
      [],
    );
  });

  it("judges the whole English text as well", () => {
    const orders = Array.from({ length: 8 }, (_, at) => ({ id: `o${String(at)}`, what: { en: hard } }));
    expect(found({ speed: { orders } }, "hard-to-read").map(({ id }) => id)).toContain(
      "hard-to-read:publish:en",
    );
  });
});

describe("long", () => {
  const words = (count: number) => `${Array.from({ length: count }, () => "word").join(" ")}.`;
  const total = (count: number) => ({ communication: { totalPrice: { en: words(count) } } });

  it("finds a passage of more than sixty words, at the answer that it is made of", () => {
    expect(found(total(60), "long")).toEqual([]);
    expect(found(total(61), "long")).toMatchObject([
      { step: "communication", field: "totalPrice", clause: "communication.totalPrice", language: "en" },
    ]);
  });

  it("does not take a list of short entries for a long passage", () => {
    const offerings = Array.from({ length: 40 }, (_, at) => ({
      id: `o${String(at)}`,
      name: { en: "A bell that rings" },
    }));
    expect(found({ overview: { offerings } }, "long")).toEqual([]);
  });

  it("finds a policy of more than a thousand words", () => {
    const offerings = Array.from({ length: 20 }, (_, at) => ({
      id: `o${String(at)}`,
      name: { en: words(50) },
    }));
    expect(found({ overview: { offerings } }, "long").map(({ id }) => id)).toEqual(["long:publish:en"]);
  });
});
