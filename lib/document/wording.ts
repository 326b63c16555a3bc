/** What every section needs to put answers into words for readers of one language and edition. */
import type { ChannelKind, Duration } from "../goals/goal.ts";
import { durationInChinese, eachInChinese, moneyInChinese } from "../goals/sentence/chinese.ts";
import { durationInEnglish, moneyInEnglish } from "../goals/sentence/english.ts";
import type { GoalWords } from "../goals/sentence/shape.ts";
import { joinRich, type Rich, richFor } from "../language/rich.ts";
import { type LocalisedText, type PolicyLanguage, phraseFor } from "../language/text.ts";
import type { ItemAudience, Money, Timing } from "../workbook/answers.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { Audience, Block, Clause, Edition } from "./document.ts";
import { wordsOfGoal } from "./goal-words.ts";

export const en = richFor("en");
export const zh = richFor("zh-Hans");

/** A clause before it is numbered. */
export type ClauseDraft = Omit<Clause, "number">;

/** How a promised time is put: what happens by then, and what is said before a time that fits into no sentence. */
type Told = { done: (time: Rich) => Rich; label: Rich };

/** Everything that a section may ask while it is composed. */
export type Writer = {
  workbook: Workbook;
  language: PolicyLanguage;
  edition: Edition;
  /** The wording of the reader's language. */
  say: (english: Rich, chinese: Rich) => Rich;
  /** Words of the reader's language. */
  word: (english: string, chinese: string) => string;
  text: (text: LocalisedText) => Rich;
  duration: (duration: Duration) => string;
  /** "every month", "每月"; nothing for something that never stops. */
  every: (duration: Duration) => string;
  money: (money: Money) => string;
  /** A length of time after which something is due: "within 5 working days", "at once". */
  within: (duration: Duration) => string;
  /** A promised time as one or two sentences: when it is done, and how often we manage it. */
  told: (timing: Timing | undefined, told: Told) => Rich;
  /** How far ahead something is told, as `told`: "at least 2 weeks ahead". */
  toldAhead: (timing: Timing | undefined, told: Told) => Rich;
  goal: (id: string) => GoalWords | undefined;
  /** "the duty manager" */
  job: (id: string | undefined) => Rich | undefined;
  /** "duty manager" */
  jobName: (id: string | undefined) => Rich | undefined;
  jobs: (ids: readonly string[] | undefined) => Rich;
  /** The name of a channel: "Advice line", "phone". */
  channel: (id: string | undefined) => Rich | undefined;
  /** The way by which channels are used: "by phone (Advice line) or online". */
  ways: (ids: readonly (string | undefined)[] | undefined) => Rich;
  kinds: (kinds: readonly ChannelKind[]) => Rich;
  /** "cash, card and bank transfer" */
  list: (items: readonly Rich[], conjunction?: "and" | "or") => Rich;
  /** Whole sentences one after the other; empty ones are left out. */
  sentences: (...lines: readonly (Rich | undefined)[]) => Rich;
  /** What somebody wrote, ready to stand inside a sentence: without its full stop and its capital. */
  phrase: (text: LocalisedText) => Rich;
  /** What somebody wrote, ready to follow a colon: without its capital. */
  afterColon: (text: LocalisedText | Rich) => Rich;
  /** What somebody says, in one pair of quotation marks; `whole`: as a sentence of its own. */
  quoted: (text: LocalisedText, whole?: "whole") => Rich;
  /** A step with the job that takes it, unless its name says the job already. */
  withJob: (step: LocalisedText, job: string | undefined) => Rich;
  /** Something given, and the sum that it may cost. */
  upTo: (given: LocalisedText | undefined, sum: Money | undefined) => Rich;
};

const stop = /[.!?。！？…；;:：]["”’』」）)]*$/;
const address = /(^|[\s：，])(https?:\/\/\S+|[^\s@]+@[^\s@]+)$/;

function flat(line: Rich): string {
  return line.map((span) => (typeof span === "string" ? span : span.text)).join("");
}

/** The line with a full stop of its language, unless it ends a sentence already, or ends all in an address to copy. */
function stopped(line: Rich, language: PolicyLanguage, goesOn = false): Rich {
  const text = flat(line).trimEnd();
  if (stop.test(text) || (address.test(text) && !goesOn)) return line;
  return language === "en" ? en`${line}.` : zh`${line}。`;
}

/** The line with a capital, unless its first word is a name of its own making or an address. */
export function capital(line: Rich): Rich {
  const [first, ...others] = line;
  if (typeof first !== "string" || /^[a-z]+[A-Z]|^\S*[@/_]|^\S*[.:]\S/.test(first)) return line;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others];
}

/** Words that never begin a name: they may lose their capital inside a sentence. */
const common =
  /^(A|An|The|This|That|These|Those|There|They|It|We|You|Our|Your|Their|If|When|While|Where|Whether|Once|Until|Unless|In|On|At|By|For|From|With|Without|Within|After|Before|To|So|As|Up|All|Any|Both|Each|Every|No|Not|Nothing|Nobody|Only|Please|Free|Half|Some|Because|Who|Whoever|What|How)(?=[\s,])/;

function isLine(said: LocalisedText | Rich): said is Rich {
  return Array.isArray(said);
}

function uncapital(line: Rich): Rich {
  const [first, ...others] = line;
  return typeof first === "string" ? [first.replace(common, (word) => word.toLowerCase()), ...others] : line;
}

/** Whether several sentences stand in it. */
export function isSeveral(line: Rich): boolean {
  return /[.!?]["”’)]?\s+\S|[。！？]["”’）]?\S/.test(flat(line).trim());
}

export function isQuestion(line: Rich): boolean {
  return /[?？]["”]?$/.test(flat(line).trim());
}

export function withoutFinalStop(line: Rich): Rich {
  const last = line.at(-1);
  return typeof last === "string"
    ? [...line.slice(0, -1), last.trimEnd().replace(/(?<![.。])[.。]$/, "")]
    : line;
}

/** A line without the quotation marks around all of it. */
function unquoted(line: Rich): Rich {
  const [only, ...more] = line;
  if (typeof only !== "string" || more.length > 0) return line;
  return [
    /^(?:“([^“”]*)”|"([^"]*)"|「([^「」]*)」)[.。]?$/.exec(only.trim())?.slice(1).find(Boolean) ?? only,
  ];
}

/** The goal's id is kept by whoever asks; its words are made once. */
function goalWords(workbook: Workbook, language: PolicyLanguage) {
  const made = new Map<string, GoalWords | undefined>();
  return (id: string) => {
    if (!made.has(id)) {
      const goal = workbook.goals.find((each) => each.id === id);
      made.set(id, goal && wordsOfGoal(goal, language));
    }
    return made.get(id);
  };
}

const kindWays: Record<ChannelKind, readonly [way: string, name: string, chinese: string]> = {
  phone: ["by phone", "phone", "电话"],
  email: ["by e-mail", "e-mail", "电子邮件"],
  web: ["online", "web form", "网站"],
  chat: ["by chat", "chat", "在线客服"],
  counter: ["in person", "counter", "服务窗口"],
  letter: ["by letter", "letter", "信函"],
  social: ["on social media", "social media", "社交媒体"],
  wechat: ["on WeChat", "WeChat", "微信"],
  field: ["at your door", "home visits", "上门服务"],
  hotline: ["through the public hotline", "public hotline", "公共服务热线"],
};

/** At once, or on the same day, in the same week …: what a length of 0 means. */
const sameTime: Partial<Record<Duration["unit"], readonly [en: string, zh: string]>> = {
  calendar_days: ["on the same day", "当天"],
  working_days: ["on the same working day", "当个工作日内"],
  weeks: ["in the same week", "当周内"],
  months: ["in the same month", "当月内"],
  years: ["in the same year", "当年内"],
};

/** Times that a sentence of ours can end with. */
const flowsInEnglish = /^(within|in|on|by|before|at (the|once)|immediately|no more than|between|after) /;
const flowsInChinese = /^[^，；（]*(内|前|当天|立即|时间)$/;

/** A calendar day is a day to everybody but those who count. */
function plainDays(length: string): string {
  return length.replace("calendar day", "day");
}

/** "£20", "20英镑" */
export function sayMoney({ amount, currency }: Money, language: PolicyLanguage): string {
  return language === "en" ? moneyInEnglish(amount, currency) : moneyInChinese(amount, currency);
}

export function writerFor(workbook: Workbook, language: PolicyLanguage, edition: Edition): Writer {
  const english = language === "en";
  const goal = goalWords(workbook, language);
  const text = (localised: LocalisedText): Rich => (english ? en`${localised}` : zh`${localised}`);
  const word = (inEnglish: string, inChinese: string) => (english ? inEnglish : inChinese);
  const say = (inEnglish: Rich, inChinese: Rich) => (english ? inEnglish : inChinese);
  const duration = (length: Duration) =>
    english ? plainDays(durationInEnglish(length)) : durationInChinese(length);
  const money: Writer["money"] = (sum) => sayMoney(sum, language);
  const named = <Thing extends { id: string }>(
    things: readonly Thing[],
    id: string | undefined,
    nameOf: (thing: Thing) => Rich,
  ) => {
    const thing = things.find((each) => each.id === id);
    return thing && nameOf(thing);
  };
  const jobName = (id: string | undefined) =>
    named(workbook.jobs, id, ({ name }) =>
      english ? en`${lowerFirst(phraseFor(name, "en").text, phraseFor(name, "en").lang, name)}` : text(name),
    );
  const job = (id: string | undefined) => {
    const name = jobName(id);
    return name && say(en`the ${name}`, name);
  };
  const channel = (id: string | undefined) =>
    named(workbook.channels, id, ({ kind, name }) =>
      name ? text(name) : [word(kindWays[kind][1], kindWays[kind][2])],
    );
  const list: Writer["list"] = (items, conjunction = "and") => {
    const said = items.filter((item) => item.length > 0);
    const [last = [], ...before] = [...said].reverse();
    if (before.length === 0) return last;
    const rest = joinRich(before.reverse(), english ? ", " : "、");
    return english
      ? en`${rest} ${conjunction} ${last}`
      : zh`${rest}${conjunction === "or" ? "或" : "和"}${last}`;
  };
  /** Channels of one kind are told apart by their names, where the organisation has several. */
  const ways: Writer["ways"] = (ids) => {
    const used = (ids ?? []).flatMap((id) => workbook.channels.find((each) => each.id === id) ?? []);
    if (!english)
      return list(
        used.map(({ id }) => channel(id) ?? []),
        "or",
      );
    const kinds = [...new Set(used.map(({ kind }) => kind))];
    return list(
      kinds.map((kind) => {
        const alike = workbook.channels.filter((each) => each.kind === kind);
        const names = used.flatMap((each) => (each.kind === kind && each.name ? [text(each.name)] : []));
        return alike.length > 1 && names.length > 0
          ? en`${kindWays[kind][0]} (${list(names, "or")})`
          : [kindWays[kind][0]];
      }),
      "or",
    );
  };
  const sentences: Writer["sentences"] = (...lines) =>
    joinRich(
      lines
        .filter((line): line is Rich => line !== undefined && line.length > 0)
        .map((line, at, all) => stopped(english ? capital(line) : line, language, at < all.length - 1)),
      english ? " " : "",
    );
  const phrase: Writer["phrase"] = (localised) => {
    const said = withoutFinalStop(text(localised));
    return english ? uncapital(said) : said;
  };
  const within: Writer["within"] = (length) => {
    if (length.value === 0) return word(...(sameTime[length.unit] ?? ["at once", "立即"]));
    return word(`within ${duration(length)}`, `${duration(length)}内`);
  };
  /** What is done by then, how often we manage it; or the label and the limit as it is. */
  const sentencesOf = (words: GoalWords | undefined, flows: RegExp, { done, label }: Told): Rich => {
    if (!words || words.limit.length === 0) return [];
    const { parts, limit } = words;
    const time = inFlow(parts?.time ?? limit);
    if (!flows.test(flat(time))) return say(en`${label}: ${limit}`, zh`${label}：${limit}`);
    const share = parts?.share ?? [];
    if (share.length === 0) return done(time);
    return say(en`${done(time)}. We manage this ${share}`, zh`${done(time)}，${share}`);
  };
  return {
    workbook,
    language,
    edition,
    say,
    word,
    text,
    duration,
    every: (length) => {
      if (length.value === 0) return "";
      if (!english) return eachInChinese(length);
      return `every ${length.value <= 1 ? duration({ ...length, value: 1 }).replace(/^1 /, length.value < 1 ? "half " : "") : duration(length)}`;
    },
    money,
    within,
    told: (timing, told) => {
      if (!timing) return [];
      return "goal" in timing
        ? sentencesOf(goal(timing.goal), english ? flowsInEnglish : flowsInChinese, told)
        : told.done([within(timing.time)]);
    },
    toldAhead: (timing, told) => {
      if (!timing) return [];
      if ("goal" in timing)
        return sentencesOf(
          goal(timing.goal),
          english ? / ahead$|^(within|on|by|before|at) / : /^[^，；（]*(提前|同时|内$|前$)/,
          told,
        );
      const length = duration(timing.time);
      return told.done(
        timing.time.value === 0
          ? say(en`as soon as we know`, zh`一经确认立即`)
          : say(en`at least ${length} ahead`, zh`至少提前${length}`),
      );
    },
    goal,
    job,
    jobName,
    jobs: (ids) =>
      list(
        (ids ?? []).map((id) => job(id) ?? []),
        "or",
      ),
    channel,
    ways,
    kinds: (kinds) =>
      list(
        kinds.map((kind) => [word(kindWays[kind][0], kindWays[kind][2])]),
        "or",
      ),
    list,
    sentences,
    phrase,
    afterColon: (said) => {
      const line = isLine(said) ? said : text(said);
      return english ? uncapital(line) : line;
    },
    quoted: (localised, whole) => {
      const said = unquoted(text(localised));
      const bare = withoutFinalStop(said);
      if (!whole) return say(en`“${capital(bare)}”`, zh`“${bare}”`);
      const full = stopped(said, language);
      return say(en`“${capital(full)}”`, zh`“${full}”`);
    },
    withJob: (step, id) => {
      const who = jobName(id);
      if (!who || flat(text(step)).toLowerCase().includes(flat(who).toLowerCase())) return text(step);
      const named = withoutFinalStop(text(step));
      return say(en`${capital(named)} (${who})`, zh`${named}（${who}）`);
    },
    upTo: (given, sum) => {
      if (!given) return sum ? say(en`up to ${money(sum)}`, zh`不超过${money(sum)}`) : [];
      const what = text(given);
      if (!sum) return what;
      const things = /[,;，；、]|\b(and|or)\b|[或和并]/.test(flat(what)) || isSeveral(what);
      const most = say(
        en`up to ${money(sum)}${things ? " in all" : ""}`,
        zh`${things ? "合计" : ""}不超过${money(sum)}`,
      );
      if (isSeveral(what) || /[!?！？]$/.test(flat(what))) return sentences(what, most);
      const apart = /[;；]/.test(flat(what)) ? word("; ", "；") : word(", ", "，");
      return joinRich([withoutFinalStop(what), most], apart);
    },
  };
}

/** "当天" for "当天完成", and so on: the verb is the sentence's. */
function inFlow([first, ...others]: Rich): Rich {
  if (typeof first !== "string") return first === undefined ? [] : [first, ...others];
  const said = first.replace(/^即时/, "立即").replace(/^(当天|当个工作日内)完成/, "$1");
  return [plainDays(said), ...others];
}

/** A job's name inside a sentence: "branch manager"; names of other languages stay as they are. */
function lowerFirst(name: string, lang: string, text: LocalisedText): string | LocalisedText {
  return lang === "en"
    ? /^[A-Z][a-z]/.test(name)
      ? name.charAt(0).toLowerCase() + name.slice(1)
      : name
    : text;
}

/** Public unless the question or the item says otherwise. */
const everyone: Audience = { public: true };
const staffOnly: Audience = { public: false };

type ItemWithAudience = { id: string; audience?: ItemAudience };

/** Items by who they are for: first those for the question's own audience, then each other audience in order. */
function byAudience<Item extends ItemWithAudience>(items: readonly Item[], own: Audience) {
  const groups = new Map<string, { key: string; audience: Audience; items: Item[] }>();
  for (const item of items) {
    const audience = item.audience ?? own;
    const key = audienceKey(audience, own);
    const group = groups.get(key) ?? { key, audience, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function audienceKey(audience: Audience, own: Audience): string {
  const jobs = [...(audience.jobs ?? [])].sort().join("+");
  const places = [...(audience.places ?? [])].sort().join("+");
  const shown = audience.public === own.public ? "" : audience.public ? "public" : "staff";
  return [shown, jobs && `jobs:${jobs}`, places && `places:${places}`].filter(Boolean).join("~");
}

function isFor(edition: Edition, audience: Audience): boolean {
  return edition === "staff" || audience.public;
}

type ClauseSpec = {
  /** The question's place: `speed.waits`. */
  id: string;
  heading: Rich;
  staff?: boolean;
  questions?: readonly string[];
};

function draft(
  spec: ClauseSpec,
  audience: Audience,
  body: readonly Block[],
  goals: readonly string[],
  key = "",
): ClauseDraft {
  const [step = spec.id] = spec.id.split(".");
  return {
    id: keyedId(spec.id, key),
    heading: spec.heading,
    body,
    audience,
    goals: [...new Set(goals)],
    origin: { step, questions: spec.questions ?? [spec.id] },
  };
}

function keyedId(id: string, key: string): string {
  return key ? `${id}~${key}` : id;
}

/** The id of the clause for staff that an item of a list stands in. */
export function staffClauseOf(id: string, { audience }: Pick<ItemWithAudience, "audience">): string {
  return keyedId(id, audienceKey(audience ?? staffOnly, staffOnly));
}

/** A clause made from a list: one for each audience among its items, none where nothing is left to say. */
export function clausesOf<Item extends ItemWithAudience>(
  writer: Writer,
  spec: ClauseSpec,
  items: readonly Item[],
  write: (items: readonly Item[]) => readonly Block[],
  goals: (item: Item) => readonly (string | undefined)[] = () => [],
): ClauseDraft[] {
  const own = spec.staff ? staffOnly : everyone;
  return byAudience(items, own)
    .filter(({ audience }) => isFor(writer.edition, audience))
    .flatMap(({ key, audience, items: some }) => {
      const body = write(some).filter(isTelling);
      const promised = some
        .flatMap(goals)
        .filter((id): id is string => id !== undefined && writer.goal(id) !== undefined);
      return body.length > 0 ? [draft(spec, audience, body, promised, key)] : [];
    });
}

/** A clause made from single answers. */
export function clauseOf(
  writer: Writer,
  spec: ClauseSpec,
  body: readonly Block[],
  goals: readonly (string | undefined)[] = [],
): ClauseDraft[] {
  const audience = spec.staff ? staffOnly : everyone;
  const telling = body.filter(isTelling);
  if (telling.length === 0 || !isFor(writer.edition, audience)) return [];
  const promised = goals.filter((id): id is string => id !== undefined && writer.goal(id) !== undefined);
  return [draft(spec, audience, telling, promised)];
}

function isTelling(block: Block): boolean {
  switch (block.kind) {
    case "paragraph":
      return block.text.length > 0;
    case "list":
      return block.items.length > 0;
    case "facts":
      return block.facts.length > 0;
    case "table":
      return block.rows.length > 0;
  }
}

export function paragraph(text: Rich): Block {
  return { kind: "paragraph", text };
}

/** A list in which every line ends like the others: all with a full stop where one of them is a sentence. */
export function bullets(writer: Writer, lines: readonly Rich[], ordered = false): Block {
  const telling = lines.filter((item) => item.length > 0);
  const whole = telling.some((item) => stop.test(flat(item).trimEnd()));
  const items = telling.map((item) => {
    const said = writer.language === "en" ? capital(item) : item;
    return whole ? stopped(said, writer.language) : said;
  });
  return ordered ? { kind: "list", items, ordered } : { kind: "list", items };
}

export function facts(writer: Writer, pairs: readonly (readonly [term: Rich, text: Rich])[]): Block {
  return {
    kind: "facts",
    facts: pairs.map(([term, text]) => ({ term: writer.language === "en" ? capital(term) : term, text })),
  };
}

/** A table: one sentence in a cell needs no full stop, several do. */
export function table(writer: Writer, head: readonly string[], rows: readonly (readonly Rich[])[]): Block {
  return {
    kind: "table",
    head: head.map((name) => [name]),
    rows: rows.map((row) => row.map((said) => cell(writer, said))),
  };
}

/** What stands by itself, as in a cell of a table. */
export function cell({ language }: Writer, said: Rich): Rich {
  const line = language === "en" ? capital(said) : said;
  return isSeveral(line) ? stopped(line, language) : withoutFinalStop(line);
}

/** The goal a timing points to. */
export function goalOf(timing: Timing | undefined): string | undefined {
  return timing && "goal" in timing ? timing.goal : undefined;
}
