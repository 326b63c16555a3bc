"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ChannelKind } from "../../../lib/goals/goal.ts";
import { deskOf } from "../../../lib/paths.ts";
import { useDraft, useItems } from "../draft.tsx";
import { nameOfItem } from "../items.ts";
import { ChoiceField, ChoicesField } from "./choice.tsx";
import type { ControlProps } from "./control.ts";

/* Written out, because the schema that knows them would bring the whole of zod to the first page. */
export const channelKinds = [
  "phone",
  "email",
  "web",
  "chat",
  "counter",
  "letter",
  "social",
  "wechat",
  "field",
  "hotline",
] as const satisfies readonly ChannelKind[];

/** The lists that answers point to, by the control that points. */
const lists = {
  channel: ["organisation", "channels"],
  channels: ["organisation", "channels"],
  job: ["organisation", "jobs"],
  jobs: ["organisation", "jobs"],
  place: ["organisation", "places"],
  goal: ["goals", "goals"],
  goals: ["goals", "goals"],
  limits: ["discretion", "limits"],
  check_in: ["follow_up", "checkIns"],
  verb: ["vision", "verbs"],
  element: ["vision", "elements"],
} as const;
type Pointing = keyof typeof lists;

export function isPointing(control: string): control is Pointing {
  return Object.hasOwn(lists, control);
}

/** What there is to point to, by name. */
export function useOptions(control: Pointing, language: string): readonly (readonly [string, string])[] {
  const t = useTranslations("desk");
  const [step, list] = lists[control];
  return useItems(step, list).map(({ id, body }) => {
    const kind = list === "channels" ? channelKinds.find((each) => each === body.kind) : undefined;
    const name = nameOfItem(body, language) ?? (kind ? t(`channels.${kind}`) : id);
    return [id, name] as const;
  });
}

/** Where there is nothing to point to yet, the way to it. */
function Nothing({ control }: { control: Pointing }) {
  const t = useTranslations("desk");
  const { slug } = useDraft();
  const [step, list] = lists[control];
  return (
    <p className="text-soft">
      {t(`nothingToPick.${list}`)}{" "}
      <Link className="text-accent underline underline-offset-4" href={deskOf(slug, step)}>
        {t("goThere")}
      </Link>
    </p>
  );
}

export function ReferenceControl({
  control,
  value,
  onChange,
  id,
  labelledBy,
  language,
  question,
}: ControlProps<string> & { control: Pointing }) {
  const options = useOptions(control, language);
  if (options.length === 0) return <Nothing control={control} />;
  return (
    <ChoiceField
      options={options}
      value={value}
      onChange={onChange}
      id={id}
      labelledBy={labelledBy}
      required={question.required}
    />
  );
}

export function ReferencesControl({
  control,
  value,
  onChange,
  id,
  labelledBy,
  language,
}: ControlProps<readonly string[]> & { control: Pointing }) {
  const t = useTranslations("desk");
  const options = useOptions(control, language);
  if (options.length === 0) return <Nothing control={control} />;
  const field = (
    <ChoicesField options={options} value={value} onChange={onChange} id={id} labelledBy={labelledBy} />
  );
  if (options.length <= 6) return field;
  const chosen = options.filter(([each]) => value?.includes(each));
  return (
    <>
      {chosen.length > 0 && (
        <ul className="mb-1 list-disc ps-5">
          {chosen.map(([each, name]) => (
            <li key={each} lang={language}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary className="plain">{chosen.length > 0 ? t("chooseOthers") : t("choose")}</summary>
        <div className="mt-2">{field}</div>
      </details>
    </>
  );
}
