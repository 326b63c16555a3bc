/** What an engine is to everybody who works on a database, whichever of the two it is. */
import type { Dialect } from "./columns.ts";
import type { Db, Tx, Work } from "./work.ts";

/** Tells when the public page of any organisation may have changed, in this process or in another. */
export interface SiteWatch {
  /** Whether any site moved since this was last asked. Costs microseconds: made to be asked on every request. */
  hasMoved(): boolean;
  close(): Promise<void>;
}

/** One statement with its values for $1, $2 …; one that has a name is prepared once. */
export type Statement = { text: string; values: unknown[]; name?: string };

/** Who is at work on the desks. */
export type Channel = "keepword_company";

export interface Database {
  readonly dialect: Dialect;
  /**
   * Runs one statement that is kept at once and by itself. For counters that everybody writes at the same moment, where
   * whole transactions would queue up. Only where several processes share the database; elsewhere there is none.
   */
  readonly runAlone?: (statement: Statement) => Promise<{ rows: unknown[]; rowCount: number | null }>;
  /** Runs work that only reads, on one snapshot. */
  read<T>(body: (db: Db) => Work<T>): Promise<T>;
  /** Runs work as if nobody else were there: all of it is kept, or none. The body may run more than once. */
  transact<T>(body: (tx: Tx) => Work<T>): Promise<T>;
  /**
   * Watches all sites from the moment the promise resolves. `onMove` is called when a move is noticed, which is
   * within about a second, or at once where `hasMoved` asks.
   */
  watchSites(onMove: () => void): Promise<SiteWatch>;
  /** Tells every process that has this database open, this one too. It may be lost: nothing may hang on it. */
  tell(channel: Channel, message: string): Promise<void>;
  /** Hears what is told on a channel, from the moment the promise resolves. */
  listen(channel: Channel, onMessage: (message: string) => void): Promise<{ leave(): void }>;
  /**
   * Holds a mark, a whole number of 31 bits, for as long as the database is open. False where another process has
   * the database open and holds another mark.
   */
  holdMark(mark: number): Promise<boolean>;
  /** What each connection says it is set to, by the name of the connection. */
  settings(): Promise<Record<string, Record<string, unknown>>>;
  /** Lets running work end, then closes. */
  close(): Promise<void>;
}

export type OpenOptions = {
  /** Where the SQLite file is kept. */
  dataDir: string;
  /** A `postgres://` address, or nothing for SQLite. */
  url?: string;
  /** The folder of migrations; in the project's own folder unless told. */
  migrations?: string;
  now?: () => Date;
};
