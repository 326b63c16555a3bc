import { quotedOnce, type Rich } from "../../lib/language/rich.ts";

/** A line of text; phrases of other languages are set as quotations in theirs. */
export function Line({ text }: { text: Rich }) {
  return text.map((span, at) =>
    typeof span === "string" ? (
      span
    ) : (
      <q key={at} lang={span.lang}>
        {quotedOnce(span.text)}
      </q>
    ),
  );
}

/** The line as a plain string, for attributes. */
export function bare(text: Rich): string {
  return text.map((span) => (typeof span === "string" ? span : span.text)).join("");
}
