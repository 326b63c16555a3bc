/** The mail that tells somebody that what they said was answered. */
import { createTranslator } from "use-intl/core";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import type { InterfaceLanguage } from "../language/interface.ts";

const messages = { en: english, "zh-Hans": chinese };

export function answeredMail(
  language: InterfaceLanguage,
  values: { organisation: string; link: string },
): { subject: string; text: string } {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "mail" });
  return { subject: t("answered.subject", values), text: t("answered.text", values) };
}
