/** A public page as bytes-to-be: one HTML text with its styles inside, and the policy that lets nothing else in. */
import { createHash } from "node:crypto";
import { bare } from "../../components/policy/line.tsx";
import { PublicPage, VersionsPage } from "../../components/policy/page.tsx";
import { publicFeed, publicPage, publicVersions } from "../paths.ts";
import type { PageContent, VersionsContent } from "../publication/page.ts";
import { plain } from "../language/rich.ts";
import { policyLanguages } from "../language/text.ts";
import { accents } from "./accents.ts";
import { pageStyles } from "./styles.ts";
import { missingWords, pageWords } from "./words.ts";

export type RenderedPage = {
  html: string;
  /** The value of Content-Security-Policy: names the one sheet by its hash. */
  policy: string;
  robots?: "noindex";
};

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function meta(name: "name" | "property", key: string, content: string): string {
  return `<meta ${name}="${key}" content="${escaped(content)}">`;
}

/** JSON that can stand in a script element. */
function embedded(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}

/** A mark that is SVG text, as an address that needs no request. Scripts in it do not run in an image. */
function markAddress(mark: string | undefined): string | undefined {
  return mark && `data:image/svg+xml,${encodeURIComponent(mark)}`;
}

function linkedData(content: PageContent, address: string) {
  const { document } = content;
  const name = bare(document.organisation.name);
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    name: document.title,
    url: address,
    inLanguage: document.language,
    version: content.version.number,
    datePublished: content.version.since,
    publisher: {
      "@type": "Organization",
      name,
      ...(document.organisation.does ? { description: bare(document.organisation.does) } : {}),
      contactPoint: document.contact
        .filter(({ href }) => href)
        .map(({ href = "", name: label }) => ({
          "@type": "ContactPoint",
          contactType: bare(label),
          ...(href.startsWith("tel:")
            ? { telephone: href.slice(4) }
            : href.startsWith("mailto:")
              ? { email: href.slice(7) }
              : { url: href }),
        })),
    },
    mainEntity: {
      "@type": "ItemList",
      itemListElement: document.goals.map(({ statement, id }, at) => ({
        "@type": "ListItem",
        position: at + 1,
        name: plain(statement, document.language),
        url: `${address}#standard-${id}`,
      })),
    },
  };
}

type Sheet = {
  language: string;
  languages: readonly string[];
  /** The whole address of the page in a language. */
  addressOf: (language: string) => string;
  title: string;
  description: string;
  name: string;
  colour: string | undefined;
  mark: string | undefined;
  hidden: boolean;
  body: string;
  /** Further elements of the head. */
  more: readonly string[];
};

/** One page with its styles inside. */
function sheetOf(page: Sheet): RenderedPage {
  const { language, languages, addressOf, title, description, name, mark, hidden, body, more } = page;
  const styles = pageStyles(page.colour);
  const address = addressOf(language);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    meta("name", "description", description),
    ...(hidden ? [meta("name", "robots", "noindex")] : []),
    '<meta name="color-scheme" content="light dark">',
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${accents(page.colour).light}">`,
    `<link rel="canonical" href="${escaped(address)}">`,
    ...languages.map(
      (each) => `<link rel="alternate" hreflang="${each}" href="${escaped(addressOf(each))}">`,
    ),
    ...(mark ? [`<link rel="icon" href="${mark}">`] : ['<link rel="icon" href="data:,">']),
    meta("property", "og:type", "website"),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("property", "og:url", address),
    meta("property", "og:site_name", name),
    meta("property", "og:locale", language === "en" ? "en_GB" : "zh_CN"),
    `<style>${styles}</style>`,
    ...more,
  ].join("");
  const hash = createHash("sha256").update(styles).digest("base64");
  return {
    html: `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`,
    // connect-src opens nothing, since no script runs here; without it auditing tools may not fetch robots.txt.
    policy: `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    ...(hidden ? { robots: "noindex" } : {}),
  };
}

const isFirst = (language: string, languages: readonly string[]) => language === languages[0];

function feedLink(origin: string, slug: string, title: string): string {
  return `<link rel="alternate" type="application/atom+xml" title="${escaped(title)}" href="${escaped(origin + publicFeed(slug))}">`;
}

/** The whole page. Only JSON-LD stands in a script element, and that is data. */
export async function renderPage(content: PageContent): Promise<RenderedPage> {
  // Next refuses a static import of it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { document, slug, languages, origin, listed, inForce, asOf } = content;
  const words = pageWords(document.language);
  const mark = markAddress(content.mark);
  const addressOf = (language: string) =>
    `${origin}${publicPage(slug, isFirst(language, languages) ? {} : { language })}`;
  const name = bare(document.organisation.name);
  return sheetOf({
    language: document.language,
    languages,
    addressOf,
    title: document.language === "en" ? `${document.title} · ${name}` : `${name}：${document.title}`,
    description: document.vision
      ? bare(document.vision)
      : document.organisation.does
        ? bare(document.organisation.does)
        : document.title,
    name,
    colour: content.colour,
    mark,
    hidden: !listed || inForce !== undefined || asOf !== undefined,
    body: renderToStaticMarkup(<PublicPage content={content} words={words} {...(mark ? { mark } : {})} />),
    more: [
      feedLink(origin, slug, words.versionsTitle),
      `<script type="application/ld+json">${embedded(linkedData(content, addressOf(document.language)))}</script>`,
    ],
  });
}

/** The page that lists every version. */
export async function renderVersions(content: VersionsContent): Promise<RenderedPage> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { slug, language, languages, origin, listed } = content;
  const words = pageWords(language);
  const mark = markAddress(content.mark);
  const name = content.name[language] ?? Object.values(content.name)[0] ?? "";
  return sheetOf({
    language,
    languages,
    addressOf: (each) => origin + publicVersions(slug, isFirst(each, languages) ? undefined : each),
    title: language === "en" ? `${words.versionsTitle} · ${name}` : `${name}：${words.versionsTitle}`,
    description: words.versionsLead,
    name,
    colour: content.colour,
    mark,
    hidden: !listed,
    body: renderToStaticMarkup(<VersionsPage content={content} words={words} {...(mark ? { mark } : {})} />),
    more: [feedLink(origin, slug, words.versionsTitle)],
  });
}

/** The page for an address where nothing is, in both languages: whose reader asked is not known. */
export async function renderMissing(): Promise<RenderedPage> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const styles = pageStyles(undefined);
  const body = renderToStaticMarkup(
    <main>
      {policyLanguages.map((language) => {
        const { missingTitle, missingText, missingBack } = missingWords(language);
        return (
          <section key={language} lang={language}>
            <h1>{missingTitle}</h1>
            <p className="lead">{missingText}</p>
            <p>
              <a href="/">{missingBack}</a>
            </p>
          </section>
        );
      })}
    </main>,
  );
  const hash = createHash("sha256").update(styles).digest("base64");
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>404</title><link rel="icon" href="data:,"><style>${styles}</style>`;
  return {
    html: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    robots: "noindex",
  };
}
