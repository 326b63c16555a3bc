import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { roundTrip } from "./roundtrip.ts";

/** Real standards of 84 organisations, as facts, and invented ones in sectors that those leave out. */
const tables = ["charters", "invented"];

describe.each(tables)("the standards of the table %s", (name) => {
  const text = readFileSync(new URL(`./fixtures/${name}.jsonl`, import.meta.url), "utf8");
  const rows = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const back = roundTrip(text);

  it("come back from goals with every figure, unit, comparison, result and phrase", () => {
    expect(back).toHaveLength(rows.length);
    for (const [at, row] of rows.entries()) {
      const { sentence_en: english, sentence_zh: chinese, ...columns } = back[at] as Record<string, unknown>;
      expect(columns, `line ${at + 1}`).toEqual(row);
      expect(Object.keys(columns)).toEqual(Object.keys(row));
      expect(english).not.toBe("");
      expect(chinese).not.toBe("");
    }
  });

  it("read like this", async () => {
    const sentences = back.map((line) =>
      "error" in line ? line.error : `${line.sentence_en}\n${line.sentence_zh}\n`,
    );
    await expect(sentences.join("\n")).toMatchFileSnapshot(`./fixtures/${name}.golden.txt`);
  });
});
