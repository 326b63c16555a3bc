"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { deskOf } from "../../lib/paths.ts";
import { CopyText } from "./copy-text.tsx";
import { useDraft } from "./draft.tsx";

/** What to do with a policy that was just published: show it, hang it up, link to it. */
export function Published({
  address,
  badge,
  code,
}: {
  address: string;
  badge: string;
  code: { size: number; path: string };
}) {
  const t = useTranslations("desk.publish");
  const { slug } = useDraft();
  const snippet = `<a href="${address}"><img src="${badge}" alt="${t("badgeAlt")}" width="220" height="44"></a>`;
  const drawing = `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges"><path d="M0 0h${code.size}v${code.size}H0z" fill="#fff"/><path d="${code.path}"/></svg>`,
  )}`;
  return (
    <div className="divide-rule border-rule mt-8 divide-y border-y">
      <section className="flex flex-wrap items-center justify-between gap-4 py-5">
        <div className="min-w-0">
          <h2 className="font-semibold">{t("address")}</h2>
          <p className="break-all">
            <a className="text-accent underline underline-offset-4" href={address}>
              {address}
            </a>
          </p>
        </div>
        <CopyText text={address} />
      </section>
      <section className="flex flex-wrap items-center gap-6 py-5">
        <img src={drawing} alt={t("codeAlt")} className="size-36 rounded-md bg-white p-2" />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{t("code")}</h2>
          <p className="text-soft">{t("codeWhy")}</p>
          <p className="mt-2 flex flex-wrap gap-4">
            <a className="plain" download="policy.svg" href={drawing}>
              {t("codeSave")}
            </a>
            <a className="plain" href={address} target="_blank" rel="noreferrer">
              {t("sheet")}
            </a>
          </p>
        </div>
      </section>
      <section className="py-5">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h2 className="font-semibold">{t("snippet")}</h2>
          <CopyText text={snippet} />
        </div>
        <p className="my-3">
          <img src={new URL(badge).pathname} alt={t("badgeAlt")} width="220" height="44" />
        </p>
        <pre
          tabIndex={0}
          aria-label={t("snippet")}
          className="bg-wash overflow-x-auto rounded-md p-3 text-[0.85rem]"
        >
          {snippet}
        </pre>
      </section>
      <p className="py-5">
        <Link className="plain" href={deskOf(slug)}>
          {t("back")}
        </Link>
      </p>
    </div>
  );
}
