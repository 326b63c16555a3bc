"use client";

import { useState } from "react";
import { useTranslations } from "next-intl";
import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A password, which one may look at while typing it, and paste. */
export function PasswordField(props: TextFieldProps) {
  const t = useTranslations("forms");
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      after={
        <button
          type="button"
          className="plain shrink-0"
          aria-pressed={isShown}
          aria-label={t("show")}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6" fill="none" stroke="currentColor">
            <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Z" strokeWidth="1.6" />
            <circle cx="12" cy="12" r="3" strokeWidth="1.6" />
            {!isShown && <path d="M4 20 20 4" strokeWidth="1.6" />}
          </svg>
        </button>
      }
    />
  );
}
