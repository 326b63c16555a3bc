import path from "node:path";
import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const root = path.dirname(fileURLToPath(import.meta.url));

const everyResponse = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // "no-referrer" would turn the Origin of a form post into "null" and break the same-origin check.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
];

const config: NextConfig = {
  // Each build has a folder of its own (see docs/decisions/0003), so the place is told from outside.
  distDir: process.env.KEEPWORD_NEXT_DIR ?? ".next",
  outputFileTracingRoot: root,
  turbopack: { root: root },
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: false,
  // Types are the business of `npm run check`; a build need not look at them again.
  typescript: { ignoreBuildErrors: true },
  // A page is read from disk when it is first asked for: the server is there in half the time, with 70 MB less.
  experimental: { preloadEntriesOnStart: false },
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "better-sqlite3",
    "compromise",
    "docx",
    "jieba-wasm",
    "nodemailer",
    "pg",
    "pino",
  ],
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: everyResponse },
      {
        source: "/api/:path*",
        headers: [
          {
            key: "Content-Security-Policy",
            value: "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
          },
        ],
      },
    ]),
};

export default createNextIntlPlugin("./app/language.ts")(config);
