import { getLocale, getTranslations } from "next-intl/server";
import { EraseCopies } from "../../../components/handbook/erase-copies.tsx";
import { Sheet } from "../../../components/ui/sheet.tsx";
import { findOpenUntil } from "../../../lib/consultations/queries.ts";
import { listTakeableAs } from "../../../lib/exports/queries.ts";
import { sayDate } from "../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { handbookPage, ownPage } from "../../../lib/paths.ts";
import { theInstallation } from "../../installation.ts";
import type { ActorInPage } from "../../session.ts";
import { OpenDraft } from "./talk.tsx";
import { hasOwnPage } from "./ways.tsx";

/** Before the first version is in force: what is to come can be read already. */
export async function NothingInForce({ actor, at }: { actor: ActorInPage; at: Date }) {
  const { database } = await theInstallation();
  const { versions, openUntil } = await database.read(function* (db) {
    return {
      versions: yield* listTakeableAs(db, actor, at),
      openUntil: yield* findOpenUntil(db, actor, at),
    };
  });
  const t = await getTranslations("handbook");
  const own = await getTranslations("own");
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  return (
    <Sheet
      title={t("title")}
      lead={t("nothing")}
      above={
        hasOwnPage(actor) && (
          <a className="plain" href={ownPage(actor.slug)}>
            {own("way")}
          </a>
        )
      }
    >
      <EraseCopies />
      {openUntil !== null && (
        <div className="talk-notice mb-6">
          <OpenDraft slug={actor.slug} until={openUntil} language={language} />
        </div>
      )}
      <ul className="space-y-3">
        {versions
          .filter(({ state }) => state === "scheduled")
          .reverse()
          .map(({ number, since, languages }) => (
            <li key={number}>
              <a
                className="plain"
                href={handbookPage(actor.slug, {
                  version: number,
                  ...(languages.includes(language) ? { language } : {}),
                })}
              >
                {t("scheduled", { number, date: sayDate(since, language) })}
              </a>
            </li>
          ))}
      </ul>
    </Sheet>
  );
}
