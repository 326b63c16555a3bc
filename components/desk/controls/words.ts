import { without } from "../../forms/without.ts";

/** What somebody wrote, by language. */
export type Text = Readonly<Record<string, string>>;

/** A text that was emptied in one language is left out of it, and without any language there is no answer. */
export function withWords(text: Text | undefined, language: string, written: string): Text | undefined {
  const others = without(text ?? {}, language);
  const next = written.trim() === "" ? others : { ...others, [language]: written };
  return Object.keys(next).length > 0 ? next : undefined;
}
