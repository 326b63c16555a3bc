import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { harbourWater } from "../example/harbour-water.ts";
import { qingheBooks } from "../example/qinghe-books.ts";
import { addressOfMark, readMark } from "./mark.ts";

const read = (bytes: Buffer | string) =>
  readMark(`data:application/octet-stream;base64,${Buffer.from(bytes).toString("base64")}`);
const inSvg = (inner: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"${attributes}>${inner}</svg>`;
const faultOf = (bytes: Buffer | string) => {
  const outcome = read(bytes);
  return outcome.ok ? `taken: ${outcome.mark}` : outcome.fault.code;
};

/** Everything that may stand in a mark, as one pattern: what a hostile drawing must not get past. */
const harmful =
  /script|javascript|on\w+\s*=|href|<(use|image|a|style|foreignObject|!|\?)|style=|https?:(?!\/\/www\.w3\.org\/2000\/svg")/i;

const hostile: Record<string, string> = {
  script: inSvg("<script>alert(1)</script>"),
  "script in capitals": inSvg("<SCRIPT>alert(1)</SCRIPT>"),
  "script with a prefix": inSvg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
  "script within a title": inSvg("<title><script>alert(1)</script></title>"),
  "event on the root": inSvg("", ' onload="alert(1)"'),
  "event on a shape": inSvg('<path d="M0 0" onclick="alert(1)"/>'),
  "event with a prefix": inSvg('<path d="M0 0" ev:onclick="alert(1)"/>'),
  "foreign object": inSvg("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"),
  "outside image": inSvg('<image href="https://evil.example/x.png"/>'),
  "embedded image": inSvg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
  link: inSvg('<a href="javascript:alert(1)"><path d="M0 0"/></a>'),
  use: inSvg('<use href="#x"/>'),
  "old link": inSvg('<path xlink:href="javascript:alert(1)" d="M0 0"/>'),
  "style sheet": inSvg("<style>@import 'https://evil.example/x.css'</style>"),
  "style with an address": inSvg('<path d="M0 0" style="fill:url(https://evil.example/x#y)"/>'),
  "style with a local address": inSvg('<path d="M0 0" style="fill:url(#y)"/>'),
  "style with an escape": inSvg('<path d="M0 0" style="fill:\\75rl(x)"/>'),
  "style with an unknown property": inSvg('<path d="M0 0" style="behavior:none"/>'),
  "paint from elsewhere": inSvg('<path d="M0 0" fill="url(https://evil.example/x#y)"/>'),
  "paint from another file": inSvg('<path d="M0 0" fill="url(x.svg#y)"/>'),
  filter: inSvg('<path d="M0 0" filter="url(#x)"/>'),
  animation: inSvg('<animate attributeName="href" values="javascript:alert(1)"/>'),
  setting: inSvg('<g><set attributeName="onmouseover" to="alert(1)"/></g>'),
  text: inSvg("<text>words</text>"),
  "loose words": inSvg("words"),
  "svg in svg": inSvg(inSvg("")),
  doctype: `<!DOCTYPE svg>${inSvg("")}`,
  entities: `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${inSvg("<title>&b;</title>")}`,
  "outside entity": `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inSvg("<title>&x;</title>")}`,
  "undeclared entity": inSvg("<title>&nbsp;</title>"),
  "style instruction": `<?xml-stylesheet href="https://evil.example/x.css"?>${inSvg("")}`,
  "instruction within": inSvg("<?php echo 1 ?>"),
  "unparsed section": inSvg("<title><![CDATA[<script>]]></title>"),
  "entity in a name of an event": inSvg('<path d="M0 0" fill="&#106;avascript:alert(1)"/>'),
  "path that is none": inSvg('<path d="M0 0 url(x)"/>'),
  "transform that is none": inSvg('<g transform="expression(alert(1))"/>'),
};

const broken: Record<string, string> = {
  "not closed": inSvg("<g>"),
  "closed by another": inSvg("<g></path>"),
  "two roots": inSvg("") + inSvg(""),
  "words before": `hello ${inSvg("")}`,
  "attribute twice": inSvg('<g id="a" id="b"/>'),
  "attribute without quotes": inSvg("<g id=a/>"),
  "comment that does not end": inSvg("<!-- "),
  "control character": inSvg("<title>&#0;</title>"),
  "character that is none": inSvg("<title>&#x110000;</title>"),
  "too deep": inSvg("<g>".repeat(1000) + "</g>".repeat(1000)),
  "no size": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "size of nothing": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
  "no namespace": '<svg viewBox="0 0 1 1"/>',
  "another namespace": '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"/>',
};

describe("an SVG", () => {
  it.each(Object.entries(hostile))("is refused for %s", (_, svg) => {
    expect(faultOf(svg)).toBe("mark-part");
  });

  it.each(Object.entries(broken))("is refused where it is broken: %s", (_, svg) => {
    expect(faultOf(svg)).toMatch(/^mark-(part|broken|kind)$/);
  });

  it("says what is in the way", () => {
    expect(read(inSvg("<script/>"))).toMatchObject({ fault: { values: { what: "<script>" } } });
    expect(read(inSvg("", ' onload="x"'))).toMatchObject({ fault: { values: { what: "onload" } } });
    expect(read(`<!DOCTYPE svg>${inSvg("")}`)).toMatchObject({ fault: { values: { what: "<!DOCTYPE" } } });
  });

  it("is written anew, without what programs add", () => {
    const drawn = `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Drawn by hand -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  width="20mm" height="10mm" version="1.1" id="svg1" inkscape:version="1.3">
  <metadata><rdf:RDF xmlns:rdf="x"><cc:Work rdf:about="javascript:alert(1)"/></rdf:RDF></metadata>
  <sodipodi:namedview pagecolor="#fff"/>
  <title>A &amp; “B” &lt;C&gt;</title>
  <defs><linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y2="1e1"><stop offset="50%" stop-color="#0A5560"/></linearGradient></defs>
  <g class='layer' inkscape:label="Layer 1" transform="translate(1,2) scale(-1.5)" style="fill:#fff; stroke:none;-inkscape-stroke:none"><path d="M0,0 1.5-2e1zA1 1 0 01 3 4" fill="url(#sky)"/></g>
</svg>`;
    expect(read(drawn)).toEqual({
      ok: true,
      mark:
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" id="svg1"><title>A &amp; “B” &lt;C&gt;</title>' +
        '<defs><linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y2="1e1"><stop offset="50%" stop-color="#0A5560"/></linearGradient></defs>' +
        '<g transform="translate(1,2) scale(-1.5)" fill="#fff" stroke="none"><path d="M0,0 1.5-2e1zA1 1 0 01 3 4" fill="url(#sky)"/></g></svg>',
    });
  });

  it("is read again as it was written, the examples' marks among them", () => {
    for (const { settings } of [harbourWater, qingheBooks]) {
      const once = readMark(addressOfMark(settings.mark ?? ""));
      expect(once).toMatchObject({ ok: true });
      if (!once.ok) continue;
      expect(readMark(addressOfMark(once.mark))).toEqual(once);
      expect(once.mark).not.toMatch(harmful);
    }
  });

  it("does not take long, whatever is sent", () => {
    const long = 100_000;
    const attempts = [
      inSvg(`<circle r="${"1".repeat(long)}x"/>`),
      inSvg(`<g transform="${"scale(1)  ".repeat(long / 10)}x"/>`),
      inSvg(`<path fill="${"a".repeat(long)}-"/>`),
      inSvg(`<g${" ".repeat(long)}<`),
      inSvg(`<g ${'a="" '.repeat(long / 5)}<`),
      inSvg(`<${"a".repeat(long)}`),
      inSvg("<!--".repeat(long / 4)),
      inSvg(`<title>${"&".repeat(long)}</title>`),
    ];
    const begun = performance.now();
    for (const attempt of attempts) expect(read(attempt).ok).toBe(false);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
}

function png(width: number, height: number, more: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    ...more,
    chunk("IDAT", deflateSync(Buffer.alloc(16))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function jpeg(width: number, height: number, more: Buffer[] = []): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...more,
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ]);
}

describe("a PNG or JPEG", () => {
  it("is wrapped in its size, without what cameras and programs add", () => {
    const place = Buffer.from("Place: 51.5 N");
    const drawn = read(Buffer.concat([png(64, 32, [chunk("tEXt", place)]), Buffer.from("<script>")]));
    expect(drawn).toEqual({
      ok: true,
      mark: `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32" viewBox="0 0 64 32"><image width="64" height="32" href="data:image/png;base64,${png(64, 32).toString("base64")}"/></svg>`,
    });
    const taken = read(
      Buffer.concat([jpeg(1024, 300, [segment(0xe1, place), segment(0xfe, place)]), Buffer.from("<script>")]),
    );
    expect(taken).toEqual({
      ok: true,
      mark: `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="300" viewBox="0 0 1024 300"><image width="1024" height="300" href="data:image/jpeg;base64,${jpeg(1024, 300).toString("base64")}"/></svg>`,
    });
  });

  it.each<[string, Buffer, string]>([
    ["too wide", png(1025, 10), "mark-pixels"],
    ["too high", jpeg(10, 1025), "mark-pixels"],
    ["without a side", png(0, 10), "mark-broken"],
    ["cut off", png(10, 10).subarray(0, 50), "mark-broken"],
    ["a head and nothing else", png(10, 10).subarray(0, 8), "mark-broken"],
    ["with two headers", png(10, 10, [chunk("IHDR", Buffer.alloc(13))]), "mark-broken"],
    ["a JPEG that is cut off", jpeg(10, 10).subarray(0, 20), "mark-broken"],
    ["a JPEG without a frame", Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9]), "mark-broken"],
    ["too large for readers", png(10, 10, [chunk("IDAT", Buffer.alloc(61 * 1024))]), "mark-large"],
    ["too large to be read", png(10, 10, [chunk("tEXt", Buffer.alloc(201 * 1024))]), "mark-large"],
    ["an SVG too large for readers", Buffer.from(inSvg("<g/>".repeat(16_000))), "mark-large"],
    ["a GIF", Buffer.from("GIF89a"), "mark-kind"],
    ["text", Buffer.from("hello"), "mark-kind"],
    ["nothing", Buffer.alloc(0), "mark-kind"],
    ["an SVG in UTF-16", Buffer.from(inSvg(""), "utf16le"), "mark-kind"],
  ])("is refused where it is %s", (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  it.each([
    "",
    "https://evil.example/x.png",
    "data:image/png,abc",
    'data:image/png;base64,"onload=',
    inSvg(""),
  ])("is refused where %j is no picture at all", (address) => {
    expect(readMark(address)).toMatchObject({ ok: false, fault: { code: "mark-kind" } });
  });
});
