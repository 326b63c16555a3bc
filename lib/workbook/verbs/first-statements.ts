/** First drafts of the vision, put together from the verbs that were kept. The manager rewrites them. */
import { inLanguage, type PolicyLanguage } from "../../language/text.ts";
import { statementLimits, statementRemarks } from "../statement.ts";
import { deedsInChinese } from "./chinese-deeds.ts";
import { deedsInEnglish } from "./english-deeds.ts";

/** A verb that was kept, with the words of the phrase that it was found in. */
export type KeptVerb = { text: string; from?: string };

/** As many verbs as a sentence can hold and somebody remember. */
const most = 3;

/**
 * One to three sentences to start from, on which `statementRemarks` has nothing to say unless a verb alone is too long;
 * none without a verb. `does` is what the organisation does, in its own words.
 */
export function firstStatements(
  verbs: readonly KeptVerb[],
  language: PolicyLanguage,
  does?: string,
): string[] {
  const kept = verbs.filter(({ text }) => text.trim() !== "");
  if (kept.length === 0) return [];
  const deeds = kept.map(({ text, from }) =>
    language === "en" ? deedsInEnglish(text, from) : deedsInChinese(text, from),
  );
  const full = different(deeds.flatMap(({ whole }) => whole ?? []));
  const short = different(deeds.flatMap(({ short: each }) => each ?? []));
  const last = different(deeds.map(({ last: each }) => each));
  const begin = beginningOf(does, language);
  const ways = [
    shorter(full, language),
    begin === undefined ? [] : shorter(full, language, begin),
    full.length > most ? shorter(full.slice(1), language) : [],
    // One verb of several, without what it was said of, is no draft.
    short.length > 1 || kept.length === 1 ? shorter(short, language) : [],
  ];
  const free = ways.flatMap((drafts) => drafts.find((draft) => isFree(draft, kept, language)) ?? []);
  const drafts = [...new Set(free)].slice(0, most);
  if (drafts.length > 0) return drafts;
  return [
    shorter(last, language).find((draft) => isFree(draft, kept, language)) ??
      sentenceOf(last.slice(0, 1), language),
  ];
}

/** Each deed once, and none that another one says as well: 先道歉 beside 先道歉，再查原因. */
function different(deeds: readonly string[]): string[] {
  return [...new Set(deeds)].filter(
    (deed) => !deeds.some((other) => other.length > deed.length && other.includes(deed)),
  );
}

/** The sentence with three deeds, two, and one: the first that fits is taken. */
function shorter(deeds: readonly string[], language: PolicyLanguage, begin?: string): string[] {
  const count = Math.min(most, deeds.length);
  return Array.from({ length: count }, (_, fewer) =>
    sentenceOf(deeds.slice(0, count - fewer), language, begin),
  );
}

function sentenceOf(deeds: readonly string[], language: PolicyLanguage, begin?: string): string {
  if (language !== "en") return `${begin === undefined ? "" : `${begin}，`}${deeds.join("，")}。`;
  const all = begin?.startsWith("We ") ? [begin.slice("We ".length), ...deeds] : deeds;
  const last = all.at(-1) ?? "";
  const listed = all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${last}` : last;
  return begin === undefined || begin.startsWith("We ") ? `We ${listed}.` : `${begin}: we ${listed}.`;
}

function isFree(statement: string, kept: readonly KeptVerb[], language: PolicyLanguage): boolean {
  const verbs = kept.map(({ text }) => inLanguage(language, text));
  return statementRemarks(inLanguage(language, statement), verbs).length === 0;
}

/** What the organisation does, if that is short and one sentence: half of a statement at most. */
function beginningOf(does: string | undefined, language: PolicyLanguage): string | undefined {
  const begin = does?.trim().replace(/[.。;；]+$/u, "");
  if (begin === undefined || !/\p{L}/u.test(begin) || /[.!?。！？;；:：\n]/u.test(begin)) return undefined;
  const size = language === "en" ? begin.split(/\s+/u).length : Array.from(begin).length;
  if (size > statementLimits[language] / 2) return undefined;
  return language === "en" ? begin.charAt(0).toUpperCase() + begin.slice(1) : begin;
}
