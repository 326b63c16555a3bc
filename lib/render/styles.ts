/** The look of the public page: one sheet, inlined. Colours of the organisation come in as `--accent`. */
import { sheet } from "../../components/policy/sheet.ts";
import { accents, ink, papers } from "./accents.ts";

const fonts =
  '--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif","Songti SC","Source Han Serif SC","Noto Serif CJK SC",Georgia,serif;' +
  '--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",sans-serif;' +
  '--hant:"PingFang HK","PingFang TC","Microsoft JhengHei","Noto Sans CJK HK","Noto Sans CJK TC",var(--sans)';

/** The whole sheet for an organisation of this colour. */
export function pageStyles(colour: string | undefined): string {
  const accent = accents(colour);
  const light = `--ink:${ink.light};--soft:#50565a;--rule:#ddd9cf;--paper:${papers.light[0]};--wash:${papers.light[1]};--accent:${accent.light};--kept:#1a6135;--near:#7a4f00;--miss:#9b2226`;
  const dark = `--ink:${ink.dark};--soft:#adb1ae;--rule:#363a3b;--paper:${papers.dark[0]};--wash:${papers.dark[1]};--accent:${accent.dark};--kept:#8ad3a2;--near:#e6ba66;--miss:#f49c98`;
  return `:root{color-scheme:light dark;${light};${fonts}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}${sheet}`;
}
