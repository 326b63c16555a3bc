/** Phrases that an editor stumbles over, found where they are meant and not where they are quoted or denied. */
import type { PolicyLanguage } from "../../language/phrase.ts";
import { type Remark, type RemarkCode, remarkAt, type Said } from "./remark.ts";
import { oncePerText } from "./once.ts";
import type { PlacedText } from "./texts.ts";

/** A kind of phrase: how it is found in each language, and what is said of one. */
export type Stumble = Partial<Record<PolicyLanguage, RegExp>> & { say: (phrase: string) => Said };

/** What is in quotation marks is what somebody else says. Blanked out, so that places stay the same. */
function withoutQuotations(text: string): string {
  return text.replace(/[“"][^”"]*[”"]/g, (quotation) => " ".repeat(quotation.length));
}

const denials: Record<PolicyLanguage, RegExp> = {
  en: /(?:\b(?:not|never|no|nobody|none|nor|without|cannot)\b|n[’']t\b)[^.;:!?]{0,40}$/i,
  "zh-Hans": /(?:不|没有|没|无须|未|别|绝非|决不|杜绝|取消|禁止)[^。；，、：]{0,5}$/,
};

function phraseIn(text: string, language: PolicyLanguage, pattern: RegExp): string | undefined {
  const read = withoutQuotations(text);
  for (const found of read.matchAll(pattern))
    if (!denials[language].test(read.slice(0, found.index))) return found[0].trim();
  return undefined;
}

/** Finds the first phrase of each kind in each text, as remarks. */
export function stumblesOf(
  code: RemarkCode,
  kinds: Readonly<Record<string, Stumble>>,
): (texts: readonly PlacedText[]) => Remark[] {
  const find = oncePerText((text, language) =>
    Object.entries(kinds).flatMap(([kind, { say, ...patterns }]) => {
      const pattern = patterns[language];
      const phrase = pattern && phraseIn(text, language, pattern);
      return phrase ? [{ kind, said: say(phrase) }] : [];
    }),
  );
  return (texts) =>
    texts.flatMap((placed) =>
      find(placed.words, placed.language).map(({ kind, said }) => remarkAt(code, placed, said, kind)),
    );
}
