import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compose } from "../document/compose.ts";
import type { Edition } from "../document/document.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { attachment, documentName, type FileSource, nameOf, type SitePage } from "../exports/format.ts";
import { plain } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { VersionLine, VersionsContent } from "../publication/page.ts";
import { tallyOf } from "../results/status.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { type Workbook, workbook as workbookSchema } from "../workbook/workbook.ts";
import { renderDocx } from "./docx.ts";
import { viewOf } from "./file-view.ts";
import { escapeMarkdown, renderMarkdown } from "./markdown.ts";
import { renderPdf } from "./pdf.ts";
import { renderSite } from "./static-site.ts";

const harbour = workbookSchema.parse(harbourWater.versions.at(-1)?.workbook);
const line: VersionLine = {
  number: "2.0",
  since: "2026-09-01",
  changeNote: { en: "Second.", "zh-Hans": "第二版。" },
  kind: "material",
  state: "in_force",
};
const first: VersionLine = {
  ...line,
  number: "1.0",
  since: "2025-10-01",
  changeNote: { en: "First." },
  state: "superseded",
};

function sourceOf(
  language: PolicyLanguage,
  edition: Edition = "public",
  workbook: Workbook = harbour,
): FileSource {
  return {
    slug: "harbour-water",
    document: compose(workbook, { language, edition }),
    version: { ...line, hash: "0123456789abcdef".repeat(4) },
    publishedOn: "2026-08-20",
    versions: [line, first],
    targets: new Map(),
  };
}

const statement = (en: string): Workbook => ({
  ...smallWorkbook,
  vision: { ...smallWorkbook.vision, statement: { en } },
});

describe("names", () => {
  it("say what is in the file", () => {
    expect(documentName(sourceOf("en"), "pdf")).toBe("harbour-water-policy-2.0-en.pdf");
    expect(nameOf({ format: "docx", source: sourceOf("zh-Hans", "staff") })).toBe(
      "harbour-water-policy-2.0-zh-Hans-staff.docx",
    );
  });

  it("cannot leave their header, whatever letters are in them", () => {
    expect(attachment('a"b\\c\r\nd é(1).pdf')).toBe(
      `attachment; filename="a_b_c__d _(1).pdf"; filename*=UTF-8''a%22b%5Cc%0D%0Ad%20%C3%A9%281%29.pdf`,
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(attachment(name)).toMatch(
          /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/,
        );
      }),
    );
  });
});

describe("Markdown", () => {
  /** What a reader of CommonMark makes of it: a backslash stands before what means itself. */
  const read = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const special = fc.string({ unit: fc.constantFrom(..."\\`*_{}[]()<>#+-.!|~$&^=@1 a字\n".split("")) });

  it("leaves no character of the text to mean something else, and loses none", () => {
    fc.assert(
      fc.property(special, (text) => {
        const escaped = escapeMarkdown(text);
        expect(read(escaped)).toBe(text.replace(/\s*\n\s*/g, " ").trim());
        expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, "·")).not.toMatch(/[\\`*_{}[\]<>#|~$&]|^[-+]|^\d+[.)]/);
      }),
      { numRuns: 2000 },
    );
  });

  it("says every standard, and its headings have the numbers of the document", () => {
    for (const language of ["en", "zh-Hans"] as const) {
      const source = sourceOf(language);
      const text = renderMarkdown(viewOf(source));
      for (const { sentence } of source.document.goals)
        expect(text).toContain(`#### ${escapeMarkdown(plain(sentence, language))}\n`);
      for (const { number, title } of source.document.sections)
        expect(text).toContain(`## ${number} ${title}\n`);
      expect(text).toContain(source.version.hash);
    }
  });
});

describe("Word", () => {
  const partsOf = async (source: FileSource) => {
    const parts = unzipSync(await renderDocx(viewOf(source)));
    return (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  };
  const textOf = (xml: string) =>
    [...xml.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)]
      .map(([found]) => found.replace(/^[^>]*>/, ""))
      .join("")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, "&");

  it("has headings that are headings, tables with header rows, numbered lists and its properties", async () => {
    const part = await partsOf(sourceOf("en", "staff"));
    const body = part("word/document.xml");
    for (const style of ["Title", "Heading1", "Heading2", "Heading3"])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body).toContain("<w:tblHeader/>");
    expect(body).toContain("<w:numPr>");
    expect(part("word/numbering.xml")).toContain('<w:numFmt w:val="decimal"/>');
    expect(part("docProps/core.xml")).toContain(
      "<dc:title>What you can expect from us: Harbour Water</dc:title>",
    );
    expect(part("docProps/core.xml")).toContain("<dc:creator>Harbour Water</dc:creator>");
    expect(part("word/styles.xml")).toContain('<w:lang w:val="en-GB" w:eastAsia="en-GB"/>');
    const footers = ["word/footer1.xml", "word/footer2.xml"].map(part).join("");
    expect(footers).toContain("NUMPAGES");
  });

  it("says every standard in either language, in a face that has the letters", async () => {
    for (const language of ["en", "zh-Hans"] as const) {
      const source = sourceOf(language);
      const part = await partsOf(source);
      const text = textOf(part("word/document.xml"));
      for (const { sentence } of source.document.goals) expect(text).toContain(plain(sentence, language));
      expect(part("word/styles.xml")).toContain('w:eastAsia="Microsoft YaHei"');
    }
  });

  it("keeps text that looks like XML, and leaves out what no XML may hold", async () => {
    const text = textOf(
      (await partsOf(sourceOf("en", "public", statement("A <b> & 'c' ]]> \u0007d\ufffe"))))(
        "word/document.xml",
      ),
    );
    expect(text).toContain("A <b> & 'c' ]]> d");
  });
});

describe("PDF", () => {
  it("is the same bytes for the same version", async () => {
    const view = viewOf(sourceOf("zh-Hans"));
    const [one, other] = [await renderPdf(view), await renderPdf(view)];
    expect(Buffer.from(one.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it("names the standard that it keeps, and is made all the same where a letter has no face", async () => {
    const said = async (words: string) =>
      Buffer.from(await renderPdf(viewOf(sourceOf("en", "public", statement(words))))).toString("latin1");
    expect(await said("We answer.")).toContain("pdfuaid:part");
    expect(await said("No face has \u{10fffd}.")).not.toContain("pdfuaid:part");
    expect(await said("Half a letter \ud800, a bell \u0007.")).toContain("pdfuaid:part");
  });

  it("is made of the shortest policy and of the longest words", async () => {
    const long = statement("x".repeat(3000));
    const none: Workbook = { ...smallWorkbook, goals: [], channels: [] };
    for (const workbook of [long, none])
      expect((await renderPdf(viewOf(sourceOf("en", "staff", workbook)))).length).toBeGreaterThan(1000);
  });
});

describe("the site", () => {
  const page = (language: PolicyLanguage): SitePage => {
    const source = sourceOf(language);
    const shared = {
      slug: source.slug,
      languages: ["en", "zh-Hans"] as const,
      origin: "https://promises.example",
      listed: true,
    };
    const versions: VersionsContent = {
      ...shared,
      organisationId: "0198f0a0-0000-7000-8000-000000000000",
      name: { en: "Harbour Water", "zh-Hans": "海港水务" },
      language,
      versions: source.versions.map((each) => ({
        ...each,
        id: "0198f0a0-0000-7000-8000-000000000001",
        hash: "0123456789abcdef".repeat(4),
        publishedAt: new Date("2026-08-20T00:00:00Z"),
        updatedAt: new Date("2026-08-20T00:00:00Z"),
        changes: [],
      })),
    };
    const content = {
      ...shared,
      document: source.document,
      version: source.version,
      versions: source.versions,
      versionCount: 2,
      targets: source.targets,
      standings: new Map(),
      tally: tallyOf([], "2026-11-01"),
    };
    return { source, content, versions };
  };

  it("is files that lead to one another and nowhere else of ours, without script", async () => {
    const zip = await renderSite([page("en"), page("zh-Hans")]);
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual([
      "404.html",
      "harbour-water-policy-2.0-en.pdf",
      "harbour-water-policy-2.0-zh-Hans.pdf",
      "index.html",
      "versions-zh-Hans.html",
      "versions.html",
      "zh-Hans.html",
    ]);
    for (const name of ["index.html", "zh-Hans.html", "versions.html", "versions-zh-Hans.html", "404.html"]) {
      const html = strFromU8(files[name] ?? new Uint8Array());
      expect(html).not.toMatch(/<script|promises\.example|href="\//);
      const links = [...html.matchAll(/<(?:a|link)[^>]* href="([^"]*)"/g)].map(([, href = ""]) => href);
      for (const href of links.filter((each) => !/^(#|data:|https:|mailto:|tel:|\.\/$)/.test(each)))
        expect(Object.keys(files), `${name} leads to ${href}`).toContain(href);
    }
    expect(strFromU8(files["index.html"] ?? new Uint8Array())).toContain('href="zh-Hans.html"');
    expect(Buffer.compare(zip, await renderSite([page("en"), page("zh-Hans")]))).toBe(0);
  });
});

it("says in every file how a limit changed", async () => {
  const [goal] = harbour.goals;
  const targets = new Map([
    [
      goal?.id ?? "",
      {
        isWhole: true,
        lines: [
          { number: "2.0", since: "2026-09-01", limit: "within 20 seconds" },
          { number: "1.0", since: "2025-10-01", limit: "within 30 seconds\nat night within a minute" },
        ],
      },
    ],
  ]);
  const view = viewOf({ ...sourceOf("en"), targets });
  const docx = strFromU8(unzipSync(await renderDocx(view))["word/document.xml"] ?? new Uint8Array());
  for (const words of [
    "How this target changed",
    "From 1 October 2025 (version 1.0)",
    "at night within a minute",
  ]) {
    expect(docx).toContain(words);
    expect(renderMarkdown(view).replace(/\\/g, "")).toContain(words);
  }
  expect((await renderPdf(view)).length).toBeGreaterThan((await renderPdf(viewOf(sourceOf("en")))).length);
});

describe("a version that is not in force", () => {
  const asked: readonly [string, Partial<FileSource>, readonly (readonly string[])[]][] = [
    [
      "superseded",
      { version: { ...first, hash: "a".repeat(64) }, inForce: line },
      [
        ["This is an earlier version.", "Version 2.0", "1 September 2026"],
        ["这是以前的版本", "第2.0版", "2026年9月1日"],
      ],
    ],
    [
      "withdrawn",
      {
        version: {
          ...line,
          hash: "a".repeat(64),
          state: "withdrawn",
          withdrawn: {
            on: "2026-10-05",
            because: { en: "A number was wrong.", "zh-Hans": "有个数字写错了。" },
          },
        },
        inForce: { ...first, state: "in_force" },
      },
      [
        ["Version 2.0 was withdrawn on 5 October 2026", "A number was wrong."],
        ["第2.0版已于2026年10月5日撤销", "有个数字写错了。"],
      ],
    ],
    [
      "scheduled",
      {
        version: { ...line, hash: "a".repeat(64), state: "scheduled" },
        inForce: { ...first, state: "in_force" },
      },
      [
        ["This version is not in force yet.", "Version 2.0, in force from 1 September 2026"],
        ["这一版尚未生效", "第2.0版，将于2026年9月1日施行"],
      ],
    ],
    [
      "soon to be followed",
      { next: { ...line, number: "3.0", since: "2026-12-01", state: "scheduled", time: "09:00" } },
      [["Version 3.0 takes effect on 1 December 2026 at 09:00."], ["第3.0版将于2026年12月1日09:00生效"]],
    ],
  ];
  it.each(asked)("says that it is %s", async (_, change, said) => {
    for (const [at, language] of (["en", "zh-Hans"] as const).entries()) {
      const view = viewOf({ ...sourceOf(language), ...change });
      const docx = strFromU8(unzipSync(await renderDocx(view))["word/document.xml"] ?? new Uint8Array());
      const markdown = renderMarkdown(view).replace(/\\/g, "");
      for (const words of said[at] ?? []) {
        expect(docx).toContain(words);
        expect(markdown).toContain(words);
        expect([...view.standing, view.inForce].join(" ")).toContain(words);
      }
      expect((await renderPdf(view)).length).toBeGreaterThan(1000);
    }
  });
});
