/** Measures of how hard a text is to read. */

/** Words as a reader meets them: letters and figures, with the marks inside them. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,:/-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Sentences end with a mark; so does each line. */
export function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!?…]["”’)]*)\s+|\n+/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** How many syllables an English word has, counted by its groups of vowels. A figure counts as one. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters === "") return 1;
  const groups = letters
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

export type Size = { words: number; sentences: number; syllables: number };

export function sizeOf(text: string): Size {
  const words = wordsIn(text);
  return {
    words: words.length,
    sentences: sentencesIn(text).length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  };
}

/**
 * The American school grade at which an English text can be read, by Flesch and Kincaid:
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 */
export function grade({ words, sentences, syllables }: Size): number {
  if (words === 0 || sentences === 0) return 0;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Chinese sentences. A semicolon is a rest long enough. */
export function chineseSentencesIn(text: string): string[] {
  return text.split(/[。！？；\n]/u).filter((sentence) => sentence.trim() !== "");
}

/** Characters without marks and spaces; a figure or a word of another script counts as one. */
export function charactersIn(text: string): number {
  return (text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}.:/@-])+/gu) ?? []).length;
}

/** Five or more phrases of four characters in a row: a drum roll that says nothing. */
export function drumRollIn(text: string): string | undefined {
  return /(?<!\p{Script=Han})(?:\p{Script=Han}{4}[、，]){4,}\p{Script=Han}{4}(?!\p{Script=Han})/u.exec(
    text,
  )?.[0];
}
