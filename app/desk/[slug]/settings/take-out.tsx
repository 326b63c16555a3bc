import { getLocale, getTranslations } from "next-intl/server";
import { phraseFor } from "../../../../lib/language/text.ts";
import type { Actor } from "../../../../lib/members/actor.ts";
import { findHoldings, findNames } from "../../../../lib/organisations/queries.ts";
import { copyApi, publicPage } from "../../../../lib/paths.ts";
import { theInstallation } from "../../../installation.ts";
import { WordsForForms } from "../../../words-for-forms.tsx";
import { RemovalDialog } from "./removal-dialog.tsx";

/** The last part of the settings, for administrators alone: everything as one file, and the end. */
export async function TakeOut({ actor }: { actor: Actor }) {
  const t = await getTranslations("takeOut");
  const { database, publicUrl } = await theInstallation();
  const { holdings, names } = await database.read(function* (db) {
    return {
      holdings: yield* findHoldings(db, actor),
      names: yield* findNames(db, actor.organisationId),
    };
  });
  if (!holdings.ok) return null;
  const [kept, drafted] = names;
  const language = (await getLocale()) === "zh-Hans" ? "zh-Hans" : "en";
  // The name that the desk goes by.
  const name = phraseFor(drafted ?? kept ?? { en: actor.slug }, language).text;
  return (
    <>
      <section className="border-rule mt-14 border-t pt-8">
        <h2 className="font-serif text-2xl">{t("copyTitle")}</h2>
        <p className="text-soft mt-1">{t("copyText", { name })}</p>
        <p className="mt-4">
          <a className="plain" href={copyApi(actor.slug)} download>
            {t("download")}
          </a>
        </p>
      </section>
      <section className="border-rule mt-10 border-t pt-8">
        <h2 className="font-serif text-2xl">{t("deleteTitle", { name })}</h2>
        <p className="text-soft mt-1">{t("deleteText")}</p>
        <div className="mt-4">
          <WordsForForms also={["takeOut"]}>
            <RemovalDialog
              slug={actor.slug}
              name={name}
              publicAddress={publicUrl + publicPage(actor.slug)}
              holdings={holdings.value}
            />
          </WordsForForms>
        </div>
      </section>
    </>
  );
}
