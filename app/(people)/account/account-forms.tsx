"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { JsonForm } from "../../../components/forms/json-form.tsx";
import { ChoiceField } from "../../../components/ui/choice-field.tsx";
import { CopyField } from "../../../components/ui/copy-field.tsx";
import { PasswordField } from "../../../components/ui/password-field.tsx";
import { SelectField } from "../../../components/ui/select-field.tsx";
import { TextField } from "../../../components/ui/text-field.tsx";
import { interfaceLanguages, type InterfaceLanguage } from "../../../lib/language/interface.ts";
import { languageNames } from "../../../lib/language/names.ts";
import { tokenDays, usualTokenDays } from "../../../lib/sessions/session.ts";

/** Says that it was done, and to those who listen as well. */
function Done({ text }: { text: string | undefined }) {
  return (
    <span role="status" className="text-good font-semibold">
      {text}
    </span>
  );
}

export function AboutForm({ name, language }: { name: string; language: InterfaceLanguage }) {
  const t = useTranslations("account");
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  return (
    <JsonForm
      schema={async () => (await import("../../../lib/members/forms.ts")).accountSchema}
      address="/api/v1/account"
      method="PATCH"
      submit={t("save")}
      defaults={{ name, language }}
      onDone={() => {
        setSaved(true);
        router.refresh();
      }}
      beside={<Done text={isSaved ? t("saved") : undefined} />}
    >
      {({ field }) => (
        <>
          <TextField {...field("name", t("name"))} autoComplete="name" />
          <SelectField {...field("language", t("language"))}>
            {interfaceLanguages.map((each) => (
              <option key={each} value={each} lang={each}>
                {languageNames[each]}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </JsonForm>
  );
}

export function PasswordForm({ signInName }: { signInName: string }) {
  const t = useTranslations("account");
  const passwords = useTranslations("passwords");
  const router = useRouter();
  const [isChanged, setChanged] = useState(false);
  return (
    <JsonForm
      schema={async () => (await import("../../../lib/members/forms.ts")).changePasswordSchema}
      address="/api/v1/account/password"
      method="PUT"
      submit={t("change")}
      defaults={{ current: "", password: "" }}
      onDone={(_, form) => {
        form.reset();
        setChanged(true);
        router.refresh();
      }}
      beside={<Done text={isChanged ? t("changed") : undefined} />}
    >
      {({ field }) => (
        <>
          {/* For password managers, which otherwise do not know whose it is. */}
          <input type="text" name="username" autoComplete="username" value={signInName} readOnly hidden />
          <PasswordField {...field("current", t("current"))} autoComplete="current-password" />
          <PasswordField
            {...field("password", passwords("new"))}
            description={passwords("hint")}
            autoComplete="new-password"
          />
        </>
      )}
    </JsonForm>
  );
}

export function TokenForm() {
  const t = useTranslations("account");
  const router = useRouter();
  const [token, setToken] = useState<string>();
  return (
    <>
      {token !== undefined && (
        <div role="status" className="bg-tint mb-8 rounded p-5">
          <p className="mb-4">{t("tokenMade")}</p>
          <CopyField id="access-token" label={t("tokens")} value={token} />
        </div>
      )}
      <JsonForm
        schema={async () => (await import("../../../lib/members/forms.ts")).accessTokenSchema}
        address="/api/v1/account/tokens"
        submit={t("makeToken")}
        defaults={{ name: "", scope: "read", days: usualTokenDays }}
        onDone={(reply, form) => {
          setToken((reply as { token: string }).token);
          form.reset();
          router.refresh();
        }}
      >
        {({ field }) => (
          <>
            <TextField {...field("name", t("tokenName"))} description={t("tokenNameHint")} />
            <ChoiceField
              {...field("scope", t("tokenScope"))}
              choices={[
                { value: "read", label: t("read") },
                { value: "write", label: t("write") },
              ]}
            />
            <SelectField {...field("days", t("tokenDays"), { valueAsNumber: true })}>
              {tokenDays.map((count) => (
                <option key={count} value={count}>
                  {t("days", { count })}
                </option>
              ))}
            </SelectField>
          </>
        )}
      </JsonForm>
    </>
  );
}
