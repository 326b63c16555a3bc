/**
 * An organisation's colour, made legible: same hue, as much of its strength as the screen can show,
 * as light or as dark as the paper behind it asks. The space is OKLCH (Björn Ottosson, "A perceptual color
 * space for image processing", 2020); contrast is that of WCAG 2.2.
 */

type Triple = readonly [number, number, number];

const hexPattern = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;

function channels(hex: string): Triple | undefined {
  const digits = hexPattern.exec(hex.trim())?.[1];
  if (!digits) return undefined;
  const long = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const byte = (at: number) => Number.parseInt(long.slice(at, at + 2), 16) / 255;
  return [byte(0), byte(2), byte(4)];
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

/** Lightness 0–1, chroma, hue in radians. */
type Oklch = { lightness: number; chroma: number; hue: number };

function toOklch([red, green, blue]: Triple): Oklch {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const ab = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(a, ab), hue: Math.atan2(ab, a) };
}

function fromOklch({ lightness, chroma, hue }: Oklch): Triple {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function shows(colour: Triple): boolean {
  return colour.every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

/** The colour with as much of its chroma as sRGB can show at this lightness. */
function withinScreen(colour: Oklch): Triple {
  if (shows(fromOklch(colour))) return fromOklch(colour);
  let low = 0;
  let high = colour.chroma;
  for (let step = 0; step < 20; step += 1) {
    const chroma = (low + high) / 2;
    if (shows(fromOklch({ ...colour, chroma }))) low = chroma;
    else high = chroma;
  }
  return fromOklch({ ...colour, chroma: low });
}

function toHex(colour: Triple): string {
  const bytes = colour.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex) ?? [0, 0, 0];
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 counts it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * `colour` moved towards black or white, no further than needed for `ratio` against every one of `papers`.
 * @param colour hex, `#0a5560` or `#065`; nothing else is a colour
 */
export function legible(colour: string, papers: readonly string[], ratio: number): string | undefined {
  const given = channels(colour);
  if (!given) return undefined;
  const enough = (hex: string) => papers.every((paper) => contrast(hex, paper) >= ratio);
  if (enough(toHex(given))) return toHex(given);
  const own = toOklch(given);
  const mean = papers.reduce((sum, paper) => sum + luminance(paper), 0) / papers.length;
  // 0.179 is the luminance that black and white stand out from equally.
  let passing = mean > 0.179 ? 0 : 1;
  let failing = own.lightness;
  if (!enough(toHex(withinScreen({ ...own, lightness: passing })))) return undefined;
  if (enough(toHex(withinScreen(own)))) return toHex(withinScreen(own));
  for (let step = 0; step < 24; step += 1) {
    const lightness = (passing + failing) / 2;
    if (enough(toHex(withinScreen({ ...own, lightness })))) passing = lightness;
    else failing = lightness;
  }
  return toHex(withinScreen({ ...own, lightness: passing }));
}
