import { createTranslator } from "use-intl/core";
import type { DifferenceKind } from "../../lib/document/compare.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import type messages from "../../messages/en.json";

/** The words around a comparison that are ours, in the language of whoever compares. */
export type ComparisonWords = {
  kinds: Readonly<Record<DifferenceKind, string>>;
  /** Said before words that were put in or taken out, for those who cannot see how they are marked. */
  added: string;
  removed: string;
  unchangedLines(count: number): string;
  oldNumber(number: string): string;
  oldHeading: string;
  vision: string;
  field: string;
  before: string;
  after: string;
  none: string;
};

/** The messages of the namespace `desk.compare` in one language. */
export type CompareMessages = (typeof messages)["desk"]["compare"];

/** The words of a comparison, said from its messages. */
export function comparisonWords(language: PolicyLanguage, compare: CompareMessages): ComparisonWords {
  const t = createTranslator({
    locale: language,
    messages: { desk: { compare } },
    namespace: "desk.compare",
  });
  return {
    kinds: {
      added: t("kinds.added"),
      removed: t("kinds.removed"),
      moved: t("kinds.moved"),
      changed: t("kinds.changed"),
    },
    added: t("added"),
    removed: t("removed"),
    unchangedLines: (count) => t("unchangedLines", { count }),
    oldNumber: (number) => t("oldNumber", { number }),
    oldHeading: t("oldHeading"),
    vision: t("vision"),
    field: t("field"),
    before: t("before"),
    after: t("after"),
    none: t("none"),
  };
}
