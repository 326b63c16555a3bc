import { oncePerText } from "./once.ts";
import {
  charactersIn,
  chineseSentencesIn,
  drumRollIn,
  grade,
  sentencesIn,
  sizeOf,
  wordsIn,
} from "./plainness.ts";
import { both, type Remark, remarkAt, type Said } from "./remark.ts";
import type { PlacedText } from "./texts.ts";

/** The hardest grade for one text, and the fewest words by which a text can be judged. */
export const hardest = 9;
const fewest = 25;
/** The longest Chinese sentence, in characters. */
export const longestSentence = 40;
/** The fewest words of a whole policy by which it can be judged. */
const fewestOfAll = 150;

const why = both(
  "Many people read this in a hurry, upset, or in their second language.",
  "看的人往往着急、正在气头上，或者不常读长句子。",
);

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}

function inEnglish(text: string): Said | undefined {
  if (wordsIn(text).length < fewest || grade(sizeOf(text)) <= hardest) return undefined;
  const longest = sentencesIn(text).reduce((one, other) =>
    wordsIn(other).length > wordsIn(one).length ? other : one,
  );
  const count = wordsIn(longest).length;
  const start = shortened(longest, 32);
  return count > 20
    ? {
        sentence: both(
          `This is hard to read: “${start}” has ${count} words.`,
          `这段英文不好读：“${start}”一句有${count}个词。`,
        ),
        why,
        better: both(
          "Make two or three sentences of it, each with one thing to know.",
          "拆成两三句，每句只说一件事。",
        ),
      }
    : {
        sentence: both("The words here are long ones.", "这段英文用了太多长词。"),
        why,
        better: both(
          "Say it as you would at the counter: “help” for “assistance”, “about” for “regarding”.",
          "像在柜台说话那样写，用短词。",
        ),
      };
}

function inChinese(text: string): Said | undefined {
  const long = chineseSentencesIn(text).find((sentence) => charactersIn(sentence) > longestSentence);
  if (long) {
    const [count, start] = [charactersIn(long), shortened(long, 14)];
    return {
      sentence: both(
        `One Chinese sentence has ${count} characters: “${start}”.`,
        `“${start}”一句有${count}个字，太长了。`,
      ),
      why,
      better: both(
        `Break it with full stops, at most ${longestSentence} characters each.`,
        `用句号断开，每句不超过${longestSentence}个字。`,
      ),
    };
  }
  const roll = drumRollIn(text);
  return (
    (roll && {
      sentence: both(`“${roll}” rolls off the tongue and says little.`, `“${roll}”念着顺口，却没说什么。`),
      why: both(
        "Four characters at a time, readers stop listening by the third.",
        "四个字四个字地排下来，读到第三个就没人看了。",
      ),
      better: both("Keep the one that you would be held to.", "留下真正做得到、说得清的那一个。"),
    }) ||
    undefined
  );
}

const hardIn = oncePerText((text, language) => (language === "en" ? inEnglish(text) : inChinese(text)));
const sizes = oncePerText(sizeOf);

/** Texts that are hard to read, each by itself and all of them together. */
export function hardToRead(texts: readonly PlacedText[]): Remark[] {
  const each = texts.flatMap((placed) => {
    const said = hardIn(placed.words, placed.language);
    return said ? [remarkAt("hard-to-read", placed, said)] : [];
  });
  const all = texts
    .filter(({ language }) => language === "en")
    .map(({ words }) => sizes(words, "en"))
    .reduce(
      (sum, size) => ({
        words: sum.words + size.words,
        sentences: sum.sentences + size.sentences,
        syllables: sum.syllables + size.syllables,
      }),
      { words: 0, sentences: 0, syllables: 0 },
    );
  if (all.words < fewestOfAll || grade(all) <= hardest) return each;
  const years = Math.round(grade(all));
  return [
    ...each,
    remarkAt(
      "hard-to-read",
      { step: "publish", language: "en" },
      {
        sentence: both(
          `As a whole the English text needs ${years} years of school.`,
          `整份英文要读过${years}年书才看得懂。`,
        ),
        why,
        better: both(
          `Shorter sentences help most. ${hardest} years are enough for almost everybody.`,
          `最有用的是把句子写短。${hardest}年左右，绝大多数人都读得懂。`,
        ),
      },
    ),
  ];
}
