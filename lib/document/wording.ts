/** What every section needs to put answers into words for readers of one language and edition. */
import type { ChannelKind, Duration } from "../goals/goal.ts";
import { channelInChinese, durationInChinese, moneyInChinese } from "../goals/sentence/chinese.ts";
import { channelInEnglish, durationInEnglish, moneyInEnglish } from "../goals/sentence/english.ts";
import { goalInWords } from "../goals/sentence/sentence.ts";
import type { GoalWords } from "../goals/sentence/shape.ts";
import { joinRich, type Rich, richFor } from "../language/rich.ts";
import { type LocalisedText, type PolicyLanguage, phraseFor } from "../language/text.ts";
import type { ItemAudience, Money, Timing } from "../workbook/answers.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { Audience, Block, Clause, Edition } from "./document.ts";

export const en = richFor("en");
export const zh = richFor("zh-Hans");

/** A clause before it is numbered. */
export type ClauseDraft = Omit<Clause, "number">;

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
  money: (money: Money) => string;
  /** "within 5 working days", or what the goal that promises it says; nothing when that goal is gone. */
  timing: (timing: Timing | undefined) => Rich;
  goal: (id: string) => GoalWords | undefined;
  job: (id: string | undefined) => Rich | undefined;
  jobs: (ids: readonly string[] | undefined) => Rich;
  channel: (id: string | undefined) => Rich | undefined;
  channels: (ids: readonly string[] | undefined) => Rich;
  /** "cash, card and bank transfer" */
  list: (items: readonly Rich[], conjunction?: "and" | "or") => Rich;
  /** Whole sentences one after the other; empty ones are left out. */
  sentences: (...lines: readonly (Rich | undefined)[]) => Rich;
};

function lastCharacters(line: Rich): string {
  const last = line.at(-1);
  return (typeof last === "string" ? last : (last?.text ?? "")).trimEnd();
}

/** The line with a full stop of its language, unless it ends a sentence already. */
function stopped(line: Rich, language: PolicyLanguage): Rich {
  if (/[.!?。！？…；;:：]["”’』」）)]?$/.test(lastCharacters(line))) return line;
  return language === "en" ? en`${line}.` : zh`${line}。`;
}

function capital(line: Rich): Rich {
  const [first, ...others] = line;
  if (typeof first !== "string" || /^[a-z]+[A-Z]/.test(first)) return line;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others];
}

/** The goal's id is kept by whoever asks; its words are made once. */
function goalWords(workbook: Workbook, language: PolicyLanguage) {
  const made = new Map<string, GoalWords | undefined>();
  return (id: string) => {
    if (!made.has(id)) {
      const goal = workbook.goals.find((each) => each.id === id);
      made.set(id, goal && goalInWords(goal, language));
    }
    return made.get(id);
  };
}

export function writerFor(workbook: Workbook, language: PolicyLanguage, edition: Edition): Writer {
  const english = language === "en";
  const goal = goalWords(workbook, language);
  const text = (localised: LocalisedText): Rich => (english ? en`${localised}` : zh`${localised}`);
  const word = (inEnglish: string, inChinese: string) => (english ? inEnglish : inChinese);
  const duration = (length: Duration) => (english ? durationInEnglish(length) : durationInChinese(length));
  const named = <Thing extends { id: string }>(
    things: readonly Thing[],
    id: string | undefined,
    nameOf: (thing: Thing) => Rich,
  ) => {
    const thing = things.find((each) => each.id === id);
    return thing && nameOf(thing);
  };
  const job = (id: string | undefined) =>
    named(workbook.jobs, id, ({ name }) =>
      english
        ? en`the ${lowerFirst(phraseFor(name, "en").text, phraseFor(name, "en").lang, name)}`
        : text(name),
    );
  const channel = (id: string | undefined) =>
    named(workbook.channels, id, ({ kind, name }) => (name ? text(name) : [channelWord(kind)]));
  const channelWord = (kind: ChannelKind) => (english ? channelInEnglish(kind) : channelInChinese(kind));
  const list: Writer["list"] = (items, conjunction = "and") => {
    const said = items.filter((item) => item.length > 0);
    if (!english) return joinRich(said, conjunction === "or" ? "或" : "、");
    if (said.length < 2) return said[0] ?? [];
    return en`${joinRich(said.slice(0, -1), ", ")} ${conjunction} ${said.at(-1) ?? []}`;
  };
  return {
    workbook,
    language,
    edition,
    say: (inEnglish, inChinese) => (english ? inEnglish : inChinese),
    word,
    text,
    duration,
    money: (sum) =>
      english ? moneyInEnglish(sum.amount, sum.currency) : moneyInChinese(sum.amount, sum.currency),
    timing: (timing) => {
      if (!timing) return [];
      if ("goal" in timing) return goal(timing.goal)?.limit ?? [];
      if (timing.time.value === 0) return english ? en`at once` : zh`立即`;
      return english ? en`within ${duration(timing.time)}` : zh`${duration(timing.time)}内`;
    },
    goal,
    job,
    jobs: (ids) =>
      list(
        (ids ?? []).map((id) => job(id) ?? []),
        "or",
      ),
    channel,
    channels: (ids) =>
      list(
        (ids ?? []).map((id) => channel(id) ?? []),
        "or",
      ),
    list,
    sentences: (...lines) =>
      joinRich(
        lines
          .filter((line): line is Rich => line !== undefined && line.length > 0)
          .map((line) => stopped(english ? capital(line) : line, language)),
        english ? " " : "",
      ),
  };
}

/** A job's name inside a sentence: "the branch manager"; names of other languages stay as they are. */
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
    id: key ? `${spec.id}~${key}` : spec.id,
    heading: spec.heading,
    body,
    audience,
    goals: [...new Set(goals)],
    origin: { step, questions: spec.questions ?? [spec.id] },
  };
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

export function bullets(items: readonly Rich[], ordered = false): Block {
  const telling = items.filter((item) => item.length > 0);
  return ordered ? { kind: "list", items: telling, ordered } : { kind: "list", items: telling };
}

export function facts(pairs: readonly (readonly [term: Rich, text: Rich])[]): Block {
  return { kind: "facts", facts: pairs.map(([term, text]) => ({ term, text })) };
}

/** The goal a timing points to. */
export function goalOf(timing: Timing | undefined): string | undefined {
  return timing && "goal" in timing ? timing.goal : undefined;
}
