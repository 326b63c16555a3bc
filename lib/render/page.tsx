/** A public page as bytes-to-be: one HTML text with its styles inside, and the policy that lets nothing else in. */
import { createHash } from "node:crypto";
import { bare } from "../../components/policy/line.tsx";
import {
  type PageLinks,
  PublicPage,
  VersionsPage,
  type VersionsLinks,
} from "../../components/policy/page.tsx";
import type { Edition, PolicyDocument } from "../document/document.ts";
import { publicFeed, publicPage, publicVersions } from "../paths.ts";
import type { PageContent, VersionsContent } from "../publication/page.ts";
import { plain } from "../language/rich.ts";
import { type PolicyLanguage, policyLanguages } from "../language/text.ts";
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
export function markAddress(mark: string | undefined): string | undefined {
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

function titled(title: string, name: string, language: string): string {
  return language === "en" ? `${title} · ${name}` : `${name}：${title}`;
}

function titleOf({ title, organisation, language }: PolicyDocument): string {
  return titled(title, bare(organisation.name), language);
}

function descriptionOf({ vision, organisation, title }: PolicyDocument): string {
  return vision ? bare(vision) : organisation.does ? bare(organisation.does) : title;
}

function nameIn({ name, language }: VersionsContent): string {
  return name[language] ?? Object.values(name)[0] ?? "";
}

function versionsTitleOf(content: VersionsContent): string {
  return titled(pageWords(content.language).versionsTitle, nameIn(content), content.language);
}

/**
 * The whole page. Only JSON-LD stands in a script element, and that is data.
 * @param inside where the page and its links are, if not on the public site; such a page is not for search engines
 */
export async function renderPage(
  content: PageContent,
  inside?: { links: PageLinks; addressOf: Sheet["addressOf"] },
): Promise<RenderedPage> {
  // Next refuses a static import of it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { document, slug, languages, origin, listed, inForce, asOf } = content;
  const words = pageWords(document.language);
  const mark = markAddress(content.mark);
  const addressOf =
    inside?.addressOf ??
    ((language: string) => `${origin}${publicPage(slug, isFirst(language, languages) ? {} : { language })}`);
  return sheetOf({
    language: document.language,
    languages,
    addressOf,
    title: titleOf(document),
    description: descriptionOf(document),
    name: bare(document.organisation.name),
    colour: content.colour,
    mark,
    hidden: inside !== undefined || !listed || inForce !== undefined || asOf !== undefined,
    body: renderToStaticMarkup(
      <PublicPage
        content={content}
        words={words}
        {...(inside ? { links: inside.links } : {})}
        {...(mark ? { mark } : {})}
      />,
    ),
    more: inside
      ? []
      : [
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
  return sheetOf({
    language,
    languages,
    addressOf: (each) => origin + publicVersions(slug, isFirst(each, languages) ? undefined : each),
    title: versionsTitleOf(content),
    description: words.versionsLead,
    name: nameIn(content),
    colour: content.colour,
    mark,
    hidden: !listed,
    body: renderToStaticMarkup(<VersionsPage content={content} words={words} {...(mark ? { mark } : {})} />),
    more: [feedLink(origin, slug, words.versionsTitle)],
  });
}

type Standalone = Pick<Sheet, "language" | "title" | "description" | "colour" | "mark" | "body"> & {
  languages: readonly PolicyLanguage[];
  edition: Edition;
  inLanguage: PageLinks["inLanguage"];
};

/** One page that stands on its own, on whatever server: no script and no address of Keepword's in it. */
function standaloneOf(page: Standalone): string {
  const { language, languages, edition, title, description, mark, inLanguage } = page;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    meta("name", "description", description),
    ...(edition === "staff" ? [meta("name", "robots", "noindex")] : []),
    '<meta name="color-scheme" content="light dark">',
    ...languages.map(
      (each) => `<link rel="alternate" hreflang="${each}" href="${escaped(inLanguage(each))}">`,
    ),
    `<link rel="icon" href="${mark ?? "data:,"}">`,
    `<style>${pageStyles(page.colour)}</style>`,
  ].join("");
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${page.body}</body></html>\n`;
}

/**
 * The page as a file.
 * @param links where the others of its kind are, from where it stands
 */
export async function renderStandalone(content: PageContent, links: PageLinks): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { document, languages, colour } = content;
  const { language, edition } = document;
  const mark = markAddress(content.mark);
  return standaloneOf({
    language,
    languages,
    edition,
    title: titleOf(document),
    description: descriptionOf(document),
    colour,
    mark,
    inLanguage: links.inLanguage,
    body: renderToStaticMarkup(
      <PublicPage content={content} words={pageWords(language)} links={links} {...(mark ? { mark } : {})} />,
    ),
  });
}

/** The page that lists every version, as a file. */
export async function renderStandaloneVersions(
  content: VersionsContent,
  edition: Edition,
  links: VersionsLinks,
): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { language, languages, colour } = content;
  const words = pageWords(language);
  const mark = markAddress(content.mark);
  return standaloneOf({
    language,
    languages,
    edition,
    title: versionsTitleOf(content),
    description: words.versionsLead,
    colour,
    mark,
    inLanguage: links.inLanguage,
    body: renderToStaticMarkup(
      <VersionsPage content={content} words={words} links={links} {...(mark ? { mark } : {})} />,
    ),
  });
}

/** The page for an address where nothing is, in both languages: whose reader asked is not known. */
export async function renderMissing(home = "/"): Promise<RenderedPage> {
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
              <a href={home}>{missingBack}</a>
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
