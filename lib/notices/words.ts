/** Mail about proposals and versions, in the language of whom it goes to. */
import { createTranslator } from "use-intl/core";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import type { InterfaceLanguage } from "../language/interface.ts";

const messages = { en: english, "zh-Hans": chinese };

export type VersionMail = "review" | "published" | "begins" | "due";

/** `hash` is said where it is to be kept; `date` is a day in words. */
export type VersionMailValues = {
  organisation: string;
  number: string;
  link: string;
  who: string;
  hash: string;
  date: string;
};

export function versionMail(
  kind: VersionMail,
  language: InterfaceLanguage,
  values: VersionMailValues,
): { subject: string; text: string } {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "mail" });
  switch (kind) {
    case "review":
      return { subject: t("versions.review.subject", values), text: t("versions.review.text", values) };
    case "published":
      return { subject: t("versions.published.subject", values), text: t("versions.published.text", values) };
    case "begins":
      return { subject: t("versions.begins.subject", values), text: t("versions.begins.text", values) };
    case "due":
      return { subject: t("versions.due.subject", values), text: t("versions.due.text", values) };
  }
}
