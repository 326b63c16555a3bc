import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { BringIn } from "../../../../../components/desk/standards/bring-in.tsx";
import { interfaceLanguages } from "../../../../../lib/language/interface.ts";
import { may } from "../../../../../lib/members/rights.ts";
import { deskOf, standardsApi } from "../../../../../lib/paths.ts";
import en from "../../../../../messages/en.json";
import zhHans from "../../../../../messages/zh-Hans.json";
import { requireActor } from "../../../../session.ts";

const messages = { en, "zh-Hans": zhHans };

export async function generateMetadata() {
  const t = await getTranslations("standards");
  return { title: t("title") };
}

const templateColumns = [
  "standard",
  "channel",
  "time",
  "target",
  "from",
  "condition",
  "remedy",
  "note",
] as const;

/** A table of nothing but headings, with the mark that spreadsheets know UTF-8 by. */
function templateOf(headings: readonly string[]): string {
  const line = `\ufeff${headings.join(",")}\r\n`;
  return `data:text/csv;charset=utf-8,${encodeURIComponent(line)}`;
}

export default async function BringInPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const t = await getTranslations("standards");
  const locale = await getLocale();
  const reader = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { standards } = messages[reader];
  return (
    <main className="mx-auto max-w-4xl px-4 py-8 sm:px-8 sm:py-10">
      <p>
        <Link className="text-accent underline underline-offset-4" href={deskOf(slug, "goals")}>
          {t("back")}
        </Link>
      </p>
      <h1 className="mt-3 font-serif text-4xl">{t("title")}</h1>
      <p className="text-soft mt-2 text-lg">{t(may(actor, "editDraft") ? "lead" : "forbidden")}</p>
      {may(actor, "editDraft") && (
        <NextIntlClientProvider messages={{ standards }}>
          <BringIn
            personId={actor.personId}
            template={templateOf(templateColumns.map((column) => t(`headings.${column}`)))}
          />
        </NextIntlClientProvider>
      )}
      <p className="mt-8">
        <a className="text-accent underline underline-offset-4" href={standardsApi(slug)} download>
          {t("export")}
        </a>
      </p>
    </main>
  );
}
