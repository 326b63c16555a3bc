import { charterRow, type CharterRow, entryFromRow, rowsFromEntry } from "./charter.ts";
import { goalSentence } from "./sentence/sentence.ts";
import { readTable } from "./table.ts";

/** A row made from a goal's own fields, with what the public page would say of it; or why there is none. */
export type RoundTrip =
  (Partial<CharterRow> & { sentence_en: string; sentence_zh: string }) | { line: number; error: string };

/** Each row of a table to a goal and back, in order, with the keys that the row had. */
export function roundTrip(text: string): RoundTrip[] {
  return readTable(text).map((read) => {
    if ("error" in read) return read;
    const entry = entryFromRow(read.row);
    const [back] = rowsFromEntry(entry, entry.source.lang);
    if (!back) return { line: read.line, error: "Nothing came back." };
    const columns = new Map<string, unknown>(Object.entries(charterRow.parse(back)));
    return {
      ...Object.fromEntries(read.keys.map((key) => [key, columns.get(key)])),
      sentence_en: goalSentence(entry.goal, "en"),
      sentence_zh: goalSentence(entry.goal, "zh-Hans"),
    };
  });
}
