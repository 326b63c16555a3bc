import type { LocalisedText } from "../language/phrase.ts";

const plain = (name: string) => name.normalize("NFKC").trim().replace(/\s+/g, " ");

/** Whether somebody typed a name of the organisation: in any language, as it is kept and as it is drafted. */
export function isNameOf(typed: string, ...names: readonly (LocalisedText | undefined)[]): boolean {
  return names.some((each) => Object.values(each ?? {}).some((name) => plain(name) === plain(typed)));
}
