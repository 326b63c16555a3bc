/** A policy as a folder of files that any web server can serve, in one zip. */
import { strToU8, zipSync } from "fflate";
import type { PageLinks } from "../../components/policy/page.tsx";
import { documentName, type SitePage } from "../exports/format.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { viewOf } from "./file-view.ts";
import { renderMissing, renderStandalone } from "./page.tsx";
import { renderPdf } from "./pdf.ts";
import { fileWords } from "./words.ts";

/**
 * The zip: `index.html` in the first language, `zh-Hans.html` and the like in the others, `404.html`, and each
 * document as PDF, linked from its page. Every date in it is the day of publication.
 */
export async function renderSite(pages: readonly SitePage[]): Promise<Uint8Array> {
  const home = pages[0]?.content.document.language;
  const pageOf = (language: PolicyLanguage) => (language === home ? "index.html" : `${language}.html`);
  const files: Record<string, Uint8Array> = {};
  for (const { content, source } of pages) {
    const { language } = source.document;
    const pdf = documentName(source, "pdf");
    const links: PageLinks = {
      language: pageOf,
      // Other versions stay where they were published.
      version: () => undefined,
      files: [{ href: pdf, label: fileWords(language).pdf }],
    };
    files[pageOf(language)] = strToU8(await renderStandalone(content, links));
    files[pdf] = await renderPdf(viewOf(source));
  }
  files["404.html"] = strToU8((await renderMissing("./")).html);
  return zipSync(files, { mtime: `${pages[0]?.source.version.publishedOn ?? "1980-01-01"}T12:00:00` });
}
