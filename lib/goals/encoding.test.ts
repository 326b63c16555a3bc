import { describe, expect, it } from "vitest";
import { readTableFile } from "./encoding.ts";

const bytes = (...all: number[]) => new Uint8Array(all);
/** 服务标准,目标 as Chinese Excel writes it. */
const gbk = bytes(0xb7, 0xfe, 0xce, 0xf1, 0xb1, 0xea, 0xd7, 0xbc, 0x2c, 0xc4, 0xbf, 0xb1, 0xea);

describe("the file of a table", () => {
  it.each([
    ["utf-8", new TextEncoder().encode("服务标准,目标")],
    ["utf-8", bytes(0xef, 0xbb, 0xbf, ...new TextEncoder().encode("服务标准,目标"))],
    ["gb18030", gbk],
    [
      "utf-16",
      bytes(
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from("服务标准,目标", (each) => each.charCodeAt(0)).buffer),
      ),
    ],
  ])("is read in %s", (encoding, content) => {
    expect(readTableFile(content)).toEqual({ kind: "text", text: "服务标准,目标", encoding });
  });

  it("is told from a workbook of a spreadsheet program", () => {
    expect(readTableFile(bytes(0x50, 0x4b, 3, 4, 20, 0))).toEqual({ kind: "workbook" });
    expect(readTableFile(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({ kind: "workbook" });
  });

  it("is told from what is no text", () => {
    expect(readTableFile(bytes(0xff, 0xff, 0xff, 0xff))).toEqual({ kind: "unreadable" });
    expect(readTableFile(bytes(0x61, 0, 0, 0x62))).toEqual({ kind: "unreadable" });
  });
});
