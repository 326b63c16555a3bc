export function wordsToPick(text: string, language: string): { text: string; start: number; end: number }[] {
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)]
    .filter((s) => s.isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: index, end: index + segment.length }));
}
