/** Training as those see it who keep it, and as those see it who learn. */
import type { Presence, ScenarioQuestion, TrainingKind } from "../handbook/training.ts";
import type { Language, PolicyLanguage } from "../language/phrase.ts";
import type { VersionState } from "../publication/in-force.ts";
import type { TrainingDue } from "./due.ts";
import type { LearntPart } from "./parts.ts";
import type { Misleading, QuestionTally } from "./questions.ts";

/** How many people are on the list of a session, by presence. */
export type PresenceCounts = Record<Presence, number>;

export type SessionRow = {
  id: string;
  revision: number;
  kind: TrainingKind;
  title: string;
  number: string | null;
  /** By anchor. */
  clauses: string[];
  startsAt: Date;
  place: string | null;
  mandatory: boolean;
  cancelledAt: Date | null;
  counts: PresenceCounts;
};

/** Every session, the latest first, and what is due. */
export type Training = { due: TrainingDue; sessions: SessionRow[] };

type Named = { personId: string; name: string };

export type ListedPerson = Named & {
  presence: Presence;
  /** They belong to the organisation no more; what was recorded of them stays. */
  left: boolean;
  /** Who said so, by name, and when; nothing where nobody has. */
  recorded?: { by: string; at: Date };
  /** They missed it and have been to nothing about the same since. */
  isAbsentee: boolean;
};

export type SessionDetails = SessionRow & {
  people: ListedPerson[];
  /** What it covers, in reading order. */
  parts: LearntPart[];
  /** The language that these are in. */
  language?: PolicyLanguage;
  /** Those who learn and are not on its list. */
  others: Named[];
};

/** What of a version can be learnt, and what of that is new or changed in it, by anchor. */
export type VersionParts = {
  number: string;
  language: PolicyLanguage;
  parts: LearntPart[];
  /** What is new, and what reads otherwise. */
  changed: string[];
  /** Those of them that are new. */
  added: string[];
};

/** What changed in a part of a version: how it read before, where it did, and how it reads now. */
export type PartChange = { anchor: string; before?: string; after: string };

/** A version that a session can be about. */
export type Teachable = { number: string; state: VersionState };

export type SessionChoices = {
  /** The newest first; without those that were withdrawn, unless one was asked for. */
  versions: Teachable[];
  /** Those who have the policy to learn, by name. */
  people: Named[];
  /** The parts of the version that was asked for, else of the one in force; nothing where nothing was published. */
  parts?: VersionParts;
};

export type AskedQuestion = QuestionTally & {
  id: string;
  number: string;
  clause: string;
  body: ScenarioQuestion;
  createdAt: Date;
  retiredAt: Date | null;
};

export type QuestionsOfVersion = VersionParts & {
  /** Questions are written in one of these or more. */
  languages: PolicyLanguage[];
  versions: Teachable[];
  questions: AskedQuestion[];
  /** The clause about which the largest share of first answers was wrong. */
  misleading?: Misleading;
};

/** A session of somebody's own, with what it covers of the version in force. */
export type OwnSession = Pick<SessionRow, "id" | "kind" | "title" | "number" | "startsAt" | "place"> & {
  parts: LearntPart[];
};

/** The same with the moments at which it was to be before it was moved, and whether it can still be made up for. */
export type RecordedSession = OwnSession & { movedFrom: Date[]; isOpen?: boolean };

/** Everything that somebody was asked to, by what became of it. */
export type OwnAttendance = Record<
  "toCome" | "calledOff" | "came" | "missed" | "excused" | "unrecorded",
  RecordedSession[]
> & { timeZone: string };

/** A question as it is asked: which option is right is told once one was chosen. */
export type OpenQuestion = {
  id: string;
  /** Where the answer stands on the page, and what that is called. */
  part: LearntPart;
  /** The language that its words are in: the reader's, where it was written in that. */
  lang: Language;
  situation: string;
  options: string[];
  /** It was answered wrong the last time. */
  wasWrong: boolean;
};

export type OwnTraining = {
  /** The soonest first. */
  expected: OwnSession[];
  missed: OwnSession[];
  questions: OpenQuestion[];
  timeZone: string;
};

/** How many were told by mail, and how many of those who were to be told have no address to mail to. */
export type Told = { mailed: number; withoutAddress: number };

export type Planned = {
  id: string;
  revision: number;
  /** How many people are on the list. */
  expected: number;
} & Told;

/** What of a session can be another after it was changed. */
export const sessionFields = [
  "kind",
  "title",
  "number",
  "clauses",
  "startsAt",
  "place",
  "mandatory",
  "who",
] as const;
export type SessionField = (typeof sessionFields)[number];

/** What is another than before. */
export type Changed = Planned & { changed: SessionField[] };
