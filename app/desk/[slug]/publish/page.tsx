import { getLocale, getTranslations } from "next-intl/server";
import { Publish } from "../../../../components/desk/publish.tsx";
import { Published } from "../../../../components/desk/published.tsx";
import { sayMoment } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { localTimeOf } from "../../../../lib/language/local-time.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { drawQr } from "../../../../lib/members/qr.ts";
import { may } from "../../../../lib/members/rights.ts";
import { deskOf, publicPage } from "../../../../lib/paths.ts";
import { findBase, findSubstance, isAlone, listApprovers } from "../../../../lib/publication/queries.ts";
import { findAuthors, findReview } from "../../../../lib/review/queries.ts";
import { loadDesk } from "../../../desk.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { StaffComments } from "../staff-comments.tsx";

type Props = {
  params: Promise<{ slug: string }>;
  /** `done`: the number of the version that was just published. */
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("desk");
  return { title: t("publish.title") };
}

export default async function PublishPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { languages, workbook } = await loadDesk(actor);
  const { database, publicUrl, post } = await theInstallation();
  const now = new Date();
  const { organisationId } = actor;
  const { base, substance, alone, approvers, proposal, settings } = await database.read(function* (db) {
    const found = yield* findBase(db, organisationId, workbook);
    return {
      base: found,
      substance:
        found.number === undefined
          ? undefined
          : yield* findSubstance(db, organisationId, found.number, workbook),
      alone: yield* isAlone(db, actor),
      approvers: yield* listApprovers(db, organisationId, yield* findAuthors(db, actor)),
      proposal: yield* findReview(db, actor),
      settings: (yield* findOrganisationAt(db, slug))?.settings,
    };
  });
  const { number, next, document, hasMoved } = base;
  const timeZone = settings?.timeZone ?? "UTC";
  const t = await getTranslations("desk.publish");
  const { done } = await searchParams;
  if (done !== undefined && done === number) {
    const address = publicUrl + publicPage(slug);
    const locale = await getLocale();
    const { effectiveFrom } = base;
    const reader = interfaceLanguages.find((each) => each === locale) ?? "en";
    const from = effectiveFrom && effectiveFrom > now && sayMoment(effectiveFrom, reader, timeZone);
    return (
      <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
        <h1 className="font-serif text-4xl">
          {from ? t("scheduledTitle", { number }) : t("doneTitle", { number })}
        </h1>
        <p className="text-soft mt-2 text-lg">{from ? t("scheduledLead", { from }) : t("doneLead")}</p>
        <Published
          address={address}
          badge={`${publicUrl}/badge/${languages.find((each) => each === locale) ?? languages[0]}`}
          code={drawQr(address)}
        />
      </main>
    );
  }
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      <p className="text-soft mt-2 text-lg">{t("lead")}</p>
      <StaffComments actor={actor} />
      <Publish
        inForce={number}
        next={next}
        alone={alone}
        approvers={approvers.map(({ name }) => name)}
        approvalsNeeded={settings?.approvals ?? 1}
        inReview={proposal.ok && proposal.value?.open ? proposal.value.proposal.number : undefined}
        timeZone={timeZone}
        now={localTimeOf(now, timeZone)}
        published={document}
        hasMoved={hasMoved}
        allowed={may(actor, "publish")}
        sendsMail={post.sendsMail}
        seesReaders={may(actor, "readAcknowledgements")}
        substance={substance ?? []}
        invite={may(actor, "changePeople") ? deskOf(slug, "people") : undefined}
      />
    </main>
  );
}
