import { useTranslations } from "next-intl";
import Link from "next/link";
import { resultsPage } from "../../../lib/paths.ts";
import { type PeriodKind } from "../../../lib/results/recurring.ts";

type NamedPeriod = { period: string; name: string };

/** Which period the table is for: one back, one on, or any of the last ones. */
export function PeriodPicker({
  slug,
  period,
  periods,
  previous,
  next,
  kinds,
}: {
  slug: string;
  period: string;
  /** The newest first. */
  periods: readonly NamedPeriod[];
  previous: NamedPeriod;
  next?: NamedPeriod;
  /** Other kinds of period, where goals are measured in more than one. */
  kinds: readonly { kind: PeriodKind; period: string; current: boolean }[];
}) {
  const t = useTranslations("results");
  const step = "border-edge hover:bg-wash grid size-10 place-items-center rounded border text-lg";
  return (
    <div className="mt-6 flex flex-wrap items-end gap-x-8 gap-y-4">
      {kinds.length > 1 && (
        <nav aria-label={t("kindsLabel")} className="flex flex-wrap gap-5">
          {kinds.map(({ kind, period: at, current }) => (
            <Link
              key={kind}
              href={resultsPage(slug, { period: at })}
              aria-current={current ? "page" : undefined}
              className="text-soft aria-[current]:border-accent aria-[current]:text-ink border-b-2 border-transparent pb-1 aria-[current]:font-semibold"
            >
              {t(`kinds.${kind}`)}
            </Link>
          ))}
        </nav>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <Link
          className={step}
          href={resultsPage(slug, { period: previous.period })}
          aria-label={t("previous", { period: previous.name })}
        >
          <span aria-hidden="true">←</span>
        </Link>
        <form id="period" action={resultsPage(slug)}>
          <label className="block">
            <span className="sr-only">{t("period")}</span>
            <select className="field w-auto! min-w-40 font-semibold" name="period" defaultValue={period}>
              {periods.map(({ period: each, name }) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </form>
        {next && (
          <Link
            className={step}
            href={resultsPage(slug, { period: next.period })}
            aria-label={t("next", { period: next.name })}
          >
            <span aria-hidden="true">→</span>
          </Link>
        )}
        <button type="submit" form="period" className="plain">
          {t("show")}
        </button>
      </div>
    </div>
  );
}
