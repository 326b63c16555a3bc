"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChoicesField } from "../../../../components/desk/controls/choice.tsx";

/** What there is to choose from: the jobs and places of the workbook, by id and name. */
export type Work = Record<"jobs" | "places", readonly (readonly [id: string, name: string])[]>;
export type ChosenWork = { jobs: string[]; places: string[] };

/** Jobs and places of one person, as chips; a list that is empty is left out. */
export function WorkChoices({
  work,
  chosen,
  onChange,
}: {
  work: Work;
  chosen: ChosenWork;
  onChange: (chosen: ChosenWork) => void;
}) {
  const t = useTranslations("people");
  const id = useId();
  return (["jobs", "places"] as const)
    .filter((list) => work[list].length > 0)
    .map((list) => (
      <div key={list}>
        <p id={`${id}-${list}`} className="font-semibold">
          {t(list)}
        </p>
        <div className="mt-2">
          <ChoicesField
            id={`${id}-${list}-chips`}
            labelledBy={`${id}-${list}`}
            options={work[list]}
            value={chosen[list]}
            onChange={(ids) => {
              onChange({ ...chosen, [list]: [...(ids ?? [])] });
            }}
          />
        </div>
      </div>
    ));
}
