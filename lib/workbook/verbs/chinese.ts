/**
 * Reads a Chinese phrase of the vision's exercise: its verbs as they stand, and whether they are ours.
 *
 * The dictionary gives each word one part of speech, whatever is around it. What is around it is read here.
 */
import { tag } from "jieba-wasm";
import * as list from "./chinese-words.ts";

type FoundVerb = {
  text: string;
  negated: boolean;
  ours: boolean;
};

type Word = { word: string; tag: string };

const endOfClause = /^[，。、；：！？,.;:!?…·“”"‘’—\s]+$/u;

/** The words of each clause. */
function clausesOf(phrase: string): Word[][] {
  const clauses: Word[][] = [[]];
  for (const each of tag(phrase, false)) {
    if (endOfClause.test(each.word)) clauses.push([]);
    else clauses.at(-1)?.push(...split(each));
  }
  return clauses.filter((clause) => clause.length > 0);
}

const word = (text: string, kind: string): Word => ({ word: text, tag: kind });

/** Words in which a verb stands together with what is around it, cut apart. */
function split(whole: Word): Word[] {
  const { word: text, tag: kind } = whole;
  const characters = Array.from(text);
  const [first = "", second = ""] = characters;
  const rest = characters.slice(1).join("");
  const short = list.shortVerbs.has(first);
  if (list.verbOfPhrase.has(text) || list.emptyVerbs.has(text)) {
    return /^[得不][到住好完懂]$/u.test(text) ? cutPotential(first, rest) : [whole];
  }
  // 我省(了), 他修(了)
  if (kind === "r" && /^[我你您他她]$/u.test(first) && list.shortVerbs.has(rest)) {
    return [word(first, "r"), word(rest, "v")];
  }
  // 穿着
  if (kind.startsWith("v") && short && rest === "着") return [word(first, "v"), word(rest, "uz")];
  // 发短信 is kept as an abbreviation, others as sayings.
  if (/^[jl]/u.test(kind) && short) {
    const object = tag(rest, false);
    if (object.length === 1 && object[0]?.tag.startsWith("n")) return [word(first, "v"), ...object];
  }
  if (characters.length === 3 && /[回出下起过上][来去]$/u.test(text)) {
    // 追回来, 拿出来
    const verb = characters.slice(0, second === "回" ? 2 : 1).join("");
    return [word(verb, "v"), word(text.slice(verb.length), "u")];
  }
  if (characters.length === 3 && second === "得" && short) {
    // 听得懂
    return [word(first, "v"), word(second, "ud"), word(characters[2] ?? "", "v")];
  }
  if (/^[得不][到住好完懂]$/u.test(text)) return cutPotential(first, rest);
  // 不问
  if (/^[不没]$/u.test(first) && list.shortVerbs.has(rest)) return [word(first, "d"), word(rest, "v")];
  return characters.length === 4 && /^[liznv]/u.test(kind) ? halvesOf(whole) : [whole];
}

/** 找 + 得到, 守 + 不住: so the dictionary cuts what is 找到 and 守住 with an 得 or 不 between. */
function cutPotential(able: string, outcome: string): Word[] {
  return [word(able, able === "得" ? "ud" : "d"), word(outcome, "v")];
}

/** 认真对待, 及时处理, 解决问题: one word to the dictionary, with a verb for one of its halves. */
function halvesOf(whole: Word): Word[] {
  const halves = [whole.word.slice(0, 2), whole.word.slice(2)].flatMap((half) => tag(half, false));
  const [first, second] = halves;
  if (halves.length !== 2 || !first || !second || !/^[dabcvnr]/u.test(first.tag)) return [whole];
  return isVerb(second) || (isVerb(first) && second.tag.startsWith("n")) ? halves : [whole];
}

function isVerb({ word, tag: kind }: Word): boolean {
  if (list.things.has(word)) return false;
  const { length } = Array.from(word);
  if (length === 1) {
    return list.shortVerbs.has(word) && !/^[mtfrc]/u.test(kind) && !(word === "还" && kind === "d");
  }
  // 道歉信
  if (length > 2 && kind === "vn") return false;
  return list.verbOfPhrase.has(word) || kind.startsWith("v") || list.verbsBesides.has(word);
}

function isVerbAt(clause: readonly Word[], at: number): boolean {
  const word = clause[at];
  return word !== undefined && isVerb(word);
}

const hasDeed = (words: readonly Word[]) =>
  words.some((each) => isVerb(each) && !list.emptyVerbs.has(each.word));

const isName = ({ tag: kind }: Word) => /^[nr]/u.test(kind);

const classifier = /[个条份件各这那些项种封张本台]$/u;

/** Whether a word that may be either is the name of a thing here: 每条投诉, 给补偿, 公开服务标准, 改了决定. */
function isNamed(clause: readonly Word[], at: number): boolean {
  const word = clause[at];
  const before = clause[at - 1];
  const after = clause[at + 1];
  if (!word) return false;
  // 送餐员, 导医把人领到: unknown words for people come in pieces.
  if (after?.word === "员" || clause[at + 2]?.word === "员") return true;
  const short =
    Array.from(word.word).length === 1 && after?.tag.startsWith("n") && Array.from(after.word).length === 1;
  if (at === 0 && short && /^[把替帮]$/u.test(clause[2]?.word ?? "")) return true;
  // 接下来会怎样
  if (at === 0 && word.word === "接" && after?.word === "下来") return true;
  if (before?.word === "的") return true;
  // 手续他们替我跑
  if (before === undefined && after && /^(?:我们|他们|我|他|她)$/u.test(after.word)) {
    return list.names.has(word.word);
  }
  const object = after === undefined && before?.tag === "ul" && isVerbAt(clause, at - 2);
  if (object) return Array.from(word.word).length > 1;
  if (!list.names.has(word.word)) return false;
  if (before && (classifier.test(before.word) || /^[每次]$/u.test(before.word))) return true;
  // 打电话说明, 上门维修: what was gone or rung for is a deed.
  if (before && /^(?:打电话|上门|到场|出面|回头|当面)$/u.test(before.word)) return false;
  if (before && isVerb(before) && (!list.emptyVerbs.has(before.word) || before.word === "有")) return true;
  if (before && list.prepositions.has(before.word)) return true;
  if (before !== undefined) return false;
  // 送货师傅; 投诉认真对待, 通知翻成四种语言, 补偿就到了: at the head of a clause that goes on to say what is done.
  if (after && list.people.has(after.word) && !list.customers.has(after.word)) return true;
  return clause
    .slice(at + 1)
    .some((each) => isVerb(each) && (each.word === "到" || !list.emptyVerbs.has(each.word)));
}

/** 给, 跟 and 等 lead to a verb, or are one where none follows. */
function isLeading(clause: readonly Word[], at: number): boolean {
  const { word = "", tag: kind = "" } = clause[at] ?? {};
  const later = clause.slice(at + 1);
  // 借伞给客人
  const earlier = hasDeed(clause.slice(0, at));
  if (word === "给" && earlier && later.length > 0) return true;
  // 给骑手的报酬
  if (word === "给" && later.some((each) => each.word === "的")) return true;
  if (word === "拿" || word === "用") return later.some((each) => isVerb(each));
  if (word === "给" || word === "替" || word === "对") {
    return later.some(
      (each, next) => isVerb(each) && !isNamed(clause, at + 1 + next) && !list.names.has(each.word),
    );
  }
  if (word === "跟") return later[0] !== undefined && !/^(?:到底|到|进|踪|着|住)/u.test(later[0].word);
  if (word === "帮" || word === "带" || word === "陪") return false;
  if (word === "等") return later.length === 0;
  return kind === "p" && list.prepositions.has(word);
}

function isNegated(clause: readonly Word[], at: number): boolean {
  return clause
    .slice(Math.max(0, at - 2), at)
    .some(
      ({ word }, index, near) =>
        near[index + 1]?.word !== "就" &&
        /^(?:不|没|没有|别|未|从不|从来不|不用|不必|不再|不会|不能|不肯|不要|绝不|决不)$/u.test(word),
    );
}

/** 顾客可以期待, 听我讲完: the one served stands before the verb and is not the object of a preposition. */
function isCustomers(clause: readonly Word[], at: number): boolean {
  let modal = false;
  for (let back = at - 1; back >= 0; back--) {
    const word = clause[back];
    if (!word) return false;
    if (list.customers.has(word.word)) {
      const before = clause[back - 1];
      if (before && /^(?:帮|替)$/u.test(before.word)) return false;
      // 讲给我爸听
      if (before?.word === "给" && hasDeed(clause.slice(0, back - 1))) return true;
      if (before && list.prepositions.has(before.word)) return modal;
      // 送我到站台: what follows the verb's object only says where to.
      return !(
        before &&
        isVerb(before) &&
        /^(?:到|去|来|过去|过来|回|进|上|下)$/u.test(clause[at]?.word ?? "")
      );
    }
    if (/^(?:可以|能|会|要|想|爱|该|应该|需要)$/u.test(word.word)) modal = true;
    else if (isName(word) && /^[把我]$/u.test(clause[back - 1]?.word ?? "")) continue;
    else if (
      !/^(?:d|ad|zg|f|t|m)/u.test(word.tag) &&
      word.word !== "还" &&
      !list.prepositions.has(word.word)
    ) {
      return false;
    }
    // 听我把话说完
    if (word.word === "把") continue;
    if (list.prepositions.has(word.word)) return false;
  }
  return false;
}

/** 接电话的人, 学到的教训: said of a thing or of people, not done. */
function attributive(clause: readonly Word[]): Set<number> {
  const found = new Set<number>();
  clause.forEach(({ word }, at) => {
    const head = clause[at + 1];
    if (word !== "的" || !head) return;
    const verbs = clause.flatMap((each, index) =>
      index < at && isVerb(each) && !isOutcome(clause, index) && !isLeading(clause, index) ? [index] : [],
    );
    const last = verbs.at(-1);
    if (last === undefined) return;
    const between = clause.slice(last + 1, at);
    const close = between.every(
      (each, index) =>
        /^u/u.test(each.tag) ||
        list.outcomes.has(each.word) ||
        each.word === "不" ||
        (each.word === "到" && index === between.length - 1),
    );
    const later = hasDeed(clause.slice(at + 1));
    const adjective = clause[at - 1]?.word === "对" || /^[abmtz]/u.test(clause[at - 1]?.tag ?? "");
    const ofPeople = list.people.has(head.word) && !adjective && (verbs.length > 1 || last === 0 || later);
    if (!close && !ofPeople) return;
    // 招喜欢跟人打交道的人: the first verb has the people for its object.
    for (const index of verbs.length > 1 ? verbs.slice(1) : verbs) found.add(index);
  });
  return found;
}

/** 住 in 守住 and 留得住, which is a verb of its own in 住得踏实. */
function isOutcome(clause: readonly Word[], at: number): boolean {
  const before = clause[at - 1];
  if (before === undefined || !/^[到住好完见懂]$/u.test(clause[at]?.word ?? "")) return false;
  return isVerb(before) || (/^[得不]$/u.test(before.word) && isVerbAt(clause, at - 2));
}

/** 抽一小时, 花时间 lead to what the time is for; 问什么都答 and 看我迷了路 to what is done then. */
function isCondition(clause: readonly Word[], at: number, more: boolean): boolean {
  const word = clause[at]?.word ?? "";
  const after = clause[at + 1];
  const later = clause.slice(at + 2);
  if (after === undefined) return false;
  if (/^[抽花腾拿]$/u.test(word)) return after.tag === "m" || after.word === "时间";
  // 说修就修
  if (word === "说" && isVerb(after)) return later.some((each) => each.word === after.word);
  if (word === "看" && list.customers.has(after.word)) return more;
  return /^(?:什么|谁|哪)/u.test(after.word) && later.some((each) => /^[都就]$/u.test(each.word));
}

/** 三张表: a single character behind a number and its measure is a thing, but 一次修好 is a deed. */
function isCounted(clause: readonly Word[], at: number): boolean {
  const before = clause[at - 1];
  const after = clause[at + 1];
  // 一项一项列出来
  if (after && (/^u/u.test(after.tag) || list.outcomes.has(after.word) || /[来去]$/u.test(after.word))) {
    return false;
  }
  return (
    before?.tag === "m" &&
    Array.from(clause[at]?.word ?? "").length === 1 &&
    /[张个条本份件项种台只封]$/u.test(before.word)
  );
}

/** The verb at this place as it stands, with how it turned out: 修 + 好 → 修好, 留 + 得 + 住 → 留住. */
function withOutcome(clause: readonly Word[], at: number): { text: string; next: number } {
  const { word = "" } = clause[at] ?? {};
  const known = list.verbOfPhrase.get(word);
  if (known !== undefined) return { text: known, next: at + 1 };
  if (Array.from(word).length > 1) return { text: word, next: at + 1 };
  const able = clause[at + 1]?.word === "得" || clause[at + 1]?.word === "不" ? 1 : 0;
  const how = clause[at + 1 + able]?.word ?? "";
  // 答得快 and 讲得清楚 say in which manner; 留得住 says that it can be done.
  if (able && !/^[住到完成回下懂见清]$/u.test(how)) return { text: word, next: at + 1 };
  if (list.outcomes.has(how) || how === "见") return { text: word + how, next: at + 2 + able };
  if (how === "到" && /^[做找收学想看听办]$/u.test(word)) return { text: word + how, next: at + 2 + able };
  // 打一次电话, 打的电话
  const call = clause.findIndex((each, index) => index > at && index <= at + 3 && each.word === "电话");
  if (word === "打" && call !== -1) return { text: "打电话", next: call + 1 };
  return { text: word, next: at + 1 };
}

/** 写明哪天寄出: a question that hangs on another verb; in 哪天到就哪天到 the second half answers the first. */
function isQuestion(clause: readonly Word[], at: number): boolean {
  const back = clause
    .slice(Math.max(0, at - 3), at)
    .map(({ word }) => word)
    .join("");
  return /(?:哪天|哪里|几点|什么时候)$/u.test(back) && !/就/u.test(back);
}

/** The verbs of a clause; `more` if another clause comes after it. */
function verbsIn(clause: readonly Word[], more: boolean): FoundVerb[] {
  const found: FoundVerb[] = [];
  const described = attributive(clause);
  const before = clause.findIndex(
    ({ word }, at) => at > 0 && /^(?:前|之前|以前|时|的时候|期间)$/u.test(word),
  );
  for (let at = 0; at < clause.length; at++) {
    const word = clause[at];
    if (!word || !isVerb(word)) continue;
    const { text, next } = withOutcome(clause, at);
    const atArrival =
      word.word === "到" &&
      /^(?:t|m|r|q|d|tg)$/u.test(clause[at - 1]?.tag ?? "") &&
      !list.customers.has(clause[at - 1]?.word ?? "");
    if (list.emptyVerbs.has(text) && !atArrival) continue;
    // 退不退, 退不退款: a question, not a deed.
    if (clause[at + 1]?.word === "不" && clause[at + 2]?.word.startsWith(word.word)) {
      at += 2;
      continue;
    }
    // 批完 is a deed, 一批 is not.
    if (word.tag === "q" && text === word.word) continue;
    if (isLeading(clause, at) || isCounted(clause, at) || (isOutcome(clause, at) && !atArrival)) continue;
    const last = found.at(-1);
    const asked =
      clause[at - 1]?.word === "怎么" ||
      (found.length > 0 &&
        ((isName(clause[at - 1] ?? word) && list.askers.has(clause[at - 2]?.word ?? "")) ||
          isQuestion(clause, at)));
    const unable = clause[at + 1]?.word === "不" && /^[到住完好懂]/u.test(clause[at + 2]?.word ?? "");
    const negated =
      unable || isNegated(clause, at) || (last?.negated === true && /^[拿等让用靠叫逼催]$/u.test(last.text));
    found.push({
      text,
      negated,
      ours:
        !described.has(at) &&
        !(at < before) &&
        !negated &&
        !isNamed(clause, at) &&
        !isCustomers(clause, at) &&
        !asked &&
        !isCondition(clause, at, more) &&
        !list.mishaps.has(text) &&
        !/^[^认改][错坏丢]$/u.test(text) &&
        Array.from(text).length < 4 &&
        !(text === "到" && clause[at - 1]?.word === "晚"),
    });
    at = next - 1;
  }
  return found;
}

/** The verbs to offer: ours, else whatever verbs there are. */
export function verbsToOffer(phrase: string): readonly FoundVerb[] {
  const clauses = clausesOf(phrase);
  const verbs = clauses.flatMap((clause, at) => verbsIn(clause, at < clauses.length - 1));
  const ours = verbs.filter(({ ours: own }) => own);
  return ours.length > 0 ? ours : verbs;
}
