/** How a suggestion becomes an answer of one's own. */

import type { Suggestion } from "../../lib/workbook/questions/questions.ts";

type Rows = Readonly<Record<string, unknown>>;

/** An id for a new item: never used before, and never again. */
export function makeItemId(): string {
  const letters = crypto.getRandomValues(new Uint8Array(10));
  return `i${Array.from(letters, (each) => (each % 36).toString(36)).join("")}`;
}

const lists: Readonly<Record<string, string>> = {
  channel: "organisation/channels",
  replyChannel: "organisation/channels",
  job: "organisation/jobs",
  thenJob: "organisation/jobs",
  jobs: "organisation/jobs",
  place: "organisation/places",
  places: "organisation/places",
  goal: "goals/goals",
  goals: "goals/goals",
  spotLimits: "discretion/limits",
  checkIn: "follow_up/checkIns",
  principle: "principles/principles",
  verb: "vision/verbs",
  element: "vision/elements",
};

/** Ids of channels are ids of items; the channels of a goal are kinds of channel, which are always there. */
function isPointer(name: string, value: unknown, inGoal: boolean): boolean {
  if (name === "channels") return !inGoal;
  return Object.hasOwn(lists, name) && (typeof value === "string" || Array.isArray(value));
}

function isText(value: object): boolean {
  return "en" in value && Object.keys(value).every((key) => /^[a-z]{2}(-[A-Za-z]+)?$/.test(key));
}

/**
 * The item in the languages of the policy, without what points to things that are not there: a suggestion may count
 * on a channel that this organisation never took.
 */
export function adopted(
  item: Readonly<Record<string, unknown>>,
  languages: readonly string[],
  rows: Rows,
): Record<string, unknown> {
  const inGoal = "subjectForm" in item;
  const there = (name: string, id: unknown) =>
    `${lists[name === "channels" ? "channel" : name] ?? ""}/${String(id)}` in rows;
  const adopt = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(adopt);
    if (typeof value !== "object" || value === null) return value;
    if (isText(value))
      return Object.fromEntries(Object.entries(value).filter(([language]) => languages.includes(language)));
    const next: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(value)) {
      if (name === "because" && Array.isArray(each)) {
        const kept = (each as { kind: string; ref: string }[]).filter(({ kind, ref }) => there(kind, ref));
        if (kept.length > 0) next[name] = kept;
      } else if (!isPointer(name, each, inGoal)) next[name] = adopt(each);
      else if (Array.isArray(each)) {
        const kept = each.filter((id) => there(name, id));
        if (kept.length > 0) next[name] = kept;
      } else if (there(name, each)) next[name] = each;
    }
    return next;
  };
  const body = adopt(item) as Record<string, unknown>;
  // A time that was to be read off a goal which is not there is no time.
  return Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) =>
        !(
          typeof value === "object" &&
          value !== null &&
          Object.keys(value).length === 0 &&
          !Array.isArray(value)
        ),
    ),
  );
}

/** The answer that a suggestion for a single question stands for; nothing where what it points to is not there. */
export function adoptedAnswer(
  field: string,
  { text, item, value }: Suggestion,
  languages: readonly string[],
  rows: Rows,
): unknown {
  return adopted({ [field]: value ?? item ?? text }, languages, rows)[field];
}
