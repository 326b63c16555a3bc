"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { trainingApi, trainingPage } from "../../../lib/paths.ts";
import type { Told } from "../../../lib/training/views.ts";
import { ActButton } from "../../forms/act-button.tsx";

/** Calls a session off, once it was asked whether. */
export function CancelSession({
  slug,
  id,
  revision,
  title,
  isToCome,
  sendsMail,
}: {
  slug: string;
  id: string;
  revision: number;
  title: string;
  /** Then there is somebody to tell. */
  isToCome: boolean;
  sendsMail: boolean;
}) {
  const t = useTranslations("training.cancel");
  const router = useRouter();
  const [mail, setMail] = useState(false);
  return (
    <ActButton
      address={trainingApi(slug, `sessions/${id}/cancellation`)}
      method="POST"
      body={{ revision, mail }}
      onDone={(reply) => {
        const { mailed, withoutAddress } = reply as Told;
        const told = mail ? `&told=${mailed}&without=${withoutAddress}` : "";
        router.replace(trainingPage(slug, `${id}?done=cancelled${told}`));
      }}
      label={t("open")}
      confirm={{
        title: t("title", { title }),
        text: (
          <>
            <p>{t("text")}</p>
            {isToCome && sendsMail && (
              <label className="text-ink flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  className="accent-accent size-4.5 shrink-0"
                  checked={mail}
                  onChange={({ target }) => {
                    setMail(target.checked);
                  }}
                />
                <span>{t("mail")}</span>
              </label>
            )}
          </>
        ),
        yes: t("do"),
        no: t("keep"),
      }}
    />
  );
}
