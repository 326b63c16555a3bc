"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "./button.tsx";
import { TextField } from "./text-field.tsx";

/** Something to take along: selected at a touch, copied by a button. */
export function CopyField({ id, label, value }: { id: string; label: string; value: string }) {
  const t = useTranslations("forms");
  const [isCopied, setCopied] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <TextField
      id={id}
      label={label}
      ref={input}
      value={value}
      readOnly
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      after={
        <Button
          look="plain"
          onPress={() => {
            input.current?.select();
            // Without https a browser may have no clipboard to offer; what is selected can be copied by hand.
            const clipboard = navigator.clipboard as Clipboard | undefined;
            void clipboard?.writeText(value).then(() => {
              setCopied(true);
            });
          }}
        >
          <span aria-live="polite">{isCopied ? t("copied") : t("copy")}</span>
        </Button>
      }
    />
  );
}
