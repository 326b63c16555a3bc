/**
 * Taking over standards that were published elsewhere into a workbook that may have some of them already.
 * Bringing the same table in again updates and never doubles.
 */
import { type Language, languages } from "../language/text.ts";
import type { Result } from "../results/result.ts";
import { type CharterEntry, entryFromRow, rowFromLimit } from "./charter.ts";
import type { Goal, Limit } from "./goal.ts";

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

/** One limit of a kept goal as a row of the table has it: a goal with several limits has several faces. */
type Face = { id: string; band: number; limit: number; goal: Goal };

/** What makes two standards the same one: what is promised, where, and for which cases. A row names one channel or none. */
function identity(goal: Goal, lang: Language): string {
  const channels = goal.channels.length === 1 ? goal.channels : [];
  return JSON.stringify([lang, goal.subject[lang], channels, goal.condition?.[lang] ?? null]);
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

function facesOf({ id, goal }: KeptGoal, lang: Language): Face[] {
  if (goal.subject[lang] === undefined) return [];
  const entry = { source: { org: "-", lang }, goal, results: [] };
  return goal.bands.flatMap(({ limits }, band) =>
    limits.map((each, limit) => ({
      id,
      band,
      limit,
      goal: entryFromRow(rowFromLimit(entry, each, lang)).goal,
    })),
  );
}

/** For each incoming standard the face it is, or nothing. What says the very same comes first, then the order decides. */
function matches(kept: readonly KeptGoal[], incoming: readonly Incoming[]): (Face | undefined)[] {
  const faces = Object.fromEntries(
    languages.map((lang) => [lang, kept.flatMap((each) => facesOf(each, lang))]),
  ) as Record<Language, Face[]>;
  const free = new Set(Object.values(faces).flat());
  const found: (Face | undefined)[] = incoming.map(() => undefined);
  const take = (keyOf: (goal: Goal, lang: Language) => string) => {
    const queues = new Map<string, Face[]>();
    for (const lang of languages)
      for (const face of faces[lang]) {
        const key = keyOf(face.goal, lang);
        queues.set(key, [...(queues.get(key) ?? []), face]);
      }
    for (const [at, { entry }] of incoming.entries()) {
      if (found[at]) continue;
      const queue = queues.get(keyOf(entry.goal, entry.source.lang));
      const face = queue?.find((each) => free.has(each));
      if (!face) continue;
      free.delete(face);
      found[at] = face;
    }
  };
  take((goal, lang) => settled([lang, { ...goal, waivers: undefined }]));
  take(identity);
  return found;
}

/**
 * Decides for each incoming standard whether it is new, changed or there already. Lines in `leftOut` are looked at
 * like the others, and nothing of them is carried on to what follows.
 */
export function planTakeover(
  kept: readonly KeptGoal[],
  incoming: readonly Incoming[],
  leftOut: ReadonlySet<number> = new Set(),
): GoalChange[] {
  const found = matches(kept, incoming);
  const goals = new Map(kept.map(({ id, goal }) => [id, goal]));
  const results = new Map(kept.map((each) => [each.id, each.results]));
  const periods = new Map<string, Set<string>>();
  return incoming.map(({ line, entry }, at) => {
    const face = found[at];
    const before = face && goals.get(face.id);
    if (!face || !before)
      return { kind: "add", line, goal: entry.goal, results: entry.results.map((result) => ({ result })) };
    const goal = revised(before, face, entry.goal, entry.source.lang);
    // Another row of the same goal may have brought the same figures.
    const told = periods.get(face.id) ?? new Set();
    const changes = resultChanges(results.get(face.id) ?? [], entry.results).filter(
      ({ result }) => !told.has(result.period),
    );
    const same = settled(goal) === settled(before) && changes.length === 0;
    if (!leftOut.has(line)) {
      goals.set(face.id, goal);
      periods.set(face.id, new Set([...told, ...changes.map(({ result }) => result.period)]));
    }
    return { kind: same ? "same" : "change", id: face.id, line, goal, results: changes };
  });
}

/** The keys of `said` that are there and differ from what the row said of the kept goal. */
function differing<T extends object>(face: T | undefined, said: T | undefined): Partial<T> {
  const known = new Map(Object.entries(face ?? {}));
  return Object.fromEntries(
    Object.entries(said ?? {}).filter(
      ([key, value]) => value !== undefined && settled(value) !== settled(known.get(key)),
    ),
  ) as Partial<T>;
}

/**
 * What the row says otherwise replaces what it said before; whatever else was worked into the goal stays, and an
 * empty cell says nothing.
 */
function revised(kept: Goal, face: Face, said: Goal, lang: Language): Goal {
  const inLang = (
    before: Goal["subject"] | undefined,
    seen: Goal["subject"] | undefined,
    now: Goal["subject"] | undefined,
  ) => (now?.[lang] === undefined || now[lang] === seen?.[lang] ? before : { ...before, [lang]: now[lang] });
  const starts = inLang(kept.clock?.starts, face.goal.clock?.starts, said.clock?.starts);
  const wording = inLang(kept.remedy?.wording, face.goal.remedy?.wording, said.remedy?.wording);
  const source = { ...kept.source, ...differing(face.goal.source, said.source) };
  return {
    ...kept,
    ...withFigures(kept, face, said),
    channels: said.channels.length > 1 ? said.channels : kept.channels,
    clock: starts === kept.clock?.starts ? kept.clock : { ...kept.clock, starts },
    remedy: wording === kept.remedy?.wording ? kept.remedy : { ...kept.remedy, wording },
    note: inLang(kept.note, face.goal.note, said.note),
    source: Object.keys(source).length > 0 ? source : undefined,
    waivers: kept.waivers ?? said.waivers,
  };
}

/** The figures of the one limit that the row is about. */
function withFigures(kept: Goal, face: Face, said: Goal): Pick<Goal, "measure" | "guaranteed" | "bands"> {
  const guaranteed = said.guaranteed ?? kept.guaranteed;
  const now = said.bands[0]?.limits[0];
  const seen = face.goal.bands[0]?.limits[0];
  const before = kept.bands[face.band]?.limits[face.limit];
  if (!now || !seen || !before) return { measure: kept.measure, guaranteed, bands: kept.bands };
  const isSameKind = said.measure === face.goal.measure && now.statistic === seen.statistic;
  const next = isSameKind ? filled(before, seen, now) : now;
  return {
    measure: isSameKind ? kept.measure : said.measure,
    guaranteed,
    bands: kept.bands.map((band, at) =>
      at === face.band
        ? { ...band, limits: band.limits.map((limit, nth) => (nth === face.limit ? next : limit)) }
        : band,
    ),
  };
}

function filled(kept: Limit, seen: Limit, now: Limit): Limit {
  const seenTime = seen.time?.kind === "duration" ? seen.time : undefined;
  const time = now.time?.kind === "duration" ? differing(seenTime, now.time) : {};
  const target = differing(seen.target, now.target);
  return {
    ...kept,
    time:
      Object.keys(time).length === 0
        ? kept.time
        : kept.time?.kind === "duration"
          ? { ...kept.time, ...time }
          : now.time,
    target: Object.keys(target).length === 0 ? kept.target : { ...kept.target, ...target },
  };
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
