import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import {
  chooseInterfaceLanguage,
  interfaceLanguages,
  type InterfaceLanguage,
} from "../lib/language/interface.ts";
import en from "../messages/en.json";
import zhHans from "../messages/zh-Hans.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: InterfaceLanguage;
    Messages: typeof en;
  }
}

const messages = { en, "zh-Hans": zhHans } satisfies Record<InterfaceLanguage, typeof en>;

/** The name of the cookie that remembers which language a reader chose. */
const choiceCookie = "language";

export default getRequestConfig(async ({ locale: asked }) => {
  const locale =
    interfaceLanguages.find((language) => language === asked) ??
    chooseInterfaceLanguage(
      (await cookies()).get(choiceCookie)?.value,
      (await headers()).get("accept-language"),
    );
  // Times are worded for the organisation they belong to; where nobody says otherwise they are in UTC.
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
