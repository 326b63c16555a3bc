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
import { accents, ink, papers, usualAccent } from "../../../../lib/render/accents.ts";
import { languageChoices, languagesOf } from "../../../../lib/settings/choices.ts";
import type { SettingsForm } from "../../../../lib/settings/settings.ts";
import { MarkField } from "./mark-field.tsx";

/** The colour as it will be: on both papers, as dark or as light as they ask for. */
function ColourSample({ colour }: { colour: string | undefined }) {
  const t = useTranslations("settings");
  const accent = accents(colour);
  return (
    <>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {(["light", "dark"] as const).map((paper) => (
          <div
            key={paper}
            className="border-rule rounded border px-4 py-3"
            style={{ background: papers[paper][0], color: ink[paper] }}
          >
            <p className="text-[0.94rem]">{t(paper === "light" ? "colourLight" : "colourDark")}</p>
            <p className="font-serif text-xl underline underline-offset-4" style={{ color: accent[paper] }}>
              {t("colourSample")}
            </p>
          </div>
        ))}
      </div>
      <p className="text-soft mt-2 text-[0.94rem]">{t("colourLegible")}</p>
    </>
  );
}

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
  const [keptMark, setKeptMark] = useState(defaults.mark ?? "");
  return (
    <JsonForm
      schema={async () => (await import("../../../../lib/settings/settings.ts")).settingsSchema}
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
        setKeptMark(form.getValues("mark") ?? "");
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
        const isColour = /^#[0-9a-f]{6}$/i.test(colour);
        const picture = form.watch("mark") ?? "";
        const mark = field("mark", t("mark"));
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
            <SelectField {...field("approvals", t("approvals"))} description={t("approvalsHint")}>
              {["1", "2", "3"].map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </SelectField>
            <SelectField {...field("timeZone", t("timeZone"))} description={t("timeZoneHint")}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replace(/_/g, " ")}
                </option>
              ))}
            </SelectField>
            <div>
              <TextField
                {...field("colour", t("colour"))}
                description={t("colourHint")}
                placeholder="#0a5560"
                autoComplete="off"
                spellCheck={false}
                after={
                  <input
                    type="color"
                    aria-label={t("colourChosen")}
                    className="border-rule h-11 w-14 shrink-0 cursor-pointer rounded border bg-transparent p-1"
                    value={isColour ? colour.toLowerCase() : usualAccent}
                    onChange={(event) => {
                      form.setValue("colour", event.currentTarget.value, { shouldValidate: true });
                    }}
                  />
                }
              />
              <ColourSample colour={isColour ? colour : undefined} />
            </div>
            <MarkField
              id={mark.id}
              label={mark.label}
              errorMessage={mark.errorMessage}
              value={picture}
              isSaved={picture === keptMark}
              onChoose={(chosen) => {
                if ("fault" in chosen) {
                  form.setError("mark", { message: chosen.fault });
                  return;
                }
                form.clearErrors("mark");
                form.setValue("mark", chosen.picture);
              }}
            />
          </>
        );
      }}
    </JsonForm>
  );
}
