/** The handbook as one person reads it: what of it is for their work, and where the vision came from. */
import type { Audience } from "../document/document.ts";
import { type Phrase, phraseFor, type PolicyLanguage } from "../language/phrase.ts";
import { elementSources } from "../workbook/vision.ts";
import type { Workbook } from "../workbook/workbook.ts";

/** What somebody does and where, by the ids that jobs and places have in the workbook. */
export type OwnWork = { jobs: readonly string[]; places: readonly string[] };

/**
 * Whose a part of the policy is, to somebody: `own` names their work, `others` names only work of others,
 * `all` names nobody, or nothing is known of what they do.
 */
export type Concern = "own" | "all" | "others";

/** Whose a part is to somebody who does this work. */
export function concernOf({ jobs, places }: Pick<Audience, "jobs" | "places">, own: OwnWork): Concern {
  const sides = [
    [jobs ?? [], own.jobs],
    [places ?? [], own.places],
  ].filter(([named = [], done = []]) => named.length > 0 && done.length > 0);
  if (sides.length === 0) return "all";
  return sides.every(([named = [], done = []]) => named.some((id) => done.includes(id))) ? "own" : "others";
}

/** The names of jobs and places, by id. */
export type WorkNames = Record<"jobs" | "places", ReadonlyMap<string, Phrase>>;

/** What the jobs and places of the policy are called for readers of a language. */
export function workNames({ jobs, places }: Workbook, language: PolicyLanguage): WorkNames {
  const named = (all: Workbook["jobs"] | Workbook["places"]) =>
    new Map(all.map(({ id, name }) => [id, phraseFor(name, language)]));
  return { jobs: named(jobs), places: named(places) };
}

/** Words that were picked for the vision, and the line that they were picked in, where it is known. */
export type PickedWords = { text: Phrase; line?: Phrase };

/** The words that the vision was made of, by the list that they were picked in; lists without any are left out. */
export type VisionOrigin = readonly {
  source: (typeof elementSources)[number];
  words: readonly PickedWords[];
}[];

/** Where the vision came from, as the workbook of its version has it. */
export function visionOrigin({ vision }: Workbook, language: PolicyLanguage): VisionOrigin {
  return elementSources.flatMap((source) => {
    const words = vision.elements
      .filter(({ from }) => from === source)
      .map(({ text, entry }) => {
        const line = vision[source].find(({ id }) => id === entry);
        return {
          text: phraseFor(text, language),
          ...(line ? { line: phraseFor(line.text, language) } : {}),
        };
      });
    return words.length > 0 ? [{ source, words }] : [];
  });
}
