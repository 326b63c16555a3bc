import { useLocale } from "next-intl";
import type { ReactNode } from "react";

/** What a button or a link is about, said to those who do not see what it stands beside. */
export function About({
  language,
  children,
}: {
  /** Of the words around it, where that is not the reader's. */
  language?: string;
  children: ReactNode;
}) {
  const readers = useLocale();
  return (
    <span className="sr-only">
      {(language ?? readers).startsWith("zh") ? "：" : ": "}
      {children}
    </span>
  );
}
