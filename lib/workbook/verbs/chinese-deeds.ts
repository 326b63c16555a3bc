/** Turns the phrase that a Chinese verb was found in into what we do for 你. */
import { verbsToOffer } from "./chinese.ts";
import type { Deeds } from "./english-deeds.ts";

/** Longer than this, a phrase leaves no room for another in a statement. */
const longest = 16;

/** Beginnings that need the clause before theirs: 我还没问，他们就告诉我了. */
const bound = /^(?:就|也|都|还|才|却|再|但|可|反倒)/u;
const marks = /[，、；：。！？,.;:!?…“”"‘’]/gu;

/** 他们肯听我把话说完 is to 听你把话说完; a verb of one character is too short to stand beside others. */
export function deedsInChinese(verb: string, from: string | undefined): Deeds {
  const plain = Array.from(verb).length > 1 ? verb : undefined;
  if (from === undefined) return { whole: verb, short: plain, last: verb };
  const found = verbsToOffer(from).find(({ text }) => text === verb);
  const said = phraseOf(verb, from);
  // 从不催我: without the 不 it would say the opposite.
  if (found?.negated === true) return { whole: said, last: said ?? `不${verb}` };
  return { whole: said ?? plain, short: plain, last: verb };
}

/** The clause that the verb is in, said to 你, if it is short enough and says whom and what it means. */
function phraseOf(verb: string, from: string): string | undefined {
  const clauses = from
    .replace(/[“”"‘’]/gu, "")
    .split(/[，；。！？,;!?]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  const at = clauses.findIndex((clause) => verbsToOffer(clause).some(({ text }) => text === verb));
  const clause = clauses[at];
  if (clause === undefined || /(?:以后|之后|之前|的时候)$/u.test(clause)) return undefined;
  const needs = bound.test(withoutSubject(clause));
  if (needs && at === 0 && bound.test(clause)) return undefined;
  const needed = needs && at > 0 ? clauses.slice(at - 1, at + 1) : [clause];
  const deed = needed.map((each, index) => toYou(each, index < needed.length - 1)).join("，");
  return deed.replace(marks, "").length > longest || /[他她它]/u.test(deed) ? undefined : deed;
}

function withoutSubject(clause: string): string {
  return clause.replace(/^(?:他们|我们|咱们)/u, "");
}

/** 我 is the customer, and 他们 are we; what is past becomes a habit. */
function toYou(clause: string, condition: boolean): string {
  const deed = (condition ? clause : withoutSubject(clause).replace(/^(?:肯|会|能|愿意)(?!.*就)/u, ""))
    .replace(/他们/gu, "我们")
    .replace(/(?<!自)我(?!们)/gu, "你")
    .replace(/您/gu, "你");
  return condition ? deed : deed.replace(/[了过]$/u, "").replace(/来了$/u, "来");
}
