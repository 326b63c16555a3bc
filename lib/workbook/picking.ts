/**
 * Cuts an entry of the vision's exercise into the pieces that a tap picks. It runs in the browser, so it needs nothing
 * but what browsers have; where they cut Chinese differently, the piece that was picked is what counts.
 */
import type { PolicyLanguage } from "../language/text.ts";

/** A piece of an entry, and where it stands: UTF-16 offsets, `end` exclusive. */
export type Piece = { text: string; start: number; end: number };

/** Short words that say nothing alone and are picked with the word after them: "the phone", "had to ask". */
const leading: Readonly<Record<PolicyLanguage, ReadonlySet<string>>> = {
  en: new Set([
    ...[
      "a",
      "an",
      "the",
      "my",
      "our",
      "your",
      "his",
      "her",
      "its",
      "their",
      "this",
      "these",
      "those",
      "every",
    ],
    ...["at", "by", "for", "from", "in", "into", "of", "on", "onto", "to", "with", "within", "without"],
    ...["am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did"],
    ...["can", "could", "will", "would", "shall", "should", "may", "might", "must", "not", "never", "no"],
    ...["can't", "couldn't", "didn't", "don't", "doesn't", "won't", "wouldn't", "isn't", "wasn't", "cannot"],
  ]),
  "zh-Hans": new Set([
    ...[
      "不",
      "没",
      "没有",
      "别",
      "就",
      "都",
      "也",
      "还",
      "再",
      "先",
      "很",
      "最",
      "更",
      "太",
      "肯",
      "会",
      "能",
      "要",
    ],
    ...["把", "被", "给", "跟", "对", "在", "从", "每", "各", "这", "那", "一", "第", "不用", "可以", "只"],
  ]),
};

/** What belongs to the word before it: 他们 告诉 我 了 has three pieces. */
const trailing: Readonly<Record<PolicyLanguage, ReadonlySet<string>>> = {
  en: new Set(),
  "zh-Hans": new Set([
    "的",
    "地",
    "得",
    "了",
    "着",
    "过",
    "们",
    "吗",
    "呢",
    "吧",
    "里",
    "上",
    "下",
    "到",
    "好",
    "住",
    "完",
  ]),
};

/** A piece never grows longer than this many words by the short ones in front. */
const longest = 4;

/**
 * The pieces of an entry in order: English words and short phrases, Chinese words. What is between two of them is
 * spaces and marks alone, so `text.slice(first.start, last.end)` is what somebody picks who taps from one to another.
 */
export function wordsToPick(text: string, language: PolicyLanguage): Piece[] {
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].flatMap(
    ({ segment, index, isWordLike }) =>
      isWordLike === true ? [{ text: segment, start: index, end: index + segment.length }] : [],
  );
  const pieces: (Piece & { words: number; open: boolean })[] = [];
  for (const word of joined(words, text)) {
    const plain = word.text.toLowerCase().replaceAll("’", "'");
    const before = pieces.at(-1);
    const near = before && /^\s*$/u.test(text.slice(before.end, word.start));
    const opens = leading[language].has(plain);
    if (before && near && (before.open || trailing[language].has(plain)) && before.words < longest) {
      const start = before.start;
      const open = before.open && opens;
      pieces.splice(-1, 1, {
        text: text.slice(start, word.end),
        start,
        end: word.end,
        words: before.words + 1,
        open,
      });
    } else {
      pieces.push({ ...word, words: 1, open: opens });
    }
  }
  return pieces.map(({ text: piece, start, end }) => ({ text: piece, start, end }));
}

/** "first-time" and "3.5" are one word each, though a segmenter may part them. */
function joined(words: readonly Piece[], text: string): Piece[] {
  const whole: Piece[] = [];
  for (const word of words) {
    const before = whole.at(-1);
    if (before && /^[-‐‑/&@]$/u.test(text.slice(before.end, word.start))) {
      whole.splice(-1, 1, { text: text.slice(before.start, word.end), start: before.start, end: word.end });
    } else {
      whole.push(word);
    }
  }
  return whole;
}
