import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import en from "../../messages/en.json";
import { comparisonWords } from "./comparison-words.ts";
import { needsSpace, WholeMarked } from "./comparison.tsx";

/** What somebody gets who copies the words: without what is said to those who listen. */
function copied(before: string, after: string, language: PolicyLanguage): string {
  const html = renderToStaticMarkup(
    <WholeMarked
      before={before}
      after={after}
      language={language}
      words={comparisonWords("en", en.desk.compare)}
    />,
  );
  return html.replace(/<span class="sr-only">[^<]*<\/span>/g, "").replace(/<[^>]*>/g, "");
}

test("old and new words stand apart, in copied text as well", () => {
  expect(copied("within 20 seconds", "within 15 seconds", "en")).toBe("within 20 15 seconds");
  expect(copied("20秒内接听", "15秒内接听", "zh-Hans")).toBe("20 15秒内接听");
  expect(copied("请到柜台办理", "请到网站办理", "zh-Hans")).toBe("请到柜台网站办理");
  expect(copied("Ask us", "Ask us today", "en")).toBe("Ask us today");
});

test("no space is put where there is one, or between Chinese characters", () => {
  expect(needsSpace("20", "15")).toBe(true);
  expect(needsSpace("a week.", "a year.")).toBe(true);
  expect(needsSpace("a week ", "a year")).toBe(false);
  expect(needsSpace("柜台", "网站")).toBe(false);
  expect(needsSpace("柜台。", "15")).toBe(false);
  expect(needsSpace("", "15")).toBe(false);
});
