import type { Outdated } from "../../language/translation.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { languageName } from "./names.ts";
import { both, type Place, type Remark, remarkAt } from "./remark.ts";

/** A row of the draft with its translations that are older than their original. */
export type OutdatedRow = Pick<Place, "step" | "list" | "item"> & { outdated: Outdated };

/** Texts whose original says something else than when they were translated. */
export function staleTranslations({ languages }: Workbook, rows: readonly OutdatedRow[]): Remark[] {
  const [original, ...others] = languages;
  return rows.flatMap(({ outdated, ...place }) =>
    Object.entries(outdated).flatMap(([path, words]) =>
      others
        .filter((language) => language !== original && words[language] !== undefined)
        .map((language) => {
          const name = languageName(language);
          return remarkAt(
            "stale-translation",
            { ...place, field: path.split(".")[0], language },
            {
              sentence: both(
                `The ${name.en} was made from words that have changed since.`,
                `原文已改，${name["zh-Hans"]}译文还是照旧文译的。`,
              ),
              why: both(
                "Whoever reads the translation is promised something else than whoever reads the original.",
                "读译文的人和读原文的人，得到的承诺就不一样了。",
              ),
              better: both(
                "Translate it anew, or say that it is still right.",
                "请重新翻译，或确认译文不用改。",
              ),
            },
            path,
          );
        }),
    ),
  );
}
