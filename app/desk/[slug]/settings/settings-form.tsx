"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { JsonForm } from "../../../../components/forms/json-form.tsx";
import { ChoiceField } from "../../../../components/ui/choice-field.tsx";
import { SelectField } from "../../../../components/ui/select-field.tsx";
import { TextField } from "../../../../components/ui/text-field.tsx";
import { languageNames } from "../../../../lib/language/names.ts";
import { deskOf } from "../../../../lib/paths.ts";
import {
  languageChoices,
  languagesOf,
  type SettingsForm,
  settingsSchema,
} from "../../../../lib/settings/settings.ts";

export function SettingsFields({
  slug,
  defaults,
  publicPrefix,
  zones,
}: {
  slug: string;
  defaults: SettingsForm;
  publicPrefix: string;
  zones: readonly string[];
}) {
  const t = useTranslations("settings");
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  return (
    <JsonForm
      schema={settingsSchema}
      address={`/api/v1/organisations/${slug}/settings`}
      method="PUT"
      submit={t("save")}
      defaults={defaults}
      onDone={(reply, form) => {
        const { revision, slug: address } = reply as { revision: number; slug: string };
        if (address !== slug) {
          location.assign(deskOf(address, "settings"));
          return;
        }
        form.setValue("revision", revision);
        setSaved(true);
        router.refresh();
      }}
      beside={
        <span role="status" className="text-good font-semibold">
          {isSaved ? t("saved") : ""}
        </span>
      }
    >
      {({ field, form }) => {
        const colour = form.watch("colour");
        return (
          <>
            <SelectField {...field("languages", t("languages"))} description={t("languagesHint")}>
              {languageChoices.map((choice) => {
                const [first, ...others] = languagesOf(choice).map((each) => languageNames[each]);
                return (
                  <option key={choice} value={choice}>
                    {others.length > 0
                      ? t("languagePair", { first: first ?? "", second: others.join() })
                      : first}
                  </option>
                );
              })}
            </SelectField>
            <TextField
              {...field("address", t("address"))}
              description={t("addressHint", { address: `${publicPrefix}${form.watch("address")}` })}
            />
            <ChoiceField
              {...field("visibility", t("visibility"))}
              choices={(["listed", "unlisted", "private"] as const).map((value) => ({
                value,
                label: t(`visibilities.${value}.label`),
                description: t(`visibilities.${value}.hint`),
              }))}
            />
            <SelectField {...field("timeZone", t("timeZone"))} description={t("timeZoneHint")}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replace(/_/g, " ")}
                </option>
              ))}
            </SelectField>
            <TextField
              {...field("colour", t("colour"))}
              description={t("colourHint")}
              placeholder="#0a5560"
            />
            {/^#[0-9a-f]{6}$/i.test(colour) && (
              <svg width="96" height="32" role="img" aria-label={t("colourSample", { colour })}>
                <rect width="96" height="32" rx="4" fill={colour} />
              </svg>
            )}
          </>
        );
      }}
    </JsonForm>
  );
}
