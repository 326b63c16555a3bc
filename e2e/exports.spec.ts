import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { strFromU8, unzipSync } from "fflate";
import { fileApi, publicPage, publicVersions, takeAwayPage } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const slug = "harbour-water";
const languages = ["en", "zh-Hans"] as const;

/**
 * Files are opened by programs that did not make them. Where one is missing the test says so and is skipped; with
 * REQUIRE_TOOLS set it fails.
 */
function needs(...programs: readonly (keyof typeof debianPackages)[]): void {
  const missing = programs.filter((program) => spawnSync(program, ["--version"]).error !== undefined);
  if (missing.length === 0) return;
  const reason = `${missing.join(", ")} missing, so nobody else has opened the file. Install ${missing.map((each) => debianPackages[each]).join(", ")}.`;
  if (process.env.REQUIRE_TOOLS) throw new Error(reason);
  process.stderr.write(`\nSkipped: ${reason}\n`);
  test.skip(true, reason);
}

const debianPackages = {
  pdfinfo: "poppler-utils",
  pdftotext: "poppler-utils",
  pdftohtml: "poppler-utils",
  soffice: "libreoffice-writer-nogui",
  nginx: "nginx-light",
} as const;

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

/** What a PDF says to those who listen: the text of its tags, in their order. */
function textOf(pdf: string): string {
  const tags = execFileSync("pdfinfo", ["-struct-text", pdf], {
    encoding: "utf8",
    stdio: "pipe",
  });
  return squeezed([...tags.matchAll(/^ *"(.*)"$/gm)].map(([, text = ""]) => text).join(""));
}

/** The text of Markdown, as one reads it. */
const readMarkdown = (text: string) =>
  squeezed(text.replace(/(?<!\\)[*`]/g, "").replace(/\\([!-/:-@[-`{-~])/g, "$1"));

/** Every text of a policy in the main part of a page, piece by piece; what was measured is not the policy's. */
async function piecesOf(page: Page): Promise<{ standards: string[]; clauses: string[]; rest: string[] }> {
  const found = await page.locator("main").evaluate((main) => {
    const pieces = (inside: string) =>
      [...main.querySelectorAll(inside)].flatMap((part) =>
        [...part.querySelectorAll("h3, p, li, dt, dd, th, td, .address, .hours")].filter(
          (each) =>
            !each.querySelector("p, li, .address, .hours") &&
            !each.closest(".figure, .result, .rule, .permanent, .versions > p"),
        ),
      );
    // What customers read has a heading of its own in a file, and a label before it on the page; the names of columns
    // stand before each cell for a phone.
    const said = (elements: Element[]) =>
      elements.map((each) => {
        const label = each.matches(".told") ? (each.querySelector(".note")?.textContent ?? "") : "";
        const column = each.querySelector(".column")?.textContent ?? "";
        return each.textContent.replace(label, "").replace(column, "");
      });
    return {
      standards: said(pieces(".standard")),
      clauses: said(pieces(".clause")),
      rest: said([
        ...main.querySelectorAll(".box > h2, .part > h2, section:has(.standards) > h2, .lead"),
        ...pieces(".contact"),
        ...pieces(".versions"),
      ]),
    };
  });
  const whole = (texts: (string | null)[]) =>
    texts.map((text) => squeezed(text ?? "")).filter((text) => text !== "");
  return { standards: whole(found.standards), clauses: whole(found.clauses), rest: whole(found.rest) };
}

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
  await page.getByRole("combobox", { name: "Version" }).selectOption({ index: 1 });
  await page.getByLabel("Language").selectOption("zh-Hans");
  await page.getByLabel("Edition").selectOption("staff");
  expect(await take("Word")).toBe("harbour-water-policy-1.0-zh-Hans-staff.docx");
  expect(await take("Markdown")).toBe("harbour-water-policy-1.0-zh-Hans-staff.md");
  expect(await take("Website")).toBe("harbour-water-policy-1.0-staff.zip");
  expect(await take("Data")).toBe("harbour-water-policy-1.0.json");
});

for (const language of languages)
  test(`PDF, Word and Markdown say in ${language} all that the page says, to programs that did not make them`, async ({
    page,
    installation,
    signIn,
  }) => {
    test.setTimeout(180_000);
    needs("pdfinfo", "pdftohtml", "soffice");
    installation.fillWithExamples();
    await signIn("manager", { slug });
    const take = async (format: string, edition: string) => {
      const file = fileApi(slug, { version: "2.0", format, language, edition });
      const answer = await page.request.get(file);
      expect(answer.status(), file).toBe(200);
      return answer.body();
    };
    const editions: Record<string, { pieces: string[]; said: Record<string, string> }> = {};
    for (const edition of ["public", "staff"]) {
      // The page for staff is one of the site; the public one is what Keepword serves.
      if (edition === "public") await page.goto(publicPage(slug, language === "en" ? {} : { language }));
      else
        await page.setContent(
          strFromU8(unzipSync(await take("site", edition))["index.html"] ?? new Uint8Array()),
        );
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      const { standards, clauses, rest } = await piecesOf(page);
      expect(standards.length).toBeGreaterThan(50);
      expect(clauses.length).toBeGreaterThan(50);
      expect(rest.length).toBeGreaterThan(15);
      const pieces = [...standards, ...clauses, ...rest];

      const pdf = path.join(folder, `${edition}.pdf`);
      writeFileSync(pdf, await take("pdf", edition));
      const about = execFileSync("pdfinfo", [pdf], { encoding: "utf8", stdio: "pipe" });
      expect(about).toMatch(/^Tagged:\s+yes$/m);
      expect(about).toMatch(/^Title:.*(Harbour Water|海港水务)/m);
      const metadata = execFileSync("pdfinfo", ["-meta", pdf], { encoding: "utf8", stdio: "pipe" });
      expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
      expect(metadata).toContain(`<rdf:li>${language === "en" ? "en-GB" : "zh-CN"}</rdf:li>`);
      const titles = (await page.locator("main .box > h2, main .part > h2").allTextContents()).map(squeezed);
      expect(titles.length).toBeGreaterThan(5);
      const outline = execFileSync("pdftohtml", ["-xml", "-i", "-stdout", pdf], {
        encoding: "utf8",
        stdio: "pipe",
      });
      const marks = [...outline.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map(([, text = ""]) =>
        squeezed(text).replace(/^\d+/, ""),
      );
      for (const title of titles) expect(marks).toContain(title);

      const docx = path.join(folder, `${edition}.docx`);
      writeFileSync(docx, await take("docx", edition));
      execFileSync(
        "soffice",
        [
          `-env:UserInstallation=file://${folder}/office`,
          ...["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, docx],
        ],
        { stdio: "pipe" },
      );
      const said = {
        pdf: textOf(pdf),
        docx: squeezed(readFileSync(path.join(folder, `${edition}.txt`), "utf8")),
        md: readMarkdown((await take("md", edition)).toString()),
      };
      for (const [format, text] of Object.entries(said))
        expect(
          pieces.filter((piece) => !text.includes(piece)),
          `${edition}, ${format}`,
        ).toEqual([]);
      editions[edition] = { pieces, said };
    }
    const open = editions.public?.pieces.join("") ?? "";
    const inside = (editions.staff?.pieces ?? []).filter(
      (piece) => piece.length > 8 && !open.includes(piece),
    );
    expect(inside.length).toBeGreaterThan(5);
    for (const [format, text] of Object.entries(editions.public?.said ?? {}))
      expect(
        inside.filter((piece) => text.includes(piece)),
        `for staff alone, ${format}`,
      ).toEqual([]);
  });

test("The data of a version is what its published schema says", ({ installation }) => {
  installation.fillWithExamples();
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats(ajv);
  const schema = path.join(root, "docs", "schema", "policy-1.json");
  const read = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);
  for (const [org, version] of [
    [slug, "1.0"],
    [slug, "2.0"],
    ["qinghe-books", "1.0"],
  ] as const) {
    const file = policy(
      installation.dataDirectory,
      ...["export", "--org", org, "--version", version, "--format", "json"],
    );
    read(JSON.parse(file.toString()));
    expect(read.errors, `${org} ${version}`).toBeNull();
  }
});

test("A version that is to come is not in what everybody may take, and says so where it is named", async ({
  installation,
}) => {
  needs("pdftotext");
  installation.fillWithExamples();
  const { dataDirectory } = installation;
  const file = path.join(folder, "workbook.json");
  const taken = JSON.parse(policy(dataDirectory, "export", "--org", slug, "--format", "json").toString()) as {
    workbook: unknown;
  };
  writeFileSync(file, JSON.stringify(taken.workbook));
  policy(dataDirectory, "load", file, "--org", slug);
  const scheduling = ["--waive", "A test.", "--effective-from", "2099-01-01T09:00"];
  policy(dataDirectory, "publish", "--org", slug, "--note", "Said later.", ...scheduling);
  const said = (...version: string[]) => {
    const pdf = path.join(folder, "some.pdf");
    policy(dataDirectory, "export", "--org", slug, "--format", "pdf", ...version, "--out", pdf);
    return execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8", stdio: "pipe" }).replace(/\s+/g, " ");
  };
  expect(said()).toContain("Version 2.0, in force since");
  expect(said()).toContain("Version 3.0 takes effect on 1 January 2099 at 09:00.");
  const named = said("--version", "3.0");
  expect(named).toContain("This version is not in force yet. It takes effect on 1 January 2099.");
  expect(named).toContain("Version 3.0, in force from 1 January 2099");
  expect(said("--version", "1.0")).toContain(
    "This is an earlier version. Version 2.0 has been in force since",
  );
});

test("Text that looks like Typst stands in the PDF as it was written", async ({ installation }) => {
  needs("pdfinfo");
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
  needs("nginx");
  installation.fillWithExamples();
  const site = path.join(folder, "site");
  mkdirSync(site);
  const zip = policy(installation.dataDirectory, "export", "--org", slug, "--format", "site");
  for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(path.join(site, name), bytes);
  const { url, server } = await serve(site);
  try {
    // Links lead elsewhere, and other versions stay where they were published; not a word is another.
    const mainOf = (html: string) =>
      /<main[\s\S]*<\/main>/
        .exec(html)?.[0]
        .replace(/<a href="(?:\/s\/|versions|#standard)[^"]*">([\s\S]*?)<\/a>/g, "$1");
    const get = async (address: string) => (await fetch(address)).text();
    expect(mainOf(await get(url))).toBe(mainOf(await get(installation.url + publicPage(slug))));
    expect(mainOf(await get(`${url}zh-Hans.html`))).toBe(
      mainOf(await get(installation.url + publicPage(slug, { language: "zh-Hans" }))),
    );
    for (const [file, page] of [
      ["versions.html", publicVersions(slug)],
      ["versions-zh-Hans.html", publicVersions(slug, "zh-Hans")],
    ] as const)
      expect(mainOf(await get(url + file))?.replaceAll(/<a [^>]*>|<\/a>/g, "")).toBe(
        mainOf(await get(installation.url + page))?.replaceAll(/<a [^>]*>|<\/a>/g, ""),
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
