import { useTranslations } from "next-intl";

export default function FrontPage() {
  const t = useTranslations("front");
  return (
    <main>
      <h1>{t("heading")}</h1>
      <p>{t("summary")}</p>
    </main>
  );
}
