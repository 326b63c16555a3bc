"use client";

import { useLocale, useTranslations } from "next-intl";
import { JsonForm } from "../../../components/forms/json-form.tsx";
import { ChoiceField } from "../../../components/ui/choice-field.tsx";
import { PasswordField } from "../../../components/ui/password-field.tsx";
import { SelectField } from "../../../components/ui/select-field.tsx";
import { TextField } from "../../../components/ui/text-field.tsx";
import { interfaceLanguages, type InterfaceLanguage } from "../../../lib/language/interface.ts";
import { languageNames } from "../../../lib/language/names.ts";
import { deskPage } from "../../../lib/paths.ts";
import { NameAndAddress } from "../name-and-address.tsx";

type Props = { code: string; publicPrefix: string; here: readonly string[]; language: InterfaceLanguage };

export function SetUpForm({ code, publicPrefix, here, language }: Props) {
  const t = useTranslations("setUp");
  const passwords = useTranslations("passwords");
  const locale = useLocale();
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(here);
  const starts = [
    { value: "own", label: t("own"), description: t("ownHint") },
    { value: "examples", label: t("examples"), description: t("examplesHint") },
    ...(here.length > 0
      ? [
          {
            value: "existing",
            label: t("existing"),
            description: t("existingHint", { count: here.length, names }),
          },
        ]
      : []),
  ];
  return (
    <JsonForm
      schema={async () => (await import("../../../lib/members/forms.ts")).setUpSchema}
      address="/api/v1/set-up"
      submit={t("submit")}
      leaves
      defaults={{
        code,
        start: here.length > 0 ? "existing" : "own",
        organisation: "",
        address: "",
        language,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        name: "",
        signInName: "",
        password: "",
      }}
      onDone={() => {
        location.assign(deskPage);
      }}
    >
      {({ field, form }) => {
        const start = form.watch("start");
        return (
          <>
            <ChoiceField {...field("start", t("begin"))} choices={starts} />
            {start === "own" && (
              <NameAndAddress
                name={{
                  ...field("organisation", t("organisation")),
                  description: t("organisationHint"),
                  autoComplete: "organization",
                }}
                address={{
                  ...field("address", t("address")),
                  description: t("addressHint", {
                    prefix: publicPrefix,
                    address: form.watch("address") || "…",
                  }),
                }}
                read={() => ({ name: form.getValues("organisation"), address: form.getValues("address") })}
                write={(address) => {
                  form.setValue("address", address, { shouldValidate: form.formState.isSubmitted });
                }}
              />
            )}
            {start !== "existing" && here.length > 0 && (
              <p className="text-soft">{t("takesOver", { names })}</p>
            )}
            <SelectField {...field("language", t("language"))} description={t("languageHint")}>
              {interfaceLanguages.map((each) => (
                <option key={each} value={each} lang={each}>
                  {languageNames[each]}
                </option>
              ))}
            </SelectField>
            <h2 className="border-rule border-t pt-8 font-serif text-2xl">{t("you")}</h2>
            <TextField {...field("name", t("name"))} description={t("nameHint")} autoComplete="name" />
            <TextField
              {...field("signInName", passwords("signInName"))}
              description={passwords("signInNameHint")}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
            <PasswordField
              {...field("password", passwords("own"))}
              description={passwords("hint")}
              autoComplete="new-password"
            />
          </>
        );
      }}
    </JsonForm>
  );
}
