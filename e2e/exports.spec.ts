import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { publicPage, takeAwayPage } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const slug = "harbour-water";
const languages = ["en", "zh-Hans"] as const;

/** Files are opened by programs that did not make them; where one is missing the test says so, and is skipped. */
function needs(program: string, debianPackage: string): void {
  const missing = spawnSync(program, ["-v"]).error !== undefined;
  const reason = `${program} is missing, so nobody else has opened the file. Install ${debianPackage}.`;
  if (missing) process.stderr.write(`\nSkipped: ${reason}\n`);
  test.skip(missing, reason);
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "keepword-files-"));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function policy(dataDirectory: string, ...args: string[]): Buffer {
  return execFileSync(process.execPath, [path.join(root, "scripts", "run.mjs"), "policy", ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDirectory, DATABASE_URL: "" },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Without its spaces and line breaks, which each program sets as it likes. */
const squeezed = (text: string) => text.replace(/\s+/g, "");
const textOf = (pdf: string) => squeezed(execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }));

test("A manager chooses a version, a language and an edition, and takes them away", async ({
  page,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  await signIn("manager", { slug });
  await page.goto(takeAwayPage(slug));
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  const past = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await past()).toBeLessThanOrEqual(0);
  const take = async (format: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: `Download as ${format}` }).click();
    return (await download).suggestedFilename();
  };
  expect(await take("PDF")).toBe("harbour-water-policy-2.0-en.pdf");
  await page.getByLabel("Version").selectOption({ index: 1 });
  await page.getByLabel("Language").selectOption("zh-Hans");
  await page.getByLabel("Edition").selectOption("staff");
  expect(await take("Word")).toBe("harbour-water-policy-1.0-zh-Hans-staff.docx");
  expect(await take("Markdown")).toBe("harbour-water-policy-1.0-zh-Hans-staff.md");
  expect(await take("Website")).toBe("harbour-water-policy-1.0-staff.zip");
  expect(await take("Data")).toBe("harbour-water-policy-1.0.json");
});

test("PDF and Word say every standard of the page, to programs that did not make them", async ({
  page,
  installation,
}) => {
  test.slow();
  needs("pdftotext", "poppler-utils");
  const hasOffice = !spawnSync("soffice", ["--version"]).error;
  if (!hasOffice) process.stderr.write("\nLeft out: soffice is missing. Install libreoffice-writer.\n");
  installation.fillWithExamples();
  for (const language of languages) {
    await page.goto(publicPage(slug, language === "en" ? {} : { language }));
    const sentences = (await page.locator(".standard h3").allTextContents()).map(squeezed);
    expect(sentences.length).toBeGreaterThan(10);
    const pdf = path.join(folder, `${language}.pdf`);
    policy(
      installation.dataDirectory,
      "export",
      "--org",
      slug,
      "--format",
      "pdf",
      "--language",
      language,
      "--out",
      pdf,
    );
    const about = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
    expect(about).toMatch(/^Tagged:\s+yes$/m);
    expect(about).toMatch(/^Title:.*(Harbour Water|海港水务)/m);
    expect(Number(/^Pages:\s+(\d+)/m.exec(about)?.[1])).toBeGreaterThan(5);
    const said = textOf(pdf);
    for (const sentence of sentences) expect(said).toContain(sentence);

    if (!hasOffice) continue;
    const docx = path.join(folder, `word-${language}.docx`);
    writeFileSync(
      docx,
      policy(installation.dataDirectory, "export", "--org", slug, "--format", "docx", "--language", language),
    );
    execFileSync("soffice", [
      `-env:UserInstallation=file://${folder}/office`,
      ...["--headless", "--convert-to", "pdf", "--outdir", folder, docx],
    ]);
    const converted = textOf(path.join(folder, `word-${language}.pdf`));
    for (const sentence of sentences) expect(converted).toContain(sentence);
  }
});

test("Text that looks like Typst stands in the PDF as it was written", async ({ installation }) => {
  needs("pdftotext", "poppler-utils");
  installation.fillWithExamples();
  const taken = JSON.parse(
    policy(installation.dataDirectory, "export", "--org", slug, "--format", "json").toString(),
  ) as { workbook: { vision: { statement: Record<string, string> } } };
  const hostile = '#panic("no") *bold* _it_ $x^2$ @ref <label> `raw` #{1+1} \\ // end /* c */ ~ --- [a] = b';
  taken.workbook.vision.statement = { en: hostile, "zh-Hans": hostile };
  const file = path.join(folder, "workbook.json");
  writeFileSync(file, JSON.stringify(taken.workbook));
  policy(installation.dataDirectory, "load", file, "--org", slug);
  policy(installation.dataDirectory, "publish", "--org", slug, "--note", hostile, "--waive", "A test.");
  const pdf = path.join(folder, "hostile.pdf");
  policy(installation.dataDirectory, "export", "--org", slug, "--format", "pdf", "--out", pdf);
  // Once as the vision, once as the note of the version.
  expect(textOf(pdf).split(squeezed(hostile)).length).toBe(3);
});

/** nginx with a folder, until the end of the test. */
async function serve(site: string): Promise<{ url: string; server: ChildProcess }> {
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  });
  const configuration = path.join(folder, "nginx.conf");
  writeFileSync(
    configuration,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events {} http { access_log off; types { text/html html; application/pdf pdf; }
server { listen 127.0.0.1:${port}; root ${site}; error_page 404 /404.html; } }`,
  );
  // As root it would drop to a user that may not read the folder.
  const user = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
  const server = spawn("nginx", ["-p", folder, "-c", configuration, ...user], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  await expect(async () => {
    await fetch(url);
  }).toPass({ timeout: 10_000 });
  return { url, server };
}

test("The site says the same from another web server, and leads nowhere else of ours", async ({
  page,
  installation,
}) => {
  needs("nginx", "nginx");
  installation.fillWithExamples();
  const site = path.join(folder, "site");
  mkdirSync(site);
  const zip = policy(installation.dataDirectory, "export", "--org", slug, "--format", "site");
  for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(path.join(site, name), bytes);
  const { url, server } = await serve(site);
  try {
    // The list of versions leads to pages of Keepword, which stay there.
    const mainOf = (html: string) =>
      /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/<a href="\/s\/[^"]*">([\s\S]*?)<\/a>/g, "$1");
    const get = async (address: string) => (await fetch(address)).text();
    expect(mainOf(await get(url))).toBe(mainOf(await get(installation.url + publicPage(slug))));
    expect(mainOf(await get(`${url}zh-Hans.html`))).toBe(
      mainOf(await get(installation.url + publicPage(slug, { language: "zh-Hans" }))),
    );
    expect((await fetch(`${url}nowhere`)).status).toBe(404);
    expect(strFromU8(readFileSync(path.join(site, "index.html")))).not.toContain("<script");

    await page.goto(url);
    await page.getByRole("navigation").getByRole("link", { name: "中文" }).click();
    await expect(page).toHaveURL(`${url}zh-Hans.html`);
    const pdf = await page.getByRole("link", { name: "PDF" }).getAttribute("href");
    expect((await fetch(new URL(pdf ?? "", url))).headers.get("content-type")).toBe("application/pdf");
  } finally {
    server.kill("SIGTERM");
  }
});
