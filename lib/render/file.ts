/** A published version as the bytes of a file. */
import type { Taken } from "../exports/format.ts";
import { renderDocx } from "./docx.ts";
import { viewOf } from "./file-view.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderPdf } from "./pdf.ts";
import { renderSite } from "./static-site.ts";

export async function renderFile(taken: Taken): Promise<Uint8Array> {
  switch (taken.format) {
    case "pdf":
      return renderPdf(viewOf(taken.source));
    case "docx":
      return renderDocx(viewOf(taken.source));
    case "md":
      return Buffer.from(renderMarkdown(viewOf(taken.source)));
    case "json":
      return Buffer.from(`${JSON.stringify(taken.policy, undefined, 2)}\n`);
    case "site":
      return renderSite(taken.pages);
  }
}
