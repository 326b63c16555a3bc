import type { Viewport } from "next";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { policyLanguage } from "../../../lib/language/text.ts";
import { handbookPage } from "../../../lib/paths.ts";
import { findHandbook, type Handbook } from "../../../lib/reading/queries.ts";
import { papers } from "../../../lib/render/accents.ts";
import { theInstallation } from "../../installation.ts";
import { type ActorInPage, requireActor } from "../../session.ts";

/** The handbook for whoever reads it; nothing where no version is in force. */
export type Opened = { actor: ActorInPage; at: Date; handbook: Handbook | undefined };

/**
 * The handbook of an organisation, opened by whoever asks: read once for a request. Others are sent to sign in; a
 * language that it is not in leads to the one it is written in.
 * @param asked the value of `?language=`; without it the reader's own language, where the handbook is in it
 */
export const openHandbook = cache(async (slug: string, asked: string | undefined): Promise<Opened> => {
  const actor = await requireActor(slug);
  const { database, publicUrl } = await theInstallation();
  const at = new Date();
  const language = policyLanguage.safeParse(asked ?? (await getLocale()));
  if (asked !== undefined && !language.success) redirect(handbookPage(slug));
  const found = await database.read(function* (db) {
    const where = { origin: publicUrl, at };
    const wanted = yield* findHandbook(db, actor, {
      ...where,
      ...(language.success ? { language: language.data } : {}),
    });
    const isForeign = !wanted.ok && wanted.code === "no-such-language" && asked === undefined;
    return isForeign ? yield* findHandbook(db, actor, where) : wanted;
  });
  if (!found.ok && found.code === "no-such-language" && asked !== undefined) redirect(handbookPage(slug));
  return { actor, at, handbook: found.ok ? found.value : undefined };
});

/** One value of a query, where it was given several times the first. */
export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

export const handbookViewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: papers.light[0] },
    { media: "(prefers-color-scheme: dark)", color: papers.dark[0] },
  ],
};

export const handbookIcons = { icon: "/icon.svg", apple: "/handbook/touch-180.png" };
