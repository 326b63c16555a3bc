import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("front");
  return { title: t("title"), description: t("summary") };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  return (
    <html lang={await getLocale()}>
      {/* react-aria adds a style sheet of its own, which the policy lets in by this. */}
      <head>{nonce && <meta property="csp-nonce" nonce={nonce} />}</head>
      <body>{children}</body>
    </html>
  );
}
