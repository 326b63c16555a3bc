import { useTranslations } from "next-intl";

export default function NotFoundPage() {
  const t = useTranslations("notFound");
  return (
    <main>
      <h1>{t("heading")}</h1>
      <p>{t("explanation")}</p>
      <p>
        {/* A plain link: whatever went wrong, a full page load sets it right. */}
        <a href="/">{t("wayBack")}</a>
      </p>
    </main>
  );
}
