/** The mail that Keepword sends, in the language of whom it goes to. */
import { createTranslator } from "use-intl/core";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import type { InterfaceLanguage } from "../language/interface.ts";

const messages = { en: english, "zh-Hans": chinese };

export type MailWords = { subject: string; text: string };

export function invitationMail(
  language: InterfaceLanguage,
  values: { organisation: string; inviter: string; link: string; until: string },
): MailWords {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "mail" });
  return { subject: t("invitation.subject", values), text: t("invitation.text", values) };
}

export function passwordMail(
  language: InterfaceLanguage,
  values: { name: string; link: string; minutes: number },
): MailWords {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "mail" });
  return { subject: t("password.subject"), text: t("password.text", values) };
}

/** Told to the person themselves, so that a change that was not theirs does not go unnoticed. */
export function passwordChangedMail(
  language: InterfaceLanguage,
  values: { name: string; address: string },
): MailWords {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "mail" });
  return { subject: t("changed.subject"), text: t("changed.text", values) };
}
