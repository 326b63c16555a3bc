import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type en from "../messages/en.json";

type Namespace = keyof typeof en;

/** Sends the messages that forms in a browser need, and no others. */
export async function WordsForForms({
  also = [],
  children,
}: {
  also?: readonly Namespace[];
  children: ReactNode;
}) {
  const messages = await getMessages();
  const needed = Object.fromEntries(
    (["forms", "faults", ...also] as const).map((name) => [name, messages[name]]),
  );
  return <NextIntlClientProvider messages={needed}>{children}</NextIntlClientProvider>;
}
