/** What is mailed to those who have something to read, and the head of the table of who has read what. */
import { createTranslator } from "use-intl/core";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import type { InterfaceLanguage } from "../language/interface.ts";
import { memberships, recordColumns, type RecordWords } from "../reading-record/record.ts";
import type { ReadingState } from "./standing.ts";

const messages = { en: english, "zh-Hans": chinese };

export function readingMail(
  language: InterfaceLanguage,
  values: {
    name: string;
    organisation: string;
    number: string;
    link: string;
    state: Exclude<ReadingState, "current">;
  },
): { subject: string; text: string } {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "mail" });
  return { subject: t("reading.subject", values), text: t("reading.text", values) };
}

/** The same for everybody at once, to be handed on where no mail can be sent. */
export function readingMessage(
  language: InterfaceLanguage,
  values: { organisation: string; number: string; link: string },
): string {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "mail" });
  return t("reading.forAll", values);
}

/** The words of the table of who has read what. */
export function exportWords(language: InterfaceLanguage): RecordWords {
  const t = createTranslator({
    locale: language,
    messages: messages[language],
    namespace: "acknowledgements.export",
  });
  return {
    columns: Object.fromEntries(
      recordColumns.map((column) => [column, t(`columns.${column}`)]),
    ) as RecordWords["columns"],
    member: Object.fromEntries(
      memberships.map((each) => [each, t(`member.${each}`)]),
    ) as RecordWords["member"],
    yes: t("yes"),
    no: t("no"),
    nothing: t("nothing"),
    nobody: t("nobody"),
  };
}
