import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { findConsultationNotice } from "../../../lib/consultations/queries.ts";
import { sayDate } from "../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import type { Actor } from "../../../lib/members/actor.ts";
import { deskOf } from "../../../lib/paths.ts";
import { theInstallation } from "../../installation.ts";

/** What whoever publishes should know of staff: that they are being asked, and what was not settled yet. */
export async function StaffComments({ actor }: { actor: Actor }) {
  const { database } = await theInstallation();
  const { openUntil, unsettled } = await database.read((db) => findConsultationNotice(db, actor, new Date()));
  if (openUntil === null && unsettled === 0) return null;
  const t = await getTranslations("desk.consultation");
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  return (
    <p className="border-warn mt-6 border-s-4 ps-4">
      {openUntil !== null && t("stillOpen", { date: sayDate(openUntil, language) })}{" "}
      {unsettled > 0 && t("notSettled", { count: unsettled })}{" "}
      <Link className="text-accent underline underline-offset-4" href={deskOf(actor.slug, "consultation")}>
        {t("toComments")}
      </Link>
    </p>
  );
}
