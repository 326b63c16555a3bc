/** Mail about sessions, and the heads of the table of attendance, in the language of whom they go to. */
import { createTranslator } from "use-intl/core";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import type { InterfaceLanguage } from "../language/interface.ts";
import type { TableWords } from "./table.ts";

const messages = { en: english, "zh-Hans": chinese };

/** A session is planned, was changed, or is called off. */
export type SessionMail = "invited" | "changed" | "cancelled";

export type SessionMailValues = {
  organisation: string;
  title: string;
  /** The moment in words. */
  date: string;
  place: string | null;
  /** The version and its clauses; nothing where it is about none. */
  number: string | null;
  parts: readonly string[];
  link: string;
};

/** More clauses than these are counted and not listed. */
const most = 20;

export function sessionMail(
  kind: SessionMail,
  language: InterfaceLanguage,
  { place, number, parts, ...values }: SessionMailValues,
): { subject: string; text: string } {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "mail.training" });
  if (kind === "cancelled")
    return { subject: t("cancelled.subject", values), text: t("cancelled.text", values) };
  const about =
    number === null
      ? []
      : [
          t("about", { number }),
          ...parts.slice(0, most).map((part) => `- ${part}`),
          ...(parts.length > most ? [t("more", { count: parts.length - most })] : []),
        ];
  const facts = [
    t("when", values),
    ...(place === null ? [] : [t("where", { place })]),
    ...(about.length > 0 ? ["", ...about] : []),
  ].join("\n");
  return { subject: t(`${kind}.subject`, values), text: t(`${kind}.text`, { ...values, facts }) };
}

/** What stands in the table of attendance. */
export function tableWords(language: InterfaceLanguage): TableWords {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "training" });
  return {
    head: (column) => t(`table.head.${column}`),
    kind: (kind) => t(`kinds.${kind}`),
    presence: (presence) => t(`table.presences.${presence}`),
  };
}
