import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CopyNotice } from "../../../../components/handbook/copy-notice.tsx";
import { sayMoment } from "../../../../lib/language/dates.ts";
import { handbookPage } from "../../../../lib/paths.ts";
import { HandbookView } from "../handbook.tsx";
import { handbookIcons, openHandbook, single } from "../open.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ language?: string | string[] }>;
};

export { handbookViewport as viewport } from "../open.ts";

async function opened({ params, searchParams }: Props) {
  const [{ slug }, { language }] = await Promise.all([params, searchParams]);
  const { handbook, at } = await openHandbook(slug, single(language));
  return { slug, at, handbook: handbook ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { handbook } = await opened(props);
  const t = await getTranslations({ locale: handbook.content.document.language, namespace: "handbook" });
  return { title: t("title"), robots: { index: false }, icons: handbookIcons };
}

/** The same page for a device to keep: nothing of its reader is in it, and it says of when it is. */
export default async function HandbookCopy(props: Props) {
  const { slug, at, handbook } = await opened(props);
  const { document, version } = handbook.content;
  // It says that there is no network, which is not so for somebody who comes by themselves.
  if ((await headers()).get("sec-fetch-mode") === "navigate")
    redirect(handbookPage(slug, { language: document.language }));
  return (
    <HandbookView
      slug={slug}
      handbook={handbook}
      notice={
        <CopyNotice
          address={handbookPage(slug, { language: document.language })}
          number={version.number}
          date={sayMoment(at, document.language, handbook.timeZone)}
        />
      }
    />
  );
}
