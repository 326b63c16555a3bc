/** A version as staff read it, signed in. */
import type { PageLinks } from "../../components/policy/page.tsx";
import type { PolicyLanguage } from "../language/text.ts";
import { fileApi, handbookPage } from "../paths.ts";
import type { PageContent, VersionLine } from "../publication/page.ts";
import { accents } from "./accents.ts";
import { markAddress, type RenderedPage, renderPage } from "./page.tsx";
import { fileWords, pageWords } from "./words.ts";

const pageOf = (slug: string, { number, state }: VersionLine, language: string) =>
  handbookPage(slug, { language, ...(state === "in_force" ? {} : { version: number }) });

/** The links of a version in the handbook: they lead to others of its kind and to its files for staff. */
function linksOf({ slug, document, version, next }: PageContent): PageLinks {
  const { language } = document;
  const words = fileWords(language);
  return {
    inLanguage: (to) => pageOf(slug, version, to),
    version: (line) => pageOf(slug, line, language),
    current: handbookPage(slug, { language }),
    ...(next ? { next: pageOf(slug, next, language) } : {}),
    versions: "#versions",
    standard: (goal) => `${handbookPage(slug, { language, version: version.number })}#standard-${goal}`,
    files: (["pdf", "docx"] as const).map((format) => ({
      href: fileApi(slug, { version: version.number, format, language, edition: "staff" }),
      label: words[format],
    })),
  };
}

/** A page of its own, without script: for versions that are not in force. */
export function renderHandbook(content: PageContent): Promise<RenderedPage> {
  const { slug, origin, version } = content;
  return renderPage(content, {
    links: linksOf(content),
    addressOf: (to) => origin + pageOf(slug, version, to),
  });
}

/** The organisation's colour, as a sheet. */
export function accentSheet(colour: string | undefined): string {
  const { light, dark } = accents(colour);
  return `:root{--accent:${light}}@media screen and (prefers-color-scheme:dark){:root{--accent:${dark}}}`;
}

/** What a draft is drawn with that is open to staff: the words of the page, the mark and the colour. */
export function draftLook(language: PolicyLanguage, { colour, mark }: { colour?: string; mark?: string }) {
  return { words: pageWords(language), mark: markAddress(mark), accent: accentSheet(colour) };
}

/** What the handbook of the version in force is drawn with. */
export function handbookLook(content: PageContent) {
  return {
    words: pageWords(content.document.language),
    links: linksOf(content),
    mark: markAddress(content.mark),
    accent: accentSheet(content.colour),
  };
}
