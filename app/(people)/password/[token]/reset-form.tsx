"use client";

import { useTranslations } from "next-intl";
import { JsonForm } from "../../../../components/forms/json-form.tsx";
import { PasswordField } from "../../../../components/ui/password-field.tsx";
import { deskPage } from "../../../../lib/paths.ts";

export function ResetForm({ token, signInName }: { token: string; signInName: string }) {
  const t = useTranslations("password");
  const passwords = useTranslations("passwords");
  return (
    <JsonForm
      schema={async () => (await import("../../../../lib/members/forms.ts")).resetSchema}
      address="/api/v1/passwords"
      method="PUT"
      submit={t("setSubmit")}
      leaves
      defaults={{ token, password: "" }}
      onDone={() => {
        location.assign(deskPage);
      }}
    >
      {({ field }) => (
        <>
          {/* For password managers, which otherwise do not know whose it is. */}
          <input type="text" name="username" autoComplete="username" value={signInName} readOnly hidden />
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
