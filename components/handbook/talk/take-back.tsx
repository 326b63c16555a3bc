"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import { useSending } from "./sending.ts";
import { About } from "../../ui/about.tsx";

/** Takes back what one said oneself, once that was asked. */
export function TakeBack({ address, about }: { address: string; about: string }) {
  const t = useTranslations("talk");
  const { busy, problem, send } = useSending();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="plain"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("takeBack")}
        <About>{about}</About>
      </button>
      <Dialog
        title={t("takeBackTitle")}
        isOpen={asking}
        onClose={() => {
          setAsking(false);
        }}
      >
        <p className="text-soft mt-2">{t("takeBackText")}</p>
        <p role="alert" className="text-bad mt-2 font-semibold empty:hidden">
          {problem}
        </p>
        <div className="mt-6 flex flex-wrap gap-4">
          <button
            type="button"
            className="go"
            disabled={busy}
            onClick={() => {
              void send(address, "DELETE").then((done) => {
                if (done) setAsking(false);
              });
            }}
          >
            {t("takeBack")}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => {
              setAsking(false);
            }}
          >
            {t("cancel")}
          </button>
        </div>
      </Dialog>
    </>
  );
}
