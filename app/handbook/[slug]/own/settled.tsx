import { getTranslations } from "next-intl/server";
import { UndoUse } from "../../../../components/handbook/own/undo-use.tsx";
import type { OwnUse } from "../../../../lib/discretion/queries.ts";
import { sayMoney } from "../../../../lib/document/wording.ts";
import { sayMoment } from "../../../../lib/language/dates.ts";
import type { InterfaceLanguage } from "../../../../lib/language/interface.ts";
import { phraseFor } from "../../../../lib/language/phrase.ts";
import { guideFragment, handbookPage, usesApi } from "../../../../lib/paths.ts";

/** What the reader settled under a limit of discretion and noted, the latest first. */
export async function SettledView({
  slug,
  uses,
  language,
  timeZone,
}: {
  slug: string;
  uses: readonly OwnUse[];
  language: InterfaceLanguage;
  timeZone: string;
}) {
  const t = await getTranslations("own.settled");
  const outcomes = await getTranslations("guide.note.outcomes");
  const moment = (iso: string) => sayMoment(new Date(iso), language, timeZone);
  if (uses.length === 0)
    return (
      <p className="note">
        {t("none")} <a href={`${handbookPage(slug)}#${guideFragment}`}>{t("howTo")}</a>
      </p>
    );
  return (
    <ul>
      {uses.map(({ id, number, situation, amount, outcome, at, until }) => {
        const { text, lang } = phraseFor(situation, language);
        const sum = amount && sayMoney(amount, language);
        return (
          <li key={id}>
            <h3 className="item" lang={lang}>
              {text}
            </h3>
            <p>
              <b>{outcomes(outcome)}</b>
              {sum !== undefined && ` · ${sum}`}
            </p>
            <p className="note">{t("when", { date: moment(at), number })}</p>
            {until !== undefined && (
              <UndoUse address={usesApi(slug, id)} about={text} until={t("until", { date: moment(until) })} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
