/** A policy as a folder of files that any web server can serve, in one zip. */
import { strToU8, zipSync } from "fflate";
import type { PageLinks } from "../../components/policy/page.tsx";
import { versionTitle } from "../../components/policy/words.ts";
import { documentName, type SitePage } from "../exports/format.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { viewOf } from "./file-view.ts";
import { renderMissing, renderStandalone, renderStandaloneVersions } from "./page.tsx";
import { renderPdf } from "./pdf.ts";
import { fileWords, pageWords } from "./words.ts";

/**
 * The zip: `index.html` in the first language, `zh-Hans.html` and the like in the others, `versions.html` and
 * `versions-zh-Hans.html`, `404.html`, and each document as PDF, linked from its page. Every date in it is the day of
 * publication.
 */
export async function renderSite(pages: readonly SitePage[]): Promise<Uint8Array> {
  const home = pages[0]?.content.document.language;
  const pageOf = (language: PolicyLanguage) => (language === home ? "index.html" : `${language}.html`);
  const versionsOf = (language: PolicyLanguage) =>
    language === home ? "versions.html" : `versions-${language}.html`;
  const files: Record<string, Uint8Array> = {};
  for (const { content, versions, source } of pages) {
    const { language } = source.document;
    const { version } = content;
    const pdf = documentName(source, "pdf");
    // Other versions stay where they were published.
    const linkOf: PageLinks["version"] = ({ number }) =>
      number === version.number ? pageOf(language) : undefined;
    const links: PageLinks = {
      inLanguage: pageOf,
      version: linkOf,
      current: undefined,
      versions: versionsOf(language),
      standard: (goal) => `#standard-${goal}`,
      files: [{ href: pdf, label: fileWords(language).pdf }],
    };
    files[pageOf(language)] = strToU8(await renderStandalone(content, links));
    files[versionsOf(language)] = strToU8(
      await renderStandaloneVersions(versions, content.document.edition, {
        inLanguage: versionsOf,
        version: linkOf,
        back: { href: pageOf(language), label: versionTitle(version, pageWords(language)) },
        files: [],
      }),
    );
    files[pdf] = await renderPdf(viewOf(source));
  }
  files["404.html"] = strToU8((await renderMissing("./")).html);
  return zipSync(files, { mtime: `${pages[0]?.source.publishedOn ?? "1980-01-01"}T12:00:00` });
}
