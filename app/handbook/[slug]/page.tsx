import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KeepCopy } from "../../../components/handbook/keep-copy.tsx";
import { findAsked } from "../../../lib/asked/queries.ts";
import { handbookCopy, ownPage } from "../../../lib/paths.ts";
import { theInstallation } from "../../installation.ts";
import { HandbookView } from "./handbook.tsx";
import { NothingInForce } from "./nothing-in-force.tsx";
import { handbookIcons, openHandbook, single } from "./open.ts";
import { talkOf } from "./talk.tsx";
import { hasOwnPage } from "./ways.tsx";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Partial<Record<"language" | "find", string | string[]>>>;
};

export { handbookViewport as viewport } from "./open.ts";

async function opened({ params, searchParams }: Props) {
  const [{ slug }, { language, find }] = await Promise.all([params, searchParams]);
  return { slug, asked: single(find), ...(await openHandbook(slug, single(language))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { handbook } = await opened(props);
  const locale = handbook?.content.document.language ?? (await getLocale());
  const t = await getTranslations({ locale, namespace: "handbook" });
  return {
    title: t("title"),
    robots: { index: false },
    appleWebApp: { capable: true, title: t("short") },
    icons: handbookIcons,
  };
}

/** The version in force as staff read it. */
export default async function HandbookPage(props: Props) {
  const { slug, asked, actor, at, handbook } = await opened(props);
  if (!handbook) return <NothingInForce actor={actor} at={at} />;
  const { language } = handbook.content.document;
  const own = await getTranslations({ locale: language, namespace: "own" });
  const { database } = await theInstallation();
  const reading = await database.read((db) => findAsked(db, actor, language, at));
  return (
    <HandbookView
      slug={slug}
      handbook={handbook}
      reader={actor}
      {...(reading.ok ? { reading: reading.value } : {})}
      talk={await talkOf(actor, handbook, at)}
      {...(asked === undefined ? {} : { asked })}
      foot={
        <>
          <KeepCopy slug={slug} address={handbookCopy(slug, language)} />
          {hasOwnPage(actor) && (
            <p className="ways">
              <a href={ownPage(slug)}>{own("toOwn")}</a>
            </p>
          )}
        </>
      }
    />
  );
}
