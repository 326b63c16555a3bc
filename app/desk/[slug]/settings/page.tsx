import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { sayFailure } from "../../../../lib/language/words.ts";
import { timeZones } from "../../../../lib/language/time-zones.ts";
import { may } from "../../../../lib/members/rights.ts";
import { deskOf } from "../../../../lib/paths.ts";
import { readSettings } from "../../../../lib/settings/queries.ts";
import en from "../../../../messages/en.json";
import zhHans from "../../../../messages/zh-Hans.json";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { SettingsFields } from "./settings-form.tsx";
import { TakeOut } from "./take-out.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage({ params }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { database, publicUrl } = await theInstallation();
  const settings = await database.read((db) => readSettings(db, actor));
  const t = await getTranslations("settings");
  const language = (await getLocale()) === "zh-Hans" ? "zh-Hans" : "en";
  if (!settings.ok)
    return (
      <main className="mx-auto max-w-2xl px-4 py-8 sm:px-8 sm:py-10">
        <h1 className="font-serif text-4xl">{t("notYours")}</h1>
        <p className="text-soft mt-3 text-lg">{sayFailure(settings, language).message}</p>
      </main>
    );
  const messages = language === "en" ? en : zhHans;
  const changes = may(actor, "changeSettings");
  return (
    <main className="mx-auto max-w-2xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      <p className="text-soft mt-2 text-lg">
        {t("lead")}{" "}
        <Link className="text-accent underline underline-offset-4" href={deskOf(slug, "organisation")}>
          {t("toOrganisation")}
        </Link>
      </p>
      {!changes && <p className="mt-4">{t("readOnly")}</p>}
      <fieldset disabled={!changes} className="mt-8 min-w-0">
        <NextIntlClientProvider
          messages={{ settings: messages.settings, forms: messages.forms, faults: messages.faults }}
        >
          <SettingsFields
            slug={slug}
            publicPrefix={`${publicUrl}/s/`}
            zones={timeZones(settings.value.timeZone)}
            defaults={settings.value}
          />
        </NextIntlClientProvider>
      </fieldset>
      <TakeOut actor={actor} />
    </main>
  );
}
