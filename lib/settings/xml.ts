/** As much of XML as a drawing needs: elements, attributes and text. Everything else is refused and named. */

export type Element = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
};

/** The root, or what was found that is not read; nothing is named where the text is broken. */
type Parsed = { ok: true; element: Element } | { ok: false; found?: string };

const deepest = 30;
const nameOf = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const startTag = new RegExp(`<(${nameOf})((?:\\s+${nameOf}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "y");
const endTag = new RegExp(`</(${nameOf})\\s*>`, "y");
const attribute = new RegExp(`(${nameOf})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const comment = /<!--(?:(?!--)[^])*-->/y;
const someText = /[^<]+/y;
const declaration = /^\uFEFF?<\?xml\s[^<>?]*\?>/;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const isControl = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u;

class Unread extends Error {}

/** Text with its five entities and its numbered characters put in; any other entity is refused. */
function decode(text: string): string {
  const decoded = text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? "", code[1] ? 16 : 10) : undefined;
    const character =
      point === undefined
        ? Object.hasOwn(entities, name)
          ? entities[name]
          : undefined
        : point <= 0x10ffff
          ? String.fromCodePoint(point)
          : undefined;
    if (character === undefined || !whole.endsWith(";")) throw new Unread(whole.slice(0, 20));
    return character;
  });
  if (isControl.test(decoded)) throw new Unread();
  return decoded;
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = "", double, single] of text.matchAll(attribute)) {
    if (name in found) throw new Unread(name);
    found[name] = decode(double ?? single ?? "");
  }
  return found;
}

export function parseXml(text: string): Parsed {
  try {
    return { ok: true, element: parse(text.replace(declaration, "").trim()) };
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    return error.message === "" ? { ok: false } : { ok: false, found: error.message };
  }
}

function parse(text: string): Element {
  const top: Element = { name: "", attributes: {}, children: [] };
  const open = [top];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    const current = open.at(-1) ?? top;
    if (take(comment)) continue;
    const start = take(startTag);
    if (start) {
      const [, name = "", attributes = "", isClosed] = start;
      const element: Element = { name, attributes: readAttributes(attributes), children: [] };
      current.children.push(element);
      if (isClosed === "") open.push(element);
      if (open.length > deepest) throw new Unread();
      continue;
    }
    const end = take(endTag);
    if (end) {
      if (current === top || end[1] !== current.name) throw new Unread();
      open.pop();
      continue;
    }
    const words = take(someText)?.[0];
    // A doctype, an instruction, a CDATA section, or what is no XML at all.
    if (words === undefined) throw new Unread(/^<[!?][\w[-]*/.exec(text.slice(at, at + 30))?.[0] ?? "");
    current.children.push(decode(words));
  }
  const roots = top.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const [root] = roots;
  if (open.length !== 1 || roots.length !== 1 || !root || typeof root === "string") throw new Unread();
  return root;
}
