import { useTranslations } from "next-intl";

const columns = ["standard", "channel", "time", "target", "from", "remedy"] as const;
const rows = ["calls", "letters", "visits"] as const;

/** A small table as one may have it, for somebody who wonders what theirs should look like. */
export function Example() {
  const t = useTranslations("standards");
  return (
    <details className="border-rule mt-8 border-y py-3" open>
      <summary className="cursor-pointer font-semibold">{t("example.title")}</summary>
      <p className="text-soft mt-2 max-w-2xl">{t("example.text")}</p>
      <div className="mt-3 overflow-x-auto" role="region" aria-label={t("example.caption")} tabIndex={0}>
        <table className="border-rule min-w-160 border-collapse border text-[0.94rem]">
          <thead>
            <tr className="bg-wash">
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="border-rule border px-3 py-1.5 text-start font-semibold"
                >
                  {t(`headings.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row} className="align-top">
                {columns.map((column) => (
                  <td key={column} className="border-rule border px-3 py-1.5">
                    {t(`example.rows.${row}.${column}`)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-soft mt-3 max-w-2xl">{t("example.results")}</p>
    </details>
  );
}
