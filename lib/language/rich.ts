import { type Language, type LocalisedText, type Phrase, phraseFor } from "./phrase.ts";

/** A run of text: plain, or a phrase that stays in another language and is set as a quotation. */
export type Span = string | Phrase;
/** A line of text for readers of one language, with phrases of other languages marked. */
export type Rich = readonly Span[];

type Part = string | Phrase | Rich | LocalisedText | undefined;

function isPhrase(part: Exclude<Part, string | undefined>): part is Phrase {
  return "lang" in part;
}

function isRich(part: Exclude<Part, string | undefined>): part is Rich {
  return Array.isArray(part);
}

/**
 * A tag for template literals that builds a line in `reader`'s language:
 * a phrase or localised text in that language flows in, any other stays marked with its own.
 */
export function richFor(reader: Language) {
  return (strings: TemplateStringsArray, ...parts: Part[]): Rich => {
    const spans: Span[] = [];
    const push = (span: Span) => {
      const last = spans.at(-1);
      const flowing = typeof span !== "string" && span.lang === reader ? span.text : span;
      if (flowing === "") return;
      if (typeof flowing === "string" && typeof last === "string") spans[spans.length - 1] = last + flowing;
      else spans.push(flowing);
    };
    strings.forEach((string, at) => {
      push(string);
      const part = parts[at];
      if (part === undefined) return;
      if (typeof part === "string") push(part);
      else if (isRich(part)) part.forEach(push);
      else push(isPhrase(part) ? part : phraseFor(part, reader));
    });
    return spans;
  };
}

const quotes: Record<Language, readonly [string, string]> = {
  en: ["“", "”"],
  "zh-Hans": ["“", "”"],
  "zh-Hant": ["「", "」"],
};

/** The line as a plain string for readers of `reader`: phrases of other languages in quotation marks. */
export function plain(rich: Rich, reader: Language): string {
  const [open, close] = quotes[reader];
  return rich
    .map((span) => (typeof span === "string" ? span : `${open}${quotedOnce(span.text)}${close}`))
    .join("");
}

/** Quotation marks inside a quotation become single ones. */
export function quotedOnce(text: string): string {
  return text
    .replace(/“/g, "‘")
    .replace(/”/g, "’")
    .replace(/"([^"]*)"/g, "‘$1’");
}

/** Joins lines with `separator`, leaving out empty ones. */
export function joinRich(lines: readonly (Rich | undefined)[], separator: string): Rich {
  const spans: Span[] = [];
  for (const line of lines) {
    if (!line || line.length === 0) continue;
    if (spans.length > 0) spans.push(separator);
    spans.push(...line);
  }
  return mergeText(spans);
}

/** One string span where several stand side by side. */
function mergeText(spans: readonly Span[]): Rich {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (typeof span === "string" && typeof last === "string") merged[merged.length - 1] = last + span;
    else merged.push(span);
  }
  return merged;
}
