/** How long a long policy takes to be set as PDF: the first in a new process, and the later ones. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { compose } from "../../lib/document/compose.ts";
import type { Example } from "../../lib/example/example.ts";
import { type FileView, viewOf } from "../../lib/render/file-view.ts";
import { workbook as workbookSchema } from "../../lib/workbook/workbook.ts";

const rounds = 5;
const later = 20;

function viewsOf(example: Example): FileView[] {
  const workbook = workbookSchema.parse(example.versions.at(-1)?.workbook);
  const line = {
    number: "2.0",
    since: "2026-09-01",
    changeNote: { en: "Measured.", "zh-Hans": "测量。" },
    kind: "material" as const,
    state: "in_force" as const,
  };
  return (["en", "zh-Hans"] as const).map((language) =>
    viewOf({
      slug: example.slug,
      document: compose(workbook, { language, edition: "staff" }),
      version: { ...line, hash: "0123456789abcdef".repeat(4) },
      publishedOn: "2026-08-20",
      versions: [line],
      targets: new Map(),
    }),
  );
}

/** What the process does: the first; the same asked for again; and a version that was not set before. */
const work = `
import { readFileSync, writeFileSync } from "node:fs";
const [, program, data, pdf] = process.argv;
const views = JSON.parse(readFileSync(data, "utf8"));
const timed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};
let renderPdf;
const cold = await timed(async () => {
  ({ renderPdf } = await import(program));
  writeFileSync(pdf, await renderPdf(views[0]));
});
await renderPdf(views[1]);
const again = [];
for (let at = 0; at < ${later}; at += 1) again.push(await timed(() => renderPdf(views[at % 2])));
const fresh = [];
for (let at = 0; at < ${later}; at += 1) {
  const view = { ...views[at % 2], hash: String(at).padStart(64, "0"), running: "Version " + at };
  fresh.push(await timed(() => renderPdf(view)));
}
process.stdout.write(JSON.stringify({ cold, again, fresh }));
`;

function summary(times: readonly number[]) {
  const sorted = [...times].sort((one, other) => one - other).map(Math.round);
  return { median: sorted[Math.floor(sorted.length / 2)], longest: sorted.at(-1) };
}

/**
 * Milliseconds: loading the setter and setting the first PDF of a new process; setting the same once more; setting
 * another version later in the same process.
 */
export async function setPdf(example: Example) {
  const folder = mkdtempSync(path.resolve("build", "bench-pdf-"));
  try {
    const program = path.join(folder, "pdf.mjs");
    await build({
      entryPoints: [path.resolve("lib", "render", "pdf.ts")],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      logLevel: "error",
    });
    const views = viewsOf(example);
    const cold: number[] = [];
    const again: number[] = [];
    const fresh: number[] = [];
    const pages: (number | undefined)[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ordered = round % 2 === 0 ? views : [...views].reverse();
      const data = path.join(folder, "views.json");
      const pdf = path.join(folder, "first.pdf");
      writeFileSync(data, JSON.stringify(ordered));
      const ran = spawnSync(
        process.execPath,
        ["--input-type=module", "-e", work, pathToFileURL(program).href, data, pdf],
        { encoding: "utf8" },
      );
      if (ran.status !== 0) throw new Error(ran.stderr);
      const times = JSON.parse(ran.stdout) as { cold: number; again: number[]; fresh: number[] };
      cold.push(times.cold);
      again.push(...times.again);
      fresh.push(...times.fresh);
      if (round < 2) pages.push(pagesOf(pdf));
    }
    return {
      pages,
      coldMilliseconds: summary(cold),
      warmMilliseconds: summary(again),
      warmOtherVersionMilliseconds: summary(fresh),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing where there is no `pdfinfo`. */
function pagesOf(pdf: string): number | undefined {
  const shown = spawnSync("pdfinfo", [pdf], { encoding: "utf8" });
  const count = /^Pages:\s+(\d+)/m.exec(shown.stdout)?.[1];
  return count === undefined ? undefined : Number(count);
}
