import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { Finder } from "./finder.tsx";
import type { GuideProps } from "./props.ts";

/** What the reader may do on the spot. */
export async function DiscretionGuide(props: GuideProps) {
  const { guide: messages } = await getMessages({ locale: props.language });
  return (
    <NextIntlClientProvider locale={props.language} messages={{ guide: messages }}>
      <Finder {...props} />
    </NextIntlClientProvider>
  );
}
