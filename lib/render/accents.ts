/** The colours that stand behind and beside an organisation's own. */
import { legible } from "./colour.ts";

/** What the public page is printed on: the page, and what lies on it. */
export const papers = { light: ["#fbfaf6", "#f3f0e8"], dark: ["#141617", "#1e2122"] } as const;
export const ink = { light: "#1b1d1e", dark: "#eae7e0" } as const;
/** WCAG AAA for text. */
const contrastOfLinks = 7;
/** The colour of an organisation that chose none. */
export const usualAccent = "#0a5560";

/** The organisation's colour as it can be read on light and on dark paper. */
export function accents(colour: string | undefined): { light: string; dark: string } {
  const readable = (given: string | undefined, paper: keyof typeof papers) =>
    given && legible(given, papers[paper], contrastOfLinks);
  return {
    light: readable(colour, "light") ?? readable(usualAccent, "light") ?? ink.light,
    dark: readable(colour, "dark") ?? readable(usualAccent, "dark") ?? ink.dark,
  };
}
