/**
 * A policy document: what a workbook of answers says, in one language and edition.
 * The preview, the public page, the handbook and every file format start from it and from nothing else.
 * It is plain JSON: what is published is its canonical text.
 */
import type { Goal, Moment } from "../goals/goal.ts";
import type { Figure } from "../goals/sentence/shape.ts";
import type { Rich } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";

/** The public edition leaves out what is for staff only. */
export type Edition = "public" | "staff";

/** Who a clause is for. `public` false: staff only. Empty or missing jobs or places: all of them. */
export type Audience = { public: boolean; jobs?: readonly string[]; places?: readonly string[] };

export type Block =
  | { kind: "paragraph"; text: Rich }
  | { kind: "list"; items: readonly Rich[]; ordered?: boolean }
  | { kind: "facts"; facts: readonly { term: Rich; text: Rich }[] }
  | { kind: "table"; head: readonly Rich[]; rows: readonly (readonly Rich[])[] };

/** A numbered clause. `id` comes from the question (and list item) it answers and survives edits and reordering. */
export type Clause = {
  id: string;
  /** "3.2": the section's number and the clause's place in it. */
  number: string;
  heading: Rich;
  body: readonly Block[];
  audience: Audience;
  /** Ids of the goals that this clause promises, in order. */
  goals: readonly string[];
  /** Where the answer is given: a step and its questions. */
  origin: { step: string; questions: readonly string[] };
  /** In somebody's own words. `outdated`: the answers have changed since, and would say something else now. */
  reworded?: "current" | "outdated";
};

/** The parts of the document, in reading order. */
export const sectionIds = [
  "vision",
  "principles",
  "standards",
  "overview",
  "speed",
  "communication",
  "follow_up",
  "complaints",
  "retention",
  "monitoring",
  "discretion",
  "contact",
] as const;

/** One of the parts of the document. */
export type Section = {
  id: (typeof sectionIds)[number];
  number: number;
  title: string;
  intro?: Rich;
  clauses: readonly Clause[];
};

/** One line of a goal with bands: who or where, and what they get. */
export type BandLine = { when: Rich; limit: Rich };

/** A goal as readers of one language see it. In the public edition each is a standard. */
export type GoalView = {
  id: string;
  moment: Moment;
  audience: Audience;
  subject: Rich;
  /** The promise in words, without its remedy. With several bands the bands are not in it. */
  sentence: Rich;
  /** The whole promise, bands and remedy included. */
  statement: Rich;
  /** The limits alone: "within 10 minutes in at least 90% of cases". */
  limit: Rich;
  figure: Figure;
  bands: readonly BandLine[];
  /** How we count: clock, pauses, exclusions, tolerance, how measured. */
  counting: readonly Rich[];
  /** What the customer gets, and how they are warned, when it is missed. */
  remedy: readonly Rich[];
  /** What it asks of staff: "Answer within 20 seconds". Staff edition only. */
  instruction?: Rich;
  goal: Goal;
};

/** Standards that a customer meets together. */
export type GoalGroup = { moment: Moment; title: string; intro?: Rich; goals: readonly string[] };

/** A way to reach the organisation, ready to read. */
export type ContactLine = { id: string; kind: string; name: Rich; address: Rich; href?: string; hours: Rich };

export type PolicyDocument = {
  format: 1;
  language: PolicyLanguage;
  edition: Edition;
  organisation: { name: Rich; does?: Rich; statutory: readonly Rich[] };
  title: string;
  vision?: Rich;
  sections: readonly Section[];
  groups: readonly GoalGroup[];
  goals: readonly GoalView[];
  contact: readonly ContactLine[];
};
