/** Reads the vision's statement as an editor would: short, one sentence, with a verb of the exercise in it. */
import { type LocalisedText, type PolicyLanguage, policyLanguages } from "../language/phrase.ts";

/** A statement should have no more words in English, or characters in Chinese, than this. */
export const statementLimits = { en: 25, "zh-Hans": 40 } as const satisfies Record<PolicyLanguage, number>;

/**
 * What may be said about a statement.
 * - `several_sentences`: more than one sentence; `count` of them
 * - `too_long`: over the limit; `count` of words or characters
 * - `no_verb`: no verb of the exercise is in it
 * - `adjective_pile`: two or more adjectives that any organisation could use; `words`
 */
export type StatementRemark = { language: PolicyLanguage } & (
  | { code: "several_sentences"; count: number }
  | { code: "too_long"; count: number; limit: number }
  | { code: "no_verb" }
  | { code: "adjective_pile"; words: readonly string[] }
);

/** Adjectives that promise nothing: the opposite of each would be claimed by nobody. */
const emptyAdjectives: Record<PolicyLanguage, readonly string[]> = {
  en: [
    "best",
    "best-in-class",
    "cutting-edge",
    "dynamic",
    "excellent",
    "exceptional",
    "first-class",
    "foremost",
    "great",
    "high-quality",
    "innovative",
    "leading",
    "number-one",
    "outstanding",
    "passionate",
    "perfect",
    "preferred",
    "premier",
    "premium",
    "professional",
    "superior",
    "top",
    "trusted",
    "unique",
    "unparalleled",
    "unrivalled",
    "world-class",
  ],
  "zh-Hans": [
    "一流",
    "顶尖",
    "顶级",
    "领先",
    "卓越",
    "优秀",
    "优质",
    "最佳",
    "最好",
    "完美",
    "极致",
    "高端",
    "高品质",
    "专业",
    "创新",
    "全方位",
    "尊贵",
    "知名",
    "首选",
    "贴心",
  ],
};

/** Sentences by their closing marks; a closing quotation mark or bracket belongs to the sentence before it. */
function sentencesIn(text: string, language: PolicyLanguage): number {
  const ends = language === "en" ? /[.!?]+["”’)]*(?:\s+|$)/u : /[。！？；!?]+[”’）]*/u;
  return text.split(ends).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length;
}

/** English words by the spaces between them, Chinese characters without marks and spaces. */
function lengthOf(text: string, language: PolicyLanguage): number {
  return language === "en"
    ? text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    : (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

/** The forms that a regular English verb takes. */
function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/u, "");
  const doubled = verb.replace(/([aeiou])([bdgklmnprt])$/u, "$1$2$2");
  const shortened = verb.replace(/([^aeiou])y$/u, "$1i");
  return [
    verb,
    `${verb}s`,
    `${shortened}es`,
    `${stem}ed`,
    `${shortened}ed`,
    `${doubled}ed`,
    `${stem}ing`,
    `${doubled}ing`,
  ];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Whether a verb of the exercise, "solve" or "look after", is in the text in any of its forms. */
function hasVerb(text: string, verb: string, language: PolicyLanguage): boolean {
  if (language !== "en") return text.includes(verb);
  const [first = "", ...rest] = wordsOf(verb);
  const words = wordsOf(text);
  const forms = formsOf(first);
  return words.some((word, at) => {
    if (!forms.includes(word)) return false;
    // "put mistakes right": the object may stand between a verb and its particle, if it is not a long one.
    const near = words.slice(at + 1, at + 6);
    return rest.length === 1 ? near.includes(rest[0] ?? "") : rest.every((each, next) => near[next] === each);
  });
}

function adjectivesIn(text: string, language: PolicyLanguage): string[] {
  if (language !== "en") return emptyAdjectives[language].filter((each) => text.includes(each));
  const words = wordsOf(text);
  return emptyAdjectives.en.filter((each) => words.includes(each));
}

/** Remarks on the statement in each language it is written in. `verbs` are the ones that were kept. */
export function statementRemarks(
  statement: LocalisedText,
  verbs: readonly LocalisedText[],
): StatementRemark[] {
  return policyLanguages.flatMap((language): StatementRemark[] => {
    const text = statement[language];
    if (text === undefined) return [];
    const remarks: StatementRemark[] = [];
    const sentences = sentencesIn(text, language);
    if (sentences > 1) remarks.push({ language, code: "several_sentences", count: sentences });
    const count = lengthOf(text, language);
    const limit = statementLimits[language];
    if (count > limit) remarks.push({ language, code: "too_long", count, limit });
    const here = verbs.flatMap((verb) => verb[language] ?? []);
    if (!here.some((verb) => hasVerb(text, verb, language))) remarks.push({ language, code: "no_verb" });
    const words = adjectivesIn(text, language);
    if (words.length > 1) remarks.push({ language, code: "adjective_pile", words });
    return remarks;
  });
}
