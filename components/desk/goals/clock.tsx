"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Goal } from "../../../lib/goals/goal.ts";
import { without } from "../../forms/without.ts";
import { ChoiceField } from "../controls/choice.tsx";
import { TextsControl } from "../controls/text.tsx";
import { WordsField } from "../controls/words-field.tsx";
import type { Writing } from "../question.tsx";

type Clock = NonNullable<Goal["clock"]>;
type Editing = {
  clock: Clock | undefined;
  writing: Writing;
  onChange: (clock: Clock | undefined) => void;
};

const countings = ["calendar", "opening_hours", "working_days"] as const satisfies readonly Clock["counts"][];
const beginnings = ["event", "next_day", "next_working_day"] as const satisfies readonly Clock["from"][];

function withField<Name extends keyof Clock>(
  clock: Clock | undefined,
  name: Name,
  value: Clock[Name] | undefined,
): Clock | undefined {
  const rest = without(clock ?? {}, name) as Clock;
  const next = value === undefined ? rest : { ...rest, [name]: value };
  return Object.keys(next).length > 0 ? next : undefined;
}

/** Which hours and days count, and what starts the clock. */
export function ClockEditor({ clock, writing, label, onChange }: Editing & { label: string }) {
  const t = useTranslations("desk.goal.clock");
  const id = useId();
  return (
    <div className="space-y-3">
      <ChoiceField
        id={id}
        labelledBy={label}
        options={countings.map((each) => [each, t(each)] as const)}
        value={clock?.counts}
        onChange={(counts) => onChange(withField(clock, "counts", counts as Clock["counts"]))}
      />
      <WordsField
        label={t("starts")}
        placeholder={t("startsExample")}
        writing={writing}
        value={clock?.starts}
        onChange={(starts) => onChange(withField(clock, "starts", starts))}
      />
    </div>
  );
}

/** From which day it counts, and what stops it. */
export function ClockDetails({ clock, writing, onChange }: Editing) {
  const t = useTranslations("desk.goal.clock");
  const id = useId();
  return (
    <div className="space-y-5 py-3">
      <div>
        <h3 id={`${id}-from`} className="mb-2 font-semibold">
          {t("from")}
        </h3>
        <ChoiceField
          id={`${id}-from-choice`}
          labelledBy={`${id}-from`}
          options={beginnings.map((each) => [each, t(`beginnings.${each}`)] as const)}
          value={clock?.from}
          onChange={(from) => onChange(withField(clock, "from", from as Clock["from"]))}
        />
      </div>
      <div>
        <h3 id={`${id}-pauses`} className="font-semibold">
          {t("pauses")}
        </h3>
        <p id={`${id}-pauses-why`} className="text-soft mb-2 text-[0.94rem]">
          {t("pausesWhy")}
        </p>
        <TextsControl
          id={`${id}-pauses-list`}
          labelledBy={`${id}-pauses`}
          describedBy={`${id}-pauses-why`}
          invalid={false}
          language={writing.language}
          long={false}
          value={clock?.pauses}
          onChange={(pauses) => onChange(withField(clock, "pauses", pauses && [...pauses]))}
        />
      </div>
    </div>
  );
}
