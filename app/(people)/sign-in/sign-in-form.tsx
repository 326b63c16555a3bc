"use client";

import { useTranslations } from "next-intl";
import { JsonForm } from "../../../components/forms/json-form.tsx";
import { PasswordField } from "../../../components/ui/password-field.tsx";
import { TextField } from "../../../components/ui/text-field.tsx";
import { passwordPage } from "../../../lib/paths.ts";

export function SignInForm({ to }: { to: string }) {
  const t = useTranslations("signIn");
  const passwords = useTranslations("passwords");
  return (
    <JsonForm
      schema={async () => (await import("../../../lib/members/forms.ts")).signInSchema}
      address="/api/v1/session"
      submit={t("submit")}
      leaves
      defaults={{ signInName: "", password: "" }}
      onDone={() => {
        location.assign(to);
      }}
      beside={
        <a className="plain inline-flex items-center" href={passwordPage()}>
          {t("forgot")}
        </a>
      }
    >
      {({ field }) => (
        <>
          <TextField
            {...field("signInName", passwords("signInName"))}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordField {...field("password", t("password"))} autoComplete="current-password" />
        </>
      )}
    </JsonForm>
  );
}
