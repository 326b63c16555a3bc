/** Who had read what at the end of a day, as a table and as data. */
import { writeCell } from "../goals/table.ts";
import type { Acknowledged } from "../handbook/acknowledged.ts";
import { localTimeOf } from "../language/local-time.ts";
import type { ExportChoice } from "../acknowledgements/forms.ts";

/** `not_known`: they belong to it again since, and were here before; when they left is not kept. */
export const memberships = ["yes", "no", "not_known"] as const;
export type Membership = (typeof memberships)[number];

/**
 * Whether somebody belonged to the organisation at a moment.
 * @param wasHere whether they did something there before that moment
 */
export function membershipAt(
  member: { joinedAt: Date; removedAt: Date | null } | undefined,
  moment: Date,
  wasHere: boolean,
): Membership {
  if (!member) return "not_known";
  const { joinedAt, removedAt } = member;
  if (joinedAt <= moment) return removedAt === null || removedAt > moment ? "yes" : "no";
  return wasHere ? "not_known" : "no";
}

/** A job or a place by its id, and what the version that was read called it. */
type Named = { id: string; name: string };

/** One acknowledgement, with how it stood at the end of the day. */
export type ReadRecord = Pick<Acknowledged, "language" | "wording" | "since" | "summary" | "shown"> & {
  personId: string;
  /** What they were called, and what they did and where, when they read it. */
  name: string;
  jobs: Named[];
  places: Named[];
  /** Whether they belonged to the organisation at the end of the day. */
  member: Membership;
  number: string;
  /** The hash of that version. */
  hash: string;
  /** Whether that version was in force at the end of the day. */
  inForce: boolean;
  at: string;
  /** Place in the chain of acknowledgements, its hash, and the hash of the one before. */
  sequence: number;
  seal: string;
  previousSeal: string | null;
};

/** Somebody who belonged to the organisation at the end of the day and had read nothing by then. */
export type UnreadRecord = {
  personId: string;
  name: string;
  member: Membership;
  /** What they do and where as it is now: how that was on the day is not kept of somebody who read nothing. */
  jobsNow: Named[];
  placesNow: Named[];
};

/** What is said before the records. */
export type ExportHead = {
  organisation: { slug: string; name: string };
  day: string;
  timeZone: string;
  /** The moment up to which everything is in it. */
  until: string;
  /** The version in force at the end of the day, and the material one that people were to have read. */
  inForce: { number: string; hash: string; asked: string } | null;
  /** How many people belonged to the organisation at the end of the day, as far as that is known. */
  belonged: number;
  /** When the file was made, and the name of whoever made it. */
  madeAt: string;
  madeBy: string;
};

/** The words of the table: names of its columns, and of what stands in them. */
export type RecordWords = {
  columns: Readonly<Record<Column, string>>;
  member: Readonly<Record<Membership, string>>;
  yes: string;
  no: string;
  nothing: string;
  /** Said in a line of its own where there is nobody to list. */
  nobody: string;
};

export const recordColumns = [
  "name",
  "member",
  "number",
  "inForce",
  "at",
  "utc",
  "jobs",
  "places",
  "since",
  "summary",
  "language",
  "wording",
  "hash",
  "person",
  "sequence",
  "seal",
  "previousSeal",
  "jobsNow",
  "placesNow",
  "organisation",
  "day",
  "versionThatDay",
  "hashThatDay",
  "madeAt",
  "madeBy",
] as const;
type Column = (typeof recordColumns)[number];

type Cells = Partial<Record<Column, string | number>>;

function line(cells: Cells): string {
  return `${recordColumns.map((column) => writeCell(cells[column] ?? "")).join(",")}\n`;
}

const listed = (some: readonly Named[]) => some.map(({ name }) => name).join("; ");

/** Writes the parts of a file one after the other. */
export type RecordWriter = {
  begin(head: ExportHead): string;
  read(records: readonly ReadRecord[]): string;
  unread(records: readonly UnreadRecord[]): string;
  end(): string;
};

function tableWriter(words: RecordWords, timeZone: string): RecordWriter {
  const local = (moment: string) => localTimeOf(new Date(moment), timeZone).replace("T", " ");
  let ofFile: Cells = {};
  let isEmpty = true;
  const lines = (some: readonly Cells[]) => {
    if (some.length > 0) isEmpty = false;
    return some.map((cells) => line({ ...cells, ...ofFile })).join("");
  };
  return {
    begin: ({ organisation, day, inForce, madeAt, madeBy }) => {
      ofFile = {
        organisation: organisation.name,
        day,
        versionThatDay: inForce?.number ?? words.nothing,
        hashThatDay: inForce?.hash ?? "",
        madeAt: local(madeAt),
        madeBy,
      };
      // Without the mark at its head spreadsheets take UTF-8 for something else.
      return `\ufeff${line(words.columns)}`;
    },
    read: (records) =>
      lines(
        records.map((each) => ({
          name: each.name,
          member: words.member[each.member],
          number: each.number,
          inForce: each.inForce ? words.yes : words.no,
          at: local(each.at),
          utc: each.at,
          jobs: listed(each.jobs),
          places: listed(each.places),
          since: each.since ?? "",
          summary: each.summary,
          language: each.language,
          wording: each.wording?.number ?? each.number,
          hash: each.hash,
          person: each.personId,
          sequence: each.sequence,
          seal: each.seal,
          previousSeal: each.previousSeal ?? "",
        })),
      ),
    unread: (records) =>
      lines(
        records.map(({ personId, name, member, jobsNow, placesNow }) => ({
          name,
          member: words.member[member],
          number: words.nothing,
          inForce: words.no,
          person: personId,
          jobsNow: listed(jobsNow),
          placesNow: listed(placesNow),
        })),
      ),
    end: () => (isEmpty ? line({ name: words.nobody, ...ofFile }) : ""),
  };
}

function dataWriter(): RecordWriter {
  let isFirst = true;
  const listedAs = (records: readonly object[]) =>
    records
      .map((each) => {
        const comma = isFirst ? "" : ",";
        isFirst = false;
        return `${comma}\n${JSON.stringify(each)}`;
      })
      .join("");
  return {
    begin: (head) => `${JSON.stringify(head).slice(0, -1)},"read":[`,
    read: listedAs,
    unread: (records) => {
      isFirst = true;
      return `\n],"unread":[${listedAs(records)}`;
    },
    end: () => "\n]}\n",
  };
}

export function recordWriter(
  format: ExportChoice["format"],
  words: RecordWords,
  timeZone: string,
): RecordWriter {
  return format === "json" ? dataWriter() : tableWriter(words, timeZone);
}

/** `harbour-water-read-by-2026-09-01.csv` */
export function recordFileName(slug: string, day: string, format: ExportChoice["format"]): string {
  return `${slug}-read-by-${day}.${format}`;
}
