"use client";

import { useId } from "react";
import { useTranslations } from "next-intl";
import type { Condition } from "../../../lib/goals/goal.ts";
import { without } from "../../forms/without.ts";
import { DurationField } from "../controls/amounts.tsx";
import { ChoicesField } from "../controls/choice.tsx";
import { channelKinds } from "../controls/references.tsx";
import { NumberField } from "../controls/text.tsx";
import { WordsField } from "../controls/words-field.tsx";
import type { Writing } from "../question.tsx";
import { ComparisonSelect } from "./comparison.tsx";

type Editing<Shape> = { condition: Shape; writing: Writing; onChange: (condition: Shape) => void };
type OfKind<Kind extends Condition["kind"]> = Omit<Editing<Extract<Condition, { kind: Kind }>>, "writing">;

/** A condition that is more than words: hours, dates, sizes, channels. */
export default function ConditionEditor({
  condition,
  writing,
  onChange,
}: Editing<Exclude<Condition, { kind: "phrase" }>>) {
  const t = useTranslations("desk.goal");
  switch (condition.kind) {
    case "received":
      return <ReceivedEditor condition={condition} onChange={onChange} />;
    case "dates":
      return <DatesEditor condition={condition} onChange={onChange} />;
    case "lasting":
    case "quantity":
      return <SizeEditor condition={condition} writing={writing} onChange={onChange} />;
    case "channels":
    case "reply_channels":
      return <ChannelsEditor condition={condition} onChange={onChange} />;
    case "otherwise":
      return <span>{t("conditions.otherwise")}</span>;
  }
}

function ReceivedEditor({ condition, onChange }: OfKind<"received">) {
  const t = useTranslations("desk.goal");
  const field = (name: "before" | "after") => (
    <label className="inline-flex items-center gap-2">
      <span>{t(`received.${name}`)}</span>
      <input
        className="field w-auto"
        type="time"
        value={condition[name] ?? ""}
        onChange={({ target }) => {
          const rest = without(condition, name);
          const other = name === "before" ? condition.after : condition.before;
          if (target.value !== "") onChange({ ...rest, [name]: target.value });
          else if (other !== undefined) onChange(rest);
        }}
      />
    </label>
  );
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-2">
      <span>{t("received.at")}</span>
      {field("after")}
      {field("before")}
    </span>
  );
}

function DatesEditor({ condition, onChange }: OfKind<"dates">) {
  const t = useTranslations("desk.goal");
  const field = (name: "from" | "until") => (
    <label className="inline-flex items-center gap-2">
      <span>{t(`dates.${name}`)}</span>
      <input
        className="field w-auto"
        type="date"
        value={condition[name] ?? ""}
        onChange={({ target }) => {
          const rest = without(condition, name);
          const other = name === "from" ? condition.until : condition.from;
          if (target.value !== "") onChange({ ...rest, [name]: target.value });
          else if (other !== undefined) onChange(rest);
        }}
      />
    </label>
  );
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-2">
      {field("from")}
      {field("until")}
    </span>
  );
}

type Sized = Extract<Condition, { kind: "lasting" | "quantity" }>;

function SizeEditor({ condition, writing, onChange }: Editing<Sized>) {
  const t = useTranslations("desk.goal");
  return (
    <span className="inline-flex min-w-0 grow flex-wrap items-center gap-2">
      <WordsField
        label={t("sizeOf")}
        placeholder={t(condition.kind === "lasting" ? "lastingExample" : "quantityExample")}
        isLabelShown={false}
        isNeeded
        writing={writing}
        value={condition.what}
        onChange={(what) => what && onChange({ ...condition, what })}
      />
      <ComparisonSelect
        value={condition.comparison}
        onChange={(comparison) => onChange({ ...condition, comparison })}
      />
      {condition.kind === "lasting" ? (
        <DurationField
          label={t("time")}
          isNeeded
          value={condition.time}
          onChange={(length) =>
            length?.value !== undefined &&
            onChange({
              ...condition,
              time: { value: length.value, unit: length.unit ?? condition.time.unit },
            })
          }
        />
      ) : (
        <>
          <NumberField
            label={t("count")}
            isNeeded
            value={condition.value}
            onChange={(value) => value !== undefined && onChange({ ...condition, value: Math.abs(value) })}
          />
          <input
            className="field w-24!"
            aria-label={t("unitOf")}
            maxLength={40}
            value={condition.unit}
            onChange={({ target }) => target.value !== "" && onChange({ ...condition, unit: target.value })}
          />
        </>
      )}
    </span>
  );
}

function ChannelsEditor({ condition, onChange }: OfKind<"channels" | "reply_channels">) {
  const t = useTranslations("desk");
  const id = useId();
  const kind = condition.kind === "channels" ? "channels" : "reply_channels";
  return (
    <span className="min-w-0 grow">
      <span id={`${id}-label`} className="text-soft block text-[0.94rem]">
        {t(`goal.conditions.${kind}`)}
      </span>
      <ChoicesField
        id={id}
        labelledBy={`${id}-label`}
        options={channelKinds.map((each) => [each, t(`channels.${each}`)] as const)}
        value={condition.channels}
        onChange={(channels) =>
          channels &&
          onChange({ ...condition, channels: channelKinds.filter((each) => channels.includes(each)) })
        }
      />
    </span>
  );
}
