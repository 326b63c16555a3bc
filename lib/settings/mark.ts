/**
 * An organisation's mark out of a picture that somebody chose: SVG text of our own writing, which stands in an
 * `<img>` of the public page. Of an SVG only shapes and colours go through, each value read; of a PNG or JPEG the
 * picture without what cameras and programs add to it, wrapped into an SVG.
 */
import { markLimits } from "./choices.ts";
import { type Element, parseXml } from "./xml.ts";

/** The longest side of a PNG or JPEG. */
const mostPixels = 1024;

/** What is wrong with a picture, as a code of `faults` in messages/. */
type FaultCode = "mark-kind" | "mark-broken" | "mark-large" | "mark-pixels" | "mark-part";
type Refused = { ok: false; fault: { code: FaultCode; values?: Record<string, string | number> } };
type Mark = { ok: true; mark: string } | Refused;

function refused(code: FaultCode, values?: Record<string, string | number>): Refused {
  return { ok: false, fault: { code, ...(values ? { values } : {}) } };
}

const tooLarge = refused("mark-large");

/** What a browser reads a file as: `data:image/png;base64,…`. The type it gives is not relied on. */
const dataAddress = /^data:[a-z0-9.+/-]*;base64,([a-z0-9+/]+={0,2})$/i;

/** The mark as the address of an image. */
export function addressOfMark(mark: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(mark).toString("base64")}`;
}

/** Reads the picture at a `data:` address. */
export function readMark(address: string): Mark {
  // Base64 is a third longer; a longer text is not even decoded.
  if (address.length > markLimits.file * 1400) return tooLarge;
  const base64 = dataAddress.exec(address)?.[1];
  if (base64 === undefined) return refused("mark-kind");
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length > markLimits.file * 1024) return tooLarge;
  return bytes.subarray(0, 8).equals(pngStart)
    ? readRaster("png", readPng(bytes))
    : bytes.subarray(0, 3).equals(jpegStart)
      ? readRaster("jpeg", readJpeg(bytes))
      : readSvg(bytes);
}

type Raster = { width: number; height: number; bytes: Buffer };

function readRaster(type: "png" | "jpeg", raster: Raster | undefined): Mark {
  if (!raster || raster.width < 1 || raster.height < 1) return refused("mark-broken");
  const { width, height, bytes } = raster;
  if (width > mostPixels || height > mostPixels) return refused("mark-pixels");
  if (bytes.length > markLimits.kept * 1024) return tooLarge;
  const size = `width="${width}" height="${height}"`;
  return {
    ok: true,
    mark: `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}"><image ${size} href="data:image/${type};base64,${bytes.toString("base64")}"/></svg>`,
  };
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The chunks that a picture is drawn from; texts, times and places are left out. */
const pngChunks = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "IDAT", "IEND"];

function readPng(bytes: Buffer): Raster | undefined {
  const kept: Uint8Array[] = [pngStart];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    if (!size) {
      if (type !== "IHDR" || length !== 13) return undefined;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    } else if (type === "IHDR") return undefined;
    if (type === "IDAT") hasPixels = true;
    if (pngChunks.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === "IEND") return hasPixels ? { ...size, bytes: Buffer.concat(kept) } : undefined;
    at = end;
  }
  return undefined;
}

const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);
/** The frame header, which holds the size: SOF0 to SOF15 without the tables that are numbered among them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Comments, and all that applications add but JFIF, the colour profile and Adobe's kind of colours. */
const isAddition = (marker: number) =>
  marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker));

function readJpeg(bytes: Buffer): Raster | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker < 0xc0 || end < at + 4 || end > bytes.length) return undefined;
    if (isFrame(marker)) {
      if (size || end < at + 9) return undefined;
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === 0xda) {
      // From here on there are pixels; what stands behind the end of the picture is left out.
      const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      if (!size || last < end) return undefined;
      return { ...size, bytes: Buffer.concat([...kept, bytes.subarray(at, last + 2)]) };
    }
    if (!isAddition(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

const elements = [
  ...["svg", "g", "defs", "title", "linearGradient", "stop"],
  ...["path", "circle", "rect", "ellipse", "polygon", "polyline", "line"],
];
/** What drawing programs write for themselves: left out with all that is in it, and nothing is lost. */
const forPrograms = ["metadata", "desc", "sodipodi:namedview"];

const aNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?(px|pt|mm|cm|in|em|%)?$/i;
const numbers = /^[-+.,\deE\s%]*$/;
const pathData = /^[MZLHVCSQTAE\d\s.,+-]*$/i;
const moves = /^((matrix|translate|scale|rotate|skewX|skewY)\s*\([-+.,\deE\s]*\)[\s,]*)*$/;
const word = /^[A-Za-z][A-Za-z\s-]*$/;
const colour = /^(#[0-9a-f]{3,8}|[a-z]+|(rgb|hsl)a?\([\d\s.,%/deg-]+\))$/i;
/** A colour, or a gradient of the same picture. */
const paint = /^(#[0-9a-f]{3,8}|[a-z]+|(rgb|hsl)a?\([\d\s.,%/deg-]+\)|url\(#[\w.-]+\))$/i;

const values: Readonly<Record<string, RegExp>> = {
  id: /^[A-Za-z_][\w.-]*$/,
  viewBox: numbers,
  preserveAspectRatio: word,
  d: pathData,
  points: numbers,
  pathLength: aNumber,
  transform: moves,
  gradientTransform: moves,
  gradientUnits: word,
  spreadMethod: word,
  fill: paint,
  stroke: paint,
  color: colour,
  "stop-color": colour,
  "stroke-dasharray": /^(none|[-+.,\deE\s%]*)$/,
  ...Object.fromEntries(
    [
      ...["x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "offset"],
      ...["opacity", "fill-opacity", "stroke-opacity", "stop-opacity"],
      ...["stroke-width", "stroke-miterlimit", "stroke-dashoffset"],
    ].map((name) => [name, aNumber]),
  ),
  ...Object.fromEntries(
    [
      ...["fill-rule", "clip-rule", "stroke-linecap", "stroke-linejoin", "shape-rendering"],
      ...["display", "visibility", "color-interpolation", "paint-order"],
    ].map((name) => [name, word]),
  ),
};

/** What means nothing to a picture that stands alone: left out. */
const idle =
  /^(xmlns(:[\w-]+)?|version|baseProfile|class|role|focusable|enable-background|xml:(space|lang)|(data|aria)-[\w.-]+|(inkscape|sodipodi|sketch|serif|bx):[\w.-]+)$/;
/** Declarations of a style that say nothing about shapes and colours. */
const idleStyle = /^(-inkscape-[\w-]+|isolation|mix-blend-mode|font[\w-]*|text[\w-]*|line-height)$/;

class NotTaken extends Error {}

function checked(name: string, value: string): [string, string] {
  const trimmed = value.trim();
  if (!Object.hasOwn(values, name) || !values[name]?.test(trimmed)) throw new NotTaken(name);
  return [name, trimmed];
}

/** The declarations of a style as the attributes that mean the same. None of them may point to anything. */
function fromStyle(style: string): [string, string][] {
  return style.split(";").flatMap((declaration): [string, string][] => {
    if (declaration.trim() === "") return [];
    const [name = "", value = "", ...more] = declaration.split(":").map((part) => part.trim());
    if (more.length > 0 || /[\\@]|url|expression/i.test(declaration)) throw new NotTaken("style");
    if (idleStyle.test(name)) return [];
    return [checked(name, value)];
  });
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function write({ name, attributes, children }: Element, own?: readonly [string, string][]): string {
  if (!elements.includes(name)) throw new NotTaken(`<${name}>`);
  if (name === "svg" && !own) throw new NotTaken("<svg>");
  const written = new Map(own);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "style" || idle.test(key)) continue;
    if (own && ["width", "height", "x", "y", "viewBox"].includes(key)) continue;
    written.set(...checked(key, value));
  }
  // A style wins over an attribute.
  for (const [key, value] of fromStyle(attributes.style ?? "")) written.set(key, value);
  const start = `<${name}${[...written].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join("")}`;
  const inner = children
    .map((child) => {
      if (typeof child !== "string") return forPrograms.includes(child.name) ? "" : write(child);
      if (name === "title") return escapeXml(child);
      if (child.trim() !== "") throw new NotTaken(child.trim().slice(0, 20));
      return "";
    })
    .join("");
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** Where the picture is on its canvas: a box of four numbers, or its width and height. */
function boxOf({ viewBox, width, height }: Readonly<Record<string, string>>): string | undefined {
  const box = viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number) ?? [0, 0, parseFloat(width ?? ""), parseFloat(height ?? "")];
  const [, , wide = 0, high = 0] = box;
  if (box.length !== 4 || !box.every(Number.isFinite) || wide <= 0 || high <= 0) return undefined;
  return box.join(" ");
}

function readSvg(bytes: Buffer): Mark {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("mark-kind");
  }
  if (!/<svg[\s>/]/.test(text)) return refused("mark-kind");
  const root = parseXml(text);
  if (!root.ok) return root.found ? refused("mark-part", { what: root.found }) : refused("mark-broken");
  const { element } = root;
  if (element.name !== "svg" || element.attributes.xmlns !== "http://www.w3.org/2000/svg")
    return refused("mark-kind");
  const box = boxOf(element.attributes);
  if (!box) return refused("mark-broken");
  try {
    const mark = write(element, [
      ["xmlns", "http://www.w3.org/2000/svg"],
      ["viewBox", box],
    ]);
    return Buffer.byteLength(mark) > markLimits.kept * 1024 ? tooLarge : { ok: true, mark };
  } catch (error) {
    if (error instanceof NotTaken) return refused("mark-part", { what: error.message });
    throw error;
  }
}
