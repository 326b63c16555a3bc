/** A policy as a Word document: real headings, lists and tables, so that it can be read aloud and worked on. */
import type { FileChild, IParagraphOptions, IRunOptions, ParagraphChild } from "docx";
import type { BlockView, FileView, Line, StandardView } from "./file-view.ts";

const accent = "0A5560";
const soft = "50565A";
const hair = "D5D0C4";
const languages: Readonly<Record<string, string>> = { en: "en-GB", "zh-Hans": "zh-CN", "zh-Hant": "zh-HK" };
const faces = {
  body: { ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "Microsoft YaHei" },
  display: { ascii: "Georgia", hAnsi: "Georgia", cs: "Georgia", eastAsia: "Microsoft YaHei" },
};
/** Twentieths of a point in a millimetre. */
const millimetre = 56.7;

/** The bytes of the document. */
export async function renderDocx(view: FileView): Promise<Uint8Array> {
  // Megabytes that only this needs.
  const docx = await import("docx");
  const {
    BorderStyle,
    Document,
    ExternalHyperlink,
    Footer,
    Header,
    HeadingLevel,
    LineRuleType,
    Packer,
    PageNumber,
  } = docx;
  const { Paragraph, Tab, TabStopType, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const tag = languages[view.language] ?? "en-GB";

  const runs = (line: Line, style: IRunOptions = {}): ParagraphChild[] =>
    line.flatMap(({ text, lang }) =>
      text.split("\n").map(
        (part, at) =>
          new TextRun({
            ...style,
            text: part,
            ...(at > 0 ? { break: 1 } : {}),
            ...(lang
              ? { language: { value: languages[lang] ?? lang, eastAsia: languages[lang] ?? lang } }
              : {}),
          }),
      ),
    );
  const plainRun = (text: string, style: IRunOptions = {}) => new TextRun({ ...style, text });
  const paragraph = (line: Line, style: IRunOptions = {}) => new Paragraph({ children: runs(line, style) });
  const marked = (mark: string) =>
    mark === "" ? [] : [plainRun(`  ${mark}`, { color: soft, size: 17, bold: false })];
  const bottom = { style: BorderStyle.SINGLE, size: 4, color: hair };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const lines = {
    top: none,
    left: none,
    right: none,
    insideVertical: none,
    bottom,
    insideHorizontal: bottom,
  };

  let lists = 0;
  const itemsOf = (items: readonly Line[], ordered: boolean): IParagraphOptions[] => {
    lists += 1;
    return items.map((item) => ({
      children: runs(item),
      style: "ListParagraph",
      numbering: { reference: ordered ? "steps" : "points", level: 0, instance: lists },
    }));
  };
  const listOf = (items: readonly Line[], ordered: boolean): FileChild[] =>
    itemsOf(items, ordered).map((item) => new Paragraph(item));
  const tableOf = (
    head: readonly Line[],
    rows: readonly (readonly Line[])[],
    first?: number,
  ): FileChild[] => {
    const columns = Math.max(head.length, ...rows.map((row) => row.length));
    const whole = Math.round(160 * millimetre);
    const start = first ?? Math.round(whole / columns);
    const widths = Array.from({ length: columns }, (_, at) =>
      at === 0 ? start : Math.round((whole - start) / Math.max(1, columns - 1)),
    );
    const row = (cells: readonly Line[], tableHeader: boolean) =>
      new TableRow({
        tableHeader,
        cantSplit: true,
        children: cells.map(
          (cell, at) =>
            new TableCell({
              width: { size: widths[at] ?? start, type: WidthType.DXA },
              margins: { top: 60, bottom: 60, right: 160 },
              children: [
                new Paragraph({ style: "Cell", children: runs(cell, tableHeader ? { bold: true } : {}) }),
              ],
            }),
        ),
      });
    return [
      new Table({
        width: { size: whole, type: WidthType.DXA },
        columnWidths: widths,
        borders: lines,
        rows: [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
      }),
      new Paragraph({ style: "Gap", children: [] }),
    ];
  };
  const narrow = Math.round(46 * millimetre);
  const factsOf = (facts: readonly { term: Line; text: Line }[]) =>
    tableOf(
      [],
      facts.map(({ term, text }) => [term, text]),
      narrow,
    );
  const drawn = (block: BlockView): FileChild[] => {
    switch (block.kind) {
      case "paragraph":
        return [paragraph(block.text)];
      case "list":
        return listOf(block.items, block.ordered);
      case "facts":
        return factsOf(block.facts);
      case "table":
        return tableOf(block.head, block.rows);
    }
  };
  /** What fits on a page stays together. */
  const together = (parts: readonly IParagraphOptions[]) =>
    parts.map((part, at) => new Paragraph({ ...part, keepNext: at < Math.min(parts.length - 1, 20) }));
  const standard = (each: StandardView) => {
    const { figure, sentence, mark, instruction, bands, remedy, counting, history } = each;
    const small = (line: Line): IParagraphOptions => ({ style: "Small", children: runs(line) });
    return together([
      ...(figure.number === ""
        ? []
        : [
            {
              style: "Figure",
              children: [
                plainRun(figure.number, { font: faces.display, size: 40, color: accent }),
                plainRun(figure.unit === "" ? "" : ` ${figure.unit}`, { size: 22, color: accent }),
                plainRun(figure.caption.length > 0 ? "  " : ""),
                ...runs(figure.caption, { size: 18, color: soft }),
              ],
            },
          ]),
      {
        heading: HeadingLevel.HEADING_3,
        children: [...runs(sentence), ...marked(mark)],
        ...(figure.number === "" ? { spacing: { before: 400, after: 80 } } : {}),
      },
      ...itemsOf(
        bands.map(({ when, limit }) => (when.length > 0 ? [...when, { text: " " }, ...limit] : limit)),
        false,
      ),
      ...remedy.map((line) => ({ children: runs(line) })),
      ...(instruction.length > 0 ? [{ children: runs(instruction, { color: accent }) }] : []),
      ...counting.map(small),
      ...(history.length > 0
        ? [
            { style: "Small", children: [plainRun(view.words.targets, { bold: true })] },
            ...history.map(({ since, limit }) => small([{ text: `${since}\n${limit}` }])),
          ]
        : []),
    ]);
  };

  const sections = view.sections.flatMap(({ number, title, intro, groups, contact, clauses }) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [plainRun(`${number}  `, { color: soft }), plainRun(title)],
    }),
    ...(intro.length > 0 ? [paragraph(intro, { color: soft })] : []),
    ...groups.flatMap((group) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [plainRun(group.title, { color: accent })],
      }),
      ...(group.intro.length > 0 ? [paragraph(group.intro, { color: soft })] : []),
      ...group.standards.flatMap(standard),
    ]),
    ...(contact.length > 0
      ? [
          new Table({
            width: { size: Math.round(160 * millimetre), type: WidthType.DXA },
            columnWidths: [narrow, Math.round(114 * millimetre)],
            borders: lines,
            rows: contact.map(
              ({ name, address, href, hours }) =>
                new TableRow({
                  cantSplit: true,
                  children: [
                    [new Paragraph({ style: "Cell", children: runs(name) })],
                    [
                      ...(address.length > 0
                        ? [
                            new Paragraph({
                              style: "Cell",
                              children:
                                href === ""
                                  ? runs(address)
                                  : [
                                      new ExternalHyperlink({
                                        link: href,
                                        children: runs(address, { style: "Hyperlink" }),
                                      }),
                                    ],
                            }),
                          ]
                        : []),
                      new Paragraph({ style: "Cell", children: runs(hours, { color: soft }) }),
                    ],
                  ].map(
                    (children, at) =>
                      new TableCell({
                        width: {
                          size: at === 0 ? narrow : Math.round(114 * millimetre),
                          type: WidthType.DXA,
                        },
                        margins: { top: 60, bottom: 60, right: 160 },
                        children,
                      }),
                  ),
                }),
            ),
          }),
          new Paragraph({ style: "Gap", children: [] }),
        ]
      : []),
    ...clauses.flatMap((clause) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [
          plainRun(`${clause.number}  `, { color: soft, bold: false }),
          ...runs(clause.heading),
          ...marked(clause.mark),
        ],
      }),
      ...clause.body.flatMap(drawn),
    ]),
  ]);

  const organisation = view.organisation.map(({ text }) => text).join("");
  const aside = { size: 17, color: soft };
  const ends = [{ type: TabStopType.RIGHT, position: Math.round(160 * millimetre) }];
  const document = new Document({
    title: view.name,
    creator: organisation,
    lastModifiedBy: organisation,
    description: view.inForce,
    styles: {
      default: {
        document: {
          run: { font: faces.body, size: 22, language: { value: tag, eastAsia: tag } },
          paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: faces.display, size: 56 },
          paragraph: { spacing: { before: 1200, after: 240, line: 240, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { font: faces.display, size: 34 },
          paragraph: { keepNext: true, spacing: { before: 560, after: 160 } },
        },
        heading2: {
          run: { font: faces.body, size: 24, bold: true },
          paragraph: { keepNext: true, spacing: { before: 300, after: 80 } },
        },
        heading3: {
          run: { font: faces.body, size: 22, bold: true },
          paragraph: { keepNext: true, spacing: { before: 60, after: 80 } },
        },
        hyperlink: { run: { color: accent, underline: {} } },
      },
      paragraphStyles: [
        { id: "Cell", name: "Cell", basedOn: "Normal", paragraph: { spacing: { after: 0 } } },
        {
          id: "Gap",
          name: "Gap",
          basedOn: "Normal",
          run: { size: 2 },
          paragraph: { spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } },
        },
        {
          id: "Small",
          name: "Small",
          basedOn: "Normal",
          run: { size: 18, color: soft },
          paragraph: { spacing: { after: 40 } },
        },
        {
          id: "Standing",
          name: "Standing",
          basedOn: "Normal",
          paragraph: {
            border: { left: { style: BorderStyle.SINGLE, size: 18, color: accent, space: 10 } },
            indent: { left: 240 },
            spacing: { after: 60 },
          },
        },
        {
          id: "Figure",
          name: "Figure",
          basedOn: "Normal",
          paragraph: {
            keepNext: true,
            spacing: { before: 400, after: 0, line: 240, lineRule: LineRuleType.AUTO },
          },
        },
      ],
    },
    numbering: {
      config: (["points", "steps"] as const).map((reference) => ({
        reference,
        levels: [
          {
            level: 0,
            format: reference === "points" ? docx.LevelFormat.BULLET : docx.LevelFormat.DECIMAL,
            text: reference === "points" ? "–" : "%1.",
            style: { paragraph: { indent: { left: 360, hanging: 360 }, spacing: { after: 40 } } },
          },
        ],
      })),
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) },
            margin: {
              top: 1440,
              bottom: 1360,
              left: Math.round(25 * millimetre),
              right: Math.round(25 * millimetre),
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [] })] }),
          default: new Header({
            children: [
              new Paragraph({
                tabStops: ends,
                children: [
                  ...runs(view.organisation, aside),
                  new TextRun({ ...aside, children: [new Tab(), view.running] }),
                ],
              }),
            ],
          }),
        },
        footers: Object.fromEntries(
          ["first", "default"].map((which) => [
            which,
            new Footer({
              children: [
                new Paragraph({
                  tabStops: ends,
                  children: [
                    new TextRun({ ...aside, text: view.title }),
                    new TextRun({
                      ...aside,
                      children: [new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
                    }),
                  ],
                }),
              ],
            }),
          ]),
        ),
        children: [
          paragraph(view.organisation, { bold: true, size: 24 }),
          ...(view.does.length > 0 ? [paragraph(view.does, { color: soft })] : []),
          ...view.standing.map(
            (line, at) =>
              new Paragraph({ style: "Standing", children: [plainRun(line, { bold: at === 0 })] }),
          ),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [plainRun(view.title)] }),
          ...(view.vision.length > 0
            ? [paragraph(view.vision, { font: faces.display, size: 28, color: soft })]
            : []),
          new Paragraph({ children: [plainRun(view.inForce, { color: soft }), ...marked(view.edition)] }),
          ...sections,
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [plainRun(view.words.versions)] }),
          ...view.versions.flatMap(({ line, note, current }) => [
            new Paragraph({ keepNext: note !== "", children: [plainRun(line, { bold: current })] }),
            ...(note === "" ? [] : [paragraph([{ text: note }], { color: soft })]),
          ]),
          ...[
            ...view.statutory,
            ...[
              view.publishedOn,
              `${view.words.seal} ${view.hash}`,
              view.words.sealWhy,
              view.words.madeWith,
            ].map((text) => [{ text }]),
          ].map((line) => new Paragraph({ style: "Small", children: runs(line) })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
