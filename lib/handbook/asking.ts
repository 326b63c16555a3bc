/** What a version asks of people: to read what changed for their jobs and places since the version that they knew. */
import { type comparedParts, type Difference, partsOf } from "../document/compare.ts";
import { compareTexts, type Side } from "../document/comparison.ts";
import type { Audience, PolicyDocument } from "../document/document.ts";
import { summaryOf } from "../document/summary.ts";
import { isOther, type GoalDifference } from "../goals/compare.ts";
import type { PolicyLanguage } from "../language/phrase.ts";
import { concernOf, type OwnWork } from "../reading/reading.ts";
import { type DatedVersion, hasBegun, inForceAt } from "../publication/in-force.ts";
import type { VersionKind } from "../publication/version.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { ShownChange } from "./acknowledged.ts";

/** Whom something is for; without jobs or places, everybody. */
type For = Pick<Audience, "jobs" | "places">;

const concerns = (audience: For, reader: OwnWork) => concernOf(audience, reader) !== "others";

/** A version as far as it is asked about. */
export type AskingVersion = DatedVersion & { number: string; kind: VersionKind };

/** The material version whose wording this one may correct: "2.0" of "2.0" and of "2.1". */
export function materialNumber(number: string): string {
  return `${number.split(".")[0] ?? ""}.0`;
}

const isWithdrawn = ({ withdrawnAt }: DatedVersion, at: Date) =>
  withdrawnAt !== undefined && withdrawnAt <= at;

/** The last words of a material version by a moment: its own, or those of the last version that corrected them. */
export function lastWording<V extends AskingVersion>(
  versions: readonly V[],
  number: string,
  at: Date,
): V | undefined {
  const line = versions.filter((each) => materialNumber(each.number) === number);
  const standing = line.filter((each) => hasBegun(each, at) && !isWithdrawn(each, at));
  return (standing.length > 0 ? standing : line).reduce<V | undefined>(
    (last, each) => (last && last.sequence > each.sequence ? last : each),
    undefined,
  );
}

/** What is asked about: the material version that holds, and the version whose words are in force. */
export type Subject<V extends AskingVersion> = { material: V; wording: V };

/** What is asked about at a moment; nothing where no version is in force. */
export function subjectAt<V extends AskingVersion>(versions: readonly V[], at: Date): Subject<V> | undefined {
  const wording = inForceAt(versions, at);
  const material = wording && versions.find(({ number }) => number === materialNumber(wording.number));
  return wording && material && { material, wording };
}

/** The material versions nothing of which holds any more: what somebody read of them is not what they go by. */
export function withdrawnNumbers(versions: readonly AskingVersion[], at: Date): string[] {
  return versions
    .filter(({ number }) => number === materialNumber(number))
    .map(({ number }) => number)
    .filter((number) =>
      versions.every((each) => materialNumber(each.number) !== number || isWithdrawn(each, at)),
    );
}

/**
 * The steps of substance from the version that somebody knew to the one that is asked about: of each the words before
 * and after it. Nothing where there was no correction of wording between them, so that all that differs is of
 * substance, or where an earlier version holds again.
 */
export function stepsBetween<V extends AskingVersion>(
  versions: readonly V[],
  known: string,
  { material, wording }: Subject<V>,
  at: Date,
): (readonly [before: V, after: V])[] | undefined {
  const from = versions.find(({ number }) => number === known);
  if (!from || from.sequence >= material.sequence) return undefined;
  const between = versions
    .filter(
      (each) =>
        each.number === materialNumber(each.number) &&
        each.sequence > from.sequence &&
        each.sequence <= material.sequence &&
        (each === material || !isWithdrawn(each, at)),
    )
    .sort((one, other) => one.sequence - other.sequence);
  const corrected = between.some((each) => {
    const last = each === material ? wording : lastWording(versions, each.number, at);
    return last !== each;
  });
  if (!corrected) return undefined;
  return between.flatMap((after, place) => {
    const before = lastWording(versions, between[place - 1]?.number ?? known, at);
    return before ? [[before, after] as const] : [];
  });
}

/** A part that is not as it was, or not for the same people. */
export type Change = {
  /** As somebody sees it whom the part concerned before and concerns now. Without kinds: only its readers changed. */
  difference: Difference;
  /** Whom it concerned, and whom it concerns; missing where it was not there. */
  was?: For;
  is?: For;
  /** A clause that changed only by what it says to some: those it said something else to. */
  through?: readonly For[];
  /** A goal by its fields. */
  goal?: GoalDifference;
  /** A clause that says something else only because a goal in it does. */
  touched: boolean;
};

const everyone: For = {};

/** Whom each part of a document is for. A way to reach one place is for those who work there. */
function audiencesOf({ workbook, document }: Side): Map<string, For> {
  if (!document) return new Map();
  const { goals, sections, contact } = document;
  return new Map<string, For>([
    ...goals.map(({ id, audience }) => [`standard ${id}`, audience] as const),
    ...sections.flatMap(({ id: section, clauses }) =>
      clauses.map(
        ({ id, audience }) =>
          [`${section === "principles" ? "principle" : "clause"} ${id}`, audience] as const,
      ),
    ),
    ...contact.map(({ id }) => {
      const place = workbook.channels.find((channel) => channel.id === id)?.place;
      return [`contact ${id}`, place === undefined ? everyone : { places: [place] }] as const;
    }),
  ]);
}

const keyOf = ({ what, id }: Pick<Difference, "what" | "id">) => `${what} ${id}`;

/** Whom the goals in a clause are for that are not as they were. */
function readersOfGoals(
  id: string,
  documents: readonly PolicyDocument[],
  changed: ReadonlySet<string>,
): For[] {
  const named = new Set(
    documents.flatMap(({ sections }) =>
      sections.flatMap(({ clauses }) =>
        clauses.filter((each) => each.id === id).flatMap(({ goals }) => goals),
      ),
    ),
  );
  return documents.flatMap(({ goals }) =>
    goals.filter((goal) => named.has(goal.id) && changed.has(goal.id)).map(({ audience }) => audience),
  );
}

/** The clauses that are made of limits of discretion; the second of those that are named for it. */
const limitsClause = /^(discretion\.limits|complaints\.spotLimits)(~|$)/;

/** Whom the limits of discretion are for that are not as they were: who may offer, and who decides beyond that. */
function readersOfLimits(before: Workbook, after: Workbook): For[] {
  if (isOther(before.complaints.spotLimits ?? [], after.complaints.spotLimits ?? [])) return [];
  const [old, now] = [before.discretion.limits, after.discretion.limits];
  const ids = new Set([...old, ...now].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [was, is] = [old, now].map((limits) => limits.find((each) => each.id === id));
    if (!isOther(was, is)) return [];
    return [was, is].flatMap((limit) => {
      if (!limit) return [];
      const { jobs = [], thenJob } = limit;
      return [jobs.length > 0 ? { jobs: thenJob === undefined ? jobs : [...jobs, thenJob] } : everyone];
    });
  });
}

/**
 * Every part that differs between two states, with whom it concerned and whom it concerns. Both have to be in one
 * language; `before` without a document: everything is new.
 */
export function changesBetween(before: Side, after: Side & { document: PolicyDocument }): Change[] {
  const { differences, goals, touched } = compareTexts(before, after);
  const [was, is] = [audiencesOf(before), audiencesOf(after)];
  const documents = [before.document, after.document].filter((each) => each !== undefined);
  const changedGoals = new Set(differences.filter(({ what }) => what === "standard").map(({ id }) => id));
  const limits = readersOfLimits(before.workbook, after.workbook);
  const found = new Set(differences.map(keyOf));
  const changes = differences.map((difference): Change => {
    const { what, id, kinds } = difference;
    const key = keyOf(difference);
    const isTouched = what === "clause" && touched.has(id);
    const through = isTouched
      ? readersOfGoals(id, documents, changedGoals)
      : what === "clause" && limitsClause.test(id) && kinds.includes("changed")
        ? limits
        : [];
    const goal = what === "standard" ? goals.find((each) => each.id === id) : undefined;
    return {
      difference,
      ...(kinds.includes("added") ? {} : { was: was.get(key) ?? everyone }),
      ...(kinds.includes("removed") ? {} : { is: is.get(key) ?? everyone }),
      ...(through.length > 0 ? { through } : {}),
      ...(goal ? { goal } : {}),
      touched: isTouched,
    };
  });
  // The same words for other people: those who did not have them before are told all of it.
  const readdressed = partsOf(after.document).flatMap(({ text, ...part }): Change[] => {
    const key = keyOf(part);
    const [old, now] = [was.get(key), is.get(key)];
    if (found.has(key) || !old || !now || !isOther(forOf(old), forOf(now))) return [];
    const goal = part.what === "standard" ? goals.find(({ id }) => id === part.id) : undefined;
    return [
      {
        difference: { ...part, kinds: [], before: text, after: text },
        was: old,
        is: now,
        ...(goal ? { goal } : {}),
        touched: false,
      },
    ];
  });
  return [...changes, ...readdressed];
}

const forOf = ({ jobs = [], places = [] }: For) => ({ jobs: [...jobs].sort(), places: [...places].sort() });

/** Whom a change concerns, without its words. */
export type Concern = Pick<Change, "was" | "is" | "through"> & { isChanged: boolean };

export function withoutWords({ difference, was, is, through }: Change): Concern {
  return {
    ...(was ? { was } : {}),
    ...(is ? { is } : {}),
    ...(through ? { through } : {}),
    isChanged: difference.kinds.includes("changed"),
  };
}

/** How a change stands to somebody; nothing where it does not concern them. */
function sideOf(
  { was, is, through, isChanged }: Concern,
  reader: OwnWork,
): "added" | "removed" | "changed" | undefined {
  if (through && !through.some((each) => concerns(each, reader))) return undefined;
  const [had, has] = [was, is].map((each) => each !== undefined && concerns(each, reader));
  if (had && has) return isChanged ? "changed" : undefined;
  if (has) return "added";
  return had ? "removed" : undefined;
}

export function isConcerned(concern: Concern, reader: OwnWork): boolean {
  return sideOf(concern, reader) !== undefined;
}

/** What is left of changes where only some of them count: those whose key is among these. */
export function changesAmong(changes: readonly Change[], keys: ReadonlySet<string>): Change[] {
  return changes.filter(({ difference }) => keys.has(keyOf(difference)));
}

export function keysOf(changes: readonly Change[]): string[] {
  return changes.map(({ difference }) => keyOf(difference));
}

/** What one person is shown: the parts as they changed for them, and a sentence about it. */
export type OwnChanges = {
  differences: Difference[];
  summary: string;
  /** The ids of clauses that say something else only because a goal in them does. */
  touched: string[];
};

function asSeen({ difference }: Change, side: "added" | "removed" | "changed"): Difference {
  if (side === "changed") return { ...difference, kinds: ["changed"] };
  const { what, id, section, heading, number, oldNumber, before, after } = difference;
  const named = { what, id, section, heading, kinds: [side] as const };
  return side === "added"
    ? { ...named, ...(number === undefined ? {} : { number }), ...(after === undefined ? {} : { after }) }
    : {
        ...named,
        ...((oldNumber ?? number) === undefined ? {} : { oldNumber: oldNumber ?? number ?? "" }),
        ...(before === undefined ? {} : { before }),
      };
}

/** A goal as it is told in the sentence: by its fields, or as new, gone or reworded. */
function asTold({ difference, goal }: Change, side: "added" | "removed" | "changed"): GoalDifference {
  const { id, heading: name } = difference;
  if (side !== "changed") return { id, name, kind: side, fields: [] };
  const reworded = { id, name, kind: "changed" as const, fields: [{ field: "subject", label: "" }] };
  return goal?.kind === "changed" ? goal : reworded;
}

/** What of these changes concerns somebody, in the language of the documents. */
export function changesFor(
  changes: readonly Change[],
  reader: OwnWork,
  language: PolicyLanguage,
): OwnChanges {
  const own = changes.flatMap((change) => {
    const side = sideOf(withoutWords(change), reader);
    return side ? [{ change, side }] : [];
  });
  const differences = own.map(({ change, side }) => asSeen(change, side));
  const goals = own.flatMap(({ change, side }) =>
    change.difference.what === "standard" ? [asTold(change, side)] : [],
  );
  const touched = new Set(own.flatMap(({ change }) => (change.touched ? [change.difference.id] : [])));
  return {
    differences,
    summary: summaryOf(differences, goals, language, touched),
    touched: [...touched],
  };
}

/** A part of the policy as it is named to somebody who has not read any version. */
export type NamedPart = Pick<Difference, "what" | "id" | "section" | "heading" | "number">;

/** Every part that concerns somebody, in reading order. */
export function partsFor(side: Side & { document: PolicyDocument }, reader: OwnWork): NamedPart[] {
  const audiences = audiencesOf(side);
  return partsOf(side.document)
    .filter((part) => concerns(audiences.get(keyOf(part)) ?? everyone, reader))
    .map(({ what, id, section, heading, number }) => ({
      what,
      id,
      section,
      heading,
      ...(number === undefined ? {} : { number }),
    }));
}

/** What is asked of somebody. */
export type Asked =
  /** Nothing is in force, or they are not among those who are asked. */
  | { state: "nobody" }
  | {
      state: "current";
      /** The version in force. */
      inForce: string;
      /** What they read last; it may be an earlier one, where nothing changed for them since. */
      read?: { number: string; at: string };
    }
  | {
      state: "outdated" | "pending";
      /** What they acknowledge: the material version, and the hash of the words that they are shown. */
      number: string;
      hash: string;
      inForce: string;
      language: PolicyLanguage;
      /** The version that they knew; nothing for whoever has read none. */
      since?: { number: string; at: string };
      summary: string;
      differences: Difference[];
      /** The ids of clauses that say something else only because a goal in them does. */
      touched: string[];
      /** For whoever has read none: everything that concerns them. */
      parts: NamedPart[];
    };

/**
 * What somebody is told who has not read any version: how many parts of each kind there are, which together are all.
 * @param isKnown whether it is known what they do; else everything is asked of them
 */
export function summaryOfAll(
  parts: readonly NamedPart[],
  { number, language, isKnown }: { number: string; language: PolicyLanguage; isKnown: boolean },
): string {
  const count = (...kinds: (typeof comparedParts)[number][]) =>
    parts.filter(({ what }) => kinds.includes(what)).length;
  const [standards, clauses, contacts] = [count("standard"), count("clause", "principle"), count("contact")];
  const hasVision = count("vision") > 0;
  if (language === "zh-Hans") {
    const counted = [
      [standards, "条服务标准"],
      [clauses, "项条款"],
      [contacts, "种联系方式"],
    ] as const;
    const named = counted.flatMap(([many, what]) => (many > 0 ? [`${many}${what}`] : []));
    const all = isKnown
      ? `第${number}版中与您工作有关的全部内容`
      : `第${number}版的全部内容（您的岗位还没有登记，所以请您全部阅读；岗位由主管登记）`;
    return `${all}，共${parts.length}处：${[...named, ...(hasVision ? ["愿景"] : [])].join("，")}。`;
  }
  const counted = [
    [standards, "standard", "standards"],
    [clauses, "clause", "clauses"],
    [contacts, "way to reach us", "ways to reach us"],
  ] as const;
  const named = [
    ...counted.flatMap(([many, one, more]) => (many > 0 ? [`${many} ${many === 1 ? one : more}`] : [])),
    ...(hasVision ? ["the vision"] : []),
  ];
  const listed =
    named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named.at(-1) ?? ""}` : named.join("");
  const all = isKnown
    ? `All of version ${number} that concerns your work`
    : `All of version ${number}, since your manager has not named your job here yet`;
  return `${all}, ${parts.length} ${parts.length === 1 ? "part" : "parts"}: ${listed}.`;
}

const kindsShown = {
  standard: "goal",
  clause: "clause",
  vision: "vision",
  principle: "principle",
  contact: "contact",
} as const satisfies Record<Difference["what"], ShownChange["what"]>;

/** What is kept of what somebody was shown. */
export function shownFrom(
  parts: readonly (NamedPart & Pick<Difference, "before" | "after">)[],
): ShownChange[] {
  return parts.map(({ what, id, heading, before, after }) => ({
    what: kindsShown[what],
    id,
    heading,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }));
}
