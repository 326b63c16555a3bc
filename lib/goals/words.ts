/** Why a line of a spreadsheet cannot be read, in the reader's language. */
import { createTranslator } from "use-intl/core";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import type { InterfaceLanguage } from "../language/interface.ts";
import type { SheetFault } from "./sheet.ts";

const messages = { en: english, "zh-Hans": chinese };

export function saySheetFault(
  { code, column = "", cell = "" }: SheetFault,
  language: InterfaceLanguage,
): string {
  const t = createTranslator({
    locale: language,
    messages: messages[language],
    namespace: "standards.faults",
  });
  return t(code, { column, cell: cell.length > 60 ? `${cell.slice(0, 59)}…` : cell });
}
