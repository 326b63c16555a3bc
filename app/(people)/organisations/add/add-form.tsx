"use client";

import { useTranslations } from "next-intl";
import { JsonForm } from "../../../../components/forms/json-form.tsx";
import { SelectField } from "../../../../components/ui/select-field.tsx";
import type { InterfaceLanguage } from "../../../../lib/language/interface.ts";
import { languageNames } from "../../../../lib/language/names.ts";
import { deskOf, organisationsApi } from "../../../../lib/paths.ts";
import { languageChoices, languagesOf } from "../../../../lib/settings/choices.ts";
import { NameAndAddress } from "../../name-and-address.tsx";

export function AddForm({ publicPrefix, language }: { publicPrefix: string; language: InterfaceLanguage }) {
  const t = useTranslations("organisations");
  return (
    <JsonForm
      schema={async () => (await import("../../../../lib/organisations/forms.ts")).organisationSchema}
      address={organisationsApi}
      submit={t("submit")}
      leaves
      defaults={{
        name: "",
        address: "",
        languages: language,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      }}
      onDone={(reply) => {
        location.assign(deskOf((reply as { slug: string }).slug));
      }}
    >
      {({ field, form }) => {
        return (
          <>
            <NameAndAddress
              name={{ ...field("name", t("name")), description: t("nameHint"), autoComplete: "off" }}
              address={{
                ...field("address", t("address")),
                description: t("addressHint", {
                  prefix: publicPrefix,
                  address: form.watch("address") || "…",
                }),
                autoComplete: "off",
              }}
              read={form.getValues}
              write={(address) => {
                form.setValue("address", address, { shouldValidate: form.formState.isSubmitted });
              }}
            />
            <SelectField {...field("languages", t("languages"))} description={t("languagesHint")}>
              {languageChoices.map((choice) => {
                const [first = "", second] = languagesOf(choice).map((each) => languageNames[each]);
                return (
                  <option key={choice} value={choice}>
                    {second === undefined ? first : t("languagePair", { first, second })}
                  </option>
                );
              })}
            </SelectField>
          </>
        );
      }}
    </JsonForm>
  );
}
