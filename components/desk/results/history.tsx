"use client";

import { useTranslations } from "next-intl";
import { phraseFor } from "../../../lib/language/phrase.ts";
import type { KeptFigure, TableLine } from "../../../lib/results/table.ts";
import { useDay, useFigureWords, useReader } from "./words.ts";

/** Names of people by their id. Whoever is not there is a colleague. */
export type Names = Readonly<Record<string, string>>;

/** Every figure that was corrected, with who did it, when and why. */
export function Corrections({
  history,
  line,
  names,
}: {
  history: readonly KeptFigure[];
  line: Pick<TableLine, "scale">;
  names: Names;
}) {
  const t = useTranslations("results");
  const say = useFigureWords();
  const day = useDay();
  const reader = useReader();
  const steps = history.slice(1).map((after, at) => ({ before: history[at] ?? after, after }));
  const nameOf = (id: string) => names[id] ?? t("somebody");
  return (
    <ol className="space-y-1">
      {steps.map(({ before, after }) => {
        const figure = say(before, line);
        const same = figure === say(after, line) && before.sample === after.sample;
        const name = nameOf(after.recordedBy);
        const date = day(after.recordedAt);
        const reason = after.reason && phraseFor(after.reason, reader);
        return (
          <li key={after.id}>
            {same ? (
              t("correct.added", { name, date })
            ) : (
              <>
                <s className="decoration-soft">
                  {t("correct.was", {
                    figure,
                    name: nameOf(before.recordedBy),
                    date: day(before.recordedAt),
                  })}
                </s>
                <br />
                <span lang={reason && reason.lang !== reader ? reason.lang : undefined}>
                  {t("correct.why", { name, date, reason: reason?.text ?? t("correct.noReason") })}
                </span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
