/** What answers point to by id: goals, channels, jobs and the rest. What is in use, and what points to nothing. */
import { z } from "zod";
import { type ReferenceKind, referenceRegistry } from "./answers.ts";
import { answered, answeredSteps, listsOf, type AnsweredStep } from "./steps.ts";
import { answersIn, itemsIn, type Workbook } from "./workbook.ts";

/** An answer that points to something: where it stands, and what it points to. */
export type Reference = {
  to: ReferenceKind;
  id: string;
  step: AnsweredStep;
  /** Empty for a single answer. */
  list: string;
  /** Id of the item, empty for a single answer. */
  item: string;
  /** The answer's field in its step or item. */
  field: string;
};

type Found = { to: ReferenceKind; id: string };

const pointing = new WeakMap<object, boolean>();

/** Whether anything that fits a schema may hold an id that points somewhere. Most answers are words, which do not. */
function mayPoint(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  const known = pointing.get(schema);
  if (known !== undefined) return known;
  const found =
    schema instanceof z.ZodOptional
      ? mayPoint(schema.unwrap())
      : schema instanceof z.ZodString
        ? referenceRegistry.has(schema)
        : schema instanceof z.ZodArray
          ? mayPoint(schema.element)
          : schema instanceof z.ZodObject
            ? Object.values(schema.shape).some(mayPoint)
            : schema instanceof z.ZodUnion && schema.options.some(mayPoint);
  pointing.set(schema, found);
  return found;
}

/** Walks a value beside its schema and collects the ids that point somewhere. */
function pointersIn(schema: unknown, value: unknown): Found[] {
  if (value === undefined || value === null || !mayPoint(schema)) return [];
  if (schema instanceof z.ZodOptional) return pointersIn(schema.unwrap(), value);
  if (schema instanceof z.ZodString) {
    const to = referenceRegistry.get(schema)?.to;
    return to !== undefined && typeof value === "string" ? [{ to, id: value }] : [];
  }
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.flatMap((each) => pointersIn(schema.element, each)) : [];
  if (schema instanceof z.ZodObject && typeof value === "object")
    return Object.entries(value).flatMap(([field, each]) => pointersIn(schema.shape[field], each));
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success);
    return pointersIn(fitting, value);
  }
  return [];
}

/** A goal's own pointers: its schema knows nothing of the workbook. */
function pointersOfGoal(goal: Workbook["goals"][number], field: string): Found[] {
  if (field === "audience")
    return [
      ...(goal.audience.jobs ?? []).map((id) => ({ to: "job" as const, id })),
      ...(goal.audience.places ?? []).map((id) => ({ to: "place" as const, id })),
    ];
  if (field === "because")
    return (goal.because ?? []).flatMap(({ kind, ref }) =>
      kind === "verb" || kind === "principle" ? [{ to: kind, id: ref }] : [],
    );
  return [];
}

/** Every answer of the workbook that points to something else in it, in the order of the steps. */
export function referencesIn(workbook: Workbook): Reference[] {
  const references: Reference[] = [];
  for (const step of answeredSteps) {
    for (const [field, value] of Object.entries(answersIn(workbook, step)))
      for (const found of pointersIn((answered[step].answers.shape as z.ZodRawShape)[field], value))
        references.push({ ...found, step, list: "", item: "", field });
    for (const [list, { item: schema }] of Object.entries(listsOf(step)))
      for (const item of itemsIn(workbook, step, list))
        for (const [field, value] of Object.entries(item))
          for (const found of pointersIn(schema.shape[field], value))
            references.push({ ...found, step, list, item: item.id, field });
  }
  for (const goal of workbook.goals)
    for (const field of ["audience", "because"])
      for (const found of pointersOfGoal(goal, field))
        references.push({ ...found, step: "goals", list: "goals", item: goal.id, field });
  return references;
}

/** The things of one kind that there are. */
function thingsOf(workbook: Workbook, kind: ReferenceKind): readonly { id: string }[] {
  switch (kind) {
    case "channel":
      return workbook.channels;
    case "job":
      return workbook.jobs;
    case "place":
      return workbook.places;
    case "goal":
      return workbook.goals;
    case "principle":
      return workbook.principles;
    case "limit":
      return workbook.discretion.limits;
    case "check_in":
      return workbook.follow_up.checkIns;
    case "verb":
      return workbook.vision.verbs;
    case "element":
      return workbook.vision.elements;
  }
}

const loose = new WeakMap<Workbook, readonly Reference[]>();

/** Answers that point to something that is not in the workbook. Every step asks for them, so they are looked for once. */
export function danglingReferences(workbook: Workbook): readonly Reference[] {
  const found =
    loose.get(workbook) ??
    referencesIn(workbook).filter(({ to, id }) => !thingsOf(workbook, to).some((thing) => thing.id === id));
  loose.set(workbook, found);
  return found;
}

/** Where a thing is used: what stands in the way of removing it. */
export function usesOf(workbook: Workbook, kind: ReferenceKind, id: string): Reference[] {
  return referencesIn(workbook).filter((each) => each.to === kind && each.id === id);
}

const kindsOfLists: Readonly<Record<string, ReferenceKind>> = {
  "organisation/channels": "channel",
  "organisation/jobs": "job",
  "organisation/places": "place",
  "goals/goals": "goal",
  "principles/principles": "principle",
  "discretion/limits": "limit",
  "follow_up/checkIns": "check_in",
  "vision/verbs": "verb",
  "vision/elements": "element",
};

/** Where a list item is used, by its place. */
export function usesOfItem(
  workbook: Workbook,
  { step, list, item }: { step: string; list: string; item: string },
): Reference[] {
  const kind = kindsOfLists[`${step}/${list}`];
  return kind ? usesOf(workbook, kind, item) : [];
}
