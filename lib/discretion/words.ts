/** The heads of the table of what was settled. */
import { createTranslator } from "use-intl/core";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import type { InterfaceLanguage } from "../language/interface.ts";
import type { SettledColumn } from "./table.ts";

const messages = { en: english, "zh-Hans": chinese };

export function settledHead(language: InterfaceLanguage): (column: SettledColumn) => string {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "settled" });
  return (column) => t(`columns.${column}`);
}
