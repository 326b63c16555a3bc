/** What differs between two texts, word by word. */
import { type ArrayChange, diffArrays } from "diff";
import type { Language } from "./phrase.ts";

/** A piece of text: in both texts, only in the later one, or only in the earlier one. */
export type Run = { kind: "same" | "added" | "removed"; text: string };

/** Texts that differ in more words than this are set beside each other whole: nobody reads such a patchwork. */
const mostChanges = 1500;
/** Longer texts that share less than this part of their words are too. */
const leastShared = 0.25;
const fewWords = 8;

const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterFor(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, known);
  return known;
}

function wordsOf(text: string, language: Language): string[] {
  return [...segmenterFor(language).segment(text)].map(({ segment }) => segment);
}

const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word);

function whole(before: string, after: string): Run[] {
  const runs: Run[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return runs.filter(({ text }) => text !== "");
}

/**
 * The later text with what was taken out and put in marked. Words are those of the language: Chinese has them too.
 * What is the same and what was removed make the earlier text, what is the same and what was added the later one;
 * of neighbours, what was removed comes first.
 */
export function markWords(before: string, after: string, language: Language): Run[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language), {
    maxEditLength: mostChanges,
  });
  if (!changes) return whole(before, after);
  const count = (kept: (change: ArrayChange<string>) => boolean) =>
    changes.filter(kept).reduce((sum, { value }) => sum + value.filter(isWord).length, 0);
  const shared = count(({ added, removed }) => !added && !removed);
  const longer = Math.max(
    count(({ added }) => !added),
    count(({ removed }) => !removed),
  );
  if (longer > fewWords && shared < longer * leastShared) return whole(before, after);
  return joined(
    changes.map(({ value, added, removed }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value.join(""),
    })),
  );
}

/** Changes with nothing but a space between them are read as one. */
function joined(runs: readonly Run[]): Run[] {
  const done: Run[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    done.push(...whole(removed, added));
    removed = added = "";
  };
  runs.forEach(({ kind, text }, at) => {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (removed && added && text.trim() === "" && !text.includes("\n") && isReplaced(runs, at)) {
      removed += text;
      added += text;
    } else {
      close();
      done.push({ kind, text });
    }
  });
  close();
  return done;
}

/** Whether words that were replaced by others follow. */
function isReplaced(runs: readonly Run[], at: number): boolean {
  const kinds = [runs[at + 1]?.kind, runs[at + 2]?.kind];
  return kinds.includes("removed") && kinds.includes("added");
}
