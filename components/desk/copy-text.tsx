"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "../ui/copy-button.tsx";

/** A button that copies a text. */
export function CopyText({ text }: { text: string }) {
  const t = useTranslations("desk.publish");
  return <CopyButton text={text} copy={t("copy")} copied={t("copied")} className="plain" />;
}
