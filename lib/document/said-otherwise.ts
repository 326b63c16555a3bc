/** Whether customers read something else of a standard than staff do. */
import type { PolicyLanguage } from "../language/phrase.ts";
import { plain, type Rich } from "../language/rich.ts";

/** Who speaks, and the words that only join a sentence together. */
const joining: Readonly<Record<PolicyLanguage, ReadonlySet<string>>> = {
  en: new Set(["we", "our", "will", "the", "a", "an", "is", "are"]),
  "zh-Hans": new Set("我们在为于将会的".split("")),
};

/** "We count" and "counted" say the same. */
const endings = /(?<=[a-z]{3})(?:e?s|ed|ing|e)$/;

/** Words of alphabets and figures whole, Chinese by character. */
function wordsOf(text: Rich, language: PolicyLanguage): string[] {
  const found = plain(text, language)
    .toLowerCase()
    .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}.£€$¥])*(?!\p{Script=Han})[\p{L}\p{N}%]/gu);
  return (found ?? [])
    .filter((word) => !joining[language].has(word))
    .map((word) => (language === "en" ? word.replace(endings, "") : word));
}

/**
 * Whether a sentence says something that another one does not say: a word of it is not there, or not as often. The
 * order of words and who speaks count for nothing, since staff read as a task what customers read as a promise.
 */
export function addsTo(sentence: Rich, other: Rich, language: PolicyLanguage): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(other, language)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(sentence, language).some((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count === 0;
  });
}
