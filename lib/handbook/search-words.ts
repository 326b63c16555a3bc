/** Text as the search reads it: words of alphabets, and single Han characters. */
import { stemmer } from "stemmer";

/** A word or a character, and where it stands: UTF-16 offsets, `end` exclusive. */
export type Token = { text: string; start: number; end: number; isHan: boolean };

const pattern =
  /(\p{Script=Han})|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?!\p{Script=Han})\p{L}+)*/gu;

/** Cuts a text into words and Han characters; what stands between them is left out. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, 1: han, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
    isHan: han !== undefined,
  }));
}

/** A word as it is compared: without capitals, accents and apostrophes. */
export function plainWord(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
}

const inLatin = /^[a-z]+$/;

/** A stem that is shorter stands for too many words. */
const shortestStem = 3;
/** What forms of one word may end in after what they have in common; "e" is none, or "course" would be "cours". */
const endings: readonly RegExp[] = [
  /^(?:e?s|e?d|ings?|e?rs?|ors?|ions?|ations?|ments?|ly|al|able|ful)?$/,
  /^(?:e|es|ed|ings?|ers?|ors?|ions?|ations?|able)$/,
  /^(?:y|ies|ied|ying|iers?|iest|ily)$/,
];

/**
 * Whether two plain words are forms of one: the same, or English words of the same stem that differ in usual endings
 * alone. A stem by itself would make one word of "policy" and "police", and of "being" and "be".
 */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (!inLatin.test(one) || !inLatin.test(other)) return false;
  const stem = stemmer(one);
  if (stem.length < shortestStem || stem !== stemmer(other)) return false;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  // "stopped" is "stop" with its last letter said twice.
  const doubled = one.charAt(common - 1);
  const ends = [one, other].map((word) => word.slice(common));
  const plainEnds = ends.includes("")
    ? ends.map((end) => (end.length > 1 && end.startsWith(doubled) ? end.slice(1) : end))
    : ends;
  return [ends, plainEnds].some((pair) => endings.some((ending) => pair.every((end) => ending.test(end))));
}

/** A guess is made for words of so many letters, and allows one edit; from so many on, two. */
const shortestGuessed = 4;
const longGuessed = 8;

/**
 * How many letters have to be put in, left out, changed, or swapped with their neighbour, to make one word of
 * another.
 * @returns Infinity where it is more than `most`
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let [beforeLast, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      let fewest = Math.min(
        (last?.[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last?.[at - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        fewest = Math.min(fewest, (beforeLast?.[at - 2] ?? 0) + 1);
      next.push(fewest);
    }
    [beforeLast, last] = [last, next];
  }
  const edits = last?.[other.length] ?? 0;
  return edits <= most ? edits : Infinity;
}

/**
 * The words that somebody may have meant by one that is written nowhere, the nearest first, of equally near ones the
 * one that is used most. The first letter is right, and no word that only joins others is meant.
 * @param known plain words, and how often each is used
 */
export function guessesAt(word: string, known: ReadonlyMap<string, number>): string[] {
  if (word.length < shortestGuessed || !inLatin.test(word)) return [];
  const most = word.length >= longGuessed ? 2 : 1;
  return [...known]
    .filter(([other]) => other.startsWith(word.charAt(0)) && inLatin.test(other) && !empty.has(other))
    .flatMap(([other, count]) => {
      // Written with or without the ending of several it is the same slip.
      const forms = other.length > shortestGuessed ? [other, other.replace(/s$/, "")] : [other];
      const edits = Math.min(...forms.map((form) => editsBetween(word, form, most)));
      return edits <= most ? [{ other, count, edits }] : [];
    })
    .sort((one, two) => one.edits - two.edits || two.count - one.count || (one.other < two.other ? -1 : 1))
    .map(({ other }) => other);
}

/** Words that ask and join, and name nothing. */
const empty = new Set(
  [
    "a an the this that these those i me my we us our you your he she they them their it its who what which when where",
    "why how do does did is are am was were be been can could may might must shall should will would have has had",
    "to of for in on at by with from about if and or but not no as than then there here so up any some",
    // Everything here is about customers.
    "somebody someone something please customer customers",
  ].flatMap((line) => line.split(" ")),
);

const howLong = /多久|多快|多长|几天|几个?小时|\bhow (?:long|quick|quickly|soon|fast)\b/iu;
const duration =
  /[\d一二两三四五六七八九十半]\s*个?(?:秒|分钟|小时|工作日|天|周|月)|\b(?:\d+|one|two|three|half an?|an?) (?:(?:working|business) )?(?:second|minute|hour|day|week|month)s?\b/iu;

/** Whether somebody wants to know how long a thing takes. */
export function asksHowLong(query: string): boolean {
  return howLong.test(query);
}

/** Whether a text says how long a thing takes, or by when it is done. */
export function saysHowLong(text: string): boolean {
  return duration.test(text);
}

/** What else a question in Chinese is asked with. */
const asking =
  /请问|(?:能|可以|要|该)?(?:赔偿?|补偿)多少|怎么办|怎么样|怎么|怎样|如何|能不能|可不可以|可以吗|可以|是不是|有没有|应该|需要|想要|我要|我想|什么|为什么|哪些|哪个|哪种|吗|呢|吧|啊|了|的|我|你|他|她|顾客|客户|客人/gu;

/** One thing that is looked for: a word, or Han characters in a row; and the how-manieth in the query it is. */
export type Wanted = { text: string; isHan: boolean; nth: number };

function wantedIn(text: string): Wanted[] {
  const wanted: (Wanted & { end: number })[] = [];
  tokensOf(text).forEach(({ text: found, start, end, isHan }, nth) => {
    const last = wanted.at(-1);
    if (isHan && last?.isHan && last.end === start) {
      last.text += found;
      last.end = end;
    } else wanted.push({ text: isHan ? found : plainWord(found), isHan, nth, end });
  });
  return wanted
    .filter(({ text: found }) => found !== "")
    .map(({ text: found, isHan, nth }) => ({ text: found, isHan, nth }));
}

const isOneCharacter = ({ text }: Wanted) => /^\p{L}$/u.test(text);

/**
 * What is asked for in a query, the words left out that name nothing, unless there are no others. One letter or one
 * character beside words is what is left of others.
 */
export function askedFor(query: string): Wanted[] {
  const all = wantedIn(query);
  const telling = wantedIn(query.replace(howLong, " ").replace(asking, " ")).filter(
    ({ text, isHan }) => isHan || !empty.has(text),
  );
  const longer = telling.filter((each) => !isOneCharacter(each));
  return longer.length > 0 ? longer : telling.length > 0 ? telling : all;
}

/** Whether too little was typed to look for: one letter of an alphabet. One Chinese character is a word. */
export function isTooShort(query: string): boolean {
  const wanted = wantedIn(query);
  return wanted.length > 0 && wanted.every((each) => !each.isHan && isOneCharacter(each));
}
