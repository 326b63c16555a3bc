import { useLocale } from "next-intl";

/** Words with a colon, before what they lead to; one of full width brings its own space. */
export function LeadIn({ text }: { text: string }) {
  return <>{useLocale() === "en" ? `${text} ` : text}</>;
}
