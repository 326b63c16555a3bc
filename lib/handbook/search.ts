/**
 * Finds in the handbook what somebody at a counter asks for. The same on a device and on a server: parts in, places
 * out, nothing is asked of a network.
 */
import MiniSearch from "minisearch";
import type { PolicyLanguage } from "../language/phrase.ts";
import { alsoSaid } from "./also-said.ts";
import type { SearchedPart } from "./search-parts.ts";
import {
  askedFor,
  asksHowLong,
  guessesAt,
  isSameWord,
  isTooShort,
  plainWord,
  saysHowLong,
  type Token,
  tokensOf,
  type Wanted,
} from "./search-words.ts";

/** A stretch of text; `found`: it is what was asked for. */
export type Stretch = { text: string; found: boolean };

export type Found = {
  part: SearchedPart;
  heading: readonly Stretch[];
  /** Lines of the part, or the middle of long ones, the best first. */
  excerpts: readonly (readonly Stretch[])[];
};

/** What was found, the best first, and what was not. */
export type Search = {
  found: Found[];
  /** Words that stand nowhere, and for which nothing else was found. */
  unknown: string[];
  /** Words that stand nowhere, each with the one that was looked for instead. */
  guesses: { typed: string; meant: string }[];
  /** Whether no word that was asked for stands anywhere, so that all that was found is a guess. */
  isGuess: boolean;
};

export type Find = (query: string, limit?: number) => Search;

/** The heading of a part, or one of its lines. */
type Entry = { id: number; part: number; text: string; isHeading: boolean };

/** What was met in an entry of one thing that is asked for: how well, from 0 to 1, and where the words are. */
type Hit = { strength: number; marks: (text: string) => Mark[] };
type Mark = { start: number; end: number };

const longestQuery = 200;
const mostWanted = 8;
const mostExcerpts = 2;
/** How long an excerpt is, in characters. */
const excerptLength: Readonly<Record<PolicyLanguage, number>> = { en: 170, "zh-Hans": 80 };
/** What a part counts for that has less than this share of what the best one has: nothing. */
const leastShare = 0.45;
/** Of Chinese that is asked for, the share that has to stand somewhere to count as met, beside the best there is. */
const mostOfRow = 0.6;
/** The share of Chinese that makes a situation what was asked for. */
const leastOfSituation = 0.28;

/** What an answer in time counts beside one without, where somebody asks how long. */
const timeBonus = 0.6;
const headingBonus = 1.2;
const synonym = 0.75;
const slip = 0.6;
/** What another form of a word counts for, and a word that only begins so. */
const otherForm = 0.8;
const beginning = 0.5;

/**
 * A part of which something was met: how well in all, how many of the things that were asked for, each entry of it,
 * and whether it is a situation that was asked for.
 */
type Scored = {
  part: number;
  share: number;
  covered: number;
  entries: Map<number, number>;
  isNamed: boolean;
};

/** The text without what does not count when texts are compared. */
function plainly(text: string): string {
  return tokensOf(text)
    .map(({ text: word }) => plainWord(word))
    .join(" ");
}

/** The words of a name; one in Chinese is a word. */
function wordsOf(name: string): string[] {
  const tokens = tokensOf(name);
  return tokens.some(({ isHan }) => isHan) ? [name] : tokens.map(({ text }) => text);
}

/** The words of names that are several words, by the first of them. */
function namesIn(
  language: PolicyLanguage,
): readonly { words: readonly string[]; others: readonly string[] }[] {
  return alsoSaid[language].flatMap((group) =>
    group.map((name) => ({
      words: wordsOf(name),
      others: group.filter((each) => each !== name),
    })),
  );
}

const sameWord = (one: string, other: string) => isSameWord(plainWord(one), plainWord(other));

/** Where these words stand one after the other. */
function inARow(words: readonly string[], tokens: readonly Token[]): Mark[] {
  return tokens.flatMap((first, at) => {
    const last = tokens[at + words.length - 1];
    return last && words.every((word, nth) => sameWord(word, tokens[at + nth]?.text ?? ""))
      ? [{ start: first.start, end: last.end }]
      : [];
  });
}

/** The longest stretches of `wanted`, of two characters at least, that stand in `text`, from the left. */
function stretchesIn(text: string, wanted: string): string[] {
  const characters = Array.from(wanted);
  const stretches: string[] = [];
  for (let from = 0; from < characters.length - 1;) {
    let to = from + 1;
    while (to < characters.length && text.includes(characters.slice(from, to + 1).join(""))) to += 1;
    if (to - from < 2) from += 1;
    else {
      stretches.push(characters.slice(from, to).join(""));
      from = to;
    }
  }
  return stretches;
}

function everyPlaceOf(needle: string, text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length))
    marks.push({ start: at, end: at + needle.length });
  return marks;
}

/** Marks in order, those that touch or overlap made one. */
function merged(marks: readonly Mark[]): Mark[] {
  const ordered = [...marks].sort((one, other) => one.start - other.start || one.end - other.end);
  const whole: Mark[] = [];
  for (const { start, end } of ordered) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

function stretched(text: string, marks: readonly Mark[], from = 0, to = text.length): Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  const push = (end: number, found: boolean) => {
    if (end > at) stretches.push({ text: text.slice(at, end), found });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    if (end <= from || start >= to) continue;
    push(start, false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  return stretches;
}

const wordBreak = /[\s，。；：、,.;:·—]/;

/** The line around what was found in it, cut between words. */
function excerptOf(text: string, marks: readonly Mark[], length: number): Stretch[] {
  if (text.length <= length) return stretched(text, marks);
  const first = marks[0]?.start ?? 0;
  let from = Math.max(0, Math.min(first - Math.floor(length / 3), text.length - length));
  let to = Math.min(text.length, from + length);
  while (from > 0 && from < first && !wordBreak.test(text.charAt(from - 1))) from += 1;
  while (to < text.length && to > first + 1 && !wordBreak.test(text.charAt(to))) to -= 1;
  // A word longer than all of it is cut where it has to be.
  if (to <= first + 1) to = Math.min(text.length, from + length);
  const inside = stretched(text, marks, from, to);
  return [
    ...(from > 0 ? [{ text: "…", found: false }] : []),
    ...inside,
    ...(to < text.length ? [{ text: "…", found: false }] : []),
  ];
}

/** Makes the search of these parts. Making it reads every word once; a search reads none twice. */
export function finderOf(parts: readonly SearchedPart[], language: PolicyLanguage): Find {
  const entries = parts
    .flatMap(({ heading, lines }, part) => [
      { part, text: heading, isHeading: true },
      ...lines.map((text) => ({ part, text, isHeading: false })),
    ])
    .map((entry, id): Entry => ({ ...entry, id }));
  const index = new MiniSearch<Entry>({
    fields: ["text"],
    tokenize: (text) => tokensOf(text).map((token) => token.text),
    processTerm: plainWord,
    searchOptions: { tokenize: (text) => [text], processTerm: (term) => term },
  });
  index.addAll(entries);
  const names = namesIn(language);
  /** Every word that is written, and how often. */
  const written = new Map<string, number>();
  for (const { text } of entries)
    for (const token of tokensOf(text))
      if (!token.isHan) {
        const word = plainWord(token.text);
        written.set(word, (written.get(word) ?? 0) + 1);
      }
  /** Those and the words of other names. */
  const known = new Map([
    ...alsoSaid[language]
      .flat()
      .flatMap((name) => wordsOf(name).map((word) => [plainWord(word), 0] as const)),
    ...written,
  ]);
  const formsCache = new Map<string, readonly string[]>();

  /** The words that are written of which this is a form. */
  function writtenForms(word: string): readonly string[] {
    const before = formsCache.get(word);
    if (before) return before;
    const forms = [...written.keys()].filter((other) => sameWord(word, other));
    formsCache.set(word, forms);
    return forms;
  }

  /** What was met of a word, by entry. */
  function hitsOfWord(word: string, weight = 1, mayGoOn = true): Map<number, Hit> {
    const forms = writtenForms(word);
    const longer =
      mayGoOn && word.length > 1
        ? [...written.keys()].filter((other) => other.startsWith(word) && !forms.includes(other))
        : [];
    const results = index.search(
      { combineWith: "OR", queries: [...forms, ...longer] },
      {
        boostTerm: (term) => (term === word ? 1 : forms.includes(term) ? otherForm : beginning),
      },
    );
    const best = results[0]?.score ?? 1;
    return new Map(
      results.map(({ id, score, terms }) => [
        id as number,
        {
          strength: weight * (0.5 + (0.5 * score) / best),
          marks: (text: string) => tokensOf(text).filter((token) => terms.includes(plainWord(token.text))),
        },
      ]),
    );
  }

  /** What was met of words in a row. */
  function hitsOfName(words: readonly string[], weight: number): Map<number, Hit> {
    const [only] = words;
    if (words.length === 1 && only !== undefined) return hitsOfWord(plainWord(only), weight, false);
    const results = index.search({
      combineWith: "AND",
      queries: words.map((word) => ({
        combineWith: "OR" as const,
        queries: [...writtenForms(plainWord(word))],
      })),
    });
    const marks = (text: string) => inARow(words, tokensOf(text));
    const together = results.filter(({ id }) => {
      const entry = entries[id as number];
      return entry && marks(entry.text).length > 0;
    });
    const best = together[0]?.score ?? 1;
    return new Map(
      together.map(({ id, score }) => [
        id as number,
        { strength: weight * (0.5 + (0.5 * score) / best), marks },
      ]),
    );
  }

  /** What was met of Han characters in a row, by how much of the row stands together. */
  function hitsOfRow(row: string, weight = 1): Map<number, Hit> {
    const characters = Array.from(row);
    const results = index.search({ combineWith: "OR", queries: [...new Set(characters)] });
    const best = results[0]?.score ?? 1;
    const hits = new Map<number, Hit>();
    for (const { id, score } of results) {
      const entry = entries[id as number];
      if (!entry) continue;
      const stretches = characters.length === 1 ? [row] : stretchesIn(entry.text, row);
      const share = stretches.reduce((sum, each) => sum + each.length, 0) / row.length;
      if (share === 0) continue;
      hits.set(entry.id, {
        strength: weight * share * (0.8 + (0.2 * score) / best),
        marks: (text) => stretches.flatMap((each) => everyPlaceOf(each, text)),
      });
    }
    return hits;
  }

  /** The better of two for each entry; marks of both. */
  function either(one: Map<number, Hit>, other: Map<number, Hit>): Map<number, Hit> {
    const both = new Map(one);
    for (const [id, hit] of other) {
      const first = one.get(id);
      both.set(
        id,
        first
          ? {
              strength: Math.max(first.strength, hit.strength),
              marks: (text) => [...first.marks(text), ...hit.marks(text)],
            }
          : hit,
      );
    }
    return both;
  }

  /** What was met of the first of these, and of how many after it: a name may be several words. */
  function metFirst(wanted: readonly Wanted[], weight: number): { hits: Map<number, Hit>; length: number } {
    const first = wanted[0] as Wanted;
    const { text, isHan } = first;
    if (isHan) {
      let hits = hitsOfRow(text);
      for (const { words, others } of names)
        if (words[0] !== undefined && text.includes(words[0]))
          for (const other of others) {
            const called = hitsOfRow(text.replace(words[0], other), synonym);
            // Half of another name is no name.
            for (const id of called.keys()) if (!entries[id]?.text.includes(other)) called.delete(id);
            hits = either(hits, called);
          }
      return { hits, length: 1 };
    }
    const called = names.filter(({ words }) =>
      words.every((word, nth) => {
        const there = wanted[nth];
        // Words between them may have been left out of what is wanted.
        return there?.nth === first.nth + nth && !there.isHan && sameWord(word, there.text);
      }),
    );
    const length = Math.max(1, ...called.map(({ words }) => words.length));
    let hits =
      length === 1
        ? hitsOfWord(text, weight)
        : hitsOfName(
            wanted.slice(0, length).map((each) => each.text),
            weight,
          );
    for (const { words, others } of called)
      if (words.length === length)
        for (const other of others) hits = either(hits, hitsOfName(wordsOf(other), weight * synonym));
    return { hits, length };
  }

  /** What was met of a thing that is asked for, under this name or another; a guess only where nothing was. */
  type Met = { wanted: Wanted; hits: Map<number, Hit>; meant?: string };

  function metIn(query: string): Met[] {
    const wanted = askedFor(query.slice(0, longestQuery)).slice(0, mostWanted);
    const met: Met[] = [];
    for (let at = 0; at < wanted.length;) {
      const first = wanted[at] as Wanted;
      const { hits, length } = metFirst(wanted.slice(at), 1);
      met.push(hits.size > 0 ? { wanted: first, hits } : guessed(first));
      at += length;
    }
    return met;
  }

  function guessed(wanted: Wanted): Met {
    for (const meant of wanted.isHan ? [] : guessesAt(wanted.text, known)) {
      const { hits } = metFirst([{ ...wanted, text: meant }], slip);
      if (hits.size > 0) return { wanted, hits, meant };
    }
    return { wanted, hits: new Map() };
  }

  /** Whether a heading has a word, or enough of the Chinese, that was asked for. */
  const isAsked = ({ wanted }: Met, { strength }: Hit) => !wanted.isHan || strength >= leastOfSituation;

  /** What was met of each part. */
  function scoredFrom(met: readonly Met[]): Scored[] {
    const scored = new Map<number, Scored>();
    for (const one of met) {
      const bestOf = new Map<number, { worth: number; heading: number; line: number }>();
      for (const [id, hit] of one.hits) {
        const { part, isHeading } = entries[id] as Entry;
        const { strength } = hit;
        // What is in the heading is what the part is about.
        const worth = isHeading ? strength * headingBonus : strength;
        const best = bestOf.get(part) ?? { worth: 0, heading: 0, line: 0 };
        best.worth = Math.max(best.worth, worth);
        if (isHeading) best.heading = strength;
        else best.line = Math.max(best.line, strength);
        bestOf.set(part, best);
        const so: Scored = scored.get(part) ?? {
          part,
          share: 0,
          covered: 0,
          entries: new Map(),
          isNamed: false,
        };
        so.entries.set(id, (so.entries.get(id) ?? 0) + worth);
        so.isNamed ||= isHeading && parts[part]?.situation !== undefined && isAsked(one, hit);
        scored.set(part, so);
      }
      const most = Math.max(0, ...[...bestOf.values()].map(({ heading, line }) => Math.max(heading, line)));
      for (const [part, { worth, heading, line }] of bestOf) {
        const so = scored.get(part);
        if (!so) continue;
        so.share += worth;
        // A situation says in its line what its heading leaves out.
        const met = parts[part]?.situation ? heading + line : Math.max(heading, line);
        so.covered += one.wanted.isHan && met < most * mostOfRow ? 0.5 : 1;
      }
    }
    return [...scored.values()].filter(({ part, isNamed }) => isNamed || !parts[part]?.situation);
  }

  /** Without the rows of a clause that say no more than the situations that were found. */
  function folded(scored: readonly Scored[]): Scored[] {
    const rows = new Set(scored.flatMap(({ part }) => parts[part]?.situation?.row ?? []));
    return scored.flatMap((each) => {
      const own = new Map([...each.entries].filter(([id]) => !rows.has(entries[id]?.text ?? "")));
      return own.size > 0 || each.entries.size === 0 ? [{ ...each, entries: own }] : [];
    });
  }

  return (query, limit = 12) => {
    const asked = query.trim();
    if (asked === "" || isTooShort(asked)) return { found: [], unknown: [], guesses: [], isGuess: false };
    const met = metIn(asked);
    const scored = scoredFrom(met);
    // A clause is asked for by its number as well.
    if (/^\d+(\.\d+)?$/.test(asked))
      parts.forEach(({ number }, part) => {
        if (number === asked)
          scored.push({
            part,
            share: met.length * 2 + 1,
            covered: met.length + 1,
            entries: new Map(),
            isNamed: false,
          });
      });
    const mostShare = Math.max(0, ...scored.map(({ share }) => share));
    const mostCovered = Math.max(0, ...scored.map(({ covered }) => covered));
    const words = met.map(({ wanted, meant }) => meant ?? wanted.text);
    /** A situation that was asked for: nothing has more of the words, or it is called by no others. */
    const isFirst = ({ part: at, covered, isNamed }: Scored) => {
      const { concern, heading } = parts[at] as SearchedPart;
      return (
        isNamed &&
        concern !== "others" &&
        (covered >= mostCovered ||
          askedFor(heading).every(({ text }) => words.some((word) => isSameWord(text, word))))
      );
    };
    const wholeQuery = plainly(asked);
    const wantsTime = asksHowLong(asked);
    /** Whether a part says how long what was found in it takes. */
    const saysTime = ({ part: at, entries: own }: Scored) =>
      [...own.keys()].some((id) =>
        entries[id]?.isHeading
          ? (parts[at]?.lines ?? []).some(saysHowLong)
          : saysHowLong(entries[id]?.text ?? ""),
      );
    const rank = (scored: Scored) => {
      const { part: at, share, entries: own } = scored;
      const { heading, concern, isBackground } = parts[at] as SearchedPart;
      const inHeading = [...own].find(([id]) => entries[id]?.isHeading)?.[1] ?? 0;
      const inLine = Math.max(
        0,
        ...[...own].filter(([id]) => !entries[id]?.isHeading).map(([, worth]) => worth),
      );
      const name = plainly(heading);
      return (
        share +
        (wantsTime && saysTime(scored) ? timeBonus : 0) +
        // All of it in one line is worth more than here and there; the heading itself more than any.
        0.3 * (inHeading + inLine) +
        (name === wholeQuery ? 3 : name.startsWith(wholeQuery) ? 0.3 : 0) +
        (concern === "own" ? 0.1 : concern === "others" ? -0.25 : 0) -
        (isBackground ? 0.2 : 0)
      );
    };
    const ranked = scored
      .filter(({ share }) => share >= mostShare * leastShare)
      .map((each) => ({ ...each, isFirst: isFirst(each), score: rank(each) }))
      .sort(
        (one, other) =>
          Number(other.isFirst) - Number(one.isFirst) ||
          other.covered - one.covered ||
          other.score - one.score ||
          one.part - other.part,
      );
    return {
      found: folded(ranked)
        .slice(0, limit)
        .map((each) => shown(each, met, wantsTime)),
      unknown: met.filter(({ hits }) => hits.size === 0).map(({ wanted }) => wanted.text),
      guesses: met.flatMap(({ wanted, meant }) => (meant === undefined ? [] : { typed: wanted.text, meant })),
      isGuess:
        met.some(({ meant }) => meant !== undefined) &&
        met.every(({ hits, meant }) => hits.size === 0 || meant !== undefined),
    };
  };

  function marksOf(id: number, met: readonly Met[]): Mark[] {
    const { text } = entries[id] as Entry;
    return merged(met.flatMap(({ hits }) => hits.get(id)?.marks(text) ?? []));
  }

  /** A part as it is shown: its heading and the lines in which it was found, or its first. */
  function shown({ part: at, entries: own }: Scored, met: readonly Met[], wantsTime: boolean): Found {
    const part = parts[at] as SearchedPart;
    const heading = [...own.keys()].find((id) => entries[id]?.isHeading);
    const isWanted = (id: number) => {
      const { text } = entries[id] as Entry;
      // What a standard asks comes before how it is counted.
      return (
        (wantsTime && saysHowLong(text)) || (part.anchor.startsWith("standard-") && text === part.lines[0])
      );
    };
    const lines = [...own]
      .filter(([id]) => !entries[id]?.isHeading)
      .sort(
        ([one, worth], [other, otherWorth]) =>
          Number(isWanted(other)) - Number(isWanted(one)) || otherWorth - worth || one - other,
      )
      .slice(0, mostExcerpts)
      .map(([id]) => ({ text: entries[id]?.text ?? "", marks: marksOf(id, met) }));
    const excerpts =
      lines.length > 0 ? lines : part.lines.slice(0, 1).map((text) => ({ text, marks: [] as Mark[] }));
    return {
      part,
      heading: stretched(part.heading, heading === undefined ? [] : marksOf(heading, met)),
      excerpts: excerpts.map(({ text, marks }) => excerptOf(text, marks, excerptLength[language])),
    };
  }
}
