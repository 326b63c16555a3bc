import { finderOf } from "../../lib/handbook/search.ts";
import { searchedParts } from "../../lib/handbook/search-parts.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { documentOf } from "./large-document.ts";

/** What is typed, a letter at a time. */
const typed: Readonly<Record<PolicyLanguage, readonly string[]>> = {
  en: [
    "can I refund a late delivery",
    "money back",
    "who decides on a complaint",
    "compensation for damage",
    "apolgy",
  ],
  "zh-Hans": ["退款多久能到账", "书破损了怎么办", "顾客生气了怎么说", "投诉谁来处理", "换货"],
};

const clauses = 507;

/** Milliseconds from a keystroke to what is found, in a handbook of 507 clauses, and how long making the search takes. */
export function findWhileTyping() {
  const measured = (["en", "zh-Hans"] as const).map((language) => {
    const parts = searchedParts(documentOf(clauses, language));
    const begun = performance.now();
    const find = finderOf(parts, language);
    const made = performance.now() - begun;
    const times: number[] = [];
    for (let round = 0; round < 20; round += 1)
      for (const query of typed[language])
        for (let length = 1; length <= query.length; length += 1) {
          const from = performance.now();
          find(query.slice(0, length));
          times.push(performance.now() - from);
        }
    times.sort((one, other) => one - other);
    const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
    return [
      language,
      {
        parts: parts.length,
        keystrokes: times.length,
        medianMilliseconds: at(0.5),
        p95Milliseconds: at(0.95),
        millisecondsToMake: Number(made.toFixed(1)),
      },
    ] as const;
  });
  return { clauses, ...Object.fromEntries(measured) };
}
