/** Who came to what as a table that spreadsheets open. */
import { writeCell } from "../goals/table.ts";
import type { Presence, TrainingKind } from "../handbook/training.ts";
import { dayIn } from "../language/dates.ts";
import { localTimeOf } from "../language/local-time.ts";

const columns = [
  "date",
  "time",
  "kind",
  "session",
  "version",
  "place",
  "person",
  "presence",
  "recordedBy",
  "recordedAt",
] as const;

export type TableWords = {
  head: (column: (typeof columns)[number]) => string;
  kind: (kind: TrainingKind) => string;
  presence: (presence: Presence) => string;
};

export type TableLine = {
  session: { title: string; kind: TrainingKind; number: string | null; startsAt: Date; place: string | null };
  name: string;
  presence: Presence;
  recordedBy: string;
  recordedAt: Date;
};

/**
 * CSV with a head line. Days and hours are those of clocks in `timeZone`; who recorded a line is left out while nobody
 * has said whether the person came.
 */
export function attendanceTable(
  lines: readonly TableLine[],
  {
    words,
    recorders,
    timeZone,
  }: { words: TableWords; recorders: ReadonlyMap<string, string>; timeZone: string },
): string {
  const rows = lines.map(({ session, name, presence, recordedBy, recordedAt }) => [
    dayIn(timeZone, session.startsAt),
    localTimeOf(session.startsAt, timeZone).slice(11),
    words.kind(session.kind),
    session.title,
    session.number,
    session.place,
    name,
    words.presence(presence),
    ...(presence === "expected"
      ? [null, null]
      : [recorders.get(recordedBy) ?? null, localTimeOf(recordedAt, timeZone).replace("T", " ")]),
  ]);
  const head = columns.map(words.head);
  return [head, ...rows].map((row) => `${row.map(writeCell).join(",")}\n`).join("");
}
