"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef } from "react";
import { Button } from "../../../../components/ui/button.tsx";
import { papers } from "../../../../lib/render/accents.ts";
import { markLimits } from "../../../../lib/settings/choices.ts";

type MarkFieldProps = {
  id: string;
  label: string;
  errorMessage: string | undefined;
  /** The picture as the address of an image; empty where there is none. */
  value: string;
  isSaved: boolean;
  /** A picture that was chosen, or the code of what is wrong with it. */
  onChoose: (chosen: { picture: string } | { fault: "mark-large" | "mark-broken" }) => void;
};

/** An organisation's mark: chosen from a file, shown as it will be, removed. What may be in it the server decides. */
export function MarkField({ id, label, errorMessage, value, isSaved, onChoose }: MarkFieldProps) {
  const t = useTranslations("settings");
  const input = useRef<HTMLInputElement>(null);
  const read = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    // The same file can be chosen again after it was put right.
    currentTarget.value = "";
    if (file.size > markLimits.file * 1024) {
      onChoose({ fault: "mark-large" });
      return;
    }
    const reader = new FileReader();
    reader.onload = () => {
      onChoose(typeof reader.result === "string" ? { picture: reader.result } : { fault: "mark-broken" });
    };
    reader.onerror = () => {
      onChoose({ fault: "mark-broken" });
    };
    reader.readAsDataURL(file);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`} className="font-semibold">
        {label}
      </p>
      <p id={`${id}-hint`} className="text-soft mt-0.5 text-[0.94rem]">
        {t("markHint")}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        {value === "" ? (
          <p className="text-soft">{t("markNone")}</p>
        ) : (
          [papers.light[0], papers.dark[0]].map((paper, at) => (
            <span key={paper} className="border-rule rounded border p-3" style={{ background: paper }}>
              <img
                src={value}
                alt={at === 0 ? t("markNow") : ""}
                width="36"
                height="36"
                className="size-9 object-contain"
              />
            </span>
          ))
        )}
        <span role="status" className="text-soft empty:hidden">
          {isSaved ? "" : t("markUnsaved")}
        </span>
      </div>
      <input
        ref={input}
        type="file"
        accept=".svg,.png,.jpg,.jpeg,image/svg+xml,image/png,image/jpeg"
        hidden
        onChange={read}
      />
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          id={id}
          look="plain"
          aria-describedby={errorMessage === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          onPress={() => input.current?.click()}
        >
          {value === "" ? t("markChoose") : t("markOther")}
        </Button>
        {value !== "" && (
          <Button
            look="plain"
            onPress={() => {
              onChoose({ picture: "" });
            }}
          >
            {t("markRemove")}
          </Button>
        )}
      </div>
      {errorMessage && (
        <p id={`${id}-error`} className="text-bad mt-1 font-semibold">
          {errorMessage}
        </p>
      )}
    </div>
  );
}
