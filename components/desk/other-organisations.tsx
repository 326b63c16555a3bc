import { useTranslations } from "next-intl";
import { addOrganisationPage, deskOf } from "../../lib/paths.ts";

export type OtherOrganisation = { slug: string; name: string; lang: string };

/** The way to the desks of one's other organisations; nothing where there is none. */
export function OtherOrganisations({
  others,
  mayAdd,
}: {
  others: readonly OtherOrganisation[];
  mayAdd: boolean;
}) {
  const t = useTranslations("desk");
  if (others.length === 0) return null;
  return (
    <details className="px-5 text-[0.94rem]">
      <summary className="text-soft hover:text-accent cursor-pointer py-1">{t("otherOrganisations")}</summary>
      {/* Whole pages: nothing of one desk is carried to another. */}
      <ul className="border-rule mt-1 mb-3 border-s-2 ps-3">
        {others.map(({ slug, name, lang }) => (
          <li key={slug}>
            <a className="hover:text-accent block py-1.5" href={deskOf(slug)} lang={lang}>
              {name}
            </a>
          </li>
        ))}
        {mayAdd && (
          <li>
            <a className="text-soft hover:text-accent block py-1.5" href={addOrganisationPage}>
              {t("addOrganisation")}
            </a>
          </li>
        )}
      </ul>
    </details>
  );
}
