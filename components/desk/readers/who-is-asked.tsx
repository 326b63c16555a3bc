"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Outlook } from "../../../lib/acknowledgements/standing.ts";
import { phraseFor } from "../../../lib/language/text.ts";
import { acknowledgementsApi } from "../../../lib/paths.ts";
import { sendJson } from "../../forms/send.ts";
import { useDraft } from "../draft.tsx";

/** Who will be asked to read the draft once it is published: known before it is, by name and by job. */
export function WhoIsAsked({ kind }: { kind: "material" | "editorial" }) {
  const t = useTranslations("desk.readers.outlook");
  const locale = useLocale();
  const { slug, drafts } = useDraft();
  const version = useSyncExternalStore(drafts.subscribe, drafts.version, drafts.version);
  const isSaved = drafts.state().kind === "saved";
  const [outlook, setOutlook] = useState<Outlook>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (kind === "editorial" || !isSaved) return;
    let isWanted = true;
    void sendJson(acknowledgementsApi(slug, "outlook"), "GET").then((sent) => {
      if (!isWanted) return;
      setLost(!sent.ok);
      if (sent.ok) setOutlook(sent.reply as Outlook);
    });
    return () => {
      isWanted = false;
    };
  }, [slug, kind, isSaved, version]);
  const names = new Intl.ListFormat(locale, { type: "conjunction" });
  const reader = locale === "zh-Hans" ? "zh-Hans" : "en";
  return (
    <section className="mt-10" aria-labelledby="who-is-asked">
      <h2 id="who-is-asked" className="font-serif text-2xl">
        {t("title")}
      </h2>
      {kind === "editorial" ? (
        <p className="mt-1">{t("editorial")}</p>
      ) : isLost ? (
        <p className="text-soft mt-1">{t("lost")}</p>
      ) : !outlook ? (
        <p className="text-soft mt-1">{t("reckoning")}</p>
      ) : outlook.people === 0 ? (
        <p className="mt-1">{t("nobody")}</p>
      ) : (
        <>
          <p className="mt-1 font-semibold">{t("people", { count: outlook.people, first: outlook.first })}</p>
          <p className="mt-1">
            {names.format(
              outlook.more > 0 ? [...outlook.names, t("more", { count: outlook.more })] : outlook.names,
            )}
          </p>
          <ul className="text-soft mt-1 flex flex-wrap gap-x-5">
            {outlook.jobs.map(({ id, name, people }) => {
              const said = name && phraseFor(name, reader);
              return (
                <li key={id ?? ""}>
                  {said ? <span lang={said.lang}>{said.text}</span> : (id ?? t("noJob"))}
                  {t("ofJob", { count: people })}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
