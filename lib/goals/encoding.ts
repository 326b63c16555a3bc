/** The text of a table's file, whatever a spreadsheet program wrote it in. */

/**
 * - `utf-8`, `utf-16`: by its mark, or since it is nothing else
 * - `gb18030`: what Chinese spreadsheet programs write, and whatever they wrote before (GBK, GB 2312)
 */
export type TableEncoding = "utf-8" | "utf-16" | "gb18030";
export type TableFile =
  | { kind: "text"; text: string; encoding: TableEncoding }
  /** A workbook of a spreadsheet program, or something else that is no text. */
  | { kind: "workbook" | "unreadable" };

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, ...marks: number[]): boolean {
  return marks.every((mark, at) => bytes[at] === mark);
}

/** Reads the bytes of a file. */
export function readTableFile(bytes: Uint8Array): TableFile {
  // .xlsx, .ods and .numbers are ZIP files; .xls is an OLE file.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { kind: "workbook" };
  const found = (text: string | undefined, encoding: TableEncoding): TableFile =>
    // A zero byte is in no text that a person wrote.
    text === undefined || text.includes("\0") ? { kind: "unreadable" } : { kind: "text", text, encoding };
  if (startsWith(bytes, 0xff, 0xfe)) return found(decode(bytes, "utf-16le"), "utf-16");
  if (startsWith(bytes, 0xfe, 0xff)) return found(decode(bytes, "utf-16be"), "utf-16");
  const text = decode(bytes, "utf-8");
  return text === undefined ? found(decode(bytes, "gb18030"), "gb18030") : found(text, "utf-8");
}
