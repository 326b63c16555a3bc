import { useTranslations } from "next-intl";

const columns = ["standard", "channel", "time", "target", "from", "remedy"] as const;
/** The cells of each row by their messages, in the order of the columns; nothing where a cell is empty. */
const rows = [
  ["calls.standard", "calls.channel", "calls.time", "calls.target", undefined, undefined],
  ["letters.standard", "letters.channel", "letters.time", "letters.target", "letters.from", "letters.remedy"],
  ["visits.standard", undefined, undefined, "visits.target", undefined, undefined],
] as const;

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
                  className="border-rule border px-3 py-1.5 text-start font-semibold whitespace-nowrap"
                >
                  {t(`headings.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]} className="align-top">
                {row.map((cell, at) => (
                  <td
                    key={columns[at]}
                    className={`border-rule border px-3 py-1.5 ${at > 0 && at < 3 ? "whitespace-nowrap" : ""}`}
                  >
                    {cell && t(`example.rows.${cell}`)}
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
