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
import type { Text } from "./words.ts";
import { NumberControl, PlainControl, TextControl, TextsControl } from "./text.tsx";

type AnyProps = ControlProps<unknown>;

/** That a control is asked only for answers of its own kind is what the questions are tested for. */
function drawn<Value>(Found: ComponentType<ControlProps<Value>>): ComponentType<AnyProps> {
  return Found as unknown as ComponentType<AnyProps>;
}

const controls: Partial<Record<Control, ComponentType<AnyProps>>> = {
  address: drawn(PlainControl),
  audience: drawn(AudienceControl),
  choice: drawn(ChoiceControl),
  choices: drawn(ChoicesControl),
  country: drawn(CountryControl),
  currency: drawn(CurrencyControl),
  date: drawn(DateControl),
  duration: drawn(DurationControl),
  hours: drawn(HoursControl),
  languages: drawn(LanguagesControl),
  money: drawn(MoneyControl),
  number: drawn(NumberControl),
  person: drawn(PlainControl),
  time_zone: drawn(TimeZoneControl),
  timing: drawn(TimingControl),
  weekdays: drawn(WeekdaysControl),
  yes_no: drawn(YesNoControl),
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

export function AnyControl(props: AnyProps) {
  const { control } = props.question;
  switch (control) {
    case "line":
    case "passage":
      return <TextControl {...(props as ControlProps<Text>)} long={control === "passage"} />;
    case "lines":
    case "passages":
      return <TextsControl {...(props as ControlProps<readonly Text[]>)} long={control === "passages"} />;
    default: {
      if (isPointing(control))
        return several.has(control) ? (
          <ReferencesControl {...(props as ControlProps<readonly string[]>)} control={control} />
        ) : (
          <ReferenceControl {...(props as ControlProps<string>)} control={control} />
        );
      const Found = controls[control];
      return Found ? <Found {...props} /> : null;
    }
  }
}
