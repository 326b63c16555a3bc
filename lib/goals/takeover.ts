/**
 * Taking over standards that were published elsewhere into a workbook that may have some of them already.
 * Bringing the same table in again updates and never doubles.
 */
import type { Language } from "../language/text.ts";
import type { Result } from "../results/result.ts";
import type { CharterEntry } from "./charter.ts";
import type { Goal } from "./goal.ts";

/** A goal of the workbook, its results in force, and the id that both are kept under. */
export type KeptGoal = { id: string; goal: Goal; results: readonly KeptResult[] };
export type KeptResult = { id: string; result: Result };

export type GoalChange = {
  kind: "add" | "change" | "same";
  id?: string;
  line: number;
  goal: Goal;
  results: ResultChange[];
};
/** A result to record; `corrects` names the one it replaces. Results that are there already are not listed. */
export type ResultChange = { result: Result; corrects?: string };

/** A stated entry with the line of the table it comes from. */
export type Incoming = { line: number; entry: CharterEntry };

/** What makes two standards the same one: what is promised, where, and for which cases. */
function identity(goal: Goal, lang: Language): string {
  return JSON.stringify([lang, goal.subject[lang], goal.channels, goal.condition?.[lang] ?? null]);
}

function numbered<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const seen = new Map<string, number>();
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    found.set(`${nth} ${key}`, item);
  }
  return found;
}

/** JSON with sorted keys and without what is undefined. */
function settled(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Decides for each incoming standard whether it is new, changed or there already. */
export function planTakeover(kept: readonly KeptGoal[], incoming: readonly Incoming[]): GoalChange[] {
  const byLanguage = (lang: Language) => numbered(kept, (each) => identity(each.goal, lang));
  const known = { en: byLanguage("en"), "zh-Hans": byLanguage("zh-Hans"), "zh-Hant": byLanguage("zh-Hant") };
  const seen = new Map<string, number>();
  return incoming.map(({ line, entry }) => {
    const { lang } = entry.source;
    const key = identity(entry.goal, lang);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const match = known[lang].get(`${nth} ${key}`);
    if (!match)
      return { kind: "add", line, goal: entry.goal, results: entry.results.map((result) => ({ result })) };
    const goal = merged(match.goal, entry.goal, lang);
    const results = resultChanges(match.results, entry.results);
    const same = settled(goal) === settled(match.goal) && results.length === 0;
    return { kind: same ? "same" : "change", id: match.id, line, goal, results };
  });
}

/** The table's columns replace what they hold; whatever else was worked into the goal stays. */
function merged(kept: Goal, incoming: Goal, lang: Language): Goal {
  const text = (before: Goal["subject"] | undefined, now: Goal["subject"] | undefined) => {
    const others = Object.fromEntries(Object.entries(before ?? {}).filter(([each]) => each !== lang));
    const all = { ...others, ...now };
    return Object.keys(all).length > 0 ? all : undefined;
  };
  const starts = text(kept.clock?.starts, incoming.clock?.starts);
  const wording = text(kept.remedy?.wording, incoming.remedy?.wording);
  const clock = { ...kept.clock, starts };
  const remedy = { ...kept.remedy, wording };
  return {
    ...kept,
    ...incoming,
    subject: text(kept.subject, incoming.subject) ?? incoming.subject,
    condition: text(kept.condition, incoming.condition),
    note: text(kept.note, incoming.note),
    clock: Object.values(clock).some((each) => each !== undefined) ? clock : undefined,
    remedy: Object.values(remedy).some((each) => each !== undefined) ? remedy : undefined,
    audience: kept.audience,
    moment: kept.moment ?? incoming.moment,
    bands: sameColumns(kept, incoming) ? kept.bands : incoming.bands,
    source: incoming.source ?? kept.source,
    waivers: kept.waivers ?? incoming.waivers,
  };
}

/** Bands that were refined by hand stay as long as the table says the same first limit. */
function sameColumns(kept: Goal, incoming: Goal): boolean {
  return settled(kept.bands[0]?.limits[0]) === settled(incoming.bands[0]?.limits[0]);
}

function resultChanges(kept: readonly KeptResult[], incoming: readonly Result[]): ResultChange[] {
  const known = numbered(kept, ({ result }) => result.period);
  const seen = new Map<string, number>();
  return incoming.flatMap((result): ResultChange[] => {
    const nth = (seen.get(result.period) ?? 0) + 1;
    seen.set(result.period, nth);
    const match = known.get(`${nth} ${result.period}`);
    if (!match) return [{ result }];
    const figures = ({ value, unit, words }: Result) => settled([value ?? null, unit ?? null, words ?? null]);
    if (figures(match.result) === figures(result)) return [];
    return [{ result: { ...match.result, ...result }, corrects: match.id }];
  });
}
