"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

/** A button that copies a text. */
export function CopyText({ text }: { text: string }) {
  const t = useTranslations("desk.publish");
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="plain"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <span role="status">{copied ? t("copied") : t("copy")}</span>
    </button>
  );
}
