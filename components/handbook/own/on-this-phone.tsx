"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { sayDate } from "../../../lib/language/dates.ts";
import type { PolicyLanguage } from "../../../lib/language/phrase.ts";
import { findKeptUntil } from "../kept.ts";

/** What browsers offer that can put a page among the apps; it is in no list of types. */
type InstallOffer = Event & { prompt: () => Promise<unknown> };

const neverChanges = () => () => {};

/** Whether the page was opened from the home screen. */
function useIsInstalled(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => matchMedia("(display-mode: standalone)").matches,
    () => false,
  );
}

/** The handbook on this device: on its home screen, and kept for when there is no network. */
export function OnThisPhone({ slug, language }: { slug: string; language: PolicyLanguage }) {
  const t = useTranslations("own.phone");
  const isInstalled = useIsInstalled();
  const [offer, setOffer] = useState<InstallOffer>();
  const [isPut, setPut] = useState(false);
  /** `undefined` until it was looked for. */
  const [keptUntil, setKeptUntil] = useState<string | null>();
  useEffect(() => {
    const keep = (event: Event) => {
      // The browser would ask by itself otherwise, at a moment of its own.
      event.preventDefault();
      setOffer(event as InstallOffer);
    };
    const put = () => setPut(true);
    window.addEventListener("beforeinstallprompt", keep);
    window.addEventListener("appinstalled", put);
    void findKeptUntil(slug).then((until) => {
      const day = until && new Date(until.getTime() - until.getTimezoneOffset() * 60_000).toISOString();
      setKeptUntil(day ? sayDate(day.slice(0, 10), language) : null);
    });
    return () => {
      window.removeEventListener("beforeinstallprompt", keep);
      window.removeEventListener("appinstalled", put);
    };
  }, [slug, language]);
  return (
    <>
      {isInstalled || isPut ? (
        <p role="status">{t("installed")}</p>
      ) : offer ? (
        <p>
          <button
            type="button"
            className="go"
            onClick={() => {
              setOffer(undefined);
              void offer.prompt();
            }}
          >
            {t("install")}
          </button>
        </p>
      ) : (
        <ul>
          <li>{t("iphone")}</li>
          <li>{t("android")}</li>
        </ul>
      )}
      {keptUntil !== undefined && (
        <p className="kept-until">
          {keptUntil === null ? t("notKept") : t("keptUntil", { date: keptUntil })}
        </p>
      )}
      <p className="note">{t("needsNetwork")}</p>
    </>
  );
}
