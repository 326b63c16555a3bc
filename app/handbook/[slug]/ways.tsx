import { getTranslations } from "next-intl/server";
import { AtHand } from "../../../components/handbook/at-hand.tsx";
import type { InterfaceLanguage } from "../../../lib/language/interface.ts";
import { may } from "../../../lib/members/rights.ts";
import { deskOf, guideFragment, handbookPage, ownPage } from "../../../lib/paths.ts";
import type { ActorInPage } from "../../session.ts";

/** Whether somebody has a page of their own: a tablet that many share has none. */
export const hasOwnPage = ({ signInName }: ActorInPage): boolean => signInName !== "";

/**
 * The ways that are always at hand.
 * @param page which page of the handbook this is: on the handbook itself search and guide are places of it
 * @param reader nobody in the copy that is kept on a device
 * @param news how many answers the reader has not read
 */
export async function Ways({
  slug,
  language,
  page,
  reader,
  hasGuide,
  news = 0,
}: {
  slug: string;
  language: InterfaceLanguage;
  page: "handbook" | "own" | "consultation";
  reader: ActorInPage | undefined;
  hasGuide: boolean;
  news?: number;
}) {
  const t = await getTranslations({ locale: language, namespace: "guide" });
  const own = await getTranslations({ locale: language, namespace: "own" });
  const handbook = await getTranslations({ locale: language, namespace: "handbook" });
  const home = page === "handbook" ? "" : handbookPage(slug, { language });
  return (
    <AtHand
      label={t("atHand")}
      find={{ href: `${home}#find`, label: t("find") }}
      guide={hasGuide ? { href: `${home}#${guideFragment}`, label: t("title") } : undefined}
      own={
        reader && hasOwnPage(reader)
          ? {
              href: ownPage(slug),
              label: own("way"),
              isHere: page === "own",
              ...(news > 0 ? { news: { count: news, say: own("news", { count: news }) } } : {}),
            }
          : undefined
      }
      desk={reader && may(reader, "readDraft") ? { href: deskOf(slug), label: handbook("desk") } : undefined}
    />
  );
}
