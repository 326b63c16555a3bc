"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { JsonForm } from "../../../components/forms/json-form.tsx";
import { TextField } from "../../../components/ui/text-field.tsx";

export function AskForm({ beside }: { beside: ReactNode }) {
  const t = useTranslations("password");
  const passwords = useTranslations("passwords");
  const [isSent, setSent] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isSent) heading.current?.focus();
  }, [isSent]);
  if (isSent)
    return (
      <div className="border-accent border-l-4 pl-4">
        <h2 ref={heading} tabIndex={-1} className="font-serif text-2xl outline-none">
          {t("sentTitle")}
        </h2>
        <p className="mt-2">{t("sent")}</p>
        <p className="mt-6">{beside}</p>
      </div>
    );
  return (
    <JsonForm
      schema={async () => (await import("../../../lib/members/forms.ts")).askForPasswordSchema}
      address="/api/v1/passwords"
      submit={t("submit")}
      defaults={{ signInName: "" }}
      onDone={() => {
        setSent(true);
      }}
      beside={beside}
    >
      {({ field }) => (
        <TextField
          {...field("signInName", passwords("signInName"))}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </JsonForm>
  );
}
