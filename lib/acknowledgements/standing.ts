/** How people stand to the version that is in force. */
import type { AccessRole } from "../members/rights.ts";
import type { LocalisedText } from "../language/text.ts";

/**
 * `current`: they have read it, or nothing in it changed for their work since what they read. `outdated`: they have
 * read an earlier version, and something changed for them. `pending`: they have read none.
 */
export const readingStates = ["pending", "outdated", "current"] as const;
export type ReadingState = (typeof readingStates)[number];

/** Whether somebody can be asked by mail today. */
export const reaches = ["mail", "no_address", "mailed_today"] as const;
export type Reach = (typeof reaches)[number];

/** What somebody read last, and when. */
export type LastRead = { number: string; at: string };

type PersonLine = {
  personId: string;
  name: string;
  role: AccessRole;
  /** By the ids that they have in the workbook. */
  jobs: string[];
  places: string[];
};

export type Standing = PersonLine & { state: ReadingState; reach: Reach; read?: LastRead };

/** Somebody who is asked nothing now and read something once. */
export type StandingApart = PersonLine & { because: "left" | "not_asked"; leftAt?: string; read: LastRead };

export type Standings = {
  /** The version that people are asked to have read; nothing while none is in force. */
  version?: { number: string; hash: string; inForce: string; since: string };
  people: Standing[];
  counts: Record<ReadingState, number>;
  apart: StandingApart[];
};

/** Who would be asked if the draft were published as a material version now. */
export type Outlook = {
  people: number;
  /** How many of them have read no version yet. */
  first: number;
  /** At most twenty names, and how many more there are. */
  names: string[];
  more: number;
  /** How many of each job; a person of two jobs is in both. `id` null: people of whom no job is known. */
  jobs: { id: string | null; name: LocalisedText | null; people: number }[];
};

/** What somebody goes by: of what they read, the last one first, the first that was not withdrawn altogether. */
export function knownAmong<R extends { number: string }>(
  readings: readonly R[],
  withdrawn: readonly string[],
): R | undefined {
  return readings.find(({ number }) => !withdrawn.includes(number)) ?? readings[0];
}
