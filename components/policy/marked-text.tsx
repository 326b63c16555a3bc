import { markWords } from "../../lib/language/marked.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";

/**
 * A text and what became of it, with the words marked that went and that came: by a line, by colour, and by a word
 * that is only heard.
 */
export function MarkedText({
  before,
  after,
  language,
  words,
}: {
  before: string | undefined;
  after: string | undefined;
  language: PolicyLanguage;
  words: { added: string; removed: string };
}) {
  return (
    <p lang={language} className="whitespace-pre-line">
      {markWords(before ?? "", after ?? "", language).map(({ kind, text }, at) =>
        kind === "same" ? (
          <span key={at}>{text}</span>
        ) : kind === "added" ? (
          <ins key={at} className="bg-tint decoration-good underline-offset-4">
            <span className="sr-only">[{words.added}: </span>
            {text}
            <span className="sr-only">]</span>
          </ins>
        ) : (
          <del key={at} className="decoration-bad text-soft">
            <span className="sr-only">[{words.removed}: </span>
            {text}
            <span className="sr-only">]</span>
          </del>
        ),
      )}
    </p>
  );
}
