"use client";

import type { ComponentType } from "react";
import type { Control } from "../../../lib/workbook/questions/questions.ts";
import { AudienceControl, DateControl, DurationControl, MoneyControl, TimingControl } from "./amounts.tsx";
import { ChoiceControl, ChoicesControl, YesNoControl } from "./choice.tsx";
import type { ControlProps } from "./control.ts";
import { HoursControl } from "./hours.tsx";
import {
  CountryControl,
  CurrencyControl,
  LanguagesControl,
  TimeZoneControl,
  WeekdaysControl,
} from "./places.tsx";
import { isPointing, ReferenceControl, ReferencesControl } from "./references.tsx";
import { NumberControl, PlainControl, TextControl, TextsControl } from "./text.tsx";

/* A control knows what its own answer looks like; that it is asked only for such answers is what the questions are
 * tested for. */
type Any = ComponentType<ControlProps<never>>;

const controls: Partial<Record<Control, Any>> = {
  address: PlainControl as Any,
  audience: AudienceControl as Any,
  choice: ChoiceControl as Any,
  choices: ChoicesControl as Any,
  country: CountryControl as Any,
  currency: CurrencyControl as Any,
  date: DateControl as Any,
  duration: DurationControl as Any,
  hours: HoursControl as Any,
  languages: LanguagesControl as Any,
  money: MoneyControl as Any,
  number: NumberControl as Any,
  person: PlainControl as Any,
  time_zone: TimeZoneControl as Any,
  timing: TimingControl as Any,
  weekdays: WeekdaysControl as Any,
  yes_no: YesNoControl as Any,
};

const several = new Set<Control>(["channels", "jobs", "goals", "limits"]);

/** Whether there is a control for it here; the goal's own and the vision's stand on their own pages. */
export function hasControl(control: Control): boolean {
  return (
    control in controls ||
    ["line", "passage", "lines", "passages"].includes(control) ||
    (isPointing(control) && !["verb", "element"].includes(control))
  );
}

export function AnyControl(props: ControlProps<unknown>) {
  const { control } = props.question;
  switch (control) {
    case "line":
    case "passage":
      return (
        <TextControl {...(props as ControlProps<Record<string, string>>)} long={control === "passage"} />
      );
    case "lines":
    case "passages":
      return (
        <TextsControl {...(props as ControlProps<Record<string, string>[]>)} long={control === "passages"} />
      );
    default: {
      if (isPointing(control))
        return several.has(control) ? (
          <ReferencesControl {...(props as ControlProps<readonly string[]>)} control={control} />
        ) : (
          <ReferenceControl {...(props as ControlProps<string>)} control={control} />
        );
      const Found = controls[control];
      return Found ? <Found {...(props as ControlProps<never>)} /> : null;
    }
  }
}
